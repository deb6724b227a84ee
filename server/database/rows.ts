/** Shapes that statements return inside a column; named in the headers of the files under `cypher/`. */

import type { PlannedProperty } from '../domain/account.ts'
import type { Agreement, Standing } from '../domain/claim.ts'
import type { ContactKind } from '../domain/contact.ts'
import type {
  ActorId,
  ActorKind,
  ArticleId,
  Basis,
  ContactId,
  DenialScope,
  EncounterId,
  EncounterKind,
  Level,
  Mode,
  ReportId,
  Role,
  SourceId,
  Status,
  TrackId,
  VenueId,
} from '../domain/report.ts'
import type { DayPart } from '../domain/time.ts'

export type {
  ActorId,
  ActorKind,
  Agreement,
  ArticleId,
  ContactId,
  ContactKind,
  DayPart,
  DenialScope,
  EncounterId,
  EncounterKind,
  Level,
  Mode,
  ReportId,
  Role,
  SourceId,
  Standing,
  Status,
  TrackId,
  VenueId,
}

export interface TimeRow {
  readonly edtf: string
  readonly inferred: boolean
  readonly dayPart: DayPart | null
}

export interface ParticipationRow {
  readonly actor: ActorId
  readonly role: Role
  readonly side: ActorId | null
  readonly onBehalfOf: ActorId | null
  readonly isPresent: boolean
  readonly inferred: boolean
  readonly meets: boolean
  /** What the article's file writes in place of these, where a curation says who is meant. */
  readonly writtenActor: ActorId | null
  readonly writtenSide: ActorId | null
  /** The actor itself, where it is read along. */
  readonly who: ActorRow | null
}

/** An actor but for its lists. */
export interface ActorRow {
  readonly id: ActorId
  readonly name: string
  readonly kind: ActorKind
  readonly isNamed: boolean
  readonly note: string | null
}

/** An article but for its lists; its publisher is null where it is not asked for. */
export interface ArticleRow {
  readonly id: ArticleId
  readonly title: string
  readonly publisher: SourceId | null
  readonly published: TimeRow
  readonly publishedTo: number
  readonly recordedAt: number
  readonly links: readonly string[]
  readonly textAtHand: boolean
}

export interface DenialRow {
  readonly between: readonly [ActorId, ActorId]
  readonly scope: DenialScope
  readonly window: TimeRow
}

export interface LinkRow {
  readonly step: number
  readonly source: SourceId
  readonly basis: Basis
  readonly saidAt: TimeRow | null
  /** The actor that the source speaks as. */
  readonly speaker: ActorId | null
}

export interface EvidenceRow {
  readonly section: string | null
  readonly paragraph: number
  readonly gist: string
  readonly phrase: string | null
  readonly position: number | null
  readonly checked: boolean
}

export interface AliasRow {
  readonly name: string
  readonly article: string | null
}

/** What of a thing holds the words of a search. */
export interface MatchRow {
  readonly text: string
  /** Of what is quoted, the very words. */
  readonly phrase: string | null
  /** Of an alias, the article that uses it, or that introduced the merged actor whose name it is; null for one of the registers. */
  readonly article: string | null
  readonly score: number
}

export interface AffiliationRow {
  readonly group: ActorId
  readonly kind: 'MEMBER' | 'OF' | 'HELD'
  readonly time: TimeRow | null
}

export interface PossiblySameRow {
  readonly actor: ActorId
  readonly ground: string
}

/** What an encounter belongs to, and what it carries on. */
export interface EncounterSettingRow {
  readonly track: TrackId | null
  readonly partOf: EncounterId | null
  readonly follows: EncounterId | null
}

/** What of a contact is read where more than its ends and its time is asked for. */
export interface ContactDetailsRow {
  readonly venue: VenueId | null
  readonly level: Level
  /** For each mediator. */
  readonly throughAgreement: readonly Agreement[]
  readonly denialScope: DenialScope | null
  readonly reportCount: number
  readonly originsAtLeast: number
  readonly originsAtMost: number
  readonly publishers: number
  readonly onTheRecord: number
  readonly unsettled: readonly string[]
  readonly asPlanned: readonly PlannedProperty[]
  readonly reports: readonly ReportId[]
  readonly knownFrom: number
  readonly knownTo: number
}

