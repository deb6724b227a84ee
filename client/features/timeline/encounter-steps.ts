/** From encounter to encounter: the window becomes the days of the next one. */
import { toDay } from '../../state/days.ts'
import type { DayWindow } from '../../state/window.ts'
import type { Axis, Bin } from './axis.ts'

/**
 * The days of the first encounter after the window, or of the last before it. A window that fills the axis has nothing on
 * either side: the steps begin with its first encounter, or its last. Undefined where there is none.
 */
export function findNextDays(
  bins: readonly Pick<Bin, 'earliest' | 'latest'>[],
  axis: Axis,
  days: DayWindow | undefined,
  direction: 1 | -1,
): DayWindow | undefined {
  const { first, last } = axis.days
  const filled = bins
    .map((bin) => ({ first: Math.floor(toDay(bin.earliest)), last: Math.ceil(toDay(bin.latest)) - 1 }))
    .filter((bin) => bin.first >= first)
    .sort((a, b) => a.first - b.first)
  const from = days === undefined || (days.first <= first && days.last >= last) ? undefined : days
  return direction > 0
    ? filled.find((bin) => from === undefined || bin.first > from.last)
    : filled.findLast((bin) => from === undefined || bin.last < from.first)
}
