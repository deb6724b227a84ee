/** From days to pixels and back, history to the left of the break. */
import type { DayWindow } from '../../state/window.ts'
import type { Axis } from './axis.ts'

export interface Scale {
  readonly width: number
  readonly isNarrow: boolean
  /** Where the axis of days begins and ends. */
  readonly left: number
  readonly right: number
  readonly dayWidth: number
  /** Where each year of history stands, as [start, width]. */
  readonly years: ReadonlyMap<number, readonly [number, number]>
  readonly toX: (day: number) => number
  readonly toDay: (x: number) => number
}

const gutter = { wide: 92, narrow: 0 } as const
const yearWidth = { wide: 42, narrow: 32 } as const
const breakWidth = 26

export function makeScale(axis: Axis, width: number): Scale {
  const isNarrow = width < 620
  const size = isNarrow ? 'narrow' : 'wide'
  const historyWidth = axis.history.length * (yearWidth[size] + 6)
  const left = gutter[size] + (historyWidth === 0 ? 12 : historyWidth + breakWidth)
  const right = width - 12
  const count = axis.days.last - axis.days.first + 1
  const dayWidth = (right - left) / count
  return {
    width,
    isNarrow,
    left,
    right,
    dayWidth,
    years: new Map(
      axis.history.map(
        ({ year }, index) => [year, [gutter[size] + index * (yearWidth[size] + 6), yearWidth[size]]] as const,
      ),
    ),
    toX: (day) => left + (day - axis.days.first) * dayWidth,
    toDay: (x) => axis.days.first + (x - left) / dayWidth,
  }
}

/** Start and end of a window in pixels, cut to the axis; undefined where it lies outside. */
export function findSpan(scale: Scale, axis: Axis, days: DayWindow): readonly [number, number] | undefined {
  const first = Math.max(days.first, axis.days.first)
  const last = Math.min(days.last, axis.days.last)
  return last < first ? undefined : [scale.toX(first), scale.toX(last + 1)]
}

/** Days that get a name under the axis: all, or every so many where they would touch. */
export function listTicks(axis: Axis, scale: Scale): readonly number[] {
  const step =
    [1, 2, 7, 14, 30, 90, 365, 1_826, 3_652].find((days) => days * scale.dayWidth > (scale.isNarrow ? 26 : 34)) ?? 9_131
  const count = axis.days.last - axis.days.first + 1
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => axis.days.first + index * step)
}
