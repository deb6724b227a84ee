/** Measures of a graph of ties by graphology's libraries: components, communities, betweenness. */
import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js'
import type { ActorId } from '../../domain/report.ts'
import type { TieGraph } from '../../domain/tie-graph.ts'
import { createPauses } from './pauses.ts'
import { createRandom, shuffled } from './random.ts'

/** The package's types put the function under `default`; the module is the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default

/** Up to so many actors betweenness is exact. */
const mostExact = 2_000
/** Above, as many pivots as keep the work at that of the largest exact one, and never fewer than this. */
const fewestPivots = 100
export interface Grouping {
  /** Of the actor at each place its group, numbered from 1: largest first, then by the identifier that sorts first. */
  readonly numbers: readonly number[]
  readonly count: number
}

export interface Communities extends Grouping {
  readonly modularity: number
}

export interface Betweenness {
  /** 0 to 1: the share of shortest paths between the pairs of others that run through the actor at each place. */
  readonly values: readonly number[]
  /** From how many actors shortest paths were followed; all of them where it is exact. */
  readonly pivots: number
}

/** The graph as graphology takes it, actors by identifier so that equal graphs are measured equally. */
export async function toGraphology(
  { actors, neighbours, weights }: TieGraph,
  signal: AbortSignal,
): Promise<UndirectedGraph> {
  const pause = createPauses(signal)
  const graph = new UndirectedGraph()
  for (const actor of actors) graph.addNode(actor)
  for (const [place, others] of neighbours.entries()) {
    await pause()
    for (const [index, other] of others.entries()) {
      if (place < other) graph.addEdge(actors[place], actors[other], { weight: weights[place]?.[index] ?? 0 })
    }
  }
  return graph
}

export function measureComponents({ actors }: TieGraph, graph: UndirectedGraph): Grouping {
  const byActor = new Map(connectedComponents(graph).flatMap((members, index) => members.map((id) => [id, index])))
  return toGrouping(actors, (actor) => byActor.get(actor))
}

/** Louvain with modularity (Blondel et al. 2008) at resolution 1, ties weighted, its random walk seeded. */
export function measureCommunities({ actors }: TieGraph, graph: UndirectedGraph): Communities {
  const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: 'weight', rng: createRandom() })
  return {
    ...toGrouping(actors, (actor) => communities[actor]),
    modularity: graph.size === 0 ? 0 : withoutNoise(modularity),
  }
}

/**
 * Betweenness (Freeman 1977) by the algorithm of Brandes 2001 over unweighted ties, normalised by the number of pairs of
 * others. Above `mostExact` actors estimated from pivots drawn at random, seeded (Brandes and Pich 2007). Lets other work
 * go on in between, and stops when the signal is given.
 */
export async function measureBetweenness(
  { actors }: TieGraph,
  graph: UndirectedGraph,
  signal: AbortSignal,
  most = mostExact,
): Promise<Betweenness> {
  const count = actors.length
  if (count === 0) return { values: [], pivots: 0 }
  const pivots = choosePivots(count, most)
  const totals = new Float64Array(count)
  const brandes = createUnweightedIndexedBrandes(graph)
  const shares = new Float64Array(count)
  const pause = createPauses(signal)
  for (const pivot of pivots) {
    await pause()
    const [visited, before, paths] = brandes(pivot)
    shares.fill(0)
    for (let actor = visited.pop(); actor !== undefined; actor = visited.pop()) {
      const share = (1 + (shares[actor] ?? 0)) / (paths[actor] ?? 1)
      for (const previous of before[actor] ?? []) {
        shares[previous] = (shares[previous] ?? 0) + (paths[previous] ?? 0) * share
      }
      if (actor !== pivot) totals[actor] = (totals[actor] ?? 0) + (shares[actor] ?? 0)
    }
  }
  const scale = count <= 2 ? 0 : count / pivots.length / ((count - 1) * (count - 2))
  return { values: Array.from(totals, (total) => withoutNoise(total * scale)), pivots: pivots.length }
}

/** Sums in another order differ in their last bits; who stands equally between others is to be told equal. */
const withoutNoise = (value: number): number => Math.round(value * 1e12) / 1e12

function choosePivots(count: number, most: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  if (count <= most) return all
  const affordable = Math.max(fewestPivots, Math.floor(most ** 2 / count))
  return shuffled(all, createRandom()).slice(0, affordable)
}

function toGrouping(actors: readonly ActorId[], groupOf: (actor: ActorId) => number | undefined): Grouping {
  const sizes = new Map<number | undefined, number>()
  for (const actor of actors) sizes.set(groupOf(actor), (sizes.get(groupOf(actor)) ?? 0) + 1)
  // A map keeps the order of first appearance, and actors come by identifier.
  const ordered = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group)
  const numbers = new Map(ordered.map((group, index) => [group, index + 1]))
  return { numbers: actors.map((actor) => numbers.get(groupOf(actor)) ?? 0), count: ordered.length }
}
