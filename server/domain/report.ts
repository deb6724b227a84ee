/** What one article asserts about one encounter, and on whose word. Terms: `model.md`, "Terms". */
import { isHeld, isNegated } from './standings.ts'
import type { Time } from './time.ts'

export type ActorId = `actor:${string}`
export type VenueId = `venue:${string}`
export type SourceId = `source:${string}`
export type ArticleId = `article:${string}`
export type TrackId = `track:${string}`
export type EncounterId = `encounter:${string}`
export type ReportId = `report:${string}`
export type ContactId = `contact:${string}`

export type Status = 'PLANNED' | 'UNDER_WAY' | 'OCCURRED' | 'DENIED' | 'CANCELLED' | 'UNCONFIRMED'
export type Mode = 'DIRECT' | 'INDIRECT' | 'UNCLEAR'
export type Level = 'LEADERS' | 'PRINCIPALS' | 'TECHNICAL' | 'UNKNOWN'
export type Role = 'PARTY' | 'MEDIATOR' | 'HOST' | 'MEMBER' | 'OBSERVER'
export type ActorKind = 'PERSON' | 'OFFICE' | 'DELEGATION' | 'ORGANIZATION' | 'STATE' | 'UNNAMED'
export type Basis = 'ON_RECORD' | 'ANONYMOUS' | 'DOCUMENT' | 'AUTHOR' | 'UNSTATED'
export type DenialScope = 'DIRECT' | 'ANY'
export type EncounterKind = 'ROUND' | 'SESSION' | 'MEETING' | 'TALKS' | 'CALL' | 'EXCHANGE' | 'VISIT'

export interface Participation {
  readonly actor: ActorId
  readonly role: Role
  /** For a party: whose side it is; absent where not stated. */
  readonly side?: ActorId
  /** For a member: the delegation on whose behalf it took part. */
  readonly onBehalfOf?: ActorId
  /** False where the report says that the actor was not there. */
  readonly isPresent: boolean
  readonly inferred: boolean
  /** For a host of both sides: the report says that it met the parties itself. */
  readonly meets: boolean
}

export interface Denial {
  readonly between: readonly [ActorId, ActorId]
  readonly scope: DenialScope
  readonly window: Time
}

/** The far end of an attribution chain. */
export interface Origin {
  readonly source: SourceId
  readonly basis: Basis
  /** The actor whose words these are, where the source is one who speaks for the record. */
  readonly speaker?: ActorId
}

/**
 * Whose word it is: two entries of one speaker are one origin (rule 6). Who stays unnamed may be anybody of those for whom the
 * source speaks, and is told apart by the source alone.
 */
export const voiceOf = ({ source, basis, speaker }: Origin): ActorId | SourceId =>
  basis === 'ANONYMOUS' || basis === 'UNSTATED' ? source : (speaker ?? source)

export interface Report {
  readonly id: ReportId
  readonly encounter: EncounterId
  readonly article: ArticleId
  readonly publisher: SourceId
  readonly origin: Origin
  readonly isWitness: boolean
  /** As the text puts it; `countsAs` says what it counts as. */
  readonly status: Status
  readonly mode?: Mode
  readonly level?: Level
  readonly time?: Time
  readonly venue?: VenueId
  readonly participations: readonly Participation[]
  readonly denials: readonly Denial[]
  /** When it had become public, in seconds: the end of what its text shows (`model.md`, "Two clocks"). */
  readonly knownFrom: number
  /** When it had become public, where `knownFrom` is by another clock. */
  readonly publicFrom?: number
}

/**
 * When its words were public, whatever clock says from when they are known here: what is told later, and what is told in
 * advance, goes by that.
 */
export const toldFrom = ({ publicFrom, knownFrom }: Report): number => publicFrom ?? knownFrom

/** Whether the report rests on somebody's word other than the author's own, or the author saw it (rule 5). */
export function isSourced(report: Report): boolean {
  return report.origin.basis !== 'AUTHOR' || report.isWitness
}

/**
 * The status that a report counts as. What an author says in their own voice stands as `UNCONFIRMED` unless they are
 * the witness (rule 5); their denials stay denials, for they must not turn into contacts.
 */
export function countsAs(report: Report): Status {
  if (isSourced(report) || isNegated(report.status)) return report.status
  return 'UNCONFIRMED'
}

/** Whether a report counts as one that it took place or is taking place. */
export const saysHeld = (report: Report): boolean => isHeld(countsAs(report))
