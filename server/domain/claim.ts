/**
 * Claims: what reports say of one property, and who stands for and against it (`model.md`, "From reports to contacts"). A
 * later report takes an earlier one's place only where both speak of the property, differ, and share an origin or a
 * publisher; everyone else can only add or contradict. Silence is never a denial.
 */
import { countOrigins } from './corroboration.ts'
import {
  type ActorId,
  countsAs,
  isSourced,
  type Level,
  type Mode,
  type Report,
  type Role,
  type Status,
  type VenueId,
} from './report.ts'
import { isHeld } from './standings.ts'
import { ALL_TIME, overlaps, type Time, timeUpToDay } from './time.ts'

/** A report's status, or `LAPSED`: a plan or denial whose window closed without a report (rule 4). */
export type Standing = Status | 'LAPSED'
export type Agreement = 'AGREED' | 'PARTIAL' | 'DISPUTED'

/** The value of one property, and who says so. */
export interface Claim<Value> {
  readonly value: Value
  readonly agreement: Agreement
  readonly for: readonly Report[]
  readonly against: readonly Report[]
  readonly silent: readonly Report[]
}

export interface ParticipantClaim extends Claim<boolean> {
  readonly actor: ActorId
  readonly role: Role
}

/** Whether the first venue is the second or lies within it. */
export type IsWithin = (inner: VenueId, outer: VenueId) => boolean

/**
 * Reports that speak of a property and whose word on it no later one of the same origin or publisher has replaced by
 * something different. One that says the same again replaces nothing: both stand.
 */
export function standingReports<Value>(
  reports: readonly Report[],
  read: (report: Report) => Value | undefined,
  differ: (later: Value, earlier: Value) => boolean = (later, earlier) => later !== earlier,
): readonly Report[] {
  const speaking = reports.flatMap((report) => {
    const value = read(report)
    return value === undefined ? [] : [{ report, value }]
  })
  return speaking
    .filter((earlier) => !speaking.some((l) => supersedes(l.report, earlier.report) && differ(l.value, earlier.value)))
    .map(({ report }) => report)
}

/** Whether one report takes another's place, where both speak of the same thing. */
export function supersedes(later: Report, earlier: Report): boolean {
  if (later.knownFrom <= earlier.knownFrom) return false
  // An author's own voice never outranks what a quoted speaker says (rule 5).
  if (isSourced(earlier) && !isSourced(later)) return false
  return later.origin.source === earlier.origin.source || later.publisher === earlier.publisher
}

/**
 * Of reports that speak of a property, those that its value is taken from: those that it was held, before any plan; else
 * those on somebody's word, which an author's own voice never outranks (rule 5); else all.
 */
function strongestOf(speaking: readonly Report[]): readonly Report[] {
  const held = speaking.filter((report) => isHeld(countsAs(report)))
  if (held.length > 0) return held
  const sourced = speaking.filter(isSourced)
  return sourced.length > 0 ? sourced : speaking
}

/** Authors who may tell more closely what somebody whom they quote says of a plan, and nothing else. */
const authorsBeside = (speaking: readonly Report[]): readonly Report[] =>
  speaking.some((report) => isHeld(countsAs(report))) ? [] : speaking.filter((report) => !isSourced(report))

const isNegated = (status: Standing): boolean => status === 'DENIED' || status === 'CANCELLED'

/** What a report says of whether it happened; under way and occurred are one answer. */
const tellsOf = (report: Report): Status => {
  const status = countsAs(report)
  return status === 'UNDER_WAY' ? 'OCCURRED' : status
}

/** Whether a report denies direct contact alone, and so how they met rather than that they did. */
const deniesDirect = ({ status, denials }: Report): boolean =>
  status === 'DENIED' && denials.length > 0 && denials.every(({ scope }) => scope === 'DIRECT')

/** Whether a denial says no to what another report says: one of direct contact alone leaves indirect talks be (rule 3). */
function deniesReport(denial: Report, other: Report): boolean {
  if (!deniesDirect(denial)) return true
  return isHeld(countsAs(other)) ? other.mode === 'DIRECT' : other.mode !== 'INDIRECT'
}

/** Whether two reports cannot both be so. */
function differInStatus(one: Report, other: Report): boolean {
  if (tellsOf(one) === tellsOf(other)) return false
  const [first, second] = isNegated(countsAs(one)) ? [one, other] : [other, one]
  return !isNegated(countsAs(first)) || deniesReport(first, second)
}

