/** The time axis: the days that hold reports, and earlier years beyond a break. */

import type { ArticlesQuery, TimelineQuery } from '../../api/operations.gen.ts'
import type { Standing } from '../../graph/model.ts'
import { toDay } from '../../state/days.ts'
import type { DayWindow } from '../../state/window.ts'

export type Histogram = TimelineQuery['network']['histogram']
export type Bin = Histogram['bins'][number]

type Article = ArticlesQuery['articles']['nodes'][number]

/** An encounter without an exact date, with what stands of it. */
export type RangeEncounter = Histogram['ranges'][number] & {
  readonly account: NonNullable<Histogram['ranges'][number]['account']>
}

/** Encounters of one year before the axis begins. */
export interface HistoryYear {
  readonly year: number
  readonly encounters: readonly { readonly id: string; readonly title: string; readonly standing: Standing }[]
}

export interface Axis {
  /** Days from first to last, both included. */
  readonly days: DayWindow
  /** Years beyond the break, earliest first; one in which nothing was known keeps its room. */
  readonly history: readonly HistoryYear[]
  /** Encounters without an exact date that reach into the days. */
  readonly ranges: readonly RangeEncounter[]
  /** Ranges that there is room for, so that nothing below them moves where fewer were known. */
  readonly rangeRoom: number
}

/** Longest silence that the axis spans; what lies before a longer one is history. */
const gapDays = 120
const padDays = 2
/** Years of history shown at most; the window field reaches the others. */
const historyLimit = 6

/** The axis for a histogram and the articles behind it. */
export function findAxis(histogram: Histogram, articles: readonly Pick<Article, 'published'>[]): Axis | undefined {
  return computeAxis(
    histogram,
    articles.flatMap(({ published }) => published.latest ?? published.earliest ?? []),
  )
}

/** The axis for a histogram and the times at which something became known; undefined where nothing is dated. */
export function computeAxis(histogram: Histogram, knownTimes: readonly string[]): Axis | undefined {
  const starts = histogram.bins.map((bin) => toDay(bin.earliest))
  const recent = findRecentRun(starts.length > 0 ? starts : knownTimes.map(toDay))
  if (recent === undefined) return undefined
  const latestKnown = Math.max(...knownTimes.map(toDay).filter((day) => day < recent.last + gapDays), recent.last)
  const days = { first: Math.floor(recent.first) - padDays, last: Math.max(Math.ceil(latestKnown), recent.last + 1) }
  const placed = placeOutside(histogram, days)
  return { days, ...placed, rangeRoom: placed.ranges.length }
}

/** The same axis with what another moment knows of earlier years and of encounters without a date. */
export function tellAxis(axis: Axis, histogram: Histogram): Axis {
  const { history, ranges } = placeOutside(histogram, axis.days)
  const emptied = axis.history.map(({ year }) => ({ year, encounters: [] }))
  return {
    days: axis.days,
    history: gatherYears([...emptied, ...history]).slice(-historyLimit),
    ranges,
    rangeRoom: Math.max(axis.rangeRoom, ranges.length),
  }
}

/** What has no bin on the axis: encounters of earlier years, and those without an exact date. */
function placeOutside(histogram: Histogram, days: DayWindow): Pick<Axis, 'history' | 'ranges'> {
  const isBefore = (encounter: RangeEncounter): boolean => {
    const { latest } = encounter.account.time
    return latest !== null && toDay(latest) < days.first - 30
  }
  const ranges = histogram.ranges.filter((encounter): encounter is RangeEncounter => encounter.account !== null)
  const past = ranges.filter(isBefore).map((encounter) => ({
    year: Number((encounter.account.time.earliest ?? encounter.account.time.latest ?? '0000').slice(0, 4)),
    encounters: [{ id: encounter.id, title: encounter.title, standing: encounter.account.standing }],
  }))
  const pastBins = histogram.bins
    .filter((bin) => toDay(bin.earliest) < days.first)
    .map((bin) => ({
      year: Number(bin.earliest.slice(0, 4)),
      encounters: bin.encounters.flatMap(({ id, title, account }) =>
        account === null ? [] : [{ id, title, standing: account.standing }],
      ),
    }))
  return {
    history: gatherYears([...past, ...pastBins]).slice(-historyLimit),
    ranges: ranges.filter((encounter) => !isBefore(encounter)),
  }
}

/** The latest run of days without a silence longer than the gap. */
function findRecentRun(days: readonly number[]): DayWindow | undefined {
  const sorted = [...days].sort((a, b) => a - b)
  const last = sorted.at(-1)
  if (last === undefined) return undefined
  let first = last
  for (const day of sorted.reverse()) {
    if (first - day > gapDays) break
    first = day
  }
  return { first, last }
}

/** The longest stretch of days without a dated encounter; `to` is exclusive. */
export function findSilence(bins: readonly Bin[], axis: Axis): { readonly from: number; readonly to: number } {
  const filled = bins.map((bin) => Math.floor(toDay(bin.earliest))).filter((day) => day >= axis.days.first)
  const edges = [axis.days.first - 1, ...filled, axis.days.last + 1]
  const gaps = edges.slice(1).map((day, index) => ({ from: (edges[index] ?? 0) + 1, to: day }))
  return gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a), { from: 0, to: 0 })
}

function gatherYears(years: readonly HistoryYear[]): readonly HistoryYear[] {
  const byYear = new Map<number, HistoryYear>()
  for (const { year, encounters } of years) {
    byYear.set(year, { year, encounters: [...(byYear.get(year)?.encounters ?? []), ...encounters] })
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}
