import { describe, expect, it } from 'vitest'
import type { Layout } from '../../client/graph/layouts/layout.ts'
import { layThings, nameThings, type ThingGraph, type ThingNode } from '../../client/graph/things.ts'

const thing = (kind: ThingNode['kind'], slug: string, label = slug): ThingNode =>
  ({ id: `${kind.toLowerCase()}:${slug}`, kind, label, standing: null, thing: { id: slug } }) as unknown as ThingNode

const link = (from: string, to: string) =>
  ({ id: `${from} ${to}`, kind: 'TOOK_PART', from, to, standing: 'OCCURRED', isPresent: true, roles: [] }) as never

const graphOf = (nodes: readonly ThingNode[], links: ThingGraph['links']): ThingGraph => ({
  nodes,
  links,
  truncated: false,
  omitted: null,
})

const base: Layout = {
  width: 600,
  height: 300,
  islands: [],
  positions: new Map([
    ['actor:iran', { x: 500, y: 150 }],
    ['actor:united-states', { x: 100, y: 150 }],
  ]),
}
const actors = [thing('ACTOR', 'iran', 'Iran'), thing('ACTOR', 'united-states', 'United States')]
const talks = thing('ENCOUNTER', 'talks', 'Indirect talks in Doha')
const plan = thing('ENCOUNTER', 'a-plan', 'A planned round')
const article = thing('ARTICLE', 'quiet-table', 'Doha’s quiet table')
const ofTalks = [link('actor:iran', talks.id), link('actor:united-states', talks.id), link(talks.id, article.id)]
const ofPlan = [link('actor:iran', plan.id), link('actor:united-states', plan.id)]
const measure = ({ text, size }: { readonly text: string; readonly size: number }) => text.length * size * 0.5

describe('a picture with more than actors', () => {
  const early = graphOf([...actors, talks, article], ofTalks)
  const late = graphOf([...actors, plan, talks, article], [...ofPlan, ...ofTalks])
  const first = layThings(base, early, 'everything')

  it('finds another place for what comes in, and leaves all others theirs', () => {
    const fresh = layThings(base, late, 'everything').positions
    expect(fresh.get(talks.id)).not.toEqual(first.positions.get(talks.id))
    const kept = layThings(base, late, 'everything', first.positions).positions
    expect([...first.positions].filter(([id, at]) => kept.get(id) !== at && !id.startsWith('actor:'))).toEqual([])
    expect(kept.get(plan.id)).not.toEqual(kept.get(talks.id))
  })

  it('gives what comes back the place that it had', () => {
    const without = layThings(base, graphOf([...actors, plan], ofPlan), 'everything', first.positions)
    const again = layThings(base, late, 'everything', new Map([...first.positions, ...without.positions]))
    expect(again.positions.get(talks.id)).toEqual(first.positions.get(talks.id))
    expect(again.positions.get(plan.id)).toEqual(without.positions.get(plan.id))
  })

  it('leaves names where they stood, but for one on which something stands now', () => {
    const names = nameThings(early, first, 1, measure)
    const [moved] = names
    if (moved === undefined) throw new Error('nothing is named')
    const kept = nameThings(early, first, 1, measure, names)
    expect(kept).toEqual(names)
    const crowded = { ...first, positions: new Map([...first.positions, [plan.id, { x: moved.x, y: moved.y }]]) }
    const now = nameThings(late, crowded, 1, measure, names)
    const at = (id: string) => now.find((label) => label.id === id)
    expect(names.filter((label) => at(label.id) !== label).map(({ id }) => id)).toEqual([moved.id])
  })
})
