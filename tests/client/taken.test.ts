import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../client/graph/geometry.ts'
import { createTaken } from '../../client/graph/taken.ts'

const row = (y: number): readonly Point[] => [0, 10, 20, 30].map((x) => ({ x, y }))
const everything = Number.POSITIVE_INFINITY

describe('routes that are settled', () => {
  it('cost each point that comes near them, more along a route that joins the same two', () => {
    const taken = createTaken()
    taken.add(row(0), 'us', 'iran')
    expect([3, 8, 12, 13].map((y) => taken.weigh(row(y), 'iran', 'us', everything))).toEqual([16, 16, 16, 0])
    expect([3, 8, 12, 13].map((y) => taken.weigh(row(y), 'us', 'oman', everything))).toEqual([8.8, 0, 0, 0])
  })

  it('count once for a point, however many of their own points are near', () => {
    const taken = createTaken()
    taken.add([...row(0), ...row(1), ...row(2)], 'us', 'qatar')
    taken.add(row(4), 'us', 'pakistan')
    expect(taken.weigh([{ x: 10, y: 3 }], 'us', 'oman', everything)).toBe(4.4)
    expect([taken.countOfPair('qatar', 'us'), taken.countOfPair('us', 'oman')]).toEqual([1, 0])
  })

  it('are found wherever they run, as a look at every point would find them', () => {
    const point = fc.record({ x: fc.integer({ min: -40, max: 120 }), y: fc.integer({ min: -40, max: 120 }) })
    const route = fc.record({
      points: fc.array(point, { minLength: 1, maxLength: 6 }),
      to: fc.constantFrom('b', 'c', 'd'),
    })
    fc.assert(
      fc.property(fc.array(route, { maxLength: 8 }), fc.array(point, { maxLength: 6 }), (routes, points) => {
        const taken = createTaken()
        for (const { points: own, to } of routes) taken.add(own, 'a', to)
        const near = (one: Point, other: Point, reach: number) => Math.hypot(one.x - other.x, one.y - other.y) < reach
        const costs = points.flatMap((one) =>
          routes.map(({ points: own, to }) => {
            const [reach, cost] = to === 'b' ? [13, 4] : [8, 2.2]
            return own.some((other) => near(one, other, reach)) ? cost : 0
          }),
        )
        const total = costs.reduce((sum, cost) => sum + cost, 0)
        expect(taken.weigh(points, 'a', 'b', everything)).toBeCloseTo(total, 9)
      }),
      { seed: 7 },
    )
  })
})
