/**
 * Contacts: who was in contact with whom within one encounter, derived from its reports and never written by hand
 * (`model.md`, the table of contacts and the eight rules). A contact rests only on the reports that place both of its
 * actors in the encounter: a plan that named others says nothing of them once only some are reported to have met.
 */
import { type PlannedProperty, plannedOf, reportsKnownAt } from './account.ts'
import { type Agreement, type Claim, type IsWithin, isOnlyExpected, type Standing, supersedes } from './claim.ts'
import { formatContactId } from './contact-id.ts'
import { type Corroboration, countCorroboration } from './corroboration.ts'
import {
  claimLevel,
  claimOccasion,
  claimParticipants,
  claimTime,
  claimVenue,
  type ReadPart,
  readParts,
} from './property-claims.ts'
import {
  type ActorId,
  type ContactId,
  type Denial,
  type DenialScope,
  type EncounterId,
  type EncounterKind,
  type Level,
  type Mode,
  type Participation,
  type Report,
  type ReportId,
  saysHeld,
  toldFrom,
  type VenueId,
} from './report.ts'
import { isHeld } from './standings.ts'
import { claimStatus, leavesOthers, saysNotDirect, tellingReports } from './status-claim.ts'
import { joinTimes, overlaps, type Time } from './time.ts'

export type ContactKind = 'DIRECT' | 'INDIRECT' | 'UNCLEAR' | 'MEDIATED' | 'HOSTED' | 'DENIED'

/** A mediator that an indirect contact ran through, and the reports that name it. */
export interface Mediation {
  readonly mediator: ActorId
  readonly agreement: Agreement
  readonly reports: readonly ReportId[]
}

/**
 * A property on which the accounts of this contact differ: of participants, the part of one of its two. Mediators that only some
 * name stand in `through`.
 */
export type UnsettledProperty = 'STATUS' | 'MODE' | 'TIME' | 'VENUE' | 'PARTICIPANT'

export interface Contact {
  readonly id: ContactId
  readonly encounter: EncounterId
  readonly kind: ContactKind
  readonly standing: Standing
  /** The party; of two parties, the one whose identifier sorts first. */
  readonly from: ActorId
  /** The counterpart: host or mediator for `HOSTED` and `MEDIATED`. */
  readonly to: ActorId
  readonly time: Time
  readonly venue: VenueId | undefined
  readonly level: Level
  readonly through: readonly Mediation[]
  readonly denialScope: DenialScope | undefined
  readonly corroboration: Corroboration
  readonly unsettled: readonly UnsettledProperty[]
  /** What of a held contact only reports of another status give. */
  readonly asPlanned: readonly PlannedProperty[]
  /** The reports that place both actors in the encounter, or call it off, earliest known first. */
  readonly reports: readonly ReportId[]
}

export interface EncounterIdentity {
  readonly id: EncounterId
  readonly kind: EncounterKind
}

/** Contacts of one encounter as known at an instant (seconds), in the order of their identifiers. A visit makes none. */
export function deriveContacts(
  encounter: EncounterIdentity,
  reports: readonly Report[],
  knownAt: number,
  isWithin: IsWithin,
): readonly Contact[] {
  if (encounter.kind === 'VISIT') return []
  const known = reportsKnownAt(reports, knownAt)
  const claimsOf = readParts(known)
  const met = pairsPlaced(known).flatMap((pair) => deriveMeeting(encounter, pair, known, claimsOf, knownAt, isWithin))
  return [...met, ...deriveDenied(encounter, known, knownAt, isWithin)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

interface Pair {
  readonly from: ActorId
  readonly to: ActorId
}

function pairsPlaced(known: readonly Report[]): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { participations } of known) {
    const present = participations.filter((p) => p.isPresent).map((p) => p.actor)
    for (const a of present) for (const b of present) if (a < b) pairs.set(`${a} ${b}`, { from: a, to: b })
  }
  return [...pairs.values()]
}

