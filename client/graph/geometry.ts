/** Plane geometry of routes and labels, in CSS pixels with y downwards. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle turned by `angle` radians about its centre; sizes are full width and height. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
  readonly angle: number
}

/**
 * A line from `start` to `end` bent by control points, as cytoscape draws `unbundled-bezier`: quadratic pieces that meet
 * half-way between neighbouring control points.
 */
export interface Route {
  readonly start: Point
  readonly end: Point
  readonly controls: readonly Point[]
}

/** An upright rectangle. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The least upright rectangle around points; of none, one that holds nothing. */
export function findBounds(points: readonly Point[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { left, top, right, bottom }
}

export function measureDistance(a: Point, b: Point): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y]
  return Math.sqrt(dx * dx + dy * dy)
}

export function interpolate(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

/** Points along a route at equal parameter steps, both ends included. */
export function sampleRoute(route: Route, count = 32): readonly Point[] {
  const pieces = toQuadratics(route)
  return Array.from({ length: count + 1 }, (_, index) => findPointOnPieces(pieces, index / count))
}

/** The point at `t` from 0 to 1; every quadratic piece takes an equal share. */
export function findPointOnRoute(route: Route, t: number): Point {
  return findPointOnPieces(toQuadratics(route), t)
}

/** Points by their coordinates, in rows that are written again for each route: for where thousands of routes are sampled. */
export interface Samples {
  readonly xs: Float64Array
  readonly ys: Float64Array
}

/** Fills the rows with points along a route at equal parameter steps, both ends included. */
export function fillSamples({ xs, ys }: Samples, route: Route): void {
  const pieces = toQuadratics(route)
  const last = xs.length - 1
  for (let index = 0; index <= last; index++) {
    const place = Math.min(index / last, end) * pieces.length
    const number = Math.floor(place)
    const [a, b, c] = pieces[number] as Quadratic
    xs[index] = bend(a.x, b.x, c.x, place - number)
    ys[index] = bend(a.y, b.y, c.y, place - number)
  }
}

type Quadratic = readonly [Point, Point, Point]

/** The last piece ends here: 1 would be in the piece after it. */
const end = 0.999999

function findPointOnPieces(pieces: readonly Quadratic[], t: number): Point {
  const place = Math.min(t, end) * pieces.length
  const [a, b, c] = pieces[Math.floor(place)] as Quadratic
  const u = place - Math.floor(place)
  return { x: bend(a.x, b.x, c.x, u), y: bend(a.y, b.y, c.y, u) }
}

/** De Casteljau, in one coordinate. */
function bend(a: number, b: number, c: number, t: number): number {
  const first = a + (b - a) * t
  const second = b + (c - b) * t
  return first + (second - first) * t
}

/** Direction of travel at `t` in radians. */
export function findAngleOnRoute(route: Route, t: number): number {
  const before = findPointOnRoute(route, Math.max(0, t - 0.02))
  const after = findPointOnRoute(route, Math.min(1, t + 0.02))
  return Math.atan2(after.y - before.y, after.x - before.x)
}

function toQuadratics(route: Route): readonly Quadratic[] {
  const { start, end, controls } = route
  const first = controls[0]
  if (first === undefined) return [[start, interpolate(start, end, 0.5), end]]
  const joints = controls
    .slice(0, -1)
    .map((control, index) => interpolate(control, controls[index + 1] ?? control, 0.5))
  const stops = [start, ...joints, end]
  return controls.map((control, index) => [stops[index] ?? start, control, stops[index + 1] ?? end] as const)
}

/** A control point as cytoscape wants it: a share of the way from start to end, and a signed distance from that line. */
export function toControlPoint(
  start: Point,
  end: Point,
  control: Point,
): { readonly weight: number; readonly distance: number } {
  const length = Math.max(measureDistance(start, end), 1e-6)
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length }
  const offset = { x: control.x - start.x, y: control.y - start.y }
  return {
    weight: (offset.x * along.x + offset.y * along.y) / length,
    distance: -offset.x * along.y + offset.y * along.x,
  }
}

/** Whether two turned rectangles share any area (separating axes). */
export function doBoxesOverlap(a: Box, b: Box): boolean {
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  const reach = (a.width + a.height + b.width + b.height) / 2
  if (dx > reach || dy > reach) return false
  if (a.angle === 0 && b.angle === 0) return dx < (a.width + b.width) / 2 && dy < (a.height + b.height) / 2
  const [cornersA, cornersB] = [findCorners(a), findCorners(b)]
  return [a.angle, a.angle + Math.PI / 2, b.angle, b.angle + Math.PI / 2].every((angle) => {
    const axis = { x: Math.cos(angle), y: Math.sin(angle) }
    const [minA, maxA] = project(cornersA, axis)
    const [minB, maxB] = project(cornersB, axis)
    return minA < maxB && minB < maxA
  })
}

/** Whether a point lies in a turned rectangle grown by `margin`. */
export function isInBox(point: Point, box: Box, margin = 0): boolean {
  const dx = point.x - box.x
  const dy = point.y - box.y
  const halfWidth = box.width / 2 + margin
  const halfHeight = box.height / 2 + margin
  if (box.angle === 0) return Math.abs(dx) < halfWidth && Math.abs(dy) < halfHeight
  const reach = halfWidth + halfHeight
  if (dx > reach || dx < -reach || dy > reach || dy < -reach) return false
  const cos = Math.cos(box.angle)
  const sin = Math.sin(box.angle)
  return Math.abs(dx * cos + dy * sin) < halfWidth && Math.abs(dy * cos - dx * sin) < halfHeight
}

export function findCorners(box: Box): readonly Point[] {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)]
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sx = 0, sy = 0]) => {
    const [dx, dy] = [(sx * box.width) / 2, (sy * box.height) / 2]
    return { x: box.x + dx * cos - dy * sin, y: box.y + dx * sin + dy * cos }
  })
}

function project(points: readonly Point[], axis: Point): readonly [number, number] {
  const values = points.map((point) => point.x * axis.x + point.y * axis.y)
  return [Math.min(...values), Math.max(...values)]
}
