/** The vertical order of the columns of an island: few crossings, and whoever faces one side only on top. */
import type { Graph } from '../model.ts'
import type { Side } from './sides.ts'

export interface Columns {
  readonly left: readonly string[]
  readonly middle: readonly string[]
  readonly right: readonly string[]
}

/**
 * Orders `ids` into three columns by repeated barycentres. Between the sides, actors that face one side only come first,
 * so that lines from side to side stay below them; ties go by identifier.
 */
export function orderColumns(graph: Graph, ids: readonly string[], sides: ReadonlyMap<string, Side>): Columns {
  const neighbours = findNeighbours(graph)
  const on = (side: Side): string[] => ids.filter((id) => (sides.get(id) ?? 'middle') === side)
  const columns = { left: on('left'), middle: on('middle'), right: on('right') }
  const facesBoth = (id: string): boolean => {
    const facing = new Set([...(neighbours.get(id) ?? [])].map((other) => sides.get(other)))
    return facing.has('left') && facing.has('right')
  }
  for (let sweep = 0; sweep < 4; sweep++) {
    const place = new Map<string, number>()
    for (const column of [columns.left, columns.middle, columns.right]) {
      column.forEach((id, index) => void place.set(id, (index + 0.5) / column.length))
    }
    const centre = (id: string): number => {
      const places = [...(neighbours.get(id) ?? [])].flatMap((other) => place.get(other) ?? [])
      return places.length === 0 ? (place.get(id) ?? 0) : places.reduce((sum, value) => sum + value, 0) / places.length
    }
    const byCentre = (a: string, b: string): number => centre(a) - centre(b) || (a < b ? -1 : 1)
    const sortMiddle = (a: string, b: string): number => Number(facesBoth(a)) - Number(facesBoth(b)) || byCentre(a, b)
    columns.middle.sort(sortMiddle)
    columns.left.sort(byCentre)
    columns.right.sort(byCentre)
  }
  return columns
}

function findNeighbours(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>()
  const join = (a: string, b: string): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other))
    }
  }
  for (const contact of graph.contacts) {
    if (contact.through.length === 0) join(contact.from.id, contact.to.id)
    for (const { mediator } of contact.through) {
      join(contact.from.id, mediator.id)
      join(contact.to.id, mediator.id)
    }
  }
  return neighbours
}