function deriveMeeting(
  encounter: EncounterIdentity,
  pair: Pair,
  all: readonly Report[],
  claimsOf: ReadPart,
  knownAt: number,
  isWithin: IsWithin,
): readonly Contact[] {
  const known = all.filter((report) => !deniesOthers(report, pair, all))
  const placing = known.filter((report) => placesBoth(report, pair))
  const occasion = claimOccasion(placing, isWithin, (report) =>
    saysNotDirect({ denials: denialsBetween(report, pair) }),
  )
  // Reports that place a pair without saying when leave the encounter's time standing for it, where anybody says that.
  const timing = known.filter((report) => report.status !== 'DENIED' || denialsBetween(report, pair).length > 0)
  const ofEncounter = occasion.time.for.length > 0 ? occasion.time : claimTime(timing)
  const time = ofEncounter.for.length > 0 ? ofEncounter : occasion.time
  // What is called off is called off for all who were to come, whomever that report names.
  const telling = known.filter(
    (report) => placing.includes(report) || report.status === 'CANCELLED' || denialsBetween(report, pair).length > 0,
  )
  const { status, support } = claimStatusOfPair(telling, pair, time.value, knownAt)
  // A pair whose meeting is denied is drawn from the denial, with its scope; never as the contact that was denied.
  if (status.value === 'DENIED' || (status.value === 'LAPSED' && status.for.some((r) => r.status === 'DENIED')))
    return []
  const standing = status.value
  const placed = keepStanding(placing, claimsOf, pair)
  // As what the two met is what reports of the meeting say: a mediator whom only its plan names did not mediate (rule 1).
  const ofStanding = isHeld(standing) ? placed.filter(({ id }) => support.some((report) => report.id === id)) : placed
  const link = kindOfLink(ofStanding, pair, occasion.mode.value)
  if (link === undefined) return []
  const { mode, venue } = occasion
  const level = claimLevel(placing)
  const isPartDisputed = ofStanding.some((report) =>
    partsOfLink(report, link).some((part) => claimsOf(part).some(({ agreement }) => agreement === 'DISPUTED')),
  )
  return [
    {
      id: formatContactId({ encounter: encounter.id, ...link, denialScope: undefined }),
      encounter: encounter.id,
      kind: link.kind,
      standing,
      from: link.from,
      to: link.to,
      time: time.value,
      venue: venue.value,
      level: level.value,
      through: link.kind === 'INDIRECT' ? mediationsOf(placing, claimsOf, standing) : [],
      denialScope: undefined,
      corroboration: countCorroboration(reportsOfLink(link, support)),
      unsettled: [
        ...unsettledOf({ STATUS: status, MODE: mode, TIME: time, VENUE: venue }),
        ...(isPartDisputed ? (['PARTICIPANT'] as const) : []),
      ],
      asPlanned: plannedOf({ standing, mode, time, venue, level }),
      reports: telling.map((report) => report.id),
    },
  ]
}

/**
 * Whether a report denies that others met, and leaves these two to each other: no report of theirs is without whom it denies,
 * and none of those alone.
 */
function deniesOthers(report: Report, pair: Pair, known: readonly Report[]): boolean {
  if (report.status !== 'DENIED' || report.denials.length === 0 || denialsBetween(report, pair).length > 0) return false
  const others = known.filter((other) => other.status !== 'DENIED' && placesBoth(other, pair))
  return others.length > 0 && others.every((other) => leavesOthers(report, other))
}

const placesBoth = (report: Report, { from, to }: Pair): boolean => places(report, from) && places(report, to)

const places = (report: Report, actor: ActorId): boolean =>
  report.participations.some((p) => p.actor === actor && p.isPresent)

/**
 * Of reports that give the standing of a contact, those that give its kind as well: who speaks of talks and not of how they
 * were held is no word for "indirect". Where no one report says both, the standing rests on those that give it.
 */
export function reportsOfLink({ kind, from, to }: Link, standing: readonly Report[]): readonly Report[] {
  const saying = standing.filter((report) =>
    linkInReport(report, { from, to }, report.mode ?? 'UNCLEAR').some((link) => link.kind === kind),
  )
  return saying.length > 0 ? saying : standing
}

