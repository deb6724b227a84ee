/** A large network over time, beside React: columns in, frames out. Steps that come faster than frames are one step. */

import type { ColumnsQuestion } from '../../../server/domain/contact-columns/index.ts'
import { type ContactCount, countContacts } from '../../columns/contact-counts.ts'
import { countDrawnActors, countDrawnLines, createLineTally, UNDRAWN } from '../../columns/line-tally.ts'
import type { NetworkColumns } from '../../columns/network-columns.ts'
import { createTimeSteps } from '../../columns/time-steps.ts'
import type { PlainLook } from '../../state/large.ts'
import type { Theme } from '../../ui/tokens.ts'
import { createLargeCanvas, type LargeCanvas, type LargeCanvasEvents } from './canvas.ts'
import type { Places } from './places.ts'

/** What a frame shows, for the words around it. */
export interface LargeFrame {
  readonly contacts: readonly ContactCount[]
  readonly lines: number
  readonly actors: number
}

export interface LargePicture extends Omit<LargeCanvas, 'draw' | 'lookAt'> {
  readonly network: NetworkColumns
  /** Draws a moment with the next frame; a later one before that takes its place, and the same again draws nothing. */
  readonly stepTo: (question: ColumnsQuestion) => void
  /** The rows of the moment drawn. */
  readonly visible: () => Uint32Array
  readonly isActorDrawn: (actor: number) => boolean
  readonly isLineDrawn: (line: number) => boolean
  /** Looks at a part of the picture, or without one at all that is drawn. */
  readonly lookAt: (look: PlainLook | undefined) => void
}

interface PictureEvents extends LargeCanvasEvents {
  /** After a frame, when nothing more is to be drawn. */
  readonly onFrame: (frame: LargeFrame) => void
}

/** Words follow once the picture rests for so long. */
const restMs = 60

export function createLargePicture(
  container: HTMLElement,
  network: NetworkColumns,
  places: Places,
  theme: Theme,
  { onFrame, ...events }: PictureEvents,
): LargePicture {
  const step = createTimeSteps(network.columns)
  const tally = createLineTally(network)
  const canvas = createLargeCanvas(container, network, tally, places, theme, events)
  let visible: Uint32Array = new Uint32Array()
  let next: ColumnsQuestion | undefined
  let asked = ''
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let isFirst = true
  let isFitted = false

  const tell = (): void => {
    const [lines, actors] = [countDrawnLines(tally), countDrawnActors(tally)]
    onFrame({ contacts: countContacts(network, visible), lines, actors })
  }
  const drawNext = (): void => {
    frame = 0
    if (next === undefined) return
    const taken = step(next)
    next = undefined
    visible = taken.visible
    tally.apply(taken.entered, taken.left)
    if (isFitted) canvas.draw()
    else canvas.fit()
    isFitted = true
    clearTimeout(rest)
    // The first words come with the first picture, which says by them that it is there.
    if (isFirst) tell()
    else rest = setTimeout(tell, restMs)
    isFirst = false
  }
  return {
    ...canvas,
    network,
    stepTo: (question) => {
      const key = JSON.stringify(question)
      if (key === asked) return
      asked = key
      next = question
      if (frame === 0) frame = requestAnimationFrame(drawNext)
    },
    visible: () => visible,
    isActorDrawn: (actor) => (tally.drawnLines[actor] ?? 0) > 0,
    isLineDrawn: (line) => (tally.appearance[line] ?? UNDRAWN) !== UNDRAWN,
    lookAt: (look) => {
      if (look !== undefined) canvas.lookAt(look)
      else if (isFitted) canvas.fit()
      isFitted ||= look !== undefined
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      clearTimeout(rest)
      canvas.destroy()
    },
  }
}
