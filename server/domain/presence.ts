/**
 * Presence: where an actor is reported to have been, through which encounter or visit. A visit is presence and no
 * encounter (rule 8); whoever takes part in an encounter that has a place was there. A call and an exchange of papers put
 * nobody anywhere, and what was denied or called off neither.
 */
import { type Account, reportsKnownAt } from './account.ts'
import { type Claim, expectedAs, type IsWithin, isOnlyExpected, type Standing } from './claim.ts'
import type { EncounterIdentity } from './contact.ts'
import { claimTime, claimVenue, readParts } from './property-claims.ts'
import type { ActorId, EncounterId, EncounterKind, Report, ReportId, Role, VenueId } from './report.ts'
import { isHeld, isNegated } from './standings.ts'
import { claimStatus } from './status-claim.ts'
import { OPEN_END, OPEN_START, type Precision, type Time } from './time.ts'

export interface Presence {
  readonly actor: ActorId
  readonly encounter: EncounterId
  readonly kind: EncounterKind
  readonly roles: readonly Role[]
  /** What stands of it, by the reports that place this actor there. */
  readonly standing: Standing
  /** The same of its being in this place, which only the plan of what was held, or an author, may give. */
  readonly standingThere: Standing
  /** Whether only a plan has the actor there: an author's own, which is unconfirmed, or that of a meeting held who knows where. */
  readonly isPlan: boolean
  readonly time: Time
  readonly venue: VenueId | undefined
  /** The groups and sides on whose behalf the reports have it there. */
  readonly behalf: readonly ActorId[]
  /** The reports that place it there, earliest known first. */
  readonly reports: readonly ReportId[]
}

/**
 * Who was where, by the reports of one encounter known at an instant (seconds), by actor. As with contacts, each rests only
 * on the reports that place the actor: a plan that named others says nothing of them once only some are reported. A report
 * that gives no time or place leaves those of the account standing.
 */
export function derivePresences(
  encounter: EncounterIdentity,
  reports: readonly Report[],
  account: Pick<Account, 'time' | 'venue'>,
  knownAt: number,
  isWithin: IsWithin,
): readonly Presence[] {
  const known = reportsKnownAt(reports, knownAt)
  const claimsOf = readParts(known)
  const actors = new Set(known.flatMap(({ participations }) => participations.map(({ actor }) => actor)))
  return [...actors].sort().flatMap((actor) => {
    const placing = known.filter((report) => report.participations.some((p) => p.actor === actor && p.isPresent))
    const parts = placing
      .flatMap((report) => report.participations.filter((p) => p.actor === actor && p.isPresent))
      .filter((part) => claimsOf(part).some(({ value }) => value))
    const roles = [...new Set(parts.map(({ role }) => role))].sort()
    // Whoever outweighing reports say was not there is not placed there.
    if (roles.length === 0) return []
    const time = placing.some((report) => report.time !== undefined) ? claimTime(placing).value : account.time.value
    // What is called off, or denied of this actor, is so for whoever was placed there, whomever that report names.
    const telling = known.filter(
      (report) =>
        placing.includes(report) ||
        report.status === 'CANCELLED' ||
        (report.status === 'DENIED' && report.denials.some(({ between }) => between.includes(actor))),
    )
    const status = claimStatus(telling, time, knownAt)
    const own = claimVenue(placing, isWithin)
    const venue = own.value === undefined ? account.venue : own
    return [
      {
        actor,
        encounter: encounter.id,
        kind: encounter.kind,
        roles,
        standing: status.value,
        standingThere: standingAt(status.value, venue),
        isPlan: isPlan(status, venue),
        time,
        venue: venue.value,
        behalf: [...new Set(parts.flatMap(({ side, onBehalfOf }) => [side, onBehalfOf]))].filter(isStated).sort(),
        reports: placing.map((report) => report.id),
      },
    ]
  })
}

function isPlan(status: Claim<Standing>, venue: Claim<unknown>): boolean {
  if (status.value === 'UNCONFIRMED') return status.for.every((report) => report.status === 'PLANNED')
  return isHeld(status.value) && isOnlyExpected(venue.for)
}

/** What stands of something's having been in a place: of what was held, no more than whoever gives the place says of it. */
export function standingAt(standing: Standing, { for: stating }: Claim<unknown>): Standing {
  return (isHeld(standing) ? expectedAs(stating) : undefined) ?? standing
}

/** Whether a presence puts its actor in a place at all: not by call or paper, and not where it was denied or called off. */
export function isPlaced({ kind, standing, venue }: Presence): boolean {
  return venue !== undefined && kind !== 'CALL' && kind !== 'EXCHANGE' && !isNegated(standing)
}

/** Seconds during which an actor was there, `to` excluded. */
export type Stay = Pick<Time, 'from' | 'to'>

/** How many seconds a statement of a precision leaves open, at most. */
export const widthOf: Readonly<Record<Precision, number>> = {
  SECOND: 1,
  MINUTE: 60,
  HOUR: 3_600,
  DAY: 86_400,
  MONTH: 31 * 86_400,
  SEASON: 92 * 86_400,
  YEAR: 366 * 86_400,
  DECADE: 3_653 * 86_400,
  CENTURY: 36_525 * 86_400,
  UNKNOWN: Number.POSITIVE_INFINITY,
}

/**
 * When an actor was there, by sources that leave at most `widest` seconds open; `undefined` where they say it less exactly.
 * A visit from a day to a day lasts throughout; where an end is open, only the day that is stated is sure. Anything else
 * happened at some time within what is stated: talks "from 30 June to 5 July" put nobody there on 1 July.
 */
export function stayOf({ kind, time }: Pick<Presence, 'kind' | 'time'>, widest: number): Stay | undefined {
  const unit = widthOf[time.precision]
  const isStay = kind === 'VISIT' && time.edtf.includes('/')
  if ((isStay ? unit : time.to - time.from) > widest) return undefined
  return {
    from: time.from <= OPEN_START ? time.to - unit : time.from,
    to: time.to >= OPEN_END ? time.from + unit : time.to,
  }
}

const isStated = (id: ActorId | undefined): id is ActorId => id !== undefined
