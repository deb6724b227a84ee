/** What the page shows: the view in the address, the answers to it, and the ways to change it. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { articlesQuery, collectionQuery, networkQuery, overviewQuery, timelineQuery } from '../api/queries.ts'
import { useSteppedNetwork } from '../columns/use-step-network.ts'
import { useSteppedTimeline } from '../columns/use-step-timeline.ts'
import { type Axis, findAxis, type Histogram, tellAxis } from '../features/timeline/axis.ts'
import type { Contact, Network } from '../graph/model.ts'
import { formatDayRange, formatMinute, toCalendarDay, toDay } from './days.ts'
import { type Filter, parseFilter } from './filter.ts'
import type { Shown } from './filtered.ts'
import { writeKnown } from './known-text.ts'
import { computeLargeAxis, isPlainNetwork, makeEmptyNetwork } from './large.ts'
import { useLargeFrame } from './large-frame.ts'
import { parseLens, writeLens } from './lens.ts'
import { type AskedMoment, resolveMoment, toStandpoint } from './moment.ts'
import { useFiltered } from './use-filtered.ts'
import { type Refused, useReadTimes } from './use-read-times.ts'
import { useRested } from './use-rested.ts'
import { type SetView, useView, type View } from './view.ts'
import { type DayWindow, formatDayWindow, parseDayWindow, toDayWindow } from './window.ts'

/** An article on the ruler of the knowledge clock, numbered by publication; of a large collection, from the latest back. */
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

/** Window, knowledge time and standard of belief in words. */
export interface ToldMoment {
  readonly windowText: string
  readonly knownText: string
  /** The standard of belief in words; empty for any report. */
  readonly lensText: string
}

export interface Explorer extends ToldMoment {
  /** As the address has it, but for times that cannot be read. */
  readonly view: View
  readonly refused: Refused
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
  readonly isAnythingKnown: boolean
  /** Whether the collection is so large that a network of all its contacts is drawn plainly unless told otherwise. */
  readonly isLarge: boolean
  /** Whether the network is drawn plainly now. */
  readonly isPlain: boolean
  /** Whether all contacts of the window have been told one by one; of a large collection some may be drawn before. */
  readonly isTold: boolean
  readonly isStale: boolean
  /** What is still drawn, in words, while what is asked for has not come; undefined where that is drawn. */
  readonly former: ToldMoment | undefined
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
  const [address, setView] = useView()
  const { view, refused, isWaiting } = useReadTimes(address)
  const collection = useQuery(collectionQuery())
  const isLarge = collection.data
  const isPlain = isPlainNetwork(view, isLarge === true)
  // The picture of a large collection comes first; what stands around it, and costs the server more, waits for it.
  const isShown = useLargeFrame() !== undefined || !isPlain
  const isSmall = isLarge === false
  const isOverview = isLarge === true && (isShown || view.window === null)
  const knownNow = useQuery({ ...networkQuery({}), enabled: isSmall })
  const timelineNow = useQuery({ ...timelineQuery({}), enabled: isSmall })
  const overviewNow = useQuery({ ...overviewQuery({}), enabled: isOverview })
  const articlesAnswer = useQuery({ ...articlesQuery(isLarge === true), enabled: isSmall || isOverview })
  const axis = useMemo(() => {
    if (isLarge === true) return computeLargeAxis(overviewNow.data?.histogram, parseDayWindow(view.window ?? ''))
    if (timelineNow.data === undefined || articlesAnswer.data === undefined) return undefined
    return findAxis(timelineNow.data.histogram, articlesAnswer.data)
  }, [isLarge, overviewNow.data, view.window, timelineNow.data, articlesAnswer.data])
  useLatestYear(isLarge === true && view.window === null && !isWaiting ? axis : undefined, setView)
  const isUnset = axis === undefined || isWaiting || (isLarge === true && view.window === null)
  const moment = useMemo(() => (isUnset ? undefined : resolveMoment(view, axis.days)), [isUnset, view, axis])
  const standpoint = moment === undefined ? {} : toStandpoint(moment)
  const asked = useRested(moment === undefined ? {} : { window: moment.window, ...standpoint }, isPlain ? restMs : 0)
  const { answer: drawn, isFormer } = useSteppedNetwork(moment, asked, knownNow.data, isLarge !== undefined && isShown)
  const overview = useQuery({ ...overviewQuery(standpoint), enabled: isOverview && moment !== undefined })
  const isDrawn = drawn.data !== undefined && !drawn.isPlaceholderData
  const detailed = useSteppedTimeline(standpoint, isSmall && moment !== undefined, isDrawn)
  const timeline = isLarge === true ? overview : detailed
  const empty = useMemo(() => makeEmptyNetwork(parseDayWindow(view.window ?? '')), [view.window])
  const told = drawn.data ?? (isPlain ? empty : undefined)
  const known = isLarge === true ? told : knownNow.data
  const toldHistogram = timeline.data?.histogram ?? (isLarge === true ? noHistogram : undefined)
  const whole = useMemo(() => {
    if (told === undefined || toldHistogram === undefined || axis === undefined) return undefined
    return {
      drawn: told,
      histogram: toldHistogram,
      axis: isLarge === true ? axis : tellAxis(axis, toldHistogram),
    }
  }, [told, toldHistogram, axis, isLarge])
  const filtered = useFiltered(isPlain ? null : view.show, whole, asked)
  const select = useCallback(
    (id: string | undefined) => setView({ select: id ?? null }, { isStep: id !== undefined }),
    [setView],
  )
  const articles = useMemo(() => {
    const listed = articlesAnswer.data ?? []
    return listed.map((article, index) => toRulerArticle(article, isLarge === true ? listed.length - index : index + 1))
  }, [articlesAnswer.data, isLarge])
  const firstKnownDay = toKnownDay(overviewNow.data?.firstPublished ?? articles[0]?.published)
  const years = useYears(drawn.data)

