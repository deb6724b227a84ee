/** Open beads between two who were in one place with nothing reported between them: no line, and on a way around others. */
import { findPointOnRoute, interpolate, measureDistance, type Point, type Route, sampleRoute } from './geometry.ts'
import { findRoutes } from './routes.ts'
import { type Ground, measureRadii } from './scene.ts'

/** Two actors, by identifier. */
export type Pair = readonly [string, string]

/** The beads of a pair, from the first to the second. */
export interface BeadString {
  readonly id: string
  readonly beads: readonly Point[]
}

/** Space between beads, and kept free around actors, in CSS pixels. */
const spacing = { pitch: 13, clear: 22 } as const

/** A way is measured along its samples, a little short. */
const roundingError = 0.1

/** The beads of the pairs of which both are present, apart from every line of the ground. */
export function stringPairs(
  pairs: readonly Pair[],
  ground: Ground,
  present: ReadonlySet<string>,
): readonly BeadString[] {
  const lines = pairs
    .filter((pair) => pair.every((id) => present.has(id)))
    .map(([source, target]) => ({ id: `${source} ${target}`, source, target, isHalf: false, isPlaceless: false }))
  if (lines.length === 0) return []
  const routes = findRoutes(lines, ground.layout, measureRadii(ground.union), [...ground.routes.values()])
  return [...routes].map(([id, route]) => ({ id, beads: placeBeads(route) }))
}

/** Beads along a route, evenly apart and clear of both ends; where it is short, one midway. */
export function placeBeads(route: Route): readonly Point[] {
  const steps = walk(sampleRoute(route, 96))
  const length = steps.at(-1)?.walked ?? 0
  const room = length - 2 * spacing.clear
  const gaps = Math.floor((room + roundingError) / spacing.pitch)
  if (gaps < 1) return [findPointOnRoute(route, 0.5)]
  return Array.from({ length: gaps + 1 }, (_, index) => findAfter(steps, spacing.clear + (index / gaps) * room))
}

interface Step {
  readonly point: Point
  /** From the start, in CSS pixels. */
  readonly walked: number
}

function walk(points: readonly Point[]): readonly Step[] {
  let walked = 0
  return points.map((point, index) => {
    walked += measureDistance(points[index - 1] ?? point, point)
    return { point, walked }
  })
}

/** The point so far along a way, which is at least that long. */
function findAfter(steps: readonly Step[], wanted: number): Point {
  const next = steps.findIndex(({ walked }) => walked >= wanted)
  const [before, after] = [steps[next - 1] as Step, steps[next] as Step]
  return interpolate(before.point, after.point, (wanted - before.walked) / (after.walked - before.walked))
}
