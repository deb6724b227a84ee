/**
 * Brokerage roles between groups, after Gould and Fernandez 1989, "Structures of Mediation: A Formal Approach to Brokerage
 * in Transaction Networks" (Sociological Methodology 19). An actor brokers between two others whom it has ties with and who
 * have none with each other; the role follows from who belongs with whom. Contacts have no direction: each open pair counts
 * once, and gatekeeper and representative, which only direction tells apart, are one.
 */
import type { ActorId } from './report.ts'
import { sum, type TieGraph } from './tie-graph.ts'

export interface BrokerRoles {
  /** All three of one group. */
  readonly coordinator: number
  /** Both others of one group, the broker of another (itinerant broker). */
  readonly consultant: number
  /** The broker of one group with exactly one of the others (gatekeeper or representative). */
  readonly gatekeeper: number
  /** All three of different groups. */
  readonly liaison: number
}

type Role = keyof BrokerRoles

/** The roles of every actor, in their places. Counts pairs by group and takes away those that are closed by a tie. */
export function countBrokerRoles(graph: TieGraph, groupOf: (actor: ActorId) => string): readonly BrokerRoles[] {
  const groups = graph.actors.map(groupOf)
  const roles = graph.neighbours.map((others, broker) => countPairs(others, groups[broker], groups))
  const close = (broker: number, a: number, b: number): void => {
    const counted = roles[broker]
    if (counted !== undefined) counted[roleBetween(groups[broker], groups[a], groups[b])] -= 1
  }
  forEachTriangle(graph, (a, b, c) => {
    close(a, b, c)
    close(b, a, c)
    close(c, a, b)
  })
  return roles
}

function roleBetween(own: string | undefined, a: string | undefined, b: string | undefined): Role {
  if (a === b) return a === own ? 'coordinator' : 'consultant'
  return a === own || b === own ? 'gatekeeper' : 'liaison'
}

/** Pairs of counterparts by role, tied or not. */
function countPairs(
  others: readonly number[],
  own: string | undefined,
  groups: readonly string[],
): Record<Role, number> {
  const sizes = new Map<string | undefined, number>()
  for (const other of others) sizes.set(groups[other], (sizes.get(groups[other]) ?? 0) + 1)
  const ofOwn = sizes.get(own) ?? 0
  const ofOthers = [...sizes].filter(([group]) => group !== own).map(([, size]) => size)
  const counterparts = sum(ofOthers)
  const consultant = sum(ofOthers.map(pairsAmong))
  return {
    coordinator: pairsAmong(ofOwn),
    consultant,
    gatekeeper: ofOwn * counterparts,
    liaison: pairsAmong(counterparts) - consultant,
  }
}

const pairsAmong = (count: number): number => (count < 2 ? 0 : (count * (count - 1)) / 2)

/** Each three actors that all have ties with each other, once: looked for from those with the fewest ties on. */
function forEachTriangle({ neighbours }: TieGraph, visit: (a: number, b: number, c: number) => void): void {
  const degreeOf = (place: number): number => neighbours[place]?.length ?? 0
  const onward = neighbours.map((others, place) => {
    const degree = others.length
    return others.filter((other) => degreeOf(other) > degree || (degreeOf(other) === degree && other > place))
  })
  /** The actor whose onward counterparts were marked last. */
  const markedBy = new Int32Array(neighbours.length).fill(-1)
  for (const [first, afterFirst] of onward.entries()) {
    for (const place of afterFirst) markedBy[place] = first
    for (const second of afterFirst) {
      for (const third of onward[second] ?? []) if (markedBy[third] === first) visit(first, second, third)
    }
  }
}
