/** Actors by themselves, or rolled up into the sides that they belong to. */
import { findRoots } from './layouts/sides.ts'
import type { Graph } from './model.ts'

export type RollUp = 'sides' | 'actors'

/** As the address names it; sides unless it asks for actors. */
export function readRollUp(text: string | null): RollUp {
  return text === 'actors' ? 'actors' : 'sides'
}

/** As `Choice` offers it. */
export const rollUps = [
  { value: 'sides', text: 'sides', help: 'With everybody who belongs to a state or group' },
  { value: 'actors', text: 'actors', help: 'Each person, office and delegation by itself' },
] as const satisfies readonly { readonly value: RollUp; readonly text: string; readonly help: string }[]

/** Whom an actor is drawn as; undefined for somebody unnamed, for two unnamed people may be one. */
export function rollUp(graph: Graph, to: RollUp): (actorId: string) => string | undefined {
  const unnamed = new Set(graph.nodes.flatMap(({ actor }) => (actor.kind === 'UNNAMED' ? [actor.id] : [])))
  const roots = findRoots(graph)
  return (id) => (unnamed.has(id) ? undefined : to === 'sides' ? (roots.get(id) ?? id) : id)
}
