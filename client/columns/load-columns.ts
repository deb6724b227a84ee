/** Gets contact columns: asks the API which files, and has a worker read them. */
import { RequestFailed, request } from '../api/fetcher.ts'
import { ContactColumnsDocument } from '../api/operations.gen.ts'
import type { LensVariable } from '../state/lens.ts'
import type { DayWindow } from '../state/window.ts'
import type { ColumnsAnswer, ColumnsOrder, NetworkColumns } from './network-columns.ts'

/**
 * All contacts in every version, under a lens. Above a million versions, where there is a file a year, those that the days
 * given need. Errors: `RequestFailed`, with what the server says where it refuses.
 */
export async function loadAll(
  lens: LensVariable | undefined,
  days: DayWindow | undefined,
  signal: AbortSignal,
): Promise<NetworkColumns> {
  const answer = await request(ContactColumnsDocument, lens === undefined ? {} : { lens }, signal)
  const { chunks } = answer.contactColumns
  const needed = chunks.filter(({ id }) => isNeeded(id, days)).map(({ url }) => url)
  return readFiles(needed, signal)
}

/** The years that a window touches, the one before them, and what lasts long; all where no days are given. */
function isNeeded(chunk: string, days: DayWindow | undefined): boolean {
  if (chunk === 'all' || chunk === 'long' || days === undefined) return true
  const [first, last] = listChunkYears(days)
  return Number(chunk) >= first && Number(chunk) <= last
}

/** First and last year of the files that days need: versions of up to a month may begin in the year before. */
export function listChunkYears(days: DayWindow): readonly [first: number, last: number] {
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
  return [yearOf(days.first - 31), yearOf(days.last)]
}

function readFiles(urls: readonly string[], signal: AbortSignal): Promise<NetworkColumns> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./columns.worker.ts', import.meta.url), { type: 'module' })
    const end = (): void => worker.terminate()
    const stop = (): void => {
      end()
      reject(signal.reason)
    }
    if (signal.aborted) {
      stop()
      return
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.onmessage = ({ data }: MessageEvent<ColumnsAnswer>) => {
      signal.removeEventListener('abort', stop)
      end()
      if (data.kind === 'done') resolve(data.network)
      else reject(new RequestFailed(data.message, 'OTHER', false))
    }
    worker.onerror = () => {
      end()
      reject(new RequestFailed('The contacts could not be read.', 'OTHER', false))
    }
    const order: ColumnsOrder = { urls }
    worker.postMessage(order)
  })
}
