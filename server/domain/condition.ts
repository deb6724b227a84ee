/**
 * Conditions that an article's own words make checkable: what a signal says to watch for, or what an absence says is
 * missing. A condition is settled by reports and by nothing else: not by silence, and not by a window that closed
 * (`model.md`, "Signal", "Absence").
 */

import type { PlannedProperty } from './account.ts'
import type { IsWithin, Standing } from './claim.ts'
import type { ContactKind } from './contact.ts'
import {
  type ActorId,
  countsAs,
  type EncounterKind,
  type Report,
  type ReportId,
  type Status,
  type TrackId,
  type VenueId,
} from './report.ts'
import { type AffiliatedActor, holdsThroughout } from './roll-up.ts'
import { ALL_TIME, isDuring, type Time } from './time.ts'

/** When and where; without a window, from the publication of the article on. */
interface Bounds {
  readonly standings: readonly Status[]
  readonly window: Time | undefined
  readonly venue: VenueId | undefined
}

/** A contact of one of these kinds between two actors, or between any who belong to the one and to the other. */
export interface ContactCondition extends Bounds {
  readonly kind: 'contact'
  readonly kinds: readonly ContactKind[]
  readonly between: readonly [ActorId, ActorId]
}

/** An encounter of one of these kinds on a track. */
export interface EncounterCondition extends Bounds {
  readonly kind: 'encounter'
  readonly track: TrackId
  readonly kinds: readonly EncounterKind[]
}

/** One report: once it is known, the condition is fulfilled. */
export interface ReportCondition {
  readonly kind: 'report'
  readonly report: ReportId
}

export type Condition = ContactCondition | EncounterCondition | ReportCondition

/** What of a contact a condition looks at. */
export interface WatchedContact {
  readonly kind: ContactKind
  readonly standing: Standing
  readonly from: ActorId
  readonly to: ActorId
  readonly time: Time
  readonly venue: VenueId | undefined
}

/** A contact as far as reports that have it held tell of it: what only its plan says of how, when and where shows nothing. */
export function withoutPlan<Watched extends WatchedContact>(
  contact: Watched & { readonly asPlanned: readonly PlannedProperty[] },
): Watched {
  const { kind, time, venue, asPlanned } = contact
  const isModePlanned = asPlanned.includes('MODE') && (kind === 'DIRECT' || kind === 'INDIRECT')
  return {
    ...contact,
    kind: isModePlanned ? 'UNCLEAR' : kind,
    time: asPlanned.includes('TIME') ? ALL_TIME : time,
    venue: asPlanned.includes('VENUE') ? undefined : venue,
  }
}

/** What of an encounter's account a condition looks at. */
export interface WatchedEncounter {
  readonly kind: EncounterKind
  readonly standing: Standing
  readonly time: Time
  readonly venue: VenueId | undefined
}

/** Whether an actor is a group, or belonged to it at a time. */
export type BelongsTo = (actor: ActorId, group: ActorId, time: Time) => boolean

/** What settled a signal or absence: the earlier of what fulfils it and what makes it fail. */
export interface Settlement {
  readonly state: 'OPEN' | 'MET' | 'FAILED'
  /** Earliest known first; empty while open. */
  readonly settledBy: readonly ReportId[]
}

/** Nothing has settled it. */
export const UNSETTLED: Settlement = { state: 'OPEN', settledBy: [] }

/** More steps of belonging than any register has. */
const mostSteps = 8

/** Prepares the answer whether actors belong to groups, at any remove, from actors and all that they belong to. */
export function createBelongsTo(actors: Iterable<AffiliatedActor>): BelongsTo {
  const byId = new Map([...actors].map((actor) => [actor.id, actor]))
  const belongs = (actor: ActorId, group: ActorId, time: Time, steps: number): boolean =>
    actor === group ||
    (steps > 0 &&
      (byId.get(actor)?.affiliations ?? []).some(
        (belonging) => holdsThroughout(belonging, time) && belongs(belonging.group, group, time, steps - 1),
      ))
  return (actor, group, time) => belongs(actor, group, time, mostSteps)
}

/** Whether a contact is what a condition asks for, its window and place included: a time or place not stated shows nothing. */
export function isContactAskedFor(
  condition: ContactCondition,
  contact: WatchedContact,
  window: Pick<Time, 'from' | 'to'>,
  belongsTo: BelongsTo,
  isWithin: IsWithin,
): boolean {
  const [one, other] = condition.between
  const { from, to, time } = contact
  const joins =
    (belongsTo(from, one, time) && belongsTo(to, other, time)) ||
    (belongsTo(from, other, time) && belongsTo(to, one, time))
  return joins && condition.kinds.includes(contact.kind) && isInBounds(condition, contact, window, isWithin)
}

/** Whether an encounter, by its account, is what a condition asks for. */
export function isEncounterAskedFor(
  condition: EncounterCondition,
  encounter: WatchedEncounter,
  window: Pick<Time, 'from' | 'to'>,
  isWithin: IsWithin,
): boolean {
  return condition.kinds.includes(encounter.kind) && isInBounds(condition, encounter, window, isWithin)
}

/**
 * The reports that settle a condition by a contact or encounter that is what it asks for: those that became known after
 * the article did, and themselves say so. One that gives another mode, or another status, is no such report.
 */
export function settlingReports(
  condition: ContactCondition | EncounterCondition,
  kind: ContactKind | EncounterKind,
  reports: readonly Report[],
  since: number,
): readonly Report[] {
  return reports.filter((report) => {
    if (report.knownFrom <= since) return false
    if (kind === 'DENIED') return report.denials.length > 0
    const isOtherMode =
      (kind === 'DIRECT' || kind === 'INDIRECT') &&
      report.mode !== undefined &&
      report.mode !== 'UNCLEAR' &&
      report.mode !== kind
    return !isOtherMode && condition.standings.includes(countsAs(report))
  })
}

/** What stands of something that some reports fulfil and others make fail: what came first; of one instant, the fulfilment. */
export function settle(fulfilling: readonly Report[], failing: readonly Report[]): Settlement {
  const [met, failed] = [inOrder(fulfilling), inOrder(failing)]
  const [firstMet, firstFailed] = [met[0], failed[0]]
  if (firstMet !== undefined && (firstFailed === undefined || firstMet.knownFrom <= firstFailed.knownFrom))
    return { state: 'MET', settledBy: met.map(({ id }) => id) }
  return firstFailed === undefined ? UNSETTLED : { state: 'FAILED', settledBy: failed.map(({ id }) => id) }
}

function isInBounds(
  { standings, venue }: Bounds,
  found: Pick<WatchedEncounter, 'standing' | 'time' | 'venue'>,
  window: Pick<Time, 'from' | 'to'>,
  isWithin: IsWithin,
): boolean {
  if (!standings.some((standing) => stoodAs(standing, found.standing))) return false
  if (!isDuring(found.time, window)) return false
  return venue === undefined || (found.venue !== undefined && isWithin(found.venue, venue))
}

/** What lapsed had been planned, or denied in advance: the silence since then takes nothing back. */
const stoodAs = (asked: Status, standing: Standing): boolean =>
  asked === standing || (standing === 'LAPSED' && (asked === 'PLANNED' || asked === 'DENIED'))

function inOrder(reports: readonly Report[]): readonly Report[] {
  const unique = [...new Map(reports.map((report) => [report.id, report])).values()]
  return unique.sort((a, b) => a.knownFrom - b.knownFrom || (a.id < b.id ? -1 : 1))
}
