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

/** The order of the least disorder. Thousands are tried, so each is measured over numbers and no further than the best so far. */
function tryAll(columns: Columns, lines: readonly Line[]): Columns {
  const ids = [...columns.left, ...columns.middle, ...columns.right]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const number = (id: string): number => numbers.get(id) ?? 0
  const trial: Trial = {
    xs: ids.map((id) => (columns.left.includes(id) ? 0 : columns.middle.includes(id) ? 0.5 : 1)),
    ys: new Float64Array(ids.length),
    lines: lines.filter((ends) => ends.every((id) => numbers.has(id))).map(([a, b]) => [number(a), number(b)] as const),
    hemmed: ids.map((id) => facesOneSide(id, columns, lines)),
  }
  const listOrders = (column: readonly string[]): readonly (readonly number[])[] => [...permute(column.map(number))]
  const [left, middle, right] = [listOrders(columns.left), listOrders(columns.middle), listOrders(columns.right)]
  let best: readonly (readonly number[])[] = []
  let bestCost = Number.POSITIVE_INFINITY
  for (const first of left) {
    spreadOut(first, trial.ys)
    for (const second of middle) {
      spreadOut(second, trial.ys)
      for (const third of right) {
        spreadOut(third, trial.ys)
        const cost = measureDisorder(trial, second, bestCost)
        if (cost < bestCost) [best, bestCost] = [[first, second, third], cost]
      }
    }
  }
  const name = (column: readonly number[] = []): readonly string[] => column.map((each) => ids[each] ?? '')
  return { left: name(best[0]), middle: name(best[1]), right: name(best[2]) }
}

/** Actors and lanes by their numbers. */
interface Trial {
  readonly xs: readonly number[]
  /** The heights of the order that is tried. */
  readonly ys: Float64Array
  readonly lines: readonly (readonly [number, number])[]
  /** Whether each faces one side only: its name wants room, as at an end of the middle. */
  readonly hemmed: readonly boolean[]
}

function spreadOut(column: readonly number[], ys: Float64Array): void {
  for (let index = 0; index < column.length; index++) ys[column[index] ?? 0] = (index + 0.5) / column.length
}

/**
 * Crossings of straight lines, lines that run through an actor, and actors of the middle that face one side only and stand
 * between others; long lines count a little. At `enough` it stops: what costs as much is not the best.
 */
function measureDisorder({ xs, ys, lines, hemmed }: Trial, middle: readonly number[], enough: number): number {
  let hemmedIn = 0
  for (let index = 1; index < middle.length - 1; index++) if (hemmed[middle[index] ?? 0]) hemmedIn += 1
  let cost = hemmedIn * 0.8
  for (let index = 0; index < lines.length; index++) {
    const [a, b] = lines[index] as readonly [number, number]
    const [ax, ay, bx, by] = [xs[a] ?? 0, ys[a] ?? 0, xs[b] ?? 0, ys[b] ?? 0]
    cost += Math.abs(ay - by) * 0.2
    for (let id = 0; id < xs.length; id++) {
      if (id !== a && id !== b && isThrough(ax, ay, bx, by, xs[id] ?? 0, ys[id] ?? 0)) cost += 1.5
    }
    if (cost >= enough) return cost
    for (let other = index + 1; other < lines.length; other++) {
      const [c, d] = lines[other] as readonly [number, number]
      const isJoined = c === a || c === b || d === a || d === b
      if (!isJoined && doCross(ax, ay, bx, by, xs[c] ?? 0, ys[c] ?? 0, xs[d] ?? 0, ys[d] ?? 0)) cost += 1
    }
  }
  return cost
}

function facesOneSide(id: string, { left, right }: Columns, lines: readonly Line[]): boolean {
  const faced = lines.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))
  return faced.every((other) => left.includes(other)) || faced.every((other) => right.includes(other))
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

function isThrough(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const t = (x - ax) / (bx - ax || 1)
  return t > 0.05 && t < 0.95 && Math.abs(ay + (by - ay) * t - y) < 0.06
}

function doCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  return (
    turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
    turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0
  )
}

function turn(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
  return Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px))
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

function* permute(ids: readonly number[]): Generator<readonly number[]> {
  if (ids.length < 2) {
    yield ids
    return
  }
  for (const id of ids) for (const rest of permute(ids.filter((other) => other !== id))) yield [id, ...rest]
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1)
}
