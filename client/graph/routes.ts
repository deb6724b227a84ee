/**
 * The way of every line. Lines avoid actors that are not theirs, keep apart from each other where they join the same two,
 * and cross the sea between the islands where no place is stated. Computed once over everything known.
 */
import { fillSamples, measureDistance, type Point, type Route, type Samples } from './geometry.ts'
import type { Island, Layout, Size } from './layouts/layout.ts'
import { formatLane } from './layouts/order.ts'
import type { Strand } from './strands.ts'
import { createTaken, type Taken } from './taken.ts'

/** A line that is routed: a contact's strand, or a line of belonging. */
export type RoutedLine = Pick<Strand, 'id' | 'source' | 'target' | 'isHalf' | 'isPlaceless'>

/** An actor in the way, and how far lines keep from its centre. */
interface Node extends Point {
  readonly id: string
  readonly keep: number
}

/** Points at which a route is looked at. */
const sampleCount = 37
/** From either end, in pixels, within which lines may meet. */
const meeting = 30
/** Of the width; two who are nearer to each other have no islands between them to go around. */
const acrossShare = 0.25
/** Lines above which none is routed around others: there is no room to choose. */
const routingLimit = 260

/**
 * A route for each line whose ends have positions; plain lines choose first. `radii` is the space each actor takes; routes
 * in `fixed` stay as they are and are kept clear of.
 */
export function findRoutes(
  lines: readonly RoutedLine[],
  layout: Layout,
  radii: ReadonlyMap<string, number>,
  fixed: readonly Route[] = [],
): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>()
  const isDense = lines.length > routingLimit
  const taken = createTaken(layout)
  const samples = { xs: new Float64Array(sampleCount), ys: new Float64Array(sampleCount) }
  const nodes = [...layout.positions].map(([id, { x, y }]) => ({ id, x, y, keep: (radii.get(id) ?? 8) + 10 }))
  // A pair that no line joins.
  const nobody = taken.findPair('', '')
  for (const route of fixed) settle(route, nobody)
  for (const line of [...lines].sort(compareLines)) {
    const start = layout.positions.get(line.source)
    const end = layout.positions.get(line.target)
    if (start === undefined || end === undefined) continue
    const pair = taken.findPair(line.source, line.target)
    const best = isDense
      ? fanOut(start, end, taken.countOf(pair))
      : findCheapest(
          listCandidates(line, start, end, layout),
          makeMeasure({ line, start, end, pair }, { layout, nodes, taken, samples }),
        )
    if (best === undefined) continue
    routes.set(line.id, best)
    settle(best, pair)
  }
  return routes

  function settle(route: Route, pair: number): void {
    taken.count(pair)
    if (isDense) return
    fillSamples(samples, route)
    taken.add(samples, pair)
  }
}

/** What speaks against a route. It is not measured on where it is more than `enough`: then another is better. */
type Measure = (route: Route, enough: number) => number

/** The first of the cheapest; each costs a little more than the one before it. */
function findCheapest(candidates: readonly Route[], measure: Measure): Route | undefined {
  let best: Route | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [index, route] of candidates.entries()) {
    const base = index * 0.9
    if (base >= least) break
    const cost = base + measure(route, least - base)
    if (cost < least) [best, least] = [route, cost]
  }
  return best
}