  const queries =
    isLarge === true ? [overview, drawn] : [collection, knownNow, timelineNow, articlesAnswer, drawn, timeline]
  const failed =
    queries.find((query) => query.failureReason !== null && query.fetchStatus !== 'idle') ??
    queries.find((query) => query.isError)
  const failure = failed?.failureReason ?? failed?.error ?? undefined
  const isStale = drawn.isPlaceholderData || timeline.isPlaceholderData || filtered?.isWaiting === true
  const isTimelineTold = timeline.data !== undefined
  const isTold = drawn.data !== undefined && !(isLarge === true && drawn.isPlaceholderData)
  const asTold = useMemo((): ToldMoment | undefined => {
    if (known === undefined || whole === undefined || moment === undefined) return undefined
    const days = moment.days ?? toDayWindow(whole.drawn.window)
    return {
      windowText: days === undefined ? whole.drawn.window.text : formatDayRange(days.first, days.last),
      knownText: tellKnown(view.known, moment.knownAt, years),
      lensText: writeLens(parseLens(view.lens), nameThings(known, articles)),
    }
  }, [known, whole, moment, view.known, view.lens, years, articles])
  const former = useFormer(asTold, isFormer && !isPlain)
  // The same as long as nothing that it tells has changed: the page is drawn anew only for what is new.
  const explorer = useMemo((): Explorer | undefined => {
    if (known === undefined || whole === undefined || filtered === undefined) return undefined
    if (axis === undefined || moment === undefined || asTold === undefined) return undefined
    const days = moment.days ?? toDayWindow(whole.drawn.window)
    const { histogram } = whole
    return {
      ...asTold,
      view,
      refused,
      setView,
      select,
      known,
      drawn: filtered.drawn,
      whole: whole.drawn,
      filter: isPlain ? parseFilter(view.show) : filtered.filter,
      shown: filtered.shown,
      passes: filtered.passes,
      isChartFiltered: filtered.isChartFiltered,
      histogram: filtered.histogram,
      axis: filtered.axis,
      articles,
      moment,
      days,
      years,
      isAnythingKnown: !isTimelineTold || histogram.bins.length > 0 || histogram.ranges.length > 0,
      isLarge: isLarge === true,
      isPlain,
      isTold,
      isStale,
      former,
      failure: failure ?? filtered.failure,
      setDays: (next, isStep = false) => {
        const isWhole = isLarge !== true && isSameWindow(next, axis.days)
        setView({ window: isWhole ? null : formatDayWindow(next) }, { isStep })
      },
      showAllDays: () => setView({ window: isLarge === true ? formatDayWindow(axis.days) : null }, { isStep: true }),
      showFirstReport: () => setView({ known: formatMinute(firstKnownDay) }, { isStep: true }),
    }
  }, [
    view,
    refused,
    setView,
    select,
    known,
    whole,
    filtered,
    axis,
    moment,
    asTold,
    articles,
    firstKnownDay,
    years,
    isTimelineTold,
    isLarge,
    isPlain,
    isTold,
    isStale,
    former,
    failure,
  ])
  if (timelineNow.data !== undefined && articlesAnswer.data !== undefined && axis === undefined)
    return { kind: 'empty' }
  if (explorer !== undefined) return { kind: 'ready', explorer }
  if (failure === undefined) return { kind: 'waiting' }
  const retry = (): void => queries.forEach((query) => void query.refetch())
  return { kind: 'failed', error: failure, retry, failureCount: failed?.failureCount ?? 0 }
}

