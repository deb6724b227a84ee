/** How, when, where and with whom an encounter was, by the reports that say so: each property by itself. */
import { type Claim, type IsWithin, noClaim, outweighs, readSpoken, toClaim } from './claim.ts'
import { countOrigins } from './corroboration.ts'
import {
  type ActorId,
  countsAs,
  isSourced,
  type Level,
  type Mode,
  type Participation,
  type Report,
  type Role,
  saysHeld,
  toldFrom,
  type VenueId,
} from './report.ts'
import { isHeld, isNegated } from './standings.ts'
import { saysNotDirect, tellingReports } from './status-claim.ts'
import { ALL_TIME, isDuring, overlaps, type Time, timeUpToDay } from './time.ts'

/** As what an actor takes part: its role, and of a party on whose side, where reports differ in that. */
export interface Part {
  readonly actor: ActorId
  readonly role: Role
  readonly side?: ActorId
}

export interface ParticipantClaim extends Part, Claim<boolean> {}

/** How, when and where, as some told it together: of disputed ones the time of who gives the mode, and the place of who gives both. */
export interface Occasion {
  readonly mode: Claim<Mode>
  readonly time: Claim<Time>
  readonly venue: Claim<VenueId | undefined>
}

/** `deniesDirect` tells which of the reports have it that those in question did not meet face to face. */
export function claimOccasion(
  known: readonly Report[],
  isWithin: IsWithin,
  deniesDirect: (report: Report) => boolean = saysNotDirect,
): Occasion {
  const mode = claimMode(known, deniesDirect)
  const ofMode = known.filter((report) => statedMode(report) === undefined || report.mode === mode.value)
  const time = claimTime(known, ofMode)
  const ofTime = ofMode.filter((report) => report.time === undefined || overlaps(report.time, time.value))
  return { mode, time, venue: claimVenue(known, isWithin, ofTime) }
}

/**
 * How the encounter was held; `UNCLEAR` where no report says. A report of `UNCLEAR` is silent, not against; a denial of direct
 * contact is no word for another mode, but where others give one, `DIRECT` must outweigh it.
 */
function claimMode(known: readonly Report[], deniesDirect: (report: Report) => boolean): Claim<Mode> {
  const denials = tellingReports(known).filter(deniesDirect)
  const isOutweighed = (mode: Mode, support: readonly Report[]) => mode === 'DIRECT' && outweighs(denials, support)
  return claimScalar(known, statedMode, isOutweighed) ?? noClaim('UNCLEAR', known)
}

const statedMode = ({ mode }: Report): Mode | undefined => (mode === 'UNCLEAR' ? undefined : mode)

export function claimLevel(known: readonly Report[]): Claim<Level> {
  const stated = (report: Report) => (report.level === 'UNKNOWN' ? undefined : report.level)
  return claimScalar(known, stated) ?? noClaim('UNKNOWN', known)
}

/**
 * The narrowest time that the reports of the strongest status give, where they can those preferred; a time that shares no
 * instant with it is against. A denial that gives none speaks of its window. Where nobody gives any, what is told as held was
 * before it was told.
 */
export function claimTime(known: readonly Report[], preferred: readonly Report[] = known): Claim<Time> {
  const spoken = readSpoken(known, timeOf, (later, earlier) => !overlaps(later, earlier))
  const timed = spoken.standing
  const stated = narrowestOf(preferring(preferred, strongestOf(countedOf(timed, known))))
  if (stated === undefined) return noClaim(timeUntold(known), known)
  const closer = authorsBeside(timed).filter(({ time }) => time !== undefined && isDuring(time, stated))
  const narrowest = narrowestOf(closer, stated) ?? stated
  const agrees = (report: Report): boolean => {
    const time = timeOf(report)
    return time !== undefined && overlaps(time, narrowest)
  }
  return toClaim(
    narrowest,
    timed.filter(agrees),
    timed.filter((report) => !agrees(report)),
    spoken,
  )
}

const timeOf = ({ status, time, denials }: Report): Time | undefined =>
  time ?? (status === 'DENIED' ? denials[0]?.window : undefined)

/** Some time up to the day on which it was first told as held, as inferred; any time where that is not what stands. */
function timeUntold(known: readonly Report[]): Time {
  const first = strongestOf(countedOf(tellingReports(known), known)).find(({ status }) => isHeld(status))
  return first === undefined ? ALL_TIME : timeUpToDay(toldFrom(first))
}

const narrowestOf = (timed: readonly Report[], least?: Time): Time | undefined =>
  timed
    .flatMap((report) => timeOf(report) ?? [])
    .reduce((best, time) => (best === undefined || isNarrower(time, best) ? time : best), least)