/**
 * The parts of two actors that stand by all reports: one that outweighing reports say an actor had not joins it to nobody, and
 * what its own origin has since put otherwise neither.
 */
function keepStanding(placing: readonly Report[], claimsOf: ReadPart, pair: Pair): readonly Report[] {
  const isStanding = (part: Participation): boolean =>
    !part.isPresent || (part.actor !== pair.from && part.actor !== pair.to) || stands(part, claimsOf)
  return placing.map((report) => ({ ...report, participations: report.participations.filter(isStanding) }))
}

const stands = (part: Participation, claimsOf: ReadPart): boolean => claimsOf(part).some(({ value }) => value)

/** What a report denies of two actors. */
export const denialsBetween = ({ denials }: Report, { from, to }: Pair): readonly Denial[] =>
  denials.filter(({ between }) => between.includes(from) && between.includes(to))

/**
 * What stands of the contact of two actors, by reports that tell of it, each as far as it tells of the two; and the reports
 * that carry it, whole.
 */
export function claimStatusOfPair(
  telling: readonly Report[],
  pair: Pair,
  time: Time,
  knownAt: number,
): { readonly status: Claim<Standing>; readonly support: readonly Report[] } {
  const status = claimStatus(
    telling.map((report) => tellOfPair(report, pair)),
    time,
    knownAt,
  )
  const carrying = new Set(status.for.map(({ id }) => id))
  return { status, support: telling.filter(({ id }) => carrying.has(id)) }
}

/**
 * What a report tells of two actors. One that denies them to have met denies this contact, whatever it has of others; one that
 * has them in contact and only not face to face does not.
 */
export function tellOfPair(report: Report, pair: Pair): Report {
  const own = denialsBetween(report, pair)
  const isPlaced = places(report, pair.from) && places(report, pair.to)
  const denies = own.some(({ scope }) => scope === 'ANY' || !isPlaced)
  return {
    ...report,
    participations: report.participations.filter(({ actor }) => actor === pair.from || actor === pair.to),
    denials: own.length > 0 ? own : report.denials,
    status: denies ? 'DENIED' : report.status,
  }
}

interface Link extends Pair {
  readonly kind: ContactKind
}

/** The kind of contact between two actors by their roles; none for one side, members of a delegation and observers. */
function kindOfLink(placing: readonly Report[], pair: Pair, mode: Mode): Link | undefined {
  const links = placing.flatMap((report) => linkInReport(report, pair, mode))
  const strongest: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'MEDIATED', 'HOSTED']
  return links.sort((a, b) => strongest.indexOf(a.kind) - strongest.indexOf(b.kind))[0]
}

/** What a report has the two of a contact be in it. */
const partsOfLink = ({ participations }: Report, { from, to }: Pair): readonly Participation[] =>
  participations.filter(({ actor, isPresent }) => isPresent && (actor === from || actor === to))

function linkInReport(report: Report, pair: Pair, mode: Mode): readonly Link[] {
  const rolesOf = (actor: ActorId) => report.participations.filter((p) => p.actor === actor && p.isPresent)
  const sides = new Set(
    report.participations.filter((p) => p.role === 'PARTY' && p.isPresent).map((p) => p.side ?? p.actor),
  )
  return rolesOf(pair.from).flatMap((a) =>
    rolesOf(pair.to).flatMap((b): readonly Link[] => {
      if (a.role === 'PARTY' && b.role === 'PARTY') {
        return isOtherSide(a, b) ? [{ from: pair.from, to: pair.to, kind: mode }] : []
      }
      const party = a.role === 'PARTY' ? a : b.role === 'PARTY' ? b : undefined
      if (party === undefined) return []
      const other = party === a ? b : a
      const ends = { from: party.actor, to: other.actor }
      if (other.role === 'MEDIATOR') return [{ ...ends, kind: 'MEDIATED' }]
      // A host of both sides gives the room; it is met where it is the only counterpart, or where a report says so.
      if (other.role === 'HOST' && (other.meets || sides.size === 1)) return [{ ...ends, kind: 'HOSTED' }]
      return []
    }),
  )
}

