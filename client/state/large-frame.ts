/** What the large network shows, told by its picture to the words around it: one at a time, outside of React. */
import { useSyncExternalStore } from 'react'
import type { Tally } from '../features/views/headline.ts'
import type { LargeFrame } from '../graph/large/picture.ts'
import { tellFirstPicture } from './first-picture.ts'

/** A frame, and what the plate says of it. */
export interface ToldFrame extends LargeFrame {
  readonly headline: string
  readonly tally: Tally
}

let shown: ToldFrame | undefined
const listeners = new Set<() => void>()

/** Undefined once there is no such picture any more. */
export function tellLargeFrame(frame: ToldFrame | undefined): void {
  shown = frame
  if (frame !== undefined) tellFirstPicture()
  for (const notify of listeners) notify()
}

/** Undefined until the first picture is drawn. */
export function useLargeFrame(): ToldFrame | undefined {
  return useSyncExternalStore(subscribe, () => shown)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}
