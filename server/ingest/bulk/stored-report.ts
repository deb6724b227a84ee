/** Reports as the domain takes them, straight from what a file defines: the same as `toReport` makes of the stored rows. */
import { type ReportRow, toReport } from '../../database/decode.ts'
import type { LinkRow, ParticipationRow, TimeRow } from '../../database/rows.ts'
import type { Report } from '../../domain/report.ts'
import type { PropertyValue, StoredEntity, StoredRelationship } from '../graph.ts'
import type { Speakers } from './speakers.ts'

/** The reports among a file's entities, by time of knowledge and identifier, as the database would give them. */
export function reportsOf(entities: readonly StoredEntity[], speakerOf: Speakers['speakerOf']): readonly Report[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return entities
    .filter(({ label }) => label === 'Report')
    .map((entity) => toReport(reportRow(entity, byId, speakerOf)))
    .sort(byKnowledge)
}

/** The order in which the rules of the domain get reports: those known first, ties by identifier. */
export function byKnowledge(a: Report, b: Report): number {
  return a.knownFrom - b.knownFrom || (a.id < b.id ? -1 : 1)
}

/** Only what `toReport` reads is filled: the texts of evidence play no part in the rules. */
function reportRow(
  report: StoredEntity,
  byId: ReadonlyMap<string, StoredEntity>,
  speakerOf: Speakers['speakerOf'],
): ReportRow {
  const target = (type: string, of = report): string | null => of.pointsTo.find((one) => one.type === type)?.to ?? null
  const article = target('IN_ARTICLE')
  const publisher = article === null ? null : target('PUBLISHED_BY', byId.get(article))
  const denials = all(report, 'DENIES')
    .flatMap(({ to }) => byId.get(to) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ properties: p }) => ({ between: [p.first, p.second], scope: p.scope, window: timeRow(p) }))
  // A file of checked shape has these values; the compiler cannot read that from properties.
  return {
    ...orNull(report.properties, ['status', 'mode', 'level', 'isWitness', 'knownFrom']),
    id: report.id,
    article,
    publisher,
    encounter: target('ABOUT'),
    time: timeRow(report.properties),
    venue: target('AT'),
    participations: all(report, 'PLACES').map(participationRow),
    denials,
    links: all(report, 'ATTRIBUTED_TO').map((link) => linkRow(link, speakerOf(link.to))),
  } as unknown as ReportRow
}

const all = (entity: StoredEntity, type: string): readonly StoredRelationship[] =>
  entity.pointsTo.filter((one) => one.type === type)

function participationRow({ to, properties }: StoredRelationship): ParticipationRow {
  const parts = orNull(properties, ['role', 'side', 'onBehalfOf', 'isPresent', 'inferred', 'meets'])
  return { actor: to, ...parts } as unknown as ParticipationRow
}

function linkRow({ to, properties }: StoredRelationship, speaker: string | null): LinkRow {
  return {
    source: to,
    speaker,
    ...orNull(properties, ['step', 'basis']),
    saidAt: timeRow(properties),
  } as unknown as LinkRow
}

type Properties = Readonly<Record<string, PropertyValue>>

function timeRow(properties: Properties): TimeRow | null {
  if (properties.timeEdtf === undefined) return null
  const { timeEdtf, timeInferred, timeDayPart = null } = properties
  return { edtf: timeEdtf, inferred: timeInferred, dayPart: timeDayPart } as TimeRow
}

function orNull(properties: Properties, names: readonly string[]): Readonly<Record<string, PropertyValue | null>> {
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]))
}