/** Reports whose word on whether it happened has not been replaced. */
const tellingReports = (known: readonly Report[]): readonly Report[] =>
  standingReports(known, (report) => report, differInStatus)

/**
 * The status that stands. Sourced reports come before authors' own voices; "held" and "denied" contradict each other, a
 * plan contradicts neither. Of two that contradict, the one with more independent origins stands, then the later one,
 * then the more cautious; but what somebody reports, or plans, in a way that nobody denies stands. A denial told in advance has nothing to
 * say any more once its window is over and somebody reports what happened. A plan or denial lapses when its window closes without a report (rule 4).
 */
export function claimStatus(known: readonly Report[], time: Time, knownAt: number): Claim<Standing> {
  const current = tellingReports(known)
  const sourced = current.filter(isSourced)
  const pool = sourced.length > 0 ? sourced : current
  const held = pool.filter((report) => isHeld(countsAs(report)))
  const planned = pool.filter((report) => countsAs(report) === 'PLANNED')
  const affirmed = held.length > 0 ? held : planned
  const negated = pool.filter(
    (report) =>
      isNegated(countsAs(report)) && (affirmed.length === 0 || affirmed.some((other) => deniesReport(report, other))),
  )
  const unconfirmed = current.filter((report) => countsAs(report) === 'UNCONFIRMED')
  const claim = (value: Standing, support: readonly Report[], against: readonly Report[]): Claim<Standing> =>
    toClaim(value, support, against, known)
  // Told in advance, it lapses; told once its time had begun, it is a report of what did not happen, and stands.
  const isOver = negated.every((report) => report.knownFrom < time.from) && time.to <= knownAt

  const isLeft = (report: Report) => !negated.some((denial) => deniesReport(denial, report))

  if (held.length > 0 && (isOver || held.some(isLeft) || !outweighs(negated, held))) {
    return claim(held.some((report) => report.status === 'OCCURRED') ? 'OCCURRED' : 'UNDER_WAY', held, negated)
  }
  if (negated.length > 0 && !planned.some(isLeft) && (held.length > 0 || !outweighs(planned, negated))) {
    const latest = negated.at(-1) ?? negated[0]
    const value = latest?.status === 'CANCELLED' ? 'CANCELLED' : isOver ? 'LAPSED' : 'DENIED'
    return claim(value, negated, held.length > 0 ? held : planned)
  }
  if (planned.length > 0) {
    if (time.to > knownAt) return claim('PLANNED', planned, negated)
    const told = unconfirmed.filter((report) => isHeld(report.status))
    return told.length > 0 ? claim('UNCONFIRMED', told, negated) : claim('LAPSED', planned, negated)
  }
  return claim('UNCONFIRMED', unconfirmed, [])
}

function outweighs(challengers: readonly Report[], holders: readonly Report[]): boolean {
  if (challengers.length === 0) return false
  const difference = countOrigins(challengers).atLeast - countOrigins(holders).atLeast
  if (difference !== 0) return difference > 0
  return lastKnown(challengers) >= lastKnown(holders)
}

const lastKnown = (reports: readonly Report[]): number => Math.max(...reports.map((report) => report.knownFrom))

/**
 * How the encounter was held; `UNCLEAR` where no report says. A report of `UNCLEAR` is silent, not against; a denial of direct
 * contact is no word for another mode, but where others give one, `DIRECT` must outweigh it.
 */
export function claimMode(known: readonly Report[]): Claim<Mode> {
  const stated = (report: Report) => (report.mode === 'UNCLEAR' ? undefined : report.mode)
  const denials = tellingReports(known).filter(deniesDirect)
  const isOutweighed = (mode: Mode, support: readonly Report[]) => mode === 'DIRECT' && outweighs(denials, support)
  return claimScalar(known, stated, isOutweighed) ?? noClaim('UNCLEAR', known)
}

export function claimLevel(known: readonly Report[]): Claim<Level> {
  const stated = (report: Report) => (report.level === 'UNKNOWN' ? undefined : report.level)
  return claimScalar(known, stated) ?? noClaim('UNKNOWN', known)
}

/**
 * The narrowest time that the reports of the strongest status give; a time that shares no instant with it is against. Where
 * none gives any, what is told as held was before it was told.
 */
