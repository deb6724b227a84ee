/**
 * Where names stand. Every label has a list of places it could take; the cheapest that touches no actor and no other
 * label is taken, and lines are crossed as little as can be. What fits nowhere gives way: first to a shorter wording, then
 * to the table.
 */
import {
  type Bounds,
  type Box,
  doBoxesOverlap,
  findAngleOnRoute,
  findCorners,
  findPointOnRoute,
  isInBox,
  type Point,
  type Route,
} from './geometry.ts'

/** A run of text; `measure` in the placement says how wide it is. */
export interface LabelLine {
  readonly text: string
  readonly weight: 400 | 600
  readonly size: number
  readonly isMuted?: boolean
  /** Letters set apart in the serif face, as on a map. */
  readonly isPlaceName?: boolean
}

/** A wording: lines from top to bottom. */
export type Wording = readonly LabelLine[]

interface Request {
  readonly id: string
  /** From long to short. */
  readonly wordings: readonly Wording[]
}

/** A label at an actor. */
export interface NodeLabelRequest extends Request {
  readonly kind: 'node'
  readonly centre: Point
  readonly radius: number
  /** Extra room below for the bar of a host. */
  readonly below: number
}

/** A label along a line. */
export interface RouteLabelRequest extends Request {
  readonly kind: 'route'
  readonly route: Route
  /** Where along the route it may stand, from 0 to 1. */
  readonly from: number
  readonly to: number
  /** Whether it may interrupt the line instead of standing beside it. */
  readonly isOnLine: boolean
}

/** A label at one of several fixed places: the name of an island. */
export interface FixedLabelRequest extends Request {
  readonly kind: 'fixed'
  readonly places: readonly Point[]
}

export type LabelRequest = NodeLabelRequest | RouteLabelRequest | FixedLabelRequest

/** A label with its place: the centre of its text block, turned by `angle` radians. */
export interface PlacedLabel extends Box {
  readonly id: string
  readonly wording: Wording
  readonly anchor: 'start' | 'middle' | 'end'
  /** Whether it stands on its line, which it then interrupts. */
  readonly isOnLine: boolean
}

interface LineObstacle {
  readonly id: string
  readonly isHairline: boolean
  readonly points: readonly Point[]
  readonly bounds: Bounds
}

interface Disc extends Point {
  readonly radius: number
  readonly id: string
  readonly isActor?: boolean
}

export interface Obstacles {
  /** Discs of actors, whose names stand nearer to them than to any other, and of marks on lines. */
  readonly discs: readonly Disc[]
  /** Points along lines, with the line's identifier. */
  readonly lines: readonly LineObstacle[]
  readonly width: number
  readonly height: number
  /** Whether a point is on land; words that lie across a shore are hard to read. */
  readonly isOnLand: (point: Point) => boolean
}

/** Width of a run of text in CSS pixels. */
export type MeasureText = (line: LabelLine) => number

const lineHeight = 1.18

/** What a wording costs for each step that it is shorter than the first: as much as some line through it. */
const briefness = { node: 5, route: 10, fixed: 0 } as const
/** What each corner of a label that lies beyond the shore costs. */
const shoreCost = 6
/** What it costs a name to stand on the water when its actor is on land. */
const offShore = 14
/** What it costs a name to stand as near to another actor as to its own: more than many lines through it. */
const ambiguous = 40
/** By how many pixels nearer to its own. */
const nearer = 5
/** What a line through a label costs for each of its points; a hairline less. */
const crossingCost = { line: 1.4, hairline: 0.4 } as const

/** Places labels in the order given, clear of `earlier` ones; those that fit nowhere are left out. */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  measure: MeasureText,
  earlier: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] {
  const placed = [...earlier]
  for (const request of requests) {
    let best: RankedLabel | undefined
    for (const [index, wording] of request.wordings.entries()) {
      const base = index * briefness[request.kind]
      // No shorter wording can be better.
      if (best !== undefined && base >= best.cost) break
      best = findBestPlace(request, wording, obstacles, placed, measure, base, best)
    }
    if (best !== undefined) placed.push(best.label)
  }
  return placed.slice(earlier.length)
}

interface RankedLabel {
  readonly label: PlacedLabel
  readonly cost: number
}

/** The cheapest free place of a wording that itself costs `wordingCost`; what was found `before` where none is cheaper. */
function findBestPlace(
  request: LabelRequest,
  wording: Wording,
  obstacles: Obstacles,
  placed: readonly PlacedLabel[],
  measure: MeasureText,
  wordingCost: number,
  before: RankedLabel | undefined,
): RankedLabel | undefined {
  const width = Math.max(...wording.map(measure)) + 2
  const height = wording.reduce((sum, line) => sum + line.size * lineHeight, 0)
  const isOnLine = request.kind === 'route' && request.isOnLine
  let best = before
  let rank = 0
  for (const place of listPlaces(request, width, height)) {
    const base = wordingCost + rank * (request.kind === 'node' ? 0.9 : 0.35)
    const least = best?.cost ?? Number.POSITIVE_INFINITY
    // This place and all after it cost as much as the best at least.
    if (base >= least) break
    rank += 1
    const label = { ...place, id: request.id, wording, width, height, isOnLine }
    if (isBlocked(label, request, obstacles, placed)) continue
    const doubt = request.kind === 'node' && isAmbiguous(label, request, obstacles.discs) ? ambiguous : 0
    const cost = base + doubt + countCrossings(label, request, obstacles, least - base - doubt)
    if (cost < least) best = { label, cost }
  }
  return best
}

type Place = Point & Pick<PlacedLabel, 'angle' | 'anchor'>

