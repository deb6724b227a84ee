/** From days to pixels and back, history to the left of the break. */
import { formatMonth, formatShortDay, toCalendarDay, toMonthStart } from '../../state/days.ts'
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

/** A name under the axis, at the beginning of a day. */
export interface Tick {
  readonly day: number
  readonly text: string
  /** Whether it says to which month, or year, those after it belong. */
  readonly isNamed: boolean
}

/** All days, or every so many, where they do not touch; over many months, months by the calendar; over many years, years. */
export function listTicks(axis: Axis, scale: Scale): readonly Tick[] {
  const least = scale.isNarrow ? 26 : 34
  const step = [1, 2, 7, 14].find((days) => days * scale.dayWidth > least)
  return step === undefined ? listMonths(axis, scale, least) : listDays(axis, scale, step)
}

function listDays({ days }: Axis, { isNarrow, dayWidth }: Scale, step: number): readonly Tick[] {
  const count = Math.ceil((days.last - days.first + 1) / step)
  return Array.from({ length: count }, (_, index) => {
    const day = days.first + index * step
    const { date } = toCalendarDay(day)
    const isNamed = index === 0 || date === 1
    const isNumber = isNarrow || (dayWidth > 34 && !isNamed)
    return { day, text: isNumber ? String(date) : formatShortDay(day), isNamed }
  })
}

/** From the first month that begins on the axis; January stands for its year. */
function listMonths({ days }: Axis, { dayWidth }: Scale, least: number): readonly Tick[] {
  const step = [1, 2, 3, 6, 12, 60, 120].find((months) => months * 28 * dayWidth > least) ?? 300
  const { year, month, date } = toCalendarDay(days.first)
  const first = year * 12 + month + (date === 1 ? 0 : 1)
  const ticks: Tick[] = []
  for (let count = Math.ceil(first / step) * step; ; count += step) {
    const day = toMonthStart(count)
    if (day > days.last) return ticks
    const isJanuary = count % 12 === 0
    ticks.push({ day, text: isJanuary ? String(count / 12) : formatMonth(day), isNamed: isJanuary })
  }
}
