import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point, Samples } from '../../client/graph/geometry.ts'
import { createTaken, type Taken } from '../../client/graph/taken.ts'

const size = { width: 100, height: 100 }
const row = (y: number): readonly Point[] => [0, 10, 20, 30].map((x) => ({ x, y }))
const toSamples = (points: readonly Point[]): Samples => ({
  xs: Float64Array.from(points, ({ x }) => x),
  ys: Float64Array.from(points, ({ y }) => y),
})

/** What a route between the two costs that runs through these points. */
function weigh(taken: Taken, points: readonly Point[], source: string, target: string): number {
  const pair = taken.findPair(source, target)
  return points.reduce((sum, { x, y }) => sum + taken.weigh(x, y, pair), 0)
}

describe('routes that are settled', () => {
  it('cost each point that comes near them, more along a route that joins the same two', () => {
    const taken = createTaken(size)
    taken.add(toSamples(row(0)), taken.findPair('us', 'iran'))
    expect([3, 8, 12, 13].map((y) => weigh(taken, row(y), 'iran', 'us'))).toEqual([16, 16, 16, 0])
    expect([3, 8, 12, 13].map((y) => weigh(taken, row(y), 'us', 'oman'))).toEqual([8.8, 0, 0, 0])
  })

  it('count once for a point, however many of their own points are near', () => {
    const taken = createTaken(size)
    taken.add(toSamples([...row(0), ...row(1), ...row(2)]), taken.findPair('us', 'qatar'))
    taken.add(toSamples(row(4)), taken.findPair('us', 'pakistan'))
    expect(weigh(taken, [{ x: 10, y: 3 }], 'us', 'oman')).toBe(4.4)
  })

  it('are counted by the two whom they join, in either order', () => {
    const taken = createTaken(size)
    taken.count(taken.findPair('us', 'qatar'))
    taken.count(taken.findPair('qatar', 'us'))
    expect([taken.countOf(taken.findPair('us', 'qatar')), taken.countOf(taken.findPair('us', 'oman'))]).toEqual([2, 0])
  })

  it('are found wherever they run, as a look at every point would find them', () => {
    const point = fc.record({ x: fc.integer({ min: -40, max: 120 }), y: fc.integer({ min: -40, max: 120 }) })
    const route = fc.record({
      points: fc.array(point, { minLength: 1, maxLength: 6 }),
      to: fc.constantFrom('b', 'c', 'd'),
    })
    fc.assert(
      fc.property(fc.array(route, { maxLength: 8 }), fc.array(point, { maxLength: 6 }), (routes, points) => {
        const taken = createTaken(size)
        for (const { points: own, to } of routes) taken.add(toSamples(own), taken.findPair('a', to))
        const near = (one: Point, other: Point, reach: number) => Math.hypot(one.x - other.x, one.y - other.y) < reach
        const costs = points.flatMap((one) =>
          routes.map(({ points: own, to }) => {
            const [reach, cost] = to === 'b' ? [13, 4] : [8, 2.2]
            return own.some((other) => near(one, other, reach)) ? cost : 0
          }),
        )
        const total = costs.reduce((sum, cost) => sum + cost, 0)
        expect(weigh(taken, points, 'a', 'b')).toBeCloseTo(total, 9)
      }),
      { seed: 7 },
    )
  })
})