/** The same as the database gives it: a list, since maps bring their keys along for each row. */
export type ContactDetailsTuple = readonly [
  venue: VenueId | null,
  level: Level,
  throughAgreement: readonly Agreement[],
  denialScope: DenialScope | null,
  reportCount: number,
  originsAtLeast: number,
  originsAtMost: number,
  publishers: number,
  onTheRecord: number,
  unsettled: readonly string[],
  asPlanned: readonly PlannedProperty[],
  reports: readonly ReportId[],
  knownFrom: number,
  knownTo: number,
]

/** A contact within a column. */
export type ContactTuple = readonly [
  id: ContactId,
  encounter: EncounterId,
  kind: ContactKind,
  standing: Standing,
  from: ActorId,
  to: ActorId,
  edtf: string,
  inferred: boolean,
  dayPart: DayPart | null,
  validFrom: number,
  through: readonly ActorId[],
  details: ContactDetailsTuple | null,
]

/** Whoever is drawn of a network, within a column. */
export type DrawnActorTuple = readonly [
  id: ActorId,
  name: string,
  kind: ActorKind,
  isNamed: boolean,
  note: string | null,
  aliases: readonly AliasRow[] | null,
  affiliations: readonly AffiliationRow[] | null,
  possiblySame: readonly PossiblySameRow[] | null,
  roles: readonly Role[],
]

/** What those whom a contact joins, its mediators in their order, its encounter and its place are called. */
export interface ContactNamesRow {
  readonly from: string
  readonly to: string
  readonly through: readonly string[]
  readonly encounter: string
  readonly venue: string | null
}

/** Parts of a row that are read only where a question needs them. */
export type Part =
  | 'aliases'
  | 'affiliations'
  | 'possiblySame'
  | 'setting'
  | 'sessions'
  | 'known'
  | 'reports'
  | 'remarks'
  | 'basedOn'
  | 'publisher'
  | 'details'
  | 'drawn'
  | 'names'
  | 'venue'
  | 'participations'
  | 'denials'
  | 'links'
  | 'evidence'
  | 'paper'
  | 'who'

/** An actor of whom a curation speaks, by the name that it had then. */
export interface CuratedActorRow {
  readonly id: ActorId
  readonly name: string
}

/** A group that an actor belongs to, by name. */
export interface NamedGroupRow {
  readonly id: ActorId
  readonly name: string
  readonly kind: AffiliationRow['kind']
}

export type CurationKind = 'MERGE' | 'SPLIT' | 'ALIAS' | 'NEVER_MERGE' | 'UNDO'
export type VenueKind = 'ROOM' | 'BUILDING' | 'CITY' | 'COUNTRY' | 'REGION'
export type SourceKind =
  | 'OUTLET'
  | 'AGENCY'
  | 'CHANNEL'
  | 'SPOKESPERSON'
  | 'OFFICIAL'
  | 'DOCUMENT'
  | 'UNNAMED_PERSON'
  | 'NOT_STATED'
export type RemarkLabel = 'Reading' | 'Signal' | 'Absence' | 'Document'

/** A point in degrees (WGS 84). */
export interface LocationRow {
  readonly latitude: number
  readonly longitude: number
}

/** Another actor's contacts with one actor, counted by who hosted whom (`domain/ego.ts`). */
export interface NeighbourRow {
  readonly neighbour: ActorId
  readonly contacts: number
  readonly asGuest: number
  readonly asHost: number
}

/** Two actors, in either order. */
export interface ActorPair {
  readonly first: ActorId
  readonly second: ActorId
}

/** Whose encounters are asked for: those of all of these actors, here or within, on this track; what is null asks for nothing. */
export interface EncountersAsked {
  readonly key: string
  readonly actors: readonly string[]
  readonly venue: string | null
  readonly track: string | null
}
