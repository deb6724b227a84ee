/** Where the lanes under the chart lie, in CSS pixels: encounters without an exact date, and the ruler of the knowledge clock. */
import type { Axis } from './axis.ts'

/** Of the columns of the chart. */
export const stackHeight = 60
/** Of an encounter without an exact date. */
export const rangeHeight = 15
/** So many have room at once; of more, the last are shown when asked for. */
const mostRanges = 5
const moreHeight = 24

export interface Lanes {
  readonly rangesY: number
  /** Encounters without an exact date that there is room for. */
  readonly ranges: number
  /** Of the button that shows the others; undefined where all have room. */
  readonly moreY: number | undefined
  readonly rulerY: number
  readonly height: number
}

export function findLanes({ rangeRoom }: Pick<Axis, 'rangeRoom'>, isOpen: boolean): Lanes {
  const rangesY = stackHeight + 26
  const hasMore = rangeRoom > mostRanges
  const ranges = hasMore && !isOpen ? mostRanges - 1 : rangeRoom
  const end = rangesY + ranges * rangeHeight
  const rulerY = end + (hasMore ? moreHeight : 0) + 16
  return { rangesY, ranges, moreY: hasMore ? end : undefined, rulerY, height: rulerY + 34 }
}
