/** The order of encounters in time: sessions inside their round, stretches without a report said in words. */
import { isHeld } from '../../../server/domain/standings.ts'
import type { Contact, Time } from '../../graph/model.ts'
import { formatShortDay, toDay } from '../../state/days.ts'
import type { Join } from './lanes.ts'

/** An encounter in the order. */
export interface Stop {
  readonly id: string
  readonly title: string
  readonly time: Time
  readonly venue: string | undefined
  /** In days; undefined where that end is open or unknown. */
  readonly from: number | undefined
  readonly to: number | undefined
  /** Whether it is known less exactly than to a day. */
  readonly isWide: boolean
  /** The round that contains it, or that it is. */
  readonly roundId: string | undefined
  readonly isRound: boolean
  readonly joins: readonly Join[]
}

/** Days without anything dated between two stops. */
export interface Gap {
  /** Of the stop before which it stands. */
  readonly before: string
  readonly text: string
}

export interface Order {
  readonly stops: readonly Stop[]
  readonly gaps: readonly Gap[]
}

/** By when it began; what has no known beginning by its end; what has no date at all first. */
export function orderStops(joins: readonly Join[]): Order {
  const stops = gatherStops(joins)
  const parents = new Set(stops.flatMap(({ parentId }) => parentId ?? []))
  const known = new Set(stops.map(({ stop }) => stop.id))
  const keyed = stops.map(({ stop, parentId, dayPart }) => {
    const isInside = parentId !== undefined && known.has(parentId)
    const isRound = parents.has(stop.id)
    const roundId = isInside ? parentId : isRound ? stop.id : undefined
    return { stop: { ...stop, roundId, isRound }, dayPart }
  })
  const keyOf = new Map(keyed.map(({ stop }) => [stop.id, findKey(stop)]))
  const sorted = keyed.sort((a, b) => {
    const [blockA, blockB] = [a.stop.roundId ?? a.stop.id, b.stop.roundId ?? b.stop.id]
    if (blockA !== blockB) {
      const [keyA, keyB] = [keyOf.get(blockA) ?? [0, 0], keyOf.get(blockB) ?? [0, 0]]
      return compareNumbers(keyA[0], keyB[0]) || compareNumbers(keyA[1], keyB[1]) || (blockA < blockB ? -1 : 1)
    }
    if (a.stop.isRound !== b.stop.isRound) return a.stop.isRound ? -1 : 1
    const [keyA, keyB] = [findKey(a.stop), findKey(b.stop)]
    return compareNumbers(keyA[0], keyB[0]) || a.dayPart - b.dayPart || (a.stop.id < b.stop.id ? -1 : 1)
  })
  const ordered = sorted.map(({ stop }) => stop)
  return { stops: ordered, gaps: findGaps(ordered) }
}

interface Gathered {
  readonly stop: Omit<Stop, 'roundId' | 'isRound'>
  readonly parentId: string | undefined
  readonly dayPart: number
}

function gatherStops(joins: readonly Join[]): readonly Gathered[] {
  const byEncounter = new Map<string, Join[]>()
  for (const join of joins) {
    const id = join.contacts[0]?.encounter.id
    if (id !== undefined) byEncounter.set(id, [...(byEncounter.get(id) ?? []), join])
  }
  return [...byEncounter.values()].flatMap((same): readonly Gathered[] => {
    const contacts = same.flatMap((join) => join.contacts)
    const [first] = contacts
    if (first === undefined) return []
    const { encounter, time } = first
    const [from, to] = [readDay(time.earliest), readDay(time.latest)]
    const stop = {
      id: encounter.id,
      title: encounter.title,
      time,
      venue: contacts.find(({ venue }) => venue !== null)?.venue?.name,
      from,
      to,
      isWide: from === undefined || to === undefined || to - from > 1.01,
      joins: [...same].sort(compareJoins),
    }
    return [{ stop, parentId: encounter.partOf?.id, dayPart: findDayPart(first) }]
  })
}

/** What is reported as held before what was only planned or denied. */
function compareJoins(a: Join, b: Join): number {
  const weigh = ({ standing }: Join): number => (isHeld(standing) ? 0 : standing === 'DENIED' ? 2 : 1)
  return weigh(a) - weigh(b) || b.through.length - a.through.length || (a.id < b.id ? -1 : 1)
}

const dayParts = ['morning', 'noon', 'afternoon', 'evening', 'night']

function findDayPart({ time }: Contact): number {
  return time.dayPart === null ? -1 : dayParts.indexOf(time.dayPart.toLowerCase())
}

function findKey({ from, to }: Pick<Stop, 'from' | 'to'>): readonly [number, number] {
  const end = to ?? Number.POSITIVE_INFINITY
  return [from ?? (to === undefined ? Number.NEGATIVE_INFINITY : to - 0.5), end]
}

/** Whole days between what is dated at both ends; what is open at one end fills no day. */
function findGaps(stops: readonly Stop[]): readonly Gap[] {
  const gaps: Gap[] = []
  let end: number | undefined
  let next: string | undefined
  for (const stop of stops) {
    next ??= stop.id
    if (stop.from === undefined || stop.to === undefined) continue
    if (end !== undefined && stop.from - end >= 1) gaps.push({ before: next, text: writeGap(end, stop.from) })
    end = Math.max(end ?? stop.to, stop.to)
    next = undefined
  }
  return gaps
}

/** `22 Jun–29 Jun: nothing dated`; of two years or more, how many. */
function writeGap(from: number, to: number): string {
  const years = Math.floor((to - from) / 365.2)
  if (years >= 2) return `${years} years: nothing dated`
  const [first, last] = [formatShortDay(from), formatShortDay(to - 1)]
  return `${first === last ? first : `${first}–${last}`}: nothing dated`
}

function readDay(instant: string | null): number | undefined {
  return instant === null ? undefined : toDay(instant)
}

/** Infinities are equal to themselves. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
