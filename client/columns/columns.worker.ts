/** Fetches and reads contact columns away from the page's thread, and hands the typed arrays over without copying them. */
import { decodeContactColumns } from '../../server/domain/contact-columns/index.ts'
import { joinColumns } from './join-columns.ts'
import { findLines } from './lines.ts'
import type { ColumnsAnswer, ColumnsOrder } from './network-columns.ts'

self.onmessage = (event: MessageEvent<ColumnsOrder>) => void answer(event.data)

async function answer({ urls }: ColumnsOrder): Promise<void> {
  try {
    // One after another: the first is the one that the picture waits for, and the server reads each in one go.
    const chunks = []
    for (const url of urls) chunks.push(decodeContactColumns(await fetchBytes(url)))
    const columns = joinColumns(chunks)
    const lines = findLines(columns)
    const buffers = [...Object.values(columns), ...Object.values(lines)].flatMap((value) =>
      ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
    )
    say({ kind: 'done', network: { columns, lines } }, [...new Set(buffers)])
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

/** The whole body, read as it comes. Throws what the server says where it refuses. */
async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok || response.body === null) throw new Error(await readRefusal(response))
  const pieces: Uint8Array[] = []
  const reader = response.body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value)
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function readRefusal(response: Response): Promise<string> {
  const text = await response.text()
  try {
    const { errors } = JSON.parse(text) as { errors?: readonly { readonly message?: string }[] }
    return errors?.[0]?.message ?? text
  } catch {
    return `The server answered ${response.status}.`
  }
}

function say(answer: ColumnsAnswer, transfer: readonly Transferable[] = []): void {
  self.postMessage(answer, { transfer: [...transfer] })
}
