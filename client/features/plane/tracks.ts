/** Each encounter with both its clocks: when it was, what stood of it when, and every report with how early or late it told. */
import type { TwoClocksQuery } from '../../api/operations.gen.ts'
import type { ContactKind, Standing, Time } from '../../graph/model.ts'
import { toDay } from '../../state/days.ts'

export type ClockedEncounter = TwoClocksQuery['encounters']['nodes'][number]

/** From day to day, the end exclusive; infinite where an end is open. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** Known before it was to begin, only after it was over, or in between or on a day of which no more is shown. */
export type Order = 'before' | 'during' | 'after'

export interface TrackReport {
  readonly id: string
  readonly articleId: string
  readonly origin: string
  readonly countsAs: Standing
  /** When it had become known at the latest, in days. */
  readonly knownDay: number
  readonly knownText: string
  readonly order: Order
  /** Days between the report and what it tells of; 0 where they touch. */
  readonly lag: number
}

/** What stood of an encounter from one day of knowledge to another. */
export interface TrackVersion {
  readonly standing: Standing
  readonly from: number
  readonly to: number
}

export interface Track {
  readonly id: string
  readonly title: string
  readonly timeText: string
  readonly span: DaySpan
  /** Whether the time is no longer than a day. */
  readonly isDated: boolean
  /** How its strongest contact was; unclear where it makes none. */
  readonly kind: ContactKind
  readonly contactIds: readonly string[]
  /** Earliest known first. */
  readonly reports: readonly TrackReport[]
  readonly versions: readonly TrackVersion[]
}

const strength: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'HOSTED', 'UNCLEAR', 'MEDIATED', 'DENIED']

/** Earliest first; encounters of which nothing stands, or whose contacts the filter shows none of, are left out. */
export function listTracks(
  encounters: readonly ClockedEncounter[],
  isShown: (contactId: string) => boolean,
): readonly Track[] {
  return encounters
    .flatMap((encounter): readonly Track[] => {
      const { account, contacts } = encounter
      const shown = contacts.filter(({ id }) => isShown(id))
      if (account === null || (contacts.length > 0 && shown.length === 0)) return []
      const span = toSpan(account.time)
      const sorted = [...shown].sort((a, b) => strength.indexOf(a.kind) - strength.indexOf(b.kind))
      return [
        {
          id: encounter.id,
          title: encounter.title,
          timeText: account.time.text,
          span,
          isDated: span.to - span.from < 1.001,
          kind: sorted[0]?.kind ?? 'UNCLEAR',
          contactIds: sorted.map(({ id }) => id),
          reports: encounter.reports
            .map((report) => toTrackReport(report, span))
            .sort((a, b) => a.knownDay - b.knownDay || (a.id < b.id ? -1 : 1)),
          versions: encounter.history.map((version) => ({
            standing: version.account.standing,
            from: toDay(version.known.from),
            to: version.known.to === null ? Number.POSITIVE_INFINITY : toDay(version.known.to),
          })),
        },
      ]
    })
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to || (a.id < b.id ? -1 : 1))
}

function toTrackReport(report: ClockedEncounter['reports'][number], whole: DaySpan): TrackReport {
  const span = report.time === null ? whole : toSpan(report.time)
  const knownDay = toDay(report.known.latest ?? report.known.earliest ?? '')
  const knownEarliest = report.known.earliest === null ? knownDay : toDay(report.known.earliest)
  const order: Order = knownDay <= span.from ? 'before' : knownEarliest >= span.to ? 'after' : 'during'
  return {
    id: report.id,
    articleId: report.article.id,
    origin: report.attribution.origin.name,
    countsAs: report.countsAs,
    knownDay,
    knownText: report.known.text,
    order,
    lag: order === 'before' ? span.from - knownDay : order === 'after' ? knownEarliest - span.to : 0,
  }
}

function toSpan({ earliest, latest }: Pick<Time, 'earliest' | 'latest'>): DaySpan {
  return {
    from: earliest === null ? Number.NEGATIVE_INFINITY : toDay(earliest),
    to: latest === null ? Number.POSITIVE_INFINITY : toDay(latest),
  }
}

/** How the encounters known by a day had been told. */
export interface Orders {
  /** Encounters of which something stood by then. */
  readonly known: number
  /** Those that somebody told of before they were to begin. */
  readonly before: number
  /** Those that nobody told of until they were over. */
  readonly onlyAfter: number
}

/** Counts what had been told by a day of knowledge, and nothing that was told later. */
export function countOrders(tracks: readonly Track[], knownDay: number): Orders {
  const told = tracks
    .filter(({ versions }) => versions.some(({ from, to }) => from < knownDay && to >= knownDay))
    .map(({ reports }) => reports.filter((report) => isKnownBy(report, knownDay)))
  return {
    known: told.length,
    before: told.filter((reports) => reports.some(({ order }) => order === 'before')).length,
    onlyAfter: told.filter((reports) => reports.every(({ order }) => order === 'after')).length,
  }
}

/** Whether a report was public by then; times are told to the second, and counted in days. */
export const isKnownBy = (report: Pick<TrackReport, 'knownDay'>, day: number): boolean => report.knownDay <= day + 1e-6

/** `told 1 day before`, `told less than a day after`, `told while it was going on`. */
export function writeLag({ order, lag }: Pick<TrackReport, 'order' | 'lag'>): string {
  if (order === 'during') return 'told about that time'
  const days = Math.floor(lag + 1e-6)
  const years = Math.floor(days / 365.25)
  const long = years >= 2 ? `${years} years` : days === 1 ? '1 day' : `${days} days`
  return `told ${days < 1 ? 'less than a day' : long} ${order}`
}