export function claimTime(known: readonly Report[]): Claim<Time> {
  const timed = standingReports(
    known,
    (report) => report.time,
    (later, earlier) => !overlaps(later, earlier),
  )
  const stated = narrowestOf(strongestOf(timed))
  if (stated === undefined) return noClaim(timeUntold(known), known)
  const closer = authorsBeside(timed).filter(({ time }) => time !== undefined && isDuring(time, stated))
  const narrowest = narrowestOf(closer, stated) ?? stated
  const agrees = (report: Report) => report.time !== undefined && overlaps(report.time, narrowest)
  return toClaim(
    narrowest,
    timed.filter(agrees),
    timed.filter((report) => !agrees(report)),
    known,
  )
}

/** Some time up to the day on which it was first told as held, as inferred; any time where that is not what stands. */
function timeUntold(known: readonly Report[]): Time {
  const first = strongestOf(tellingReports(known)).find(({ status }) => isHeld(status))
  return first === undefined ? ALL_TIME : timeUpToDay(first.knownFrom)
}

const narrowestOf = (timed: readonly Report[], least?: Time): Time | undefined =>
  timed
    .flatMap(({ time }) => (time === undefined ? [] : [time]))
    .reduce((best, time) => (best === undefined || isNarrower(time, best) ? time : best), least)

const isDuring = (inner: Time, outer: Time): boolean => inner.from >= outer.from && inner.to <= outer.to

function isNarrower(a: Time, b: Time): boolean {
  const [spanA, spanB] = [a.to - a.from, b.to - b.from]
  return spanA < spanB || (spanA === spanB && a.dayPart !== undefined && b.dayPart === undefined)
}

/** The most specific place named by the reports of the strongest status; a place that neither holds it nor lies within it is against. */
export function claimVenue(known: readonly Report[], isWithin: IsWithin): Claim<VenueId | undefined> {
  const fits = (a: VenueId | undefined, b: VenueId | undefined) =>
    a !== undefined && b !== undefined && (isWithin(a, b) || isWithin(b, a))
  const placed = standingReports(
    known,
    (report) => report.venue,
    (later, earlier) => !fits(later, earlier),
  )
  const strongest = strongestOf(placed)
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
  return toClaim(best, agreeing, against, known)
}

/** Each actor in each role that a report gives it. Whoever some articles name, and others do not, is partially agreed. */
export function claimParticipants(known: readonly Report[]): readonly ParticipantClaim[] {
  const keys = new Map<string, { readonly actor: ActorId; readonly role: Role }>()
  for (const { participations } of known) {
    for (const { actor, role } of participations) keys.set(`${role} ${actor}`, { actor, role })
  }
  return [...keys.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { actor, role }]) => claimParticipant(known, actor, role))
}

export function claimParticipant(known: readonly Report[], actor: ActorId, role: Role): ParticipantClaim {
  const names = (report: Report) => report.participations.find((p) => p.actor === actor && p.role === role)
  const naming = standingReports(known, (report) => names(report)?.isPresent)
  const present = naming.filter((report) => names(report)?.isPresent === true)
  const absent = naming.filter((report) => names(report)?.isPresent === false)
  const isPresent = present.length > 0 && !outweighs(absent, present)
  return { actor, role, ...toClaim(isPresent, isPresent ? present : absent, isPresent ? absent : present, known) }
}

function claimScalar<Value extends string>(
  known: readonly Report[],
  read: (report: Report) => Value | undefined,
  isOutweighed: (value: Value, support: readonly Report[]) => boolean = () => false,
): Claim<Value> | undefined {
  const speaking = standingReports(known, read)
  const camps = new Map<Value, Report[]>()
  for (const report of strongestOf(speaking)) {
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
    known,
  )
}

/** Whether reports rest on more independent origins than those that were told after them. */
const outnumbers = (reports: readonly Report[], later: readonly Report[]): boolean =>
  countOrigins(reports).atLeast > countOrigins(later).atLeast

/**
 * Articles differ in what they say and leave out, so agreement is counted by them: a report is silent, and yet makes nothing
 * partial, where its own article says the same in another report, on another's word.
 */
function toClaim<Value>(
  value: Value,
  support: readonly Report[],
  against: readonly Report[],
  known: readonly Report[],
): Claim<Value> {
  const silent = known.filter((report) => !support.includes(report) && !against.includes(report))
  const saying = new Set(support.map(({ article }) => article))
  const isPartial = silent.some(({ article }) => !saying.has(article))
  const agreement = against.length > 0 ? 'DISPUTED' : isPartial ? 'PARTIAL' : 'AGREED'
  return { value, agreement, for: support, against, silent }
}

function noClaim<Value>(value: Value, known: readonly Report[]): Claim<Value> {
  return { value, agreement: 'AGREED', for: [], against: [], silent: known }
}
