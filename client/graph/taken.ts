/** The routes that are settled, found by where they run, for others to keep clear of. */
import type { Samples } from './geometry.ts'
import type { Size } from './layouts/layout.ts'

export interface Taken {
  /** The number of the two, in either order, by which their routes are told apart from others. */
  readonly findPair: (source: string, target: string) => number
  readonly add: (samples: Samples, pair: number) => void
  readonly count: (pair: number) => void
  /** How many routes of the pair were counted. */
  readonly countOf: (pair: number) => number
  /** What it costs a route of the pair to run through this point: each other route counts once. */
  readonly weigh: (x: number, y: number, pair: number) => number
}

/** How near a point comes to another route, in pixels, and what that costs: more where that joins the same two. */
const near = { samePair: { reach: 13, cost: 4 }, other: { reach: 8, cost: 2.2 } } as const

export function createTaken(size: Size): Taken {
  const pairs = new Map<string, number>()
  const counts: number[] = []
  const pairOf: number[] = []
  const passing = createSquares(size)
  /** The number of the last point that was found to be near a route, by route. */
  const lastNear: number[] = []
  let number = 0
  return {
    findPair: (source, target) => {
      const name = source < target ? `${source} ${target}` : `${target} ${source}`
      const known = pairs.get(name)
      if (known !== undefined) return known
      pairs.set(name, pairs.size)
      return pairs.size - 1
    },
    add: ({ xs, ys }, pair) => {
      const route = pairOf.push(pair) - 1
      lastNear.push(0)
      for (let index = 0; index < xs.length; index++) passing.add(route, xs[index] as number, ys[index] as number)
    },
    count: (pair) => {
      counts[pair] = (counts[pair] ?? 0) + 1
    },
    countOf: (pair) => counts[pair] ?? 0,
    weigh: (x, y, pair) => {
      number += 1
      let cost = 0
      passing.visitAround(x, y, (route, distance) => {
        if (lastNear[route] === number) return
        const { reach, cost: own } = pairOf[route] === pair ? near.samePair : near.other
        if (distance >= reach * reach) return
        lastNear[route] = number
        cost += own
      })
      return cost
    },
  }
}

/** Side of a square: as far as anything reaches. */
const side = near.samePair.reach

/**
 * Points of routes by square, each in its own and in those around it: they are looked for many times as often as they are put
 * there. In rows of numbers, for there are tens of thousands.
 */
function createSquares({ width, height }: Size) {
  const columns = Math.ceil(width / side) + 1
  const rows = Math.ceil(height / side) + 1
  const routes: number[] = []
  const xs: number[] = []
  const ys: number[] = []
  /** The first entry of each square; an entry is a point's index, and the entry after it. */
  const first = new Int32Array(columns * rows).fill(none)
  const points: number[] = []
  const next: number[] = []
  // What lies outside of the picture is in the squares at its edge, together.
  const toColumn = (x: number): number => limit(Math.floor(x / side), columns - 1)
  const toRow = (y: number): number => limit(Math.floor(y / side), rows - 1)
  return {
    add: (route: number, x: number, y: number): void => {
      const [column, row] = [toColumn(x), toRow(y)]
      const point = routes.push(route) - 1
      xs.push(x)
      ys.push(y)
      for (let r = Math.max(row - 1, 0); r <= Math.min(row + 1, rows - 1); r++) {
        for (let c = Math.max(column - 1, 0); c <= Math.min(column + 1, columns - 1); c++) {
          const square = r * columns + c
          next.push(first[square] as number)
          first[square] = points.push(point) - 1
        }
      }
    },
    /** Calls with the route of each point in the squares around, and the square of its distance. */
    visitAround: (x: number, y: number, visit: (route: number, distance: number) => void): void => {
      for (
        let entry = first[toRow(y) * columns + toColumn(x)] as number;
        entry !== none;
        entry = next[entry] as number
      ) {
        const point = points[entry] as number
        const dx = (xs[point] as number) - x
        const dy = (ys[point] as number) - y
        visit(routes[point] as number, dx * dx + dy * dy)
      }
    },
  }
}

const none = -1

const limit = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value)
