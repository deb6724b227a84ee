/** Names of actors by identifier, from all that the page holds. */
import type { Graph } from '../../graph/model.ts'

/** The name of an actor; its identifier where nothing names it. Later graphs win. */
export function nameActors(...graphs: readonly Graph[]): (actorId: string) => string {
  const names = new Map(graphs.flatMap(({ nodes }) => nodes.map(({ actor }) => [actor.id, actor.name] as const)))
  return (id) => names.get(id) ?? id
}