function isOtherSide(a: Participation, b: Participation): boolean {
  if (a.side === undefined && b.side === undefined) return false
  return a.side !== b.side
}

/** Whoever mediates; of what was held, whom a report of that names: that a mediator was planned is no mediation (rule 1). */
function mediationsOf(placing: readonly Report[], claimsOf: ReadPart, standing: Standing): readonly Mediation[] {
  const isMediating = (part: Participation) => part.role === 'MEDIATOR' && part.isPresent && stands(part, claimsOf)
  const mediators = new Set(placing.flatMap((r) => r.participations.filter(isMediating).map(({ actor }) => actor)))
  return claimParticipants(placing)
    .filter(({ role, actor }) => role === 'MEDIATOR' && mediators.has(actor))
    .filter((claim) => claim.value && !(isHeld(standing) && isOnlyExpected(claim.for)))
    .map((claim) => ({ mediator: claim.actor, agreement: claim.agreement, reports: claim.for.map((r) => r.id) }))
}

type ClaimedOnce = Exclude<UnsettledProperty, 'PARTICIPANT'>

function unsettledOf(claims: Readonly<Record<ClaimedOnce, Claim<unknown>>>): readonly UnsettledProperty[] {
  const properties: readonly ClaimedOnce[] = ['STATUS', 'MODE', 'TIME', 'VENUE']
  return properties.filter((property) => claims[property].agreement === 'DISPUTED')
}

interface DeniedPair extends Pair {
  readonly scope: DenialScope
}

interface ToldDenial {
  readonly report: Report
  readonly window: Time
}

/** Denied pairs, one contact for each pair and scope. A denial of direct contact leaves indirect talks as they are (rule 3). */
function deriveDenied(
  encounter: EncounterIdentity,
  known: readonly Report[],
  knownAt: number,
  isWithin: IsWithin,
): readonly Contact[] {
  const telling = tellingReports(known)
  return deniedPairs(known).map(({ pair, denials }) => {
    const reports = [...new Set(denials.map(({ report }) => report))]
    const { from, to, scope } = pair
    const contradicting = telling.filter((report) => denials.some(({ window }) => contradicts(report, pair, window)))
    const isLapsed = denials.every(({ report, window }) => toldFrom(report) < window.from && window.to <= knownAt)
    return {
      id: formatContactId({ encounter: encounter.id, from, to, kind: 'DENIED', denialScope: scope }),
      encounter: encounter.id,
      kind: 'DENIED',
      standing: isLapsed && contradicting.length === 0 ? 'LAPSED' : 'DENIED',
      from,
      to,
      time: joinTimes(denials.map(({ window }) => window)),
      venue: claimVenue(reports, isWithin).value,
      level: claimLevel(reports).value,
      through: [],
      denialScope: scope,
      corroboration: countCorroboration(reports),
      unsettled: contradicting.length > 0 ? ['STATUS'] : [],
      asPlanned: [],
      reports: [...new Set([...reports, ...contradicting])].map((report) => report.id),
    }
  })
}

function deniedPairs(known: readonly Report[]) {
  const pairs = new Map<string, { readonly pair: DeniedPair; readonly denials: ToldDenial[] }>()
  for (const report of known) {
    for (const { between, scope, window } of report.denials) {
      const [from, to] = [...between].sort() as [ActorId, ActorId]
      const pair = { from, to, scope }
      if (known.some((later) => supersedes(later, report) && contradicts(later, pair, window))) continue
      const key = `${from} ${to} ${scope}`
      const same = pairs.get(key) ?? { pair, denials: [] }
      same.denials.push({ report, window })
      pairs.set(key, same)
    }
  }
  return [...pairs.values()]
}

/** Whether a report has a denied pair in contact, and not only in one room, in the way and the time that was denied. */
function contradicts(report: Report, denied: DeniedPair, window: Time): boolean {
  if (!saysHeld(report) || linkInReport(report, denied, report.mode ?? 'UNCLEAR').length === 0) return false
  if (report.time !== undefined && !overlaps(report.time, window)) return false
  return denied.scope === 'ANY' || report.mode === 'DIRECT'
}
