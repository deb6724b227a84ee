/** What of a network is shown: an ego network grown by hand, without what is folded or hidden. Pure. */
import { keepLines } from '../../server/domain/lines.ts'
import { toLineEnds } from './drawn-contacts.ts'
import { type Graph, joinGraphs } from './model.ts'

export interface Chosen {
  readonly folded: readonly string[]
  readonly hidden: readonly string[]
}

/** An ego network with the neighbours of those grown, and every contact of the window among all of them. */
export function growEgo(ego: Graph, grown: Graph | undefined, window: Graph): Graph {
  const both = joinGraphs(ego, grown)
  if (grown === undefined) return both
  const ids = new Set(both.nodes.map(({ actor }) => actor.id))
  return joinGraphs(both, {
    nodes: [],
    contacts: window.contacts.filter((contact) => ids.has(contact.from.id) && ids.has(contact.to.id)),
    affiliations: window.affiliations.filter(({ member, group }) => ids.has(member.id) && ids.has(group.id)),
  })
}

/**
 * The graph without hidden actors, and without those who are joined with nobody but an actor that is folded. An indirect
 * contact whose mediators are all hidden goes with them: it is never drawn as if it ran from party to party. Whatever goes
 * takes its halves along, and changes nothing of how those who stay are marked.
 */
export function withoutHidden<G extends Graph>(graph: G, { folded, hidden }: Chosen): G {
  const gone = new Set(hidden)
  const around = listNeighbours(without(graph, gone))
  for (const hub of folded) for (const id of listOwn(around, hub)) if (!folded.includes(id)) gone.add(id)
  return without(graph, gone)
}

/** Neighbours of each actor: by contact, through a mediator, or by belonging. */
export function listNeighbours(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const around = new Map<string, Set<string>>(graph.nodes.map(({ actor }) => [actor.id, new Set<string>()]))
  const join = (a: string, b: string): void => {
    around.get(a)?.add(b)
    around.get(b)?.add(a)
  }
  for (const { from, to, through, kind } of graph.contacts) {
    if (kind !== 'INDIRECT' || through.length === 0) join(from.id, to.id)
    for (const { mediator } of through) {
      join(from.id, mediator.id)
      join(to.id, mediator.id)
    }
  }
  for (const { member, group } of graph.affiliations) join(member.id, group.id)
  return around
}

/** How many neighbours each actor shown has that are not: what unfolding or growing it would bring. */
export function countMore(all: Graph, shown: Graph): ReadonlyMap<string, number> {
  const isShown = new Set(shown.nodes.map(({ actor }) => actor.id))
  const around = listNeighbours(all)
  return new Map(
    [...isShown].flatMap((id) => {
      const count = [...(around.get(id) ?? [])].filter((other) => !isShown.has(other)).length
      return count === 0 ? [] : [[id, count] as const]
    }),
  )
}

/** Neighbours that are joined with nobody else. */
export function listOwn(around: ReadonlyMap<string, ReadonlySet<string>>, hub: string): readonly string[] {
  return [...(around.get(hub) ?? [])].filter((id) => [...(around.get(id) ?? [])].every((other) => other === hub))
}

function without<G extends Graph>(graph: G, gone: ReadonlySet<string>): G {
  if (gone.size === 0) return graph
  const left = new Map(
    graph.contacts.flatMap((contact) => {
      if (gone.has(contact.from.id) || gone.has(contact.to.id)) return []
      const through = contact.through.filter(({ mediator }) => !gone.has(mediator.id))
      if (through.length === contact.through.length) return [[contact.id, contact]]
      return through.length === 0 ? [] : [[contact.id, { ...contact, through }]]
    }),
  )
  const kept = keepLines(graph.contacts.map(toLineEnds), (id) => left.has(id))
  return {
    ...graph,
    nodes: graph.nodes.filter(({ actor }) => !gone.has(actor.id)),
    contacts: [...left.values()].filter(({ id }) => kept.has(id)),
    whole: graph.whole ?? graph.contacts,
    affiliations: graph.affiliations.filter(({ member, group }) => !gone.has(member.id) && !gone.has(group.id)),
  }
}