function isNarrower(a: Time, b: Time): boolean {
  const [spanA, spanB] = [a.to - a.from, b.to - b.from]
  return spanA < spanB || (spanA === spanB && a.dayPart !== undefined && b.dayPart === undefined)
}

/**
 * The most specific place named by the reports of the strongest status, where they can those preferred; a place that neither
 * holds it nor lies within it is against.
 */
export function claimVenue(
  known: readonly Report[],
  isWithin: IsWithin,
  preferred: readonly Report[] = known,
): Claim<VenueId | undefined> {
  const fits = (a: VenueId | undefined, b: VenueId | undefined) =>
    a !== undefined && b !== undefined && (isWithin(a, b) || isWithin(b, a))
  const spoken = readSpoken(
    known,
    (report) => report.venue,
    (later, earlier) => !fits(later, earlier),
  )
  const placed = spoken.standing
  const strongest = preferring(preferred, strongestOf(countedOf(placed, known)))
  const stated = strongest
    .map((report) => report.venue)
    .reduce((kept, venue) => {
      if (kept === undefined || venue === undefined) return kept ?? venue
      const support = (candidate: VenueId) => countOrigins(strongest.filter((r) => fits(r.venue, candidate))).atLeast
      if (fits(kept, venue)) return isWithin(venue, kept) ? venue : kept
      return support(venue) > support(kept) ? venue : kept
    }, undefined)
  if (stated === undefined) return noClaim(undefined, known)
  const best = authorsBeside(placed).reduce(
    (kept, { venue }) => (venue !== undefined && isWithin(venue, kept) ? venue : kept),
    stated,
  )
  const [agreeing, against] = [placed.filter((r) => fits(r.venue, best)), placed.filter((r) => !fits(r.venue, best))]
  return toClaim(best, agreeing, against, spoken)
}

/**
 * Each actor in each part that a report gives it. Whoever some articles name, and others do not, is partially agreed. Nobody is
 * at once party, mediator and observer, nor a party on two sides: whoever names an actor as one has it not as the other.
 */
export function claimParticipants(known: readonly Report[]): readonly ParticipantClaim[] {
  const parts = new Map<string, Part>()
  for (const { participations } of known) {
    for (const part of participations) {
      for (const named of partsOf(part, known)) parts.set(keyOf(named), named)
    }
  }
  return [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => claimParticipant(known, part))
}

/** What all reports known make of the part that one report gives an actor. */
export type ReadPart = (part: Participation) => readonly ParticipantClaim[]

/** Reads each part once. */
export function readParts(known: readonly Report[]): ReadPart {
  const claims = new Map<string, ParticipantClaim>()
  return (participation) =>
    partsOf(participation, known).map((part) => {
      const claim = claims.get(keyOf(part)) ?? claimParticipant(known, part)
      claims.set(keyOf(part), claim)
      return claim
    })
}

function claimParticipant(known: readonly Report[], part: Part): ParticipantClaim {
  const spoken = readSpoken(known, (report) => saysOf(report, part))
  const naming = countedOf(spoken.standing, known)
  const says = (isPresent: boolean) => (report: Report) => saysOf(report, part) === isPresent
  const strongest = strongestOf(naming)
  const present = strongest.filter(says(true))
  const absent = strongest.filter((report) => saysAbsent(report, part))
  const isPresent = present.length > 0 && !outweighs(absent, present) && !isOutdone(part, present, strongest)
  return { ...part, ...toClaim(isPresent, naming.filter(says(isPresent)), naming.filter(says(!isPresent)), spoken) }
}

/** The parts that a report gives an actor: of a party whose side it leaves open where others differ in it, each of them. */
function partsOf({ actor, role, side }: Participation, known: readonly Report[]): readonly Part[] {
  if (role !== 'PARTY') return [{ actor, role }]
  const stated = known.flatMap(({ participations }) =>
    participations.flatMap((part) => (part.actor === actor && part.role === role ? (part.side ?? []) : [])),
  )
  const sides = [...new Set(stated)]
  if (sides.length < 2) return [{ actor, role }]
  return side === undefined ? sides.map((one) => ({ actor, role, side: one })) : [{ actor, role, side }]
}

/** Whether a report has an actor in a part or not; `undefined` where it is silent. */
function saysOf(report: Report, part: Part): boolean | undefined {
  const own = report.participations.filter(({ actor }) => actor === part.actor)
  const same = own.find((one) => one.role === part.role && (part.side === undefined || one.side === part.side))
  if (same !== undefined) return same.isPresent
  return saysAbsent(report, part) || own.some((one) => one.isPresent && isExclusive(one, part)) ? false : undefined
}

