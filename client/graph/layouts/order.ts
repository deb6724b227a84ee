/** The vertical order of the columns of an island: as few crossings as can be, with a lane for each line from side to side. */
import type { Point } from '../geometry.ts'
import type { Graph } from '../model.ts'
import type { Side } from './sides.ts'

export interface Columns {
  readonly left: readonly string[]
  readonly middle: readonly string[]
  readonly right: readonly string[]
}

/** Orders up to which all are tried; beyond it columns are sorted by the centres of their neighbours. */
const trialLimit = 3_000

/** The identifier of the lane between the middle's actors that the lines of a pair take. */
export function formatLane(a: string, b: string): string {
  return `lane|${[a, b].sort().join('|')}`
}

export function isLane(id: string): boolean {
  return id.startsWith('lane|')
}

/**
 * Puts `ids` into three columns by side, each in the order that crosses the fewest lines; ties go by identifier. The middle
 * holds lanes as well where there are actors to pass between.
 */
export function orderColumns(graph: Graph, ids: readonly string[], sides: ReadonlyMap<string, Side>): Columns {
  const on = (side: Side): readonly string[] => ids.filter((id) => (sides.get(id) ?? 'middle') === side).sort()
  const within = listLines(graph).filter(([a, b]) => ids.includes(a) && ids.includes(b))
  const across = within.filter(([a, b]) => {
    const faced = [sides.get(a), sides.get(b)]
    return faced.includes('left') && faced.includes('right')
  })
  const middle = on('middle')
  const lanes = middle.length === 0 ? [] : [...new Set(across.map(([a, b]) => formatLane(a, b)))].sort()
  const columns = { left: on('left'), middle: [...middle, ...lanes], right: on('right') }
  const lines = within.flatMap(([a, b]): readonly Line[] => {
    const lane = formatLane(a, b)
    return lanes.includes(lane)
      ? [
          [a, lane],
          [lane, b],
        ]
      : [[a, b]]
  })
  const trials = [columns.left, columns.middle, columns.right].reduce(
    (count, column) => count * factorial(column.length),
    1,
  )
  return trials <= trialLimit ? tryAll(columns, lines) : sortByCentres(columns, lines)
}

type Line = readonly [string, string]

function tryAll(columns: Columns, lines: readonly Line[]): Columns {
  let best = columns
  let bestCost = Number.POSITIVE_INFINITY
  for (const left of permute(columns.left)) {
    for (const middle of permute(columns.middle)) {
      for (const right of permute(columns.right)) {
        const cost = measureDisorder({ left, middle, right }, lines)
        if (cost < bestCost) [best, bestCost] = [{ left, middle, right }, cost]
      }
    }
  }
  return best
}

/** Crossings of straight lines, and lines that run through an actor; long lines count a little. */
function measureDisorder(columns: Columns, lines: readonly Line[]): number {
  const places = placeInColumns(columns)
  const drawn = lines.flatMap(([a, b]) => {
    const [from, to] = [places.get(a), places.get(b)]
    return from === undefined || to === undefined ? [] : [{ a, b, from, to }]
  })
  let cost = countHemmedIn(columns, lines) * 0.8
  drawn.forEach((one, index) => {
    cost += Math.abs(one.from.y - one.to.y) * 0.2
    for (const [id, place] of places) {
      if (id !== one.a && id !== one.b && isThrough(one.from, one.to, place)) cost += 1.5
    }
    for (const other of drawn.slice(index + 1)) {
      const isJoined = [other.a, other.b].some((id) => id === one.a || id === one.b)
      if (!isJoined && doCross(one.from, one.to, other.from, other.to)) cost += 1
    }
  })
  return cost
}

/** Actors of the middle that face one side only and stand between others; at an end their names have room. */
function countHemmedIn(columns: Columns, lines: readonly Line[]): number {
  return columns.middle.slice(1, -1).filter((id) => {
    const faced = lines.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))
    return faced.every((other) => columns.left.includes(other)) || faced.every((other) => columns.right.includes(other))
  }).length
}

function placeInColumns(columns: Columns): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>()
  for (const [x, column] of [
    [0, columns.left],
    [0.5, columns.middle],
    [1, columns.right],
  ] as const) {
    column.forEach((id, index) => void places.set(id, { x, y: (index + 0.5) / column.length }))
  }
  return places
}

function isThrough(from: Point, to: Point, place: Point): boolean {
  const t = (place.x - from.x) / (to.x - from.x || 1)
  return t > 0.05 && t < 0.95 && Math.abs(from.y + (to.y - from.y) * t - place.y) < 0.06
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

function sortByCentres(columns: Columns, lines: readonly Line[]): Columns {
  let sorted = columns
  for (let sweep = 0; sweep < 6; sweep++) {
    const places = placeInColumns(sorted)
    const centre = (id: string): number => {
      const ys = lines.flatMap(([a, b]) =>
        a === id ? (places.get(b)?.y ?? []) : b === id ? (places.get(a)?.y ?? []) : [],
      )
      return ys.length === 0 ? (places.get(id)?.y ?? 0.5) : ys.reduce((sum, y) => sum + y, 0) / ys.length
    }
    const sort = (ids: readonly string[]): readonly string[] =>
      [...ids].sort((a, b) => centre(a) - centre(b) || (a < b ? -1 : 1))
    sorted = { left: sort(sorted.left), middle: sort(sorted.middle), right: sort(sorted.right) }
  }
  return sorted
}

function listLines(graph: Graph): readonly Line[] {
  return graph.contacts.flatMap((contact): readonly Line[] =>
    contact.through.length === 0
      ? [[contact.from.id, contact.to.id]]
      : contact.through.flatMap(({ mediator }): readonly Line[] => [
          [contact.from.id, mediator.id],
          [contact.to.id, mediator.id],
        ]),
  )
}

function* permute(ids: readonly string[]): Generator<readonly string[]> {
  if (ids.length < 2) {
    yield ids
    return
  }
  for (const id of ids) for (const rest of permute(ids.filter((other) => other !== id))) yield [id, ...rest]
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1)
}
