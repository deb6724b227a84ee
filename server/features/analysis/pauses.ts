/** Pauses in long reckoning, so that no other request waits for it. */
import { setImmediate } from 'node:timers/promises'

/** How long the work may go on between two pauses. */
const sliceMs = 20

/** To be awaited between steps of work: lets others have their turn once a slice of time is over, and throws when the signal is given. */
export function createPauses(signal: AbortSignal): () => Promise<void> {
  let sinceMs = performance.now()
  return async () => {
    if (performance.now() - sinceMs < sliceMs) return
    await setImmediate(undefined, { signal })
    sinceMs = performance.now()
  }
}
