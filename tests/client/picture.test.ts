import { describe, expect, it } from 'vitest'
import { sampleRoute } from '../../client/graph/geometry.ts'
import { layGround } from '../../client/graph/lay.ts'
import type { Contact, Graph } from '../../client/graph/model.ts'
import { isOnLand } from '../../client/graph/routes.ts'
import { listStrands } from '../../client/graph/strands.ts'
import { type EdgeElement, toElements } from '../../client/graph/to-elements.ts'
import { contact, node, talks } from './network-builder.ts'

const size = { width: 960, height: 440 }

describe('the lines of the picture', () => {
  it('runs an indirect contact through each of its mediators, and never from party to party', () => {
    const ends = listStrands(talks().contacts)
      .filter((strand) => strand.kind === 'INDIRECT')
      .map((strand) => `${strand.source} → ${strand.target}`.replaceAll('actor:', ''))
    expect(ends).toEqual([
      'iranian-team → qatar',
      'us-envoys → qatar',
      'iranian-team → pakistan',
      'us-envoys → pakistan',
      'iranian-side-muscat → oman',
      'us-side-muscat → oman',
    ])
  })

  it('marks only the branch of the mediator that some accounts leave out', () => {
    const branches = listStrands(talks().contacts).filter((strand) => strand.isUnsettled)
    expect([...new Set(branches.map((strand) => strand.target))]).toEqual(['actor:pakistan'])
  })

  it('draws a denial as two halves that do not meet', () => {
    const edges = edgesOf(talks(), 'DENIED')
    expect(edges.map((edge) => edge.classes.includes('broken'))).toEqual([true, true])
    expect(new Set(edges.map((edge) => edge.target)).size).toBe(2)
  })

  it('draws no line from side to side but denials, indirect halves and what is unclear', () => {
    const sides = [/us-envoys|us-side|united-states/, /iran/]
    const across = edgesOf(talks()).filter((edge) =>
      sides.every((side) => side.test(edge.source.replace(/^gap.*/, '')) || side.test(edge.target)),
    )
    expect(across.map((edge) => edge.classes[0])).toEqual(['DENIED', 'DENIED', 'UNCLEAR'])
  })

  it.each([
    ['PLANNED', 'hollow'],
    ['LAPSED', 'hollow'],
    ['UNCONFIRMED', 'hollow'],
    ['CANCELLED', 'hollow'],
    ['OCCURRED', 'solid'],
    ['UNDER_WAY', 'solid'],
  ] as const)('fills a contact that is %s as %s', (standing, fill) => {
    const graph = pairOf([contact('a', 'b', { standing })])
    expect(edgesOf(graph)[0]?.classes).toContain(fill)
  })

  it('fans out several contacts of one pair as distinct curves', () => {
    const contacts = [
      contact('a', 'b', { encounter: 'one' }),
      contact('a', 'b', { encounter: 'two', kind: 'UNCLEAR' }),
      contact('a', 'b', { encounter: 'three', kind: 'DENIED', standing: 'DENIED' }),
    ]
    const ground = layGround(pairOf(contacts), size)
    const middles = listStrands(contacts).map((strand) => {
      const route = ground.routes.get(strand.id)
      return route === undefined ? Number.NaN : Math.round(sampleRoute(route, 2)[1]?.y ?? Number.NaN)
    })
    const sorted = [...middles].sort((a, b) => a - b)
    expect(sorted.slice(1).every((y, index) => y - (sorted[index] ?? 0) >= 12)).toBe(true)
  })

  it('leads a contact without a stated place over the water', () => {
    const ground = layGround(talks(), size)
    const route = ground.routes.get('encounter:memorandum|actor:iran|actor:united-states|UNCLEAR')
    const wet = route === undefined ? [] : sampleRoute(route).filter((point) => !isOnLand(point, ground.layout.islands))
    expect(wet.length).toBeGreaterThan(30)
  })

  it('lights a selected contact and both its ends', () => {
    const graph = talks()
    const id = 'contact:envoys-pm/us-envoys/prime-minister/hosted'
    const lit = toElements(layGround(graph, size), graph, {
      selectedId: id,
    }).filter((element) => element.classes.includes('selected'))
    expect(lit.map((element) => element.id)).toEqual([
      'actor:us-envoys',
      'actor:prime-minister',
      'encounter:envoys-pm|actor:us-envoys|actor:prime-minister|HOSTED',
    ])
  })
})

function pairOf(contacts: readonly Contact[]): Graph {
  return { nodes: [node('a'), node('b')], contacts, affiliations: [] }
}

function edgesOf(graph: Graph, kind?: string): readonly EdgeElement[] {
  return toElements(layGround(graph, size), graph, {}).filter(
    (element): element is EdgeElement =>
      element.group === 'edges' &&
      element.selects !== undefined &&
      (kind === undefined || element.classes.includes(kind)),
  )
}
