import { describe, expect, it } from 'vitest'
import { placeBundleMarks } from '../../client/graph/bundle-marks.ts'
import { bundleStrands } from '../../client/graph/bundles.ts'
import { countContacts, selectDrawnContacts } from '../../client/graph/drawn-contacts.ts'
import type { Point, Route } from '../../client/graph/geometry.ts'
import { layGround } from '../../client/graph/lay.ts'
import { moveActors } from '../../client/graph/moved.ts'
import { listMediators, listPartialMediators } from '../../client/graph/scene.ts'
import { countMore, growEgo, withoutHidden } from '../../client/graph/shown.ts'
import { listStrands } from '../../client/graph/strands.ts'
import { readCanvas, writeCanvas } from '../../client/state/canvas-view.ts'
import { blankView } from '../../client/state/view.ts'
import { contact, node, talks } from './network-builder.ts'

const size = { width: 960, height: 440 }
const slugs = (ids: Iterable<string>): readonly string[] => [...ids].map((id) => id.replace('actor:', '')).sort()

describe('what is shown', () => {
  it('leaves an indirect contact out with its only mediator, and keeps the branch of the other', () => {
    const graph = talks()
    const withoutOman = withoutHidden(graph, { folded: [], hidden: ['actor:oman'] })
    expect(withoutOman.contacts.some(({ encounter }) => encounter.id === 'encounter:muscat')).toBe(false)
    const withoutQatar = withoutHidden(graph, { folded: [], hidden: ['actor:qatar'] })
    const doha = withoutQatar.contacts.filter(({ encounter }) => encounter.id === 'encounter:doha-talks')
    expect(doha.map(({ kind, through }) => [kind, through.map(({ mediator }) => mediator.id)])).toEqual([
      ['INDIRECT', ['actor:pakistan']],
    ])
  })

  it('takes both halves of an indirect contact along with a party, and leaves the mediators marked as they were', () => {
    const graph = talks()
    const left = withoutHidden(graph, { folded: [], hidden: ['actor:us-envoys'] })
    expect(countContacts(selectDrawnContacts(left.contacts))).toEqual(
      new Map([
        ['INDIRECT', 1],
        ['UNCLEAR', 1],
      ]),
    )
    expect(slugs(listMediators(left))).toEqual(slugs(listMediators(graph)))
    expect(slugs(listPartialMediators(left))).toEqual(['pakistan'])
  })

  it('folds away those who are joined with one actor alone', () => {
    const graph = withoutHidden(talks(), { folded: ['actor:us-envoys'], hidden: [] })
    const gone = talks().nodes.filter(({ actor }) => !graph.nodes.some((one) => one.actor.id === actor.id))
    expect(slugs(gone.map(({ actor }) => actor.id))).toEqual(['prime-minister', 'steve-witkoff'])
    expect(countMore(talks(), graph)).toEqual(new Map([['actor:us-envoys', 2]]))
  })

  it('grows an ego network by every contact of the window among those reached, planned ones too', () => {
    const plan = contact('b', 'c', { encounter: 'plan', standing: 'PLANNED' })
    const [ab, ac] = [contact('a', 'b'), contact('a', 'c', { encounter: 'other' })]
    const nodes = [node('a'), node('b'), node('c')]
    const window = { nodes, contacts: [ab, ac, plan], affiliations: [] }
    const ego = { nodes: nodes.slice(0, 2), contacts: [ab], affiliations: [] }
    const grown = { nodes: [node('a'), node('c')], contacts: [ac], affiliations: [] }
    expect(growEgo(ego, grown, window).contacts).toEqual([ab, ac, plan])
  })
})

describe('several contacts of one pair', () => {
  const strands = listStrands([
    contact('a', 'b', { encounter: 'one' }),
    contact('b', 'a', { encounter: 'two' }),
    contact('a', 'b', { encounter: 'three', kind: 'DENIED', standing: 'DENIED' }),
    contact('a', 'c', { encounter: 'four' }),
  ])

  it('are one line with a count for each kind and standing', () => {
    const { single, bundles } = bundleStrands(strands, undefined, undefined)
    expect(single.map(({ target }) => target)).toEqual(['actor:c'])
    expect(bundles.map(({ id, rows }) => ({ id, rows }))).toEqual([
      {
        id: 'bundle|actor:a|actor:b',
        rows: [
          { kind: 'DIRECT', standing: 'OCCURRED', count: 2 },
          { kind: 'DENIED', standing: 'DENIED', count: 1 },
        ],
      },
    ])
  })

  it('have their counts where they cover no other line', () => {
    const line = (y: number) => ({ start: { x: 0, y: 100 }, end: { x: 600, y: 100 }, controls: [{ x: 300, y }] })
    const { single, bundles } = bundleStrands(strands, undefined, undefined)
    const [bundle, other] = [bundles[0]?.strands[0]?.id ?? '', single[0]?.id ?? '']
    const markAt = (way: Route): Point | undefined => {
      const ground = {
        ...layGround(talks(), size),
        routes: new Map([
          [bundle, line(100)],
          [other, way],
        ]),
      }
      const empty = { ...ground, layout: { ...ground.layout, positions: new Map() } }
      return placeBundleMarks(empty, { single, bundles }).get('bundle|actor:a|actor:b')
    }
    expect(markAt(line(400))).toMatchObject({ x: 300, y: 100 })
    const crossing = { start: { x: 300, y: 0 }, end: { x: 300, y: 200 }, controls: [] }
    expect(Math.abs((markAt(crossing)?.x ?? 300) - 300)).toBeGreaterThan(54)
  })

  it('are drawn one by one where the pair is opened, or one of them is selected', () => {
    expect(bundleStrands(strands, 'actor:a|actor:b', undefined).bundles).toEqual([])
    expect(bundleStrands(strands, undefined, 'contact:two/b/a/direct').bundles).toEqual([])
  })
})

describe('an actor that is moved', () => {
  it('takes its lines along and leaves every other place and line as it was', () => {
    const ground = layGround(talks(), size)
    const moved = moveActors(ground, new Map([['actor:oman', { x: 0.5, y: 0.5 }]]))
    const places = [...moved.layout.positions].filter(([id, at]) => ground.layout.positions.get(id) !== at)
    expect(places).toEqual([['actor:oman', { x: moved.layout.width / 2, y: moved.layout.height / 2 }]])
    const routes = [...moved.routes].filter(
      ([id, route]) => JSON.stringify(ground.routes.get(id)) !== JSON.stringify(route),
    )
    expect(routes.every(([id]) => id.includes('actor:oman'))).toBe(true)
    expect(routes).toHaveLength(2)
  })
})

describe('the canvas in the address', () => {
  it('is read as it was written', () => {
    const canvas = {
      mode: 'venues',
      roll: 'states',
      ego: { actorId: 'actor:iran', steps: 2 },
      grown: ['actor:oman'],
      folded: [],
      hidden: ['actor:qatar', 'actor:pakistan'],
      at: new Map([['actor:iran', { x: 0.125, y: 0.5 }]]),
      open: 'actor:iran|actor:oman',
      isNear: true,
    } as const
    const written = writeCanvas(canvas)
    expect(written.at).toBe('actor:iran~0.125~0.5')
    expect(readCanvas({ ...blankView, ...written })).toEqual(canvas)
  })

  it('takes what it cannot read for its default', () => {
    const canvas = readCanvas({ ...blankView, draw: 'all', roll: 'x', ego: '9:actor:iran', at: 'actor:iran~left~2' })
    expect(canvas).toEqual(readCanvas(blankView))
  })
})