/** A step rests for so long before a large collection is asked for its details. */
const restMs = 400
const noHistogram: Histogram = { unit: 'YEAR', bins: [], ranges: [] }

/** The words of the last moment that was drawn, while it stands for the one asked for. */
function useFormer(asked: ToldMoment | undefined, isFormer: boolean): ToldMoment | undefined {
  const last = useRef<ToldMoment>(undefined)
  useEffect(() => {
    if (!isFormer) last.current = asked ?? last.current
  }, [asked, isFormer])
  return isFormer ? last.current : undefined
}

/** A large collection opens on its latest year: all of it at once is neither quick nor readable. */
function useLatestYear(axis: Axis | undefined, setView: SetView): void {
  const year = axis === undefined ? undefined : toCalendarDay(axis.days.last).year
  useEffect(() => {
    if (year !== undefined) setView({ window: String(year) }, { isDefault: true })
  }, [year, setView])
}

/** The years that dates do without, the same list as long as they are the same years. */
function useYears(drawn: Network | undefined): readonly number[] {
  const text = drawn === undefined ? '' : listYears(drawn.window).join(' ')
  return useMemo(() => (text === '' ? [] : text.split(' ').map(Number)), [text])
}

/** Years that dates may do without: those of a window in which no day and month comes twice. */
function listYears({ earliest, latest }: Network['window']): readonly number[] {
  if (earliest === null || latest === null || toDay(latest) - toDay(earliest) > 366) return []
  return [...new Set([earliest, latest].map((instant) => Number(instant.slice(0, 4))))]
}

/** From when an article counts as known, in days: the end of what is said of its publication. */
function toKnownDay(published: Pick<RulerArticle['published'], 'earliest' | 'latest'> | undefined): number {
  return toDay(published?.latest ?? published?.earliest ?? '1970-01-01T00:00:00Z')
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
  number: number,
): RulerArticle {
  const { published } = article
  const knownDay = toKnownDay(published)
  const reportDays = article.reports.flatMap(({ known }) => {
    const instant = known.latest ?? known.earliest
    return instant === null ? [] : [toDay(instant)]
  })
  return {
    id: article.id,
    number,
    title: article.title,
    publisher: article.publisher.name,
    publisherId: article.publisher.id,
    published,
    knownDay,
    firstKnownDay: Math.min(knownDay, ...reportDays),
  }
}

function tellKnown(known: string | null, knownAt: string | undefined, years: readonly number[]): string {
  if (known === null || knownAt === undefined) return 'now'
  return known === 'then' ? 'by its end' : writeKnown(knownAt, years)
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
