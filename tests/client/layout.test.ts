import { describe, expect, it } from 'vitest'
import { measureDistance } from '../../client/graph/geometry.ts'
import { layGround } from '../../client/graph/lay.ts'
import { computeIslands } from '../../client/graph/layouts/islands.ts'
import { chooseLayout } from '../../client/graph/layouts/registry.ts'
import { assignSides } from '../../client/graph/layouts/sides.ts'
import type { Graph } from '../../client/graph/model.ts'
import { findRoutes, isOnLand } from '../../client/graph/routes.ts'
import { contact, doha, muscat, node, talks } from './network-builder.ts'

const size = { width: 960, height: 440 }

describe('the layout of islands', () => {
  it('leads what has no stated place between the islands where it crosses them, and straight where both stand on one side', () => {
    const { islands } = computeIslands(talks(), size)
    const positions = new Map([
      ['iran', { x: 930, y: 200 }],
      ['united-states', { x: 20, y: 200 }],
      ['counterpart', { x: 20, y: 262 }],
    ])
    const line = (source: string, target: string) => ({ id: source, source, target, isHalf: false, isPlaceless: true })
    const lines = [line('iran', 'united-states'), line('counterpart', 'united-states')]
    const routes = findRoutes(lines, { ...size, islands, positions }, new Map())
    expect([routes.get('iran')?.controls.length, routes.get('counterpart')?.controls.length]).toEqual([4, 0])
  })

  it('puts the two sides left and right, and hosts and mediators between them', () => {
    const sides = Object.fromEntries([...assignSides(talks())].map(([id, side]) => [id.replace('actor:', ''), side]))
    expect(sides).toEqual({
      'united-states': 'left',
      'us-envoys': 'left',
      'steve-witkoff': 'left',
      'us-side-muscat': 'left',
      iran: 'right',
      'iranian-team': 'right',
      'iranian-side-muscat': 'right',
      qatar: 'middle',
      pakistan: 'middle',
      oman: 'middle',
      'prime-minister': 'middle',
    })
  })

  it('has everybody stand to each other beside another view as they stand alone', () => {
    const [alone, beside] = [size, { width: 463, height: 320 }].map((room) => computeIslands(talks(), room).positions)
    const order = (positions: typeof alone, axis: 'x' | 'y') =>
      [...(positions ?? [])]
        .sort(([a, one], [b, other]) => Math.round(one[axis] - other[axis]) || (a < b ? -1 : 1))
        .map(([id]) => id)
    expect(order(beside, 'x')).toEqual(order(alone, 'x'))
    expect(order(beside, 'y')).toEqual(order(alone, 'y'))
  })

  it('gives each place an island with its actors on it, and leaves states without one place at sea', () => {
    const { islands, positions } = computeIslands(talks(), size)
    const homes = Object.fromEntries(
      [...positions].map(([id, point]) => [
        id.replace('actor:', ''),
        islands.find((one) => isOnLand(point, [one]))?.name,
      ]),
    )
    expect(homes).toEqual({
      'united-states': undefined,
      iran: undefined,
      'us-envoys': 'Doha',
      'steve-witkoff': 'Doha',
      'iranian-team': 'Doha',
      qatar: 'Doha',
      pakistan: 'Doha',
      'prime-minister': 'Doha',
      'us-side-muscat': 'Muscat',
      'iranian-side-muscat': 'Muscat',
      oman: 'Muscat',
    })
  })

  it('draws a city on the land of its country where some report names the country only', () => {
    const oman = { id: 'venue:oman', name: 'Oman', kind: 'COUNTRY', location: null, within: [] } as const
    const graph: Graph = {
      nodes: [node('a'), node('b'), node('oman', 'STATE')],
      contacts: [
        contact('a', 'oman', { kind: 'HOSTED', venue: muscat }),
        contact('b', 'oman', { kind: 'HOSTED', venue: oman }),
      ],
      affiliations: [],
    }
    expect(computeIslands(graph, size).islands.map(({ name }) => name)).toEqual(['Oman'])
  })

  it.each([
    ['a desktop', size],
    ['a phone', { width: 372, height: 540 }],
  ])('keeps everybody inside the picture and apart on %s', (_, frame) => {
    const { positions, width, height } = computeIslands(talks(), frame)
    const points = [...positions.values()]
    for (const point of points)
      expect(point.x > 8 && point.y > 8 && point.x < width - 8 && point.y < height - 8).toBe(true)
    points.forEach((a, index) => {
      for (const b of points.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(26)
    })
  })

  it('is the same for the same data, whatever its order', () => {
    const graph = talks()
    const turned = {
      nodes: [...graph.nodes].reverse(),
      contacts: graph.contacts,
      affiliations: [...graph.affiliations].reverse(),
    }
    const sort = (layout: ReturnType<typeof computeIslands>) =>
      [...layout.positions].sort(([a], [b]) => (a < b ? -1 : 1))
    expect(sort(computeIslands(turned, size))).toEqual(sort(computeIslands(graph, size)))
  })

  it('moves nothing for an account that a later report changed: whoever only it names is added', () => {
    const known = talks()
    const before = layGround(known, size)
    const older = {
      ...known,
      nodes: [...known.nodes, node('officials')],
      contacts: [contact('officials', 'us-envoys')],
    }
    const after = layGround(known, size, older)
    for (const [id, point] of before.layout.positions) expect(after.layout.positions.get(id)).toEqual(point)
    for (const [id, route] of before.routes) expect(after.routes.get(id)).toEqual(route)
    expect(after.layout.positions.has('actor:officials')).toBe(true)
  })

  it('makes room for many places and actors', () => {
    const places = Array.from({ length: 8 }, (_, index) => ({
      id: `venue:${index}`,
      name: `Place ${index}`,
      kind: 'CITY' as const,
      location: null,
      within: [],
    }))
    const graph: Graph = {
      nodes: places.flatMap((_, index) => [node(`a${index}`), node(`b${index}`)]),
      contacts: places.map((venue, index) => contact(`a${index}`, `b${index}`, { venue, encounter: `e${index}` })),
      affiliations: [],
    }
    const { islands, positions } = computeIslands(graph, size)
    expect([islands.length, positions.size]).toEqual([8, 16])
    for (const point of positions.values()) expect(isOnLand(point, islands)).toBe(true)
  })

  it.each([960, 380])('gives way to forces where more stand on the water than there is room for, %i wide', (width) => {
    const towns = [doha, muscat]
    const guests = Array.from({ length: 20 }, (_, index) => `guest-${index}`)
    const graph: Graph = {
      nodes: guests.map((guest) => node(guest)),
      contacts: guests.flatMap((guest, index) =>
        towns.map((venue) =>
          contact(guest, `guest-${(index + 1) % 20}`, { venue, encounter: `${venue.name} ${index}` }),
        ),
      ),
      affiliations: [],
    }
    const { islands, positions } = chooseLayout(graph, { width, height: 440 })
    const points = [...positions.values()]
    const gaps = points.flatMap((a, i) => points.slice(i + 1).map((b) => measureDistance(a, b)))
    expect([islands, positions.size]).toEqual([[], 20])
    expect(Math.min(...gaps)).toBeGreaterThan(24)
  })
})
