/** The beads between two who were in one place with nothing reported between them. */
import { describe, expect, it } from 'vitest'
import { placeBeads, stringPairs } from '../../client/graph/beads.ts'
import { measureDistance, type Point } from '../../client/graph/geometry.ts'
import type { Ground } from '../../client/graph/scene.ts'

const straight = (start: Point, end: Point) => placeBeads({ start, end, controls: [] }).map(round)
const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

describe('beads', () => {
  it('are apart from each other and clear of both actors, whichever way they run', () => {
    expect(straight({ x: 100, y: 0 }, { x: 100, y: 70 })).toEqual([
      { x: 100, y: 22 },
      { x: 100, y: 35 },
      { x: 100, y: 48 },
    ])
  })

  it('are one, midway, between two who stand close together', () => {
    expect(straight({ x: 0, y: 0 }, { x: 30, y: 0 })).toEqual([{ x: 15, y: 0 }])
  })

  it('go around the host where two guests stand on either side of it', () => {
    const positions = new Map([
      ['actor:guest', { x: 100, y: 200 }],
      ['actor:host', { x: 200, y: 200 }],
      ['actor:other-guest', { x: 300, y: 200 }],
    ])
    const layout = { width: 400, height: 400, islands: [], positions }
    const union = { nodes: [], contacts: [], affiliations: [] }
    const ground = { layout, union, routes: new Map() } as unknown as Ground
    const [string] = stringPairs([['actor:guest', 'actor:other-guest']], ground, new Set(positions.keys()))
    const host = { x: 200, y: 200 }
    expect(Math.min(...(string?.beads ?? []).map((bead) => measureDistance(bead, host)))).toBeGreaterThan(12)
  })

  it('are not drawn where one of the two is not', () => {
    const ground = {
      layout: { islands: [], positions: new Map() },
      union: { nodes: [], contacts: [] },
      routes: new Map(),
    }
    expect(stringPairs([['actor:a', 'actor:b']], ground as unknown as Ground, new Set(['actor:a']))).toEqual([])
  })
})
