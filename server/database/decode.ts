/** Rows of the database as values of the domain. The one place where stored text is trusted to be of its type. */
import type { Condition } from '../domain/condition.ts'
import type { Report } from '../domain/report.ts'
import { parseTime, type Time } from '../domain/time.ts'
import { needPart } from './need-part.ts'
import type {
  ContactDetailsRow,
  ContactDetailsTuple,
  LinkRow,
  Part,
  ParticipationRow,
  SourceId,
  TimeRow,
} from './rows.ts'
import type { Statement } from './statement.ts'
import type { reportsById } from './statements.gen.ts'

/** What a statement is asked with. */
export type ParametersOf<S> = S extends Statement<infer Given, infer _Row> ? Given : never

/** The row that a statement returns. */
export type RowOf<S> = S extends Statement<infer _Parameters, infer Row> ? Row : never

export type ReportRow = RowOf<typeof reportsById>

/** A stored time; its bounds follow from its EDTF again. */
export function toTime(row: TimeRow): Time {
  return parseTime(row.edtf, { inferred: row.inferred, dayPart: row.dayPart ?? undefined })
}

/** What of a contact was read beside its ends and its time, by name. */
export function toContactDetails([
  venue,
  level,
  throughAgreement,
  denialScope,
  reportCount,
  originsAtLeast,
  originsAtMost,
  publishers,
  onTheRecord,
  unsettled,
  asPlanned,
  reports,
  knownFrom,
  knownTo,
]: ContactDetailsTuple): ContactDetailsRow {
  return {
    venue,
    level,
    throughAgreement,
    denialScope,
    reportCount,
    originsAtLeast,
    originsAtMost,
    publishers,
    onTheRecord,
    unsettled,
    asPlanned,
    reports,
    knownFrom,
    knownTo,
  }
}

/** The far end of a chain: its last step. */
export function originLink(links: readonly LinkRow[]): LinkRow | undefined {
  return links.reduce<LinkRow | undefined>(
    (far, link) => (far === undefined || link.step > far.step ? link : far),
    undefined,
  )
}

/** Who published a report, which must have been read. */
export function publisherOf({ publisher }: { readonly publisher: SourceId | null }): SourceId {
  return needPart(publisher, 'publisher')
}

/** On whose word a report rests in the end: its publisher's, where nobody else is named. */
export function originOf(report: Pick<ReportRow, 'links' | 'publisher'>): SourceId {
  return originLink(needPart(report.links, 'links'))?.source ?? publisherOf(report)
}

/** The parts of a report's row that the rules of the domain look at. */
export const ruledParts = [
  'publisher',
  'venue',
  'participations',
  'denials',
  'links',
] as const satisfies readonly Part[]

/** A report as the rules of the domain take it; of `ruledParts`, all must have been read. */
export function toReport(row: ReportRow): Report {
  const origin = originLink(needPart(row.links, 'links'))
  const publisher = publisherOf(row)
  return {
    id: row.id,
    encounter: row.encounter,
    article: row.article,
    publisher,
    origin: {
      source: origin?.source ?? publisher,
      basis: origin?.basis ?? 'AUTHOR',
      ...(origin === undefined || origin.speaker === null ? {} : { speaker: origin.speaker }),
    },
    isWitness: row.isWitness,
    status: row.status,
    ...(row.mode === null ? {} : { mode: row.mode }),
    ...(row.level === null ? {} : { level: row.level }),
    ...(row.time === null ? {} : { time: toTime(row.time) }),
    ...(row.venue === null ? {} : { venue: row.venue }),
    participations: needPart(row.participations, 'participations').map(toParticipation),
    denials: needPart(row.denials, 'denials').map((denial) => ({ ...denial, window: toTime(denial.window) })),
    knownFrom: row.knownFrom,
  }
}

function toParticipation({ side, onBehalfOf, writtenActor: _a, writtenSide: _s, who: _w, ...part }: ParticipationRow) {
  return { ...part, ...(side === null ? {} : { side }), ...(onBehalfOf === null ? {} : { onBehalfOf }) }
}

/** A condition as `conditionProperties` wrote it; `undefined` where there is none. */
export function toCondition(json: string | null): Condition | undefined {
  if (json === null) return undefined
  const stored = JSON.parse(json) as StoredCondition
  return stored.kind === 'report'
    ? stored
    : {
        ...stored,
        venue: stored.venue,
        window: stored.window === undefined ? undefined : parseTime(stored.window.edtf, stored.window),
      }
}

type StoredCondition = Condition extends infer One
  ? One extends { readonly window: Time | undefined }
    ? Omit<One, 'window'> & { readonly window: { readonly edtf: string; readonly inferred: boolean } | undefined }
    : One
  : never
