/**
 * The attributes of actors and contacts in the formats that know only flat values: GraphML, GEXF and CSV share them, so
 * that a column means the same in each. Lists are identifiers separated by spaces, or words separated by `; `.
 */
import { isHeld } from '../domain/standings.ts'
import type { ExportedActor, ExportedContact } from './network.ts'

export type ColumnType = 'string' | 'boolean' | 'integer'

export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  /** Undefined where there is nothing to say: then the attribute is left out, or the cell is empty. */
  valueOf(row: Row): string | number | boolean | undefined
}

/** Beside identifier and name, which each format has its own place for. */
export const actorColumns: readonly Column<ExportedActor>[] = [
  { name: 'actorKind', type: 'string', valueOf: (actor) => actor.kind },
  { name: 'isNamed', type: 'boolean', valueOf: (actor) => actor.isNamed },
  { name: 'roles', type: 'string', valueOf: (actor) => joinIds(actor.roles) },
  { name: 'degree', type: 'integer', valueOf: (actor) => actor.degree },
  { name: 'inContact', type: 'boolean', valueOf: (actor) => actor.inContact },
  { name: 'affiliations', type: 'string', valueOf: (actor) => joinIds(actor.affiliations) },
]

/** Beside identifier and both ends, which each format has its own place for. */
export const contactColumns: readonly Column<ExportedContact>[] = [
  { name: 'contactKind', type: 'string', valueOf: (contact) => contact.kind },
  { name: 'standing', type: 'string', valueOf: (contact) => contact.standing },
  { name: 'isHeld', type: 'boolean', valueOf: isContactHeld },
  { name: 'isDisputed', type: 'boolean', valueOf: (contact) => contact.disputed.length > 0 },
  { name: 'disputed', type: 'string', valueOf: (contact) => joinIds(contact.disputed) },
  { name: 'partial', type: 'string', valueOf: (contact) => joinIds(contact.partial) },
  { name: 'time', type: 'string', valueOf: (contact) => contact.time.edtf },
  { name: 'earliest', type: 'string', valueOf: (contact) => contact.time.earliest },
  { name: 'latest', type: 'string', valueOf: (contact) => contact.time.latest },
  { name: 'isTimeInferred', type: 'boolean', valueOf: (contact) => contact.time.inferred },
  { name: 'dayPart', type: 'string', valueOf: (contact) => contact.time.dayPart },
  { name: 'encounter', type: 'string', valueOf: (contact) => contact.encounter.id },
  { name: 'encounterTitle', type: 'string', valueOf: (contact) => contact.encounter.title },
  { name: 'venue', type: 'string', valueOf: (contact) => contact.venue?.id },
  { name: 'venueName', type: 'string', valueOf: (contact) => contact.venue?.name },
  { name: 'level', type: 'string', valueOf: (contact) => contact.level },
  { name: 'through', type: 'string', valueOf: (contact) => joinIds(contact.through.map((mediator) => mediator.id)) },
  {
    name: 'throughNames',
    type: 'string',
    valueOf: (contact) => joinWords(contact.through.map((mediator) => mediator.name)),
  },
  { name: 'denialScope', type: 'string', valueOf: (contact) => contact.denialScope },
  { name: 'knownFrom', type: 'string', valueOf: (contact) => contact.known.from },
  { name: 'knownTo', type: 'string', valueOf: (contact) => contact.known.to },
  { name: 'reportCount', type: 'integer', valueOf: (contact) => contact.reportCount },
  { name: 'originsAtLeast', type: 'integer', valueOf: (contact) => contact.origins.atLeast },
  { name: 'originsAtMost', type: 'integer', valueOf: (contact) => contact.origins.atMost },
  { name: 'rolledFrom', type: 'string', valueOf: (contact) => joinIds(contact.rolledFrom) },
  { name: 'reports', type: 'string', valueOf: (contact) => joinIds(contact.reports) },
  { name: 'articles', type: 'string', valueOf: (contact) => joinIds(contact.articles) },
]

/** True where the contact took place or is taking place: the only ones to count. A plan is not, nor is a denial. */
export function isContactHeld(contact: ExportedContact): boolean {
  return contact.kind !== 'DENIED' && isHeld(contact.standing)
}

function joinIds(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(' ')
}

function joinWords(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join('; ')
}
