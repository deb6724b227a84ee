/** Where the actors of a large network stand: found once, kept by actor, so that nobody moves while time does. */
import type { NetworkColumns } from '../../columns/network-columns.ts'
import type { SpreadAnswer, SpreadQuestion } from './spread.worker.ts'

/** Positions by the actor's identifier; whoever has one keeps it. */
export type Places = Map<string, readonly [x: number, y: number]>

/** Lines that a layout goes by at most: those of the most contacts, for forces over more take minutes. */
const mostLinks = 30_000

/** Finds places for whoever has none, in a worker, with the others held where they are. */
export function spreadActors(network: NetworkColumns, places: Places, signal: AbortSignal): Promise<void> {
  const question = toQuestion(network, places)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./spread.worker.ts', import.meta.url), { type: 'module' })
    const stop = (): void => {
      worker.terminate()
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.onmessage = ({ data }: MessageEvent<SpreadAnswer>) => {
      signal.removeEventListener('abort', stop)
      worker.terminate()
      network.columns.actors.forEach(({ id }, actor) => {
        if (!places.has(id)) places.set(id, [data.positions[actor * 2] ?? 0, data.positions[actor * 2 + 1] ?? 0])
      })
      resolve()
    }
    worker.onerror = () => {
      worker.terminate()
      reject(new Error('the layout failed'))
    }
    worker.postMessage(question)
  })
}

function toQuestion({ columns, lines }: NetworkColumns, places: Places): SpreadQuestion {
  const positions = new Float32Array(columns.actors.length * 2).fill(Number.NaN)
  columns.actors.forEach(({ id }, actor) => {
    const place = places.get(id)
    if (place !== undefined) positions.set(place, actor * 2)
  })
  const contacts = new Uint32Array(lines.count)
  for (const line of lines.ofRow) contacts[line] = (contacts[line] ?? 0) + 1
  const all = Array.from({ length: lines.count }, (_, line) => line)
  const chosen =
    lines.count <= mostLinks
      ? all
      : all.sort((a, b) => (contacts[b] ?? 0) - (contacts[a] ?? 0) || a - b).slice(0, mostLinks)
  const links = new Uint32Array(chosen.length * 2)
  for (const [index, line] of chosen.entries()) {
    links.set([lines.first[line] ?? 0, lines.second[line] ?? 0], index * 2)
  }
  return { positions, links }
}
