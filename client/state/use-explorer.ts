/** What the page shows: the view in the address, the answers to it, and the ways to change it. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { articlesQuery, networkQuery, timelineQuery } from '../api/queries.ts'
import { useSteppedNetwork } from '../columns/use-step-network.ts'
import { type Axis, computeAxis, type Histogram } from '../features/timeline/axis.ts'
import type { Contact, Network } from '../graph/model.ts'
import { listYears } from '../graph/wordings.ts'
import { formatDayRange, formatMinute, formatShortDay, toDay } from './days.ts'
import type { Filter } from './filter.ts'
import type { Shown } from './filtered.ts'
import { parseLens, writeLens } from './lens.ts'
import { type AskedMoment, resolveMoment, toStandpoint } from './moment.ts'
import { useFiltered } from './use-filtered.ts'
import { type SetView, useView, type View } from './view.ts'
import { type DayWindow, formatDayWindow, toDayWindow } from './window.ts'

/** An article on the ruler of the knowledge clock, numbered by publication. */
export interface RulerArticle {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly publisher: string
  readonly publisherId: string
  readonly published: {
    readonly text: string
    readonly earliest: string | null
    readonly latest: string | null
    readonly inferred: boolean
  }
  /** When it was published at the latest, in days. */
  readonly knownDay: number
  /** When the first of what it reports had become public, in days; often before the article. */
  readonly firstKnownDay: number
}

export interface Explorer {
  readonly view: View
  readonly setView: SetView
  readonly select: (id: string | undefined) => void
  /** Everything known now. */
  readonly known: Network
  /** What is drawn: the window as known, as far as the filter shows it. */
  readonly drawn: Network
  /** The window as known, whatever the filter shows of it. */
  readonly whole: Network
  readonly filter: Filter
  /** How many lines of the whole are drawn. */
  readonly shown: Shown
  /** Whether the filter shows a contact, of this window or another. */
  readonly passes: (contact: Contact) => boolean
  readonly isChartFiltered: boolean
  readonly histogram: Histogram
  readonly axis: Axis
  readonly articles: readonly RulerArticle[]
  readonly moment: AskedMoment
  /** The days of the window, where it has both ends. */
  readonly days: DayWindow | undefined
  readonly years: readonly number[]
  readonly windowText: string
  readonly knownText: string
  /** The standard of belief in words; empty for any report. */
  readonly lensText: string
  readonly isAnythingKnown: boolean
  readonly isStale: boolean
  readonly failure: Error | undefined
  readonly setDays: (days: DayWindow, isStep?: boolean) => void
  readonly showAllDays: () => void
  readonly showFirstReport: () => void
}

export type ExplorerState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void; readonly failureCount: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ready'; readonly explorer: Explorer }

