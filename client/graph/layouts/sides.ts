/**
 * Which side an actor stands on. Two sides of a table are read off the contacts: parties that meet, talk through a
 * mediator, or are said not to meet, are opposite each other; whoever hosts or mediates stands between.
 */
import type { Graph } from '../model.ts'

export type Side = 'left' | 'middle' | 'right'

/**
 * The side of every actor of the graph. The pair of states or groups with the most contacts between them is left and
 * right; others stand opposite whom they face most. The left is the one with more named persons, or the first identifier.
 */
export function assignSides(graph: Graph): ReadonlyMap<string, Side> {
  const rootOf = findRoots(graph)
  const opposition = countOpposition(graph, rootOf)
  const thirds = findThirds(graph, rootOf)
  const rootSides = new Map<string, Side>()
  const pair = opposition.find(([a, b]) => !thirds.has(a) && !thirds.has(b))
  if (pair !== undefined) {
    const [left, right] = orderPair(graph, rootOf, pair[0], pair[1])
    rootSides.set(left, 'left').set(right, 'right')
  }
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    for (const [a, b] of opposition) {
      for (const [known, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const side = rootSides.get(known)
        if (side === undefined || side === 'middle' || rootSides.has(other) || thirds.has(other)) continue
        rootSides.set(other, side === 'left' ? 'right' : 'left')
        isGrowing = true
      }
    }
  }
  const own = findThirdActors(graph)
  return new Map(
    graph.nodes.map(({ actor }) => {
      const side = rootSides.get(rootOf.get(actor.id) ?? actor.id) ?? 'middle'
      return [actor.id, own.has(actor.id) ? 'middle' : side]
    }),
  )
}

/** The outermost state or group that each actor belongs to; itself where it belongs to none. */
export function findRoots(graph: Graph): ReadonlyMap<string, string> {
  const groupOf = new Map<string, string>()
  for (const kind of ['OF', 'MEMBER'] as const) {
    for (const line of graph.affiliations) {
      if (line.kind === kind && !groupOf.has(line.member.id)) groupOf.set(line.member.id, line.group.id)
    }
  }
  return new Map(
    graph.nodes.map(({ actor }) => {
      let root = actor.id
      for (let steps = 0; steps < 8; steps++) root = groupOf.get(root) ?? root
      return [actor.id, root]
    }),
  )
}

/** Pairs of roots whose members face each other, most contacts first; somebody unnamed counts for no side. */
function countOpposition(graph: Graph, rootOf: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const unnamed = new Set(graph.nodes.filter(({ actor }) => actor.kind === 'UNNAMED').map(({ actor }) => actor.id))
  const counts = new Map<string, number>()
  for (const contact of graph.contacts) {
    if (contact.kind === 'HOSTED' || contact.kind === 'MEDIATED') continue
    if (unnamed.has(contact.from.id) || unnamed.has(contact.to.id)) continue
    const roots = [contact.from.id, contact.to.id].map((id) => rootOf.get(id) ?? id).sort()
    if (roots[0] !== roots[1]) counts.set(roots.join(' '), (counts.get(roots.join(' ')) ?? 0) + 1)
  }
  return [...counts]
    .sort(([keyA, a], [keyB, b]) => b - a || (keyA < keyB ? -1 : 1))
    .map(([key]) => {
      const [a = '', b = ''] = key.split(' ')
      return [a, b] as const
    })
}

/** Actors that host or mediate more often than they are a party. */
function findThirdActors(graph: Graph): ReadonlySet<string> {
  return findMostlyThird(graph, (id) => id)
}

/** Roots whose actors host or mediate more often than they are a party. */
function findThirds(graph: Graph, rootOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  return findMostlyThird(graph, (id) => rootOf.get(id) ?? id)
}

function findMostlyThird(graph: Graph, keyOf: (id: string) => string): ReadonlySet<string> {
  const score = new Map<string, number>()
  const add = (id: string, value: number): void => void score.set(keyOf(id), (score.get(keyOf(id)) ?? 0) + value)
  for (const contact of graph.contacts) {
    const hasThird = contact.kind === 'HOSTED' || contact.kind === 'MEDIATED'
    add(contact.from.id, -1)
    add(contact.to.id, hasThird ? 1 : -1)
    for (const { mediator } of contact.through) add(mediator.id, 1)
  }
  return new Set([...score].filter(([, value]) => value > 0).map(([key]) => key))
}

function orderPair(graph: Graph, rootOf: ReadonlyMap<string, string>, a: string, b: string): readonly [string, string] {
  const countPersons = (root: string): number =>
    graph.nodes.filter(({ actor }) => actor.kind === 'PERSON' && rootOf.get(actor.id) === root).length
  return countPersons(b) > countPersons(a) ? [b, a] : [a, b]
}
