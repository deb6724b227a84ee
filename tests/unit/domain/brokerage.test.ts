/** Who stands between others: ties, roles between sides, pairs that only one connects, and the libraries' measures. */
import fc from 'fast-check'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, it } from 'vitest'
import { type BrokerRoles, countBrokerRoles } from '../../../server/domain/broker-roles.ts'
import { countExclusiveDyads, listExclusiveDyads } from '../../../server/domain/exclusive-dyads.ts'
import type { ActorId } from '../../../server/domain/report.ts'
import { type TieGraph, toTieGraph } from '../../../server/domain/tie-graph.ts'
import {
  measureBetweenness,
  measureCommunities,
  measureComponents,
  toGraphology,
} from '../../../server/features/analysis/measures.ts'
import { actor, anyContacts, contact } from '../../support/measured.ts'

const { signal } = new AbortController()
const bare = (id: string) => id.slice('actor:'.length)
const none: BrokerRoles = { coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 0 }

/** A graph of ties written as pairs: `graphOf('us qatar', 'iran qatar')`. */
const graphOf = (...pairs: readonly string[]): TieGraph =>
  toTieGraph(
    pairs.map((pair, index) => {
      const [a = '', b = ''] = pair.split(' ')
      return contact(a, 'DIRECT', b, { encounter: `e${index}` })
    }),
  )

/** Each actor's counterparts with the weight of the tie. */
const tell = ({ actors, neighbours, weights }: TieGraph) =>
  Object.fromEntries(
    actors.map((id, place) => [
      bare(id),
      Object.fromEntries(
        (neighbours[place] ?? []).map((other, index) => [bareAt(actors, other), weights[place]?.[index]]),
      ),
    ]),
  )

const bareAt = (actors: readonly ActorId[], place: number) => bare(actors[place] ?? '')

/** The value at an actor's place. */
const at = <Value>(graph: TieGraph, values: readonly Value[], name: string) => values[graph.actors.indexOf(actor(name))]

const neighboursOf = ({ actors, neighbours }: TieGraph, id: ActorId): ReadonlySet<ActorId> =>
  new Set((neighbours[actors.indexOf(id)] ?? []).flatMap((other) => actors[other] ?? []))

describe('ties', () => {
  it('of an indirect contact lead to its mediators, and not past them', () => {
    const talks = { encounter: 'talks', through: ['qatar', 'pakistan'] }
    expect(tell(toTieGraph([contact('us', 'INDIRECT', 'iran', talks)]))).toEqual({
      us: { qatar: 1, pakistan: 1 },
      iran: { qatar: 1, pakistan: 1 },
      qatar: { us: 1, iran: 1 },
      pakistan: { us: 1, iran: 1 },
    })
  })

  it('of an indirect contact without a mediator named lie between the parties', () => {
    expect(tell(toTieGraph([contact('us', 'INDIRECT', 'iran')]))).toEqual({ us: { iran: 1 }, iran: { us: 1 } })
  })

  it('count encounters, each once however many contacts it makes of a pair', () => {
    const contacts = [
      contact('us', 'INDIRECT', 'iran', { encounter: 'first', through: ['qatar'] }),
      contact('us', 'MEDIATED', 'qatar', { encounter: 'first' }),
      contact('us', 'MEDIATED', 'qatar', { encounter: 'second' }),
    ]
    expect(tell(toTieGraph(contacts))).toEqual({
      us: { qatar: 2 },
      iran: { qatar: 1 },
      qatar: { us: 2, iran: 1 },
    })
  })
})

describe('roles between sides', () => {
  const sideOf = (id: ActorId) => bare(id).replace(/\d/, '')

  it('are told by who is on whose side', () => {
    const roles = (...pairs: readonly string[]) =>
      at(graphOf(...pairs), countBrokerRoles(graphOf(...pairs), sideOf), 'us1')
    expect(roles('us1 us2', 'us1 us3')).toEqual({ ...none, coordinator: 1 })
    expect(roles('us1 iran1', 'us1 iran2')).toEqual({ ...none, consultant: 1 })
    expect(roles('us1 us2', 'us1 iran1')).toEqual({ ...none, gatekeeper: 1 })
    expect(roles('us1 qatar1', 'us1 iran1')).toEqual({ ...none, liaison: 1 })
  })

  it('are none between two who have a tie themselves', () => {
    expect(countBrokerRoles(graphOf('us1 qatar1', 'us1 iran1', 'iran1 qatar1'), sideOf)).toEqual([none, none, none])
  })

  it('are on any graph those of every open pair, looked at one by one', () => {
    fc.assert(
      fc.property(anyContacts, (contacts) => {
        const graph = toTieGraph(contacts)
        const groupOf = (id: ActorId) => (bare(id) < 'c' ? 'one' : bare(id) < 'e' ? 'two' : id)
        expect(countBrokerRoles(graph, groupOf)).toEqual(
          graph.actors.map((broker) => countOneByOne(graph, broker, groupOf)),
        )
      }),
      { numRuns: 300 },
    )
  })
})

function countOneByOne(graph: TieGraph, broker: ActorId, groupOf: (id: ActorId) => string): BrokerRoles {
  const counts = { ...none }
  for (const [a, b] of pairsOf([...neighboursOf(graph, broker)])) {
    if (neighboursOf(graph, a).has(b)) continue
    const [own, first, second] = [groupOf(broker), groupOf(a), groupOf(b)]
    if (own === first && own === second) counts.coordinator += 1
    else if (first === second) counts.consultant += 1
    else if (own === first || own === second) counts.gatekeeper += 1
    else counts.liaison += 1
  }
  return counts
}

