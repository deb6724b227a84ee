/** Whom the network draws where focus, folding or hiding leaves others out: told by the picture to what makes files of it. */
import { useSyncExternalStore } from 'react'
import { createListeners } from './listeners.ts'

let drawn: readonly string[] | undefined
const listeners = createListeners()

/** Undefined where nobody is left out, and once there is no such picture any more. */
export function tellDrawnActors(ids: readonly string[] | undefined): void {
  drawn = ids?.length === 0 ? undefined : ids
  listeners.tell()
}

/** Undefined where everybody is drawn, and where nobody is. */
export function useDrawnActors(): readonly string[] | undefined {
  return useSyncExternalStore(listeners.subscribe, () => drawn)
}
