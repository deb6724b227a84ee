/** What is named around the plane: as many days and articles as there is room for. */
import { formatMonth, formatShortDay, toCalendarDay } from '../../state/days.ts'
import { discSpace, type PlaneScale, stackUp } from './layout.ts'

/** Words centred at `x`. */
export interface Tick {
  readonly text: string
  readonly x: number
}

type Across = Pick<PlaneScale, 'warp' | 'isNarrow' | 'toX' | 'right'>

/** Days between the first and the last up to which, where there is little room, they are named by their date alone. */
const mostNamedByDate = 45
/** In CSS pixels, of the small type of the axis. */
const letter = { width: 6, gap: 6 } as const

/** Days on which something was; where there are several years, the first of each with its year, before all others. */
export function nameDays(days: readonly number[], { isNarrow, toX }: Across): readonly Tick[] {
  const yearOf = (day: number | undefined): number => toCalendarDay(day ?? 0).year
  const isLong = yearOf(days[0]) !== yearOf(days.at(-1))
  const first = isLong ? days.filter((day, index) => index === 0 || yearOf(day) !== yearOf(days[index - 1])) : []
  if (isNarrow && !isLong && (days.at(-1) ?? 0) - (days[0] ?? 0) > mostNamedByDate)
    return keepApart(nameMonths(days, toX))
  const name = (day: number, text: string): Tick => ({ text, x: findMiddle(day, day, toX) })
  const years = first.map((day) => name(day, isNarrow ? String(yearOf(day)) : formatShortDay(day, true)))
  const others = days
    .filter((day) => !first.includes(day))
    .map((day) => name(day, isNarrow ? String(toCalendarDay(day).date) : formatShortDay(day)))
  return keepApart([...years, ...(isLong && isNarrow ? [] : others)])
}

/** Days of different months say their month: dates alone could not be told apart. */
function nameMonths(days: readonly number[], toX: Across['toX']): readonly Tick[] {
  const first = days.filter((day, index) => index === 0 || formatMonth(day) !== formatMonth(days[index - 1] ?? 0))
  return first.map((day) => ({ text: formatMonth(day), x: findMiddle(day, day, toX) }))
}

/** Runs of silent days, which are drawn narrow. */
export function nameRuns({ warp, toX, right }: Across): readonly Tick[] {
  return keepApart(
    warp.quiet.map(({ first, last }) => {
      const text = `${formatRun(first, last)}, narrowed`
      return { text, x: Math.min(findMiddle(first, last, toX), right - (text.length * letter.width) / 2) }
    }),
  )
}

/** An article beside the plane: where it became known, and where its number stands. */
export interface ArticleTick<A> {
  readonly article: A
  readonly y: number
  readonly at: number
}

/**
 * The articles of the axis, each number at its day, moved up where it would cover the one before; where there is no room for all,
 * the latest first, and only those that cover none.
 */
export function placeArticles<A extends { readonly knownDay: number }>(
  articles: readonly A[],
  { warp, top, toY }: Pick<PlaneScale, 'warp' | 'top' | 'toY'>,
): readonly ArticleTick<A>[] {
  // Known at the end of the last day is known within the axis.
  const shown = articles.filter(({ knownDay }) => warp.toShare(knownDay) > 0 && warp.toShare(knownDay - 0.01) < 1)
  const heights = shown.map(({ knownDay }) => toY(knownDay))
  const stacked = stackUp(heights)
  const ticks = shown.map((article, index) => ({ article, y: heights[index] ?? 0, at: stacked[index] ?? 0 }))
  if ((ticks.at(-1)?.at ?? top) >= top - discSpace) return ticks
  const kept: ArticleTick<A>[] = []
  for (const { article, y } of ticks.toReversed())
    if (kept.every((other) => other.y - y <= -discSpace)) kept.push({ article, y, at: y })
  return kept.reverse()
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
  if (start.year !== end.year) return `${formatShortDay(first, true)}–${formatShortDay(last, true)}`
  return `${start.month === end.month ? start.date : formatShortDay(first)}–${formatShortDay(last)}`
}