describe('exclusive dyads', () => {
  it('are the pairs that have no way left without the broker', () => {
    const graph = graphOf('us oman', 'iran oman', 'uk us')
    expect(at(graph, countExclusiveDyads(graph), 'oman')).toBe(2)
    expect(listExclusiveDyads(graph, graph.actors.indexOf(actor('oman')), 10)).toEqual([
      ['actor:iran', 'actor:uk'],
      ['actor:iran', 'actor:us'],
    ])
    expect(listExclusiveDyads(graph, graph.actors.indexOf(actor('oman')), 1)).toHaveLength(1)
  })

  it('are none where another mediates beside it', () => {
    const graph = graphOf('us qatar', 'iran qatar', 'us pakistan', 'iran pakistan')
    expect(countExclusiveDyads(graph)).toEqual([0, 0, 0, 0])
  })

  it('are on any graph those that taking the broker out tears apart', () => {
    fc.assert(
      fc.property(anyContacts, (contacts) => {
        const graph = toTieGraph(contacts)
        const counts = countExclusiveDyads(graph)
        for (const [place, broker] of graph.actors.entries()) {
          const others = graph.actors.filter((id) => id !== broker)
          const torn = pairsOf(others).filter(([a, b]) => isJoined(graph, a, b) && !isJoined(graph, a, b, broker))
          expect(listExclusiveDyads(graph, place, 1_000)).toEqual(torn)
          expect(counts[place]).toBe(torn.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function pairsOf(ids: readonly ActorId[]): readonly (readonly [ActorId, ActorId])[] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const))
}

function isJoined(graph: TieGraph, from: ActorId, to: ActorId, without?: ActorId): boolean {
  const reached = [from]
  for (const id of reached) {
    for (const other of neighboursOf(graph, id)) {
      if (other !== without && !reached.includes(other)) reached.push(other)
    }
  }
  return reached.includes(to)
}

describe('measures', () => {
  it('give the one who stands between all others the whole of betweenness, and nobody else any', async () => {
    const graph = graphOf('us oman', 'iran oman', 'uk oman')
    expect(graph.actors.map(bare)).toEqual(['iran', 'oman', 'uk', 'us'])
    expect(await measureBetweenness(graph, await toGraphology(graph, signal), signal)).toEqual({
      values: [0, 1, 0, 0],
      pivots: 4,
    })
  })

  it('give on any graph the betweenness that graphology’s own measure gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyContacts, async (contacts) => {
        const graph = toTieGraph(contacts)
        fc.pre(graph.actors.length > 2)
        const drawn = await toGraphology(graph, signal)
        const { values } = await measureBetweenness(graph, drawn, signal)
        const theirs = betweennessOf(drawn)
        for (const [place, id] of graph.actors.entries())
          expect(values[place]).toBeCloseTo(theirs[id] ?? Number.NaN, 10)
      }),
    )
  })

  it('estimate betweenness from some actors where there are many, the same each time', async () => {
    const ring = graphOf(...Array.from({ length: 150 }, (_, index) => `a${index} a${(index + 1) % 150}`))
    const [estimate, again] = [
      await measureBetweenness(ring, await toGraphology(ring, signal), signal, 10),
      await measureBetweenness(ring, await toGraphology(ring, signal), signal, 10),
    ]
    const exact = await measureBetweenness(ring, await toGraphology(ring, signal), signal)
    expect(estimate).toEqual(again)
    expect([estimate.pivots, exact.pivots]).toEqual([100, 150])
    const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / 150
    expect(mean(estimate.values)).toBeCloseTo(mean(exact.values), 2)
  })

  it('number components and communities from the largest on, the same each time', async () => {
    const camps = graphOf('a b', 'b c', 'a c', 'd e', 'e f', 'd f', 'f g', 'd g', 'c d', 'x y')
    const measure = async () => {
      const drawn = await toGraphology(camps, signal)
      return [measureComponents(camps, drawn), measureCommunities(camps, drawn)]
    }
    const [components, communities] = await measure()
    expect(await measure()).toEqual([components, communities])
    const numbers = (grouping = components) => grouping?.numbers.join(' ')
    expect(numbers(components)).toBe('1 1 1 1 1 1 1 2 2')
    expect(numbers(communities)).toBe('2 2 2 1 1 1 1 3 3')
  })

  it('of nothing are nothing', async () => {
    const graph = toTieGraph([])
    const drawn = await toGraphology(graph, signal)
    expect(measureComponents(graph, drawn)).toEqual({ numbers: [], count: 0 })
    expect(measureCommunities(graph, drawn)).toEqual({ numbers: [], count: 0, modularity: 0 })
    expect(await measureBetweenness(graph, drawn, signal)).toEqual({ values: [], pivots: 0 })
  })
})

/** Called as its module is: the package's types put the function under `default`. */
function betweennessOf(graph: Awaited<ReturnType<typeof toGraphology>>): Record<string, number> {
  return (betweennessCentrality as unknown as typeof betweennessCentrality.default)(graph, { getEdgeWeight: null })
}