/** Lines over the sea choose first, for they have few ways; then those that run through a mediator; plain lines bend. */
function compareLines(a: RoutedLine, b: RoutedLine): number {
  const rank = (line: RoutedLine): number => (line.isHalf ? 1 : line.isPlaceless ? 0 : 2)
  return rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function listCandidates(line: RoutedLine, start: Point, end: Point, layout: Layout): readonly Route[] {
  if (line.isHalf) return listHalves(start, end)
  const lane = layout.lanes?.get(formatLane(line.source, line.target))
  const bows = [...(lane === undefined ? [] : listThroughLane(start, end, lane)), ...listBows(start, end)]
  const isAtSea = !isOnLand(start, layout.islands) && !isOnLand(end, layout.islands)
  const isAcross = Math.abs(end.x - start.x) > layout.width * acrossShare
  if (!line.isPlaceless || !isAtSea || !isAcross || layout.islands.length === 0) return bows
  return [...listChannels(layout).map((y) => makeChannelRoute(start, end, y)), ...bows]
}

/** In a dense graph, the next arc of the pair, without a look at what it crosses. */
function fanOut(start: Point, end: Point, countOfPair: number): Route | undefined {
  const bows = listBows(start, end)
  return bows[countOfPair % bows.length]
}

/** Arcs of growing height to either side. */
function listBows(start: Point, end: Point): readonly Route[] {
  const length = Math.max(measureDistance(start, end), 1)
  const normal = { x: -(end.y - start.y) / length, y: (end.x - start.x) / length }
  return [0, 14, -14, 26, -26, 40, -40, 56, -56, 76, -76, 100, -100].map((height) => ({
    start,
    end,
    controls:
      height === 0
        ? []
        : [
            {
              x: (start.x + end.x) / 2 + normal.x * height * 2,
              y: (start.y + end.y) / 2 + normal.y * height * 2,
            },
          ],
  }))
}

/** Curves through the lane that the layout keeps for the pair, and beside it for the pair's other lines. */
function listThroughLane(start: Point, end: Point, lane: Point): readonly Route[] {
  return [0, 13, -13, 26, -26].map((shift) => {
    const y = lane.y + shift
    const reach = Math.abs(end.x - start.x) * 0.26
    const direction = Math.sign(end.x - start.x) || 1
    return {
      start,
      end,
      controls: [
        { x: lane.x - direction * reach, y },
        { x: lane.x + direction * reach, y },
      ],
    }
  })
}

/** S-curves that reach the mediator level, so that both halves read as one line through it. */
function listHalves(start: Point, end: Point): readonly Route[] {
  const dx = end.x - start.x
  return [0, 16, -16, 34, -34, 60, -60].flatMap((bow) =>
    [0.34, 0.28, 0.42].map((share) => ({
      start,
      end,
      controls: [
        { x: start.x + dx * share, y: start.y + bow },
        { x: end.x - dx * share, y: end.y + bow * 0.12 },
      ],
    })),
  )
}

/** Heights of open water: between rows of islands, above and below them. */
function listChannels(layout: Layout): readonly number[] {
  const edges = layout.islands.map(
    (island) => [island.centre.y - island.radiusY, island.centre.y + island.radiusY] as const,
  )
  const between = edges.flatMap(([, bottom]) => {
    const next = edges.filter(([top]) => top > bottom).map(([top]) => top)
    return next.length === 0 ? [] : [(bottom + Math.min(...next)) / 2]
  })
  const lanes = [...new Set(between)].flatMap((y) => [y, y - 9, y + 9])
  return [...lanes, 10, layout.height - 10]
}

function makeChannelRoute(start: Point, end: Point, y: number): Route {
  const direction = Math.sign(end.x - start.x) || 1
  const reach = Math.min(150, Math.abs(end.x - start.x) / 3)
  return {
    start,
    end,
    controls: [
      { x: start.x + direction * 40, y },
      { x: start.x + direction * reach, y },
      { x: end.x - direction * reach, y },
      { x: end.x - direction * 40, y },
    ],
  }
}

/** A line for which a route is sought, with its ends and the number of those whom it joins. */
interface Sought {
  readonly line: RoutedLine
  readonly start: Point
  readonly end: Point
  readonly pair: number
}

/** What routes keep clear of; `samples` is written anew for each. */
interface Surroundings {
  readonly layout: Layout
  readonly nodes: readonly Node[]
  readonly taken: Taken
  readonly samples: Samples
}

/** Measures the routes of one line. */
function makeMeasure({ line, start, end, pair }: Sought, { layout, nodes, taken, samples }: Surroundings): Measure {
  const { xs, ys } = samples
  const others = nodes.filter(({ id }) => id !== line.source && id !== line.target)
  const { islands } = layout
  const isOverSea = line.isPlaceless && !isOnLand(start, islands) && !isOnLand(end, islands)
  const home = islands.filter((island) => isOnLand(start, [island]) && isOnLand(end, [island])).slice(0, 1)
  return (route, enough) => {
    fillSamples(samples, route)
    let cost = weighActors(samples, others, enough)
    for (let index = 0; index < xs.length; index++) {
      if (cost > enough) return cost
      const x = xs[index] ?? 0
      const y = ys[index] ?? 0
      const isFree = !isWithin(start, x, y, meeting) && !isWithin(end, x, y, meeting)
      if (isFree) cost += taken.weigh(x, y, pair)
      if (isOverSea && isFree && isOnLand({ x, y }, islands)) cost += 4
      if (home.length > 0 && !isOnLand({ x, y }, home)) cost += 3
      if (isOutside(x, y, layout)) cost += 8
    }
    return cost
  }
}

/** What it costs to come too near to actors; where it is more than `enough`, part of it. */
function weighActors({ xs, ys }: Samples, nodes: readonly Node[], enough: number): number {
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let cost = 0
  for (const { x, y, keep } of nodes) {
    if (x <= left - keep || x >= right + keep || y <= top - keep || y >= bottom + keep) continue
    let nearest = keep * keep
    for (let index = 0; index < xs.length; index++) {
      const dx = (xs[index] ?? 0) - x
      const dy = (ys[index] ?? 0) - y
      nearest = Math.min(nearest, dx * dx + dy * dy)
    }
    if (nearest < keep * keep) cost += (keep - Math.sqrt(nearest)) * 5 + 20
    if (cost > enough) break
  }
  return cost
}

function isWithin(centre: Point, x: number, y: number, reach: number): boolean {
  const dx = centre.x - x
  const dy = centre.y - y
  return dx * dx + dy * dy <= reach * reach
}

export function isOnLand(point: Point, islands: readonly Island[]): boolean {
  return islands.some(({ centre, radiusX, radiusY }) => {
    const [x, y] = [Math.abs(point.x - centre.x) / radiusX, Math.abs(point.y - centre.y) / radiusY]
    return x < 1 && y < 1 && x ** 3.1 + y ** 3.1 < 1
  })
}

function isOutside(x: number, y: number, { width, height }: Size): boolean {
  return x < 4 || y < 4 || x > width - 4 || y > height - 4
}
