/**
 * Encounters in the order of valid time. A year is not a day: what is known only to a year stands where it may have begun
 * first, and nothing is claimed of an order that no source gives.
 */
import type { EncounterId } from './report.ts'
import { type DayPart, OPEN_END, OPEN_START, type Time } from './time.ts'

export interface TimedEncounter {
  readonly id: EncounterId
  readonly time: Time
  /** The encounter that this one is part of: the round of a session. */
  readonly partOf: EncounterId | null
  readonly follows: EncounterId | null
}

/** Whether something certainly came after what stands before it. */
export type Order = 'FIRST' | 'AFTER' | 'UNCERTAIN'

/** A stretch between encounters in which nothing is reported; bounds in seconds, `to` excluded. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** Whole days that certainly lie between. */
  readonly atLeastDays: number
  /** Days that may lie between, if what is known roughly was far apart; `undefined` where an end is open. */
  readonly atMostDays: number | undefined
}

export interface Placed<Encounter> {
  readonly encounter: Encounter
  readonly order: Order
  readonly gapBefore: Gap | undefined
  /** What is part of it, in the same order. */
  readonly parts: readonly Placed<Encounter>[]
}

/**
 * Places encounters by when they may first have begun, then by when they had ended at the latest, by part of the day, and by
 * what follows what. What is part of another that is given stands within it; else by itself.
 */
export function placeOnTimeline<Encounter extends TimedEncounter>(
  encounters: readonly Encounter[],
): readonly Placed<Encounter>[] {
  const byId = new Map<EncounterId, Encounter>(encounters.map((encounter) => [encounter.id, encounter]))
  const wholeOf = ({ partOf }: Encounter) => (partOf !== null && byId.has(partOf) ? partOf : undefined)
  const compare = comparison(byId)
  const place = (whole: EncounterId | undefined): readonly Placed<Encounter>[] => {
    const siblings = encounters.filter((encounter) => wholeOf(encounter) === whole).sort(compare)
    return siblings.map((encounter, index) => ({
      encounter,
      order: orderOf(siblings[index - 1], encounter),
      gapBefore: gapBetween(siblings.slice(0, index), encounter),
      parts: place(encounter.id),
    }))
  }
  return place(undefined)
}

/** Earliest begin, latest end, part of the day, what follows what, identifier. */
export function comparison(
  byId: ReadonlyMap<EncounterId, TimedEncounter>,
): (a: TimedEncounter, b: TimedEncounter) => number {
  const steps = (encounter: TimedEncounter, most = 100): number => {
    const earlier = encounter.follows === null ? undefined : byId.get(encounter.follows)
    return earlier === undefined || most === 0 ? 0 : 1 + steps(earlier, most - 1)
  }
  return (a, b) =>
    a.time.from - b.time.from ||
    a.time.to - b.time.to ||
    partOfDay(a.time) - partOfDay(b.time) ||
    steps(a) - steps(b) ||
    (a.id < b.id ? -1 : 1)
}

function orderOf(before: TimedEncounter | undefined, { time, follows }: TimedEncounter): Order {
  if (before === undefined) return 'FIRST'
  if (follows === before.id || before.time.to <= time.from) return 'AFTER'
  const parts = [partOfDay(before.time), partOfDay(time)] as const
  const isSameDay = before.time.from === time.from && before.time.to === time.to
  return isSameDay && parts[0] > 0 && parts[0] < parts[1] ? 'AFTER' : 'UNCERTAIN'
}

const day = 86_400

function gapBetween(before: readonly TimedEncounter[], { time }: TimedEncounter): Gap | undefined {
  if (before.length === 0) return undefined
  const ended = Math.max(...before.map((encounter) => encounter.time.to))
  const atLeastDays = Math.floor((time.from - ended) / day)
  if (atLeastDays < 1) return undefined
  const began = Math.max(...before.map((encounter) => encounter.time.from))
  const isBounded = began > OPEN_START && time.to < OPEN_END
  return {
    from: ended,
    to: time.from,
    atLeastDays,
    atMostDays: isBounded ? Math.ceil((time.to - began) / day) : undefined,
  }
}

/** Where a part of a day stands in it; 0 where none is stated. */
export const partOfDay = ({ dayPart }: { readonly dayPart: DayPart | null | undefined }): number =>
  dayPart === undefined || dayPart === null ? 0 : { morning: 1, afternoon: 2, evening: 3 }[dayPart]