const saysAbsent = ({ participations }: Report, { actor, role }: Part): boolean =>
  participations.some((part) => part.actor === actor && part.role === role && !part.isPresent)

/** What one actor is at most one of in an encounter, the boldest last. A host, or a member of a delegation, may be more. */
const exclusiveRoles: readonly Role[] = ['OBSERVER', 'MEDIATOR', 'PARTY']

function isExclusive(one: Pick<Part, 'role' | 'side'>, other: Pick<Part, 'role' | 'side'>): boolean {
  if (one.role === other.role) {
    return one.role === 'PARTY' && one.side !== undefined && other.side !== undefined && one.side !== other.side
  }
  return exclusiveRoles.includes(one.role) && exclusiveRoles.includes(other.role)
}

/** Whether reports that give an actor another part outweigh those of this one; of two alike the more cautious stands. */
function isOutdone(part: Part, holders: readonly Report[], naming: readonly Report[]): boolean {
  const rivals = new Map<string, Part>()
  for (const { participations } of naming) {
    for (const { actor, role, side, isPresent } of participations) {
      const rival = role === 'PARTY' && side !== undefined ? { actor, role, side } : { actor, role }
      if (isPresent && actor === part.actor && isExclusive(rival, part)) rivals.set(keyOf(rival), rival)
    }
  }
  return [...rivals.values()].some((rival) => {
    const others = naming.filter((report) => saysOf(report, rival) === true && saysOf(report, part) !== true)
    return outweighs(others, holders) && (!outweighs(holders, others) || isBolder(part, rival))
  })
}

function isBolder(one: Part, other: Part): boolean {
  const boldness = exclusiveRoles.indexOf(one.role) - exclusiveRoles.indexOf(other.role)
  return boldness === 0 ? keyOf(one) > keyOf(other) : boldness > 0
}

const keyOf = ({ actor, role, side }: Part): string => [role, actor, ...(side === undefined ? [] : [side])].join(' ')

function claimScalar<Value extends string>(
  known: readonly Report[],
  read: (report: Report) => Value | undefined,
  isOutweighed: (value: Value, support: readonly Report[]) => boolean = () => false,
): Claim<Value> | undefined {
  const spoken = readSpoken(known, read)
  const speaking = spoken.standing
  const camps = new Map<Value, Report[]>()
  for (const report of strongestOf(countedOf(speaking, known))) {
    const value = read(report)
    if (value !== undefined) camps.set(value, [...(camps.get(value) ?? []), report])
  }
  const all = [...camps.entries()]
  const unshaken = all.filter(([camp, support]) => !isOutweighed(camp, support))
  const [first, ...others] = unshaken.length > 0 ? unshaken : all
  if (first === undefined) return undefined
  const [value] = others.reduce((best, camp) => (outnumbers(best[1], camp[1]) ? best : camp), first)
  const says = (report: Report) => read(report) === value
  return toClaim(
    value,
    speaking.filter(says),
    speaking.filter((report) => !says(report)),
    spoken,
  )
}

/** Whether reports rest on more independent origins than those that were told after them. */
const outnumbers = (reports: readonly Report[], later: readonly Report[]): boolean =>
  countOrigins(reports).atLeast > countOrigins(later).atLeast

/** Authors who may tell more closely what somebody whom they quote says of a plan, and nothing else. */
const authorsBeside = (speaking: readonly Report[]): readonly Report[] =>
  speaking.some(saysHeld) ? [] : speaking.filter((report) => !isSourced(report))

/** What is said of what was denied or called off is no word for what others plan or report. */
function countedOf(speaking: readonly Report[], known: readonly Report[]): readonly Report[] {
  const affirming = speaking.filter(affirms)
  if (affirming.length === speaking.length) return speaking
  const telling = tellingReports(known)
  const sourced = telling.filter(isSourced)
  return (sourced.length > 0 ? sourced : telling).some(affirms) ? affirming : speaking
}

const affirms = (report: Report): boolean => !isNegated(countsAs(report))

/**
 * Of reports that count for a property, those that its value is taken from: those that it was held, before any plan; else
 * those on somebody's word, which an author's own voice never outranks (rule 5); else all.
 */
function strongestOf(counted: readonly Report[]): readonly Report[] {
  const held = counted.filter(saysHeld)
  if (held.length > 0) return held
  const sourced = counted.filter(isSourced)
  return sourced.length > 0 ? sourced : counted
}

/** Those preferred among reports; where there are none, all. */
function preferring(preferred: readonly Report[], reports: readonly Report[]): readonly Report[] {
  const own = reports.filter((report) => preferred.includes(report))
  return own.length > 0 ? own : reports
}
