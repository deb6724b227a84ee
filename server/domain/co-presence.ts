/**
 * Co-presence: two actors in the same place at the same time, with nothing reported between them. It is no contact
 * (`model.md`, the table of contacts), and never becomes one: what is listed is what each is reported to have done there.
 */

import type { Standing } from './claim.ts'
import { groupBy } from './group-by.ts'
import type { Presence, Stay } from './presence.ts'
import type { ActorId, VenueId } from './report.ts'
import { standingsBySureness } from './standings.ts'
import { overlaps } from './time.ts'

/** A presence at a place of the size asked for, with when the actor was there. */
export interface PlacedStay {
  readonly presence: Presence
  readonly place: VenueId
  readonly stay: Stay
}

/** Two presences that overlap. */
export interface Overlap {
  readonly time: Stay
  readonly first: Presence
  readonly second: Presence
}

/** A pair in one place; `first` sorts before `second`. */
export interface CoPresence {
  readonly place: VenueId
  readonly first: ActorId
  readonly second: ActorId
  /** Earliest first; ties by the encounters' identifiers. */
  readonly overlaps: readonly Overlap[]
}

/** Every group that an actor may have belonged to at some instant of a time, at any remove; never itself. */
export type GroupsOf = (actor: ActorId, time: Stay) => ReadonlySet<ActorId>

/**
 * Pairs in one place at one time, by first overlap and then by identifier. Left out are actors of one side (one belongs to
 * the other, or both to one group, by register or by what the reports say of this presence) and the times of an encounter
 * there that both take part in: of that, its account says what they had to do with each other.
 */
export function findCoPresences(stays: readonly PlacedStay[], groupsOf: GroupsOf): readonly CoPresence[] {
  return [...groupBy(stays, ({ place }) => place)]
    .flatMap(([place, here]) => pairsAt(place, here, groupsOf))
    .sort((a, b) => startOf(a) - startOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** A contact of whatever kind, denied ones included. */
export interface ReportedTie {
  readonly from: ActorId
  readonly to: ActorId
  readonly time: Stay
}

/**
 * Leaves out the times of which something is reported: a contact or a denial, between the two or between one and a
 * delegation, office or organization of the other. What is reported of their states alone does not count as theirs.
 */
export function withNothingReported(
  pairs: readonly CoPresence[],
  ties: readonly ReportedTie[],
  groupsOf: GroupsOf,
  isState: (actor: ActorId) => boolean,
): readonly CoPresence[] {
  const isOf = (actor: ActorId, end: ActorId, time: Stay, behalf: readonly ActorId[]): boolean => {
    const own = [...groupsOf(actor, time), ...behalf].filter((group) => !isState(group))
    return actor === end || own.includes(end) || (!isState(actor) && groupsOf(end, time).has(actor))
  }
  const isBetween = ({ from, to }: ReportedTie, { first, second, time }: Overlap): boolean =>
    [
      [from, to],
      [to, from],
    ].some(
      ([a, b]) =>
        a !== undefined &&
        b !== undefined &&
        isOf(first.actor, a, time, first.behalf) &&
        isOf(second.actor, b, time, second.behalf),
    )
  return pairs.flatMap((pair) => {
    const left = pair.overlaps.filter((one) => !ties.some((tie) => overlaps(tie.time, one.time) && isBetween(tie, one)))
    return left.length === 0 ? [] : [{ ...pair, overlaps: left }]
  })
}

/** Of two standings, the one that is less sure: two actors were there together no more surely than either was. */
export function lessSure(a: Standing, b: Standing): Standing {
  return standingsBySureness.indexOf(a) >= standingsBySureness.indexOf(b) ? a : b
}

function pairsAt(place: VenueId, here: readonly PlacedStay[], groupsOf: GroupsOf): readonly CoPresence[] {
  const staysOf = groupBy(here, ({ presence }) => presence.actor)
  const isInOneEncounter = ({ first, second, time }: Overlap): boolean => {
    const during = (actor: ActorId) => (staysOf.get(actor) ?? []).filter(({ stay }) => overlaps(stay, time))
    const theirs = new Set(during(second.actor).map(({ presence }) => presence.encounter))
    return during(first.actor).some(({ presence }) => theirs.has(presence.encounter))
  }
  const ordered = [...here].sort((a, b) => a.stay.from - b.stay.from || a.stay.to - b.stay.to)
  const found = ordered.flatMap((one, index) => {
    const end = ordered.findIndex((other, at) => at > index && other.stay.from >= one.stay.to)
    return ordered
      .slice(index + 1, end === -1 ? undefined : end)
      .filter((other) => other.presence.actor !== one.presence.actor)
      .map((other) => toOverlap(one, other))
      .filter((overlap) => !isOneSide(overlap, groupsOf) && !isInOneEncounter(overlap))
  })
  return [...groupBy(found, ({ first, second }) => `${first.actor} ${second.actor}`).values()].flatMap((same) => {
    const [one] = same
    if (one === undefined) return []
    const inOrder = [...same].sort((a, b) => a.time.from - b.time.from || (encountersIn(a) < encountersIn(b) ? -1 : 1))
    return [{ place, first: one.first.actor, second: one.second.actor, overlaps: inOrder }]
  })
}

function toOverlap(a: PlacedStay, b: PlacedStay): Overlap {
  const [first, second] = a.presence.actor < b.presence.actor ? [a, b] : [b, a]
  const time = { from: Math.max(a.stay.from, b.stay.from), to: Math.min(a.stay.to, b.stay.to) }
  return { time, first: first.presence, second: second.presence }
}

function isOneSide({ first, second, time }: Overlap, groupsOf: GroupsOf): boolean {
  const circle = ({ actor, behalf }: Presence): ReadonlySet<ActorId> =>
    new Set([actor, ...groupsOf(actor, time), ...behalf.flatMap((group) => [group, ...groupsOf(group, time)])])
  const others = circle(second)
  return [...circle(first)].some((group) => others.has(group))
}

const startOf = ({ overlaps: [first] }: CoPresence): number => first?.time.from ?? 0
const keyOf = ({ place, first, second }: CoPresence): string => [first, second, place].join(' ')
const encountersIn = ({ first, second }: Overlap): string => `${first.encounter} ${second.encounter}`
