/** The routes that are settled, found by where they run, for others to keep clear of. */
import type { Point } from './geometry.ts'

export interface Taken {
  readonly add: (samples: readonly Point[], source: string, target: string) => void
  /** How many routes join the two. */
  readonly countOfPair: (source: string, target: string) => number
  /** What it costs to run through these points. Where it is over `enough`, it is not told to its end. */
  readonly weigh: (points: readonly Point[], source: string, target: string, enough: number) => number
}

/** How near a point comes to another route, in pixels, and what that costs: more where that joins the same two. */
const near = { samePair: { reach: 13, cost: 4 }, other: { reach: 8, cost: 2.2 } } as const
const neighbours = [-near.other.reach, 0, near.other.reach] as const

/** A point of a route. */
interface Passing {
  readonly route: number
  readonly point: Point
}

export function createTaken(): Taken {
  const pairOf: string[] = []
  const ofPair = new Map<string, (readonly Point[])[]>()
  const squares = new Map<number, Passing[]>()
  /** The number of the last point that was found to be near a route, by route. */
  const lastNear: number[] = []
  let number = 0

  /** Each route counts once for a point. */
  const countOthers = ({ x, y }: Point, pair: string): number => {
    number += 1
    let count = 0
    for (const dx of neighbours) {
      for (const dy of neighbours) {
        const square = squares.get(toSquare(x + dx, y + dy))
        if (square === undefined) continue
        for (const { route, point } of square) {
          if (lastNear[route] === number || pairOf[route] === pair) continue
          if (!isNear(point, x, y, near.other.reach)) continue
          lastNear[route] = number
          count += 1
        }
      }
    }
    return count
  }
  return {
    add: (samples, source, target) => {
      const pair = formatPair(source, target)
      const route = pairOf.push(pair) - 1
      lastNear.push(0)
      putWith(ofPair, pair, samples)
      for (const point of samples) putWith(squares, toSquare(point.x, point.y), { route, point })
    },
    countOfPair: (source, target) => ofPair.get(formatPair(source, target))?.length ?? 0,
    weigh: (points, source, target, enough) => {
      const pair = formatPair(source, target)
      const alongside = ofPair.get(pair) ?? []
      let cost = 0
      for (const point of points) {
        for (const samples of alongside)
          if (samples.some((other) => isNear(other, point.x, point.y, near.samePair.reach))) cost += near.samePair.cost
        cost += countOthers(point, pair) * near.other.cost
        if (cost > enough) break
      }
      return cost
    },
  }
}

function putWith<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function isNear(point: Point, x: number, y: number, reach: number): boolean {
  const [dx, dy] = [point.x - x, point.y - y]
  return dx * dx + dy * dy < reach * reach
}

function toSquare(x: number, y: number): number {
  return Math.floor(x / near.other.reach) * 65_536 + Math.floor(y / near.other.reach)
}

const formatPair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
