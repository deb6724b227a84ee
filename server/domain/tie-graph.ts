/** The graph that brokerage is measured on: who was in contact with whom at all, and how often. */
import { groupBy } from './group-by.ts'
import type { MeasuredContact } from './measured-contact.ts'
import type { ActorId } from './report.ts'

/** An undirected simple graph without loops. Actors go by their places, for measures walk over many thousands of ties. */
export interface TieGraph {
  /** By identifier; each has a tie. */
  readonly actors: readonly ActorId[]
  /** Of the actor at each place: the places of its counterparts, in order. */
  readonly neighbours: readonly (readonly number[])[]
  /** Beside each counterpart: in how many encounters the two were in contact. */
  readonly weights: readonly (readonly number[])[]
  readonly tieCount: number
}

/**
 * Ties between actors in contact. An indirect contact ties each party to the mediators that it ran through and not to the
 * other party: else it would lead past the mediators, and nobody would stand between those whom they keep in touch. Where
 * no mediator is named it ties the parties, since nobody is known to be between them. A pair that was in contact in several
 * ways in one encounter counts once for it.
 */
export function toTieGraph(contacts: readonly MeasuredContact[]): TieGraph {
  const actors = actorsTied(contacts)
  const placeOf = new Map(actors.map((actor, place) => [actor, place]))
  const encounters = new Map<number, number>()
  for (const same of groupBy(contacts, ({ encounter }) => encounter).values()) {
    for (const pair of new Set(same.flatMap((contact) => keysOfPairs(contact, placeOf, actors.length)))) {
      encounters.set(pair, (encounters.get(pair) ?? 0) + 1)
    }
  }
  const neighbours = actors.map((): number[] => [])
  const weights = actors.map((): number[] => [])
  const add = (from: number, to: number, weight: number): void => {
    neighbours[from]?.push(to)
    weights[from]?.push(weight)
  }
  // In the order of pairs each list comes out ordered: first the counterparts before an actor, then those after it.
  for (const [pair, weight] of [...encounters].sort(([a], [b]) => a - b)) {
    const [first, second] = [Math.floor(pair / actors.length), pair % actors.length]
    add(first, second, weight)
    add(second, first, weight)
  }
  return { actors, neighbours, weights, tieCount: encounters.size }
}

function actorsTied(contacts: readonly MeasuredContact[]): readonly ActorId[] {
  const actors = new Set<ActorId>()
  for (const contact of contacts) {
    for (const [a, b] of pairsTied(contact)) if (a !== b) actors.add(a).add(b)
  }
  return [...actors].sort()
}

/** A pair as one number: the place of the first of the two, then that of the second. */
function keysOfPairs(
  contact: MeasuredContact,
  placeOf: ReadonlyMap<ActorId, number>,
  count: number,
): readonly number[] {
  return pairsTied(contact).flatMap(([from, to]) => {
    const [a, b] = [placeOf.get(from), placeOf.get(to)]
    return a === undefined || b === undefined || a === b ? [] : [Math.min(a, b) * count + Math.max(a, b)]
  })
}

function pairsTied({ kind, from, to, through }: MeasuredContact): readonly (readonly [ActorId, ActorId])[] {
  if (kind !== 'INDIRECT' || through.length === 0) return [[from, to]]
  return through.flatMap((mediator): readonly [ActorId, ActorId][] => [
    [from, mediator],
    [to, mediator],
  ])
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