export function useExplorer(): ExplorerState {
  const [view, setView] = useView()
  const knownNow = useQuery(networkQuery({}))
  const timelineNow = useQuery(timelineQuery({}))
  const articlesAnswer = useQuery(articlesQuery())
  const axis = useMemo(() => {
    if (timelineNow.data === undefined || articlesAnswer.data === undefined) return undefined
    const known = articlesAnswer.data.flatMap(({ published }) => published.latest ?? published.earliest ?? [])
    return computeAxis(timelineNow.data.histogram, known)
  }, [timelineNow.data, articlesAnswer.data])
  const moment = axis === undefined ? undefined : resolveMoment(view, axis.days)
  const standpoint = moment === undefined ? {} : toStandpoint(moment)
  const asked = moment === undefined ? {} : { window: moment.window, ...standpoint }
  const drawn = useSteppedNetwork(moment, asked, knownNow.data)
  const timeline = useQuery({ ...timelineQuery(standpoint), enabled: moment !== undefined })
  const whole = useMemo(() => {
    if (drawn.data === undefined || timeline.data === undefined || axis === undefined) return undefined
    return { drawn: drawn.data, histogram: timeline.data.histogram, axis }
  }, [drawn.data, timeline.data, axis])
  const filtered = useFiltered(view.show, whole, asked)
  const select = useCallback(
    (id: string | undefined) => setView({ select: id ?? null }, { isStep: id !== undefined }),
    [setView],
  )
  const articles = useMemo(() => (articlesAnswer.data ?? []).map(toRulerArticle), [articlesAnswer.data])
  const years = useYears(drawn.data)

  const queries = [knownNow, timelineNow, articlesAnswer, drawn, timeline]
  const failed =
    queries.find((query) => query.failureReason !== null && query.fetchStatus !== 'idle') ??
    queries.find((query) => query.isError)
  const failure = failed?.failureReason ?? failed?.error ?? undefined
  if (timelineNow.data !== undefined && articlesAnswer.data !== undefined && axis === undefined)
    return { kind: 'empty' }
  if (
    knownNow.data === undefined ||
    whole === undefined ||
    filtered === undefined ||
    axis === undefined ||
    moment === undefined
  ) {
    if (failure === undefined) return { kind: 'waiting' }
    const retry = (): void => queries.forEach((query) => void query.refetch())
    return { kind: 'failed', error: failure, retry, failureCount: failed?.failureCount ?? 0 }
  }
  const days = moment.days ?? toDayWindow(whole.drawn.window)
  const setDays = (next: DayWindow, isStep = false): void =>
    setView({ window: isSameWindow(next, axis.days) ? null : formatDayWindow(next) }, { isStep })
  const { histogram } = whole
  return {
    kind: 'ready',
    explorer: {
      view,
      setView,
      select,
      known: knownNow.data,
      drawn: filtered.drawn,
      whole: whole.drawn,
      filter: filtered.filter,
      shown: filtered.shown,
      passes: filtered.passes,
      isChartFiltered: filtered.isChartFiltered,
      histogram: filtered.histogram,
      axis: filtered.axis,
      articles,
      moment,
      days,
      years,
      windowText: days === undefined ? whole.drawn.window.text : formatDayRange(days.first, days.last),
      knownText: writeKnown(view, moment.knownAt),
      lensText: writeLens(parseLens(view.lens), nameThings(knownNow.data, articles)),
      isAnythingKnown: histogram.bins.length > 0 || histogram.ranges.length > 0,
      isStale: drawn.isPlaceholderData || timeline.isPlaceholderData || filtered.isWaiting,
      failure: failure ?? filtered.failure,
      setDays,
      showAllDays: () => setView({ window: null }, { isStep: true }),
      showFirstReport: () => setView({ known: formatMinute(articles[0]?.knownDay ?? 0) }, { isStep: true }),
    },
  }
}

/** The years of the window, the same list as long as they are the same years. */
function useYears(drawn: Network | undefined): readonly number[] {
  const text = drawn === undefined ? '' : listYears(drawn.window).join(' ')
  return useMemo(() => (text === '' ? [] : text.split(' ').map(Number)), [text])
}

function toRulerArticle(
  article: {
    readonly id: string
    readonly title: string
    readonly publisher: { readonly id: string; readonly name: string }
    readonly published: RulerArticle['published']
    readonly reports: readonly {
      readonly known: { readonly earliest: string | null; readonly latest: string | null }
    }[]
  },
  index: number,
): RulerArticle {
  const { published } = article
  const knownDay = toDay(published.latest ?? published.earliest ?? '1970-01-01T00:00:00Z')
  const reportDays = article.reports.flatMap(({ known }) => {
    const instant = known.latest ?? known.earliest
    return instant === null ? [] : [toDay(instant)]
  })
  return {
    id: article.id,
    number: index + 1,
    title: article.title,
    publisher: article.publisher.name,
    publisherId: article.publisher.id,
    published,
    knownDay,
    firstKnownDay: Math.min(knownDay, ...reportDays),
  }
}

function writeKnown(view: View, knownAt: string | undefined): string {
  if (view.known === null || knownAt === undefined) return 'now'
  if (view.known === 'then') return 'by its end'
  const day = toDay(knownAt.length === 10 ? `${knownAt}T00:00Z` : knownAt)
  if (Number.isNaN(day)) return `at ${knownAt}`
  const clock = knownAt.slice(11, 16)
  return clock === '' || clock === '00:00' ? `on ${formatShortDay(day)}` : `on ${formatShortDay(day)}, ${clock} UTC`
}

/** Names of the actors and publishers that a lens may name. */
function nameThings({ nodes }: Network, articles: readonly RulerArticle[]): (id: string) => string {
  const names = new Map([
    ...nodes.map(({ actor }) => [actor.id, actor.name] as const),
    ...articles.map(({ publisherId, publisher }) => [publisherId, publisher] as const),
  ])
  return (id) => names.get(id) ?? id
}

function isSameWindow(a: DayWindow, b: DayWindow): boolean {
  return a.first === b.first && a.last === b.last
}