/** From the best to the least; each is found when it is asked for. */
function listPlaces(request: LabelRequest, width: number, height: number): Iterable<Place> {
  switch (request.kind) {
    case 'node':
      return listPlacesAtNode(request, width, height)
    case 'route':
      return listPlacesOnRoute(request, height)
    case 'fixed':
      return request.places.map((place) => ({ ...place, angle: 0, anchor: 'middle' }))
  }
}

function listPlacesAtNode(
  { centre, radius, below }: NodeLabelRequest,
  width: number,
  height: number,
): readonly Place[] {
  const down = radius + below + 5 + height / 2
  const up = radius + 5 + height / 2
  const side = radius + 7 + width / 2
  const at = (x: number, y: number, anchor: Place['anchor']): Place => ({
    x: centre.x + x,
    y: centre.y + y,
    angle: 0,
    anchor,
  })
  return [
    at(0, down, 'middle'),
    at(0, -up, 'middle'),
    at(side, 0, 'start'),
    at(-side, 0, 'end'),
    at(side - 4, down - 6, 'start'),
    at(-side + 4, down - 6, 'end'),
    at(side - 4, -up + 6, 'start'),
    at(-side + 4, -up + 6, 'end'),
    at(width * 0.3, down, 'middle'),
    at(-width * 0.3, down, 'middle'),
    at(width * 0.3, -up, 'middle'),
    at(-width * 0.3, -up, 'middle'),
    ...[10, 20, 32, 46].flatMap((away) => [
      at(0, down + away, 'middle'),
      at(0, -up - away, 'middle'),
      at(side + away, 0, 'start'),
      at(-side - away, 0, 'end'),
      at(width * 0.45 + away, down + away / 2, 'middle'),
      at(-width * 0.45 - away, down + away / 2, 'middle'),
      at(width * 0.45 + away, -up - away / 2, 'middle'),
      at(-width * 0.45 - away, -up - away / 2, 'middle'),
    ]),
  ]
}

function* listPlacesOnRoute({ route, from, to, isOnLine }: RouteLabelRequest, height: number): Generator<Place> {
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9]) {
    const t = from + (to - from) * share
    const point = findPointOnRoute(route, t)
    let angle = findAngleOnRoute(route, t)
    if (Math.abs(angle) > Math.PI / 2) angle += angle > 0 ? -Math.PI : Math.PI
    for (const side of isOnLine ? [0] : [1, -1]) {
      const offset = side === 0 ? 0 : -side * (height / 2 + 4.5)
      const [x, y] = [point.x - Math.sin(angle) * offset, point.y + Math.cos(angle) * offset]
      yield { x, y, angle, anchor: 'middle' }
    }
  }
}

function isBlocked(
  label: PlacedLabel,
  request: LabelRequest,
  obstacles: Obstacles,
  placed: readonly PlacedLabel[],
): boolean {
  const reachX = (Math.abs(Math.cos(label.angle)) * label.width + Math.abs(Math.sin(label.angle)) * label.height) / 2
  const reachY = (Math.abs(Math.sin(label.angle)) * label.width + Math.abs(Math.cos(label.angle)) * label.height) / 2
  if (label.x - reachX < 3 || label.x + reachX > obstacles.width - 3) return true
  if (label.y - reachY < 2 || label.y + reachY > obstacles.height - 2) return true
  const grown = grow(label, 3, 1)
  if (placed.some((other) => doBoxesOverlap(grown, other))) return true
  const ownId = request.kind === 'node' ? request.id : undefined
  return obstacles.discs.some((disc) => isInBox(disc, label, disc.id === ownId ? 0 : disc.radius + 2))
}

/** Whether a name could as well be read as that of another actor. */
function isAmbiguous(label: PlacedLabel, { id, centre, radius }: NodeLabelRequest, discs: readonly Disc[]): boolean {
  const own = measureGap(label, { ...centre, radius })
  return discs.some((disc) => disc.isActor === true && disc.id !== id && measureGap(label, disc) < own + nearer)
}

/** Pixels from the edge of an upright label to that of a disc. */
function measureGap({ x, y, width, height }: PlacedLabel, disc: Point & { readonly radius: number }): number {
  const [dx, dy] = [Math.abs(disc.x - x) - width / 2, Math.abs(disc.y - y) - height / 2]
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) - disc.radius
}

/** How much line, its own included, and how much shore runs through the label; where it is more than `enough`, part of it. */
function countCrossings(label: PlacedLabel, request: LabelRequest, obstacles: Obstacles, enough: number): number {
  let count = 0
  const reach = (label.width + label.height) / 2 + 1
  for (const { id, isHairline, points, bounds } of obstacles.lines) {
    const isFarX = label.x + reach < bounds.left || label.x - reach > bounds.right
    if (isFarX || label.y + reach < bounds.top || label.y - reach > bounds.bottom) continue
    const isOwn = request.kind === 'route' && id === request.id
    if (isOwn && request.isOnLine) continue
    const margin = isOwn ? -1 : 0.5
    const cost = isHairline ? crossingCost.hairline : crossingCost.line
    for (const point of points) if (isInBox(point, label, margin)) count += cost
    if (count > enough) return count
  }
  const isCentreOnLand = obstacles.isOnLand(label)
  if (request.kind === 'node' && obstacles.isOnLand(request.centre) !== isCentreOnLand) count += offShore
  const astray = findCorners(label).filter((corner) => obstacles.isOnLand(corner) !== isCentreOnLand).length
  return count + astray * shoreCost
}

function grow(box: PlacedLabel, x: number, y: number): Box {
  return { ...box, width: box.width + 2 * x, height: box.height + 2 * y }
}
