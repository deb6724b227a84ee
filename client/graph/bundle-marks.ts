/** Where the counts of a bundle stand: on its line, where they cover as little as can be of any other. Pure. */
import type { Bundle } from './bundles.ts'
import { type Box, findPointOnRoute, isInBox, type Point, sampleRoute } from './geometry.ts'
import type { Ground } from './scene.ts'
import type { Strand } from './strands.ts'
import { findBundleRoute } from './to-elements.ts'

/** Shares of the way, from the best to the least. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const
const height = 20
/** Kept clear around an actor, in CSS pixels. */
const nodeRoom = 16
/** What it costs to lie on an actor, or on another bundle's counts: more than many lines. */
const blocked = 100

export interface Bundled {
  readonly single: readonly Strand[]
  readonly bundles: readonly Bundle[]
}

/** The middle of each mark, by bundle; those without a line have none. */
export function placeBundleMarks(ground: Ground, { single, bundles }: Bundled): ReadonlyMap<string, Point> {
  const ways = [
    ...single.map((strand) => ({ id: strand.id, route: ground.routes.get(strand.id) })),
    ...bundles.map((bundle) => ({ id: bundle.id, route: findBundleRoute(ground, bundle) })),
  ].flatMap(({ id, route }) => (route === undefined ? [] : [{ id, route, points: sampleRoute(route) }]))
  const actors = [...ground.layout.positions.values()]
  const marks = new Map<string, Box>()
  for (const { id, rows } of bundles) {
    const route = ways.find((way) => way.id === id)?.route
    if (route === undefined) continue
    const others = ways.filter((way) => way.id !== id).flatMap(({ points }) => points)
    const boxes = shares.map((share) => {
      const box = { ...findPointOnRoute(route, share), angle: 0, width: measureBundleMark(rows.length) + 8, height }
      const crossed = others.filter((point) => isInBox(point, box)).length
      const onActors = actors.filter((point) => isInBox(point, box, nodeRoom)).length
      const onMarks = [...marks.values()].filter((mark) => doMarksOverlap(mark, box)).length
      return { box, cost: crossed + blocked * (onActors + onMarks) }
    })
    const best = boxes.reduce((least, one) => (one.cost < least.cost ? one : least))
    marks.set(id, best.box)
  }
  return marks
}

function doMarksOverlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
}

/** Width of the mark on a bundle of so many rows, in CSS pixels. */
export function measureBundleMark(rows: number): number {
  return rows * 52 - 4
}
