/** What the large network shows, told by its picture to the words around it: one at a time, outside of React. */
import { useSyncExternalStore } from 'react'
import type { Tally } from '../features/views/headline.ts'
import type { LargeFrame } from '../graph/large/picture.ts'
import { tellFirstPicture } from './first-picture.ts'
import { createListeners } from './listeners.ts'

/** A frame, and what the plate says of it. */
export interface ToldFrame extends LargeFrame {
  readonly headline: string
  readonly tally: Tally
}

let shown: ToldFrame | undefined
const listeners = createListeners()

/** Undefined once there is no such picture any more. */
export function tellLargeFrame(frame: ToldFrame | undefined): void {
  shown = frame
  if (frame !== undefined) tellFirstPicture()
  listeners.tell()
}

/** Undefined until the first picture is drawn. */
export function useLargeFrame(): ToldFrame | undefined {
  return useSyncExternalStore(listeners.subscribe, () => shown)
}
