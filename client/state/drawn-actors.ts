/** Whom the network draws where focus, folding or hiding leaves others out: told by the picture to what makes files of it. */
import { useSyncExternalStore } from 'react'

let drawn: readonly string[] | undefined
const listeners = new Set<() => void>()

/** Undefined where nobody is left out, and once there is no such picture any more. */
export function tellDrawnActors(ids: readonly string[] | undefined): void {
  drawn = ids?.length === 0 ? undefined : ids
  for (const notify of listeners) notify()
}

/** Undefined where everybody is drawn, and where nobody is. */
export function useDrawnActors(): readonly string[] | undefined {
  return useSyncExternalStore(subscribe, () => drawn)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}
