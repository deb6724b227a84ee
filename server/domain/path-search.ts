/**
 * Search for paths of the fewest steps, in time where asked: breadth first, by the earliest instant at which each actor
 * can be reached, then back by the latest at which it must be left, so that the paths are told without a step in vain.
 */
import type { Arc, MeasuredContact, MetAs } from './measured-contact.ts'
import type { ActorId } from './report.ts'

export interface PathSearch {
  readonly from: ActorId
  readonly to: ActorId
  readonly arcsOf: (actor: ActorId) => readonly Arc[]
  /** Roles in which an actor in the middle may be reached and left. */
  readonly through: ReadonlySet<MetAs>
  readonly isTimeRespecting: boolean
  readonly maxSteps: number
  readonly limit: number
}

/** The actors from one end to the other, and between each two the contacts that may carry the step. */
export interface Sought {
  readonly actors: readonly ActorId[]
  readonly steps: readonly (readonly MeasuredContact[])[]
}

const START = Number.NEGATIVE_INFINITY
const END = Number.POSITIVE_INFINITY

/** Paths of the fewest steps, in the order of their actors' identifiers, at most `limit`. Takes one look at each contact a step. */
export function searchPaths(search: PathSearch): readonly Sought[] {
  const length = countSteps(search)
  if (length === undefined) return []
  const departures = toDepartures(search, length)
  const found: (readonly ActorId[])[] = []
  const follow = (actors: readonly ActorId[], at: ActorId, since: number): void => {
    const left = length - actors.length
    if (left < 0) {
      found.push(actors)
      return
    }
    for (const [next, arrival] of nextStops(search, at, since, departures[left])) {
      if (found.length >= search.limit) return
      follow([...actors, next], next, arrival)
    }
  }
  follow([search.from], search.from, START)
  return found.map((actors) => ({ actors, steps: toSteps(search, actors) }))
}

/** When a contact can have been, at the earliest and the latest; any time where order does not matter. */
function spanOf({ isTimeRespecting }: PathSearch, { validFrom, validTo }: MeasuredContact) {
  return isTimeRespecting ? { earliest: validFrom, latest: validTo - 1 } : { earliest: START, latest: END }
}

function arcsFrom({ arcsOf, from, to, through }: PathSearch, actor: ActorId): readonly Arc[] {
  return arcsOf(actor).filter(
    (arc) =>
      arc.to !== from && (actor === from || through.has(arc.startsAs)) && (arc.to === to || through.has(arc.endsAs)),
  )
}

/** The fewest steps that lead to the end; `undefined` where none do. An earlier arrival is never worse than a later one. */
function countSteps(search: PathSearch): number | undefined {
  const arrivals = new Map<ActorId, number>([[search.from, START]])
  let reached = new Map(arrivals)
  for (let steps = 1; steps <= search.maxSteps && reached.size > 0; steps += 1) {
    const next = new Map<ActorId, number>()
    for (const [actor, since] of reached) {
      for (const arc of arcsFrom(search, actor)) {
        const { earliest, latest } = spanOf(search, arc.contact)
        const arrival = Math.max(since, earliest)
        const known = Math.min(arrivals.get(arc.to) ?? END, next.get(arc.to) ?? END)
        if (arrival <= latest && arrival < known) next.set(arc.to, arrival)
      }
    }
    if (next.has(search.to)) return steps
    for (const [actor, arrival] of next) arrivals.set(actor, arrival)
    reached = next
  }
  return undefined
}

type Departures = ReadonlyMap<ActorId, number>

/** By how many steps are left: the latest instant at which each actor can be left and the end still be reached. */
function toDepartures(search: PathSearch, length: number): readonly Departures[] {
  const tables: Departures[] = [new Map([[search.to, END]])]
  const back = { ...search, from: search.to, to: search.from }
  for (let left = 1; left < length; left += 1) {
    const table = new Map<ActorId, number>()
    for (const [actor, until] of tables[left - 1] ?? []) {
      // Seen from the end each contact is the same, with its roles turned round.
      for (const arc of arcsFrom(back, actor)) {
        const { earliest, latest } = spanOf(search, arc.contact)
        const departure = Math.min(until, latest)
        if (departure >= earliest && arc.to !== search.from) {
          table.set(arc.to, Math.max(departure, table.get(arc.to) ?? START))
        }
      }
    }
    tables.push(table)
  }
  return tables
}

/** Where a path can go on to, by identifier, with the earliest arrival there. */
function nextStops(search: PathSearch, at: ActorId, since: number, departures: Departures | undefined) {
  const stops = new Map<ActorId, number>()
  for (const arc of arcsFrom(search, at)) {
    const until = departures?.get(arc.to)
    const { earliest, latest } = spanOf(search, arc.contact)
    const arrival = Math.max(since, earliest)
    if (until === undefined || arrival > Math.min(until, latest)) continue
    stops.set(arc.to, Math.min(arrival, stops.get(arc.to) ?? END))
  }
  return [...stops].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** For each step of a path every contact that fits some assignment of times to all of its steps, earliest first. */
function toSteps(search: PathSearch, actors: readonly ActorId[]): readonly (readonly MeasuredContact[])[] {
  const between = actors.slice(1).map((next, index) =>
    arcsFrom(search, actors[index] ?? next)
      .filter((arc) => arc.to === next)
      .map(({ contact }) => ({ contact, ...spanOf(search, contact) })),
  )
  /** Before each step, the earliest instant at which it can be set out on. */
  const since: number[] = [START]
  for (const options of between) {
    const start = since.at(-1) ?? START
    const fitting = options.filter(({ latest }) => latest >= start)
    since.push(fitting.reduce((least, { earliest }) => Math.min(least, Math.max(start, earliest)), END))
  }
  /** After each step, the latest instant at which it must be over. */
  const until: number[] = [END]
  for (const options of between.toReversed()) {
    const end = until[0] ?? END
    const fitting = options.filter(({ earliest }) => earliest <= end)
    until.unshift(fitting.reduce((most, { latest }) => Math.max(most, Math.min(end, latest)), START))
  }
  return between.map((options, index) => {
    const [start, end] = [since[index] ?? START, until[index + 1] ?? END]
    return options
      .filter(({ earliest, latest }) => Math.max(start, earliest) <= Math.min(end, latest))
      .map(({ contact }) => contact)
      .sort((a, b) => a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1))
  })
}
