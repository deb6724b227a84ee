/** What is named below the plane: as many days as there is room for. */
import { formatShortDay, toCalendarDay } from '../../state/days.ts'
import type { PlaneScale } from './layout.ts'

/** Words centred at `x`. */
export interface Tick {
  readonly text: string
  readonly x: number
}

type Across = Pick<PlaneScale, 'warp' | 'isNarrow' | 'toX'>

/** In CSS pixels, of the small type of the axis. */
const letter = { width: 6, gap: 6 } as const

/** Days on which something was; where there are several years, the first of each with its year, before all others. */
export function nameDays(days: readonly number[], { isNarrow, toX }: Across): readonly Tick[] {
  const yearOf = (day: number | undefined): number => toCalendarDay(day ?? 0).year
  const isLong = yearOf(days[0]) !== yearOf(days.at(-1))
  const first = isLong ? days.filter((day, index) => index === 0 || yearOf(day) !== yearOf(days[index - 1])) : []
  const name = (day: number, text: string): Tick => ({ text, x: findMiddle(day, day, toX) })
  const years = first.map((day) => name(day, isNarrow ? String(yearOf(day)) : `${formatShortDay(day)} ${yearOf(day)}`))
  const others = days
    .filter((day) => !first.includes(day))
    .map((day) => name(day, isNarrow ? String(toCalendarDay(day).date) : formatShortDay(day)))
  return keepApart([...years, ...(isLong && isNarrow ? [] : others)])
}

/** Runs of silent days, which are drawn narrow. */
export function nameRuns({ warp, toX }: Across): readonly Tick[] {
  return keepApart(
    warp.quiet.map(({ first, last }) => ({
      text: `${formatRun(first, last)}, narrowed`,
      x: findMiddle(first, last, toX),
    })),
  )
}

const findMiddle = (first: number, last: number, toX: Across['toX']): number => (toX(first) + toX(last + 1)) / 2

/** Those that cover none before them in the list. */
function keepApart(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = []
  const measure = ({ text }: Tick): number => text.length * letter.width + letter.gap
  for (const tick of ticks) {
    const isFree = kept.every((other) => Math.abs(other.x - tick.x) >= (measure(other) + measure(tick)) / 2)
    if (isFree) kept.push(tick)
  }
  return kept
}

function formatRun(first: number, last: number): string {
  const [start, end] = [toCalendarDay(first), toCalendarDay(last)]
  if (start.year !== end.year) return `${formatShortDay(first)} ${start.year}–${formatShortDay(last)} ${end.year}`
  return `${start.month === end.month ? start.date : formatShortDay(first)}–${formatShortDay(last)}`
}
