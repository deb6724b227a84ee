/**
 * Exclusive dyads of a broker: pairs of other actors whom some path of ties joins, and every one of those paths runs through
 * the broker. Without it they would have no contact left, however long the way; it is a cut vertex between them. Counted
 * for all actors in one depth-first walk (Hopcroft and Tarjan 1973, "Efficient algorithms for graph manipulation").
 */
import type { ActorId } from './report.ts'
import { sum, type TieGraph } from './tie-graph.ts'

export type Dyad = readonly [ActorId, ActorId]

interface Visit {
  readonly place: number
  readonly parent: Visit | undefined
  readonly order: number
  /** How many of its counterparts were looked at. */
  looked: number
  /** The earliest visited actor that it or those visited from it have a tie with. */
  low: number
  /** Actors visited from it, itself included. */
  size: number
  /** Sizes of what would fall off without it. */
  readonly parts: number[]
}

/** How many exclusive dyads each actor has, in their places. */
export function countExclusiveDyads({ neighbours }: TieGraph): readonly number[] {
  const visits: (Visit | undefined)[] = neighbours.map(() => undefined)
  const counts = neighbours.map(() => 0)
  let visited = 0
  const open = (place: number, parent: Visit | undefined): Visit => {
    const visit = { place, parent, order: visited, looked: 0, low: visited, size: 1, parts: [] }
    visits[place] = visit
    visited += 1
    return visit
  }
  for (const start of neighbours.keys()) {
    if (visits[start] !== undefined) continue
    const walked: Visit[] = []
    for (let at: Visit | undefined = open(start, undefined); at !== undefined; ) {
      const next = neighbours[at.place]?.[at.looked]
      at.looked += 1
      if (next === undefined) {
        walked.push(at)
        close(at)
        at = at.parent
        continue
      }
      const seen: Visit | undefined = visits[next]
      if (seen === undefined) at = open(next, at)
      else if (seen !== at.parent) at.low = Math.min(at.low, seen.order)
    }
    for (const { place, parent, parts } of walked) {
      const others = walked.length - 1
      const rest = parent === undefined ? 0 : others - sum(parts)
      counts[place] = pairsApart(others, [...parts, rest])
    }
  }
  return counts
}

/** Hands on to the one visited before what was learned: where the walk reached back to, and what hangs on it alone. */
function close({ parent, low, size }: Visit): void {
  if (parent === undefined) return
  parent.size += size
  parent.low = Math.min(parent.low, low)
  if (low >= parent.order) parent.parts.push(size)
}

/** Pairs of `total` actors that lie in different parts. */
function pairsApart(total: number, parts: readonly number[]): number {
  return (total ** 2 - sum(parts.map((size) => size ** 2))) / 2
}

/** The exclusive dyads of the actor at a place, in the order of their identifiers, at most `limit`. */
export function listExclusiveDyads({ actors, neighbours }: TieGraph, broker: number, limit: number): readonly Dyad[] {
  const partOf = new Map<number, number>()
  for (const start of neighbours[broker] ?? []) {
    if (partOf.has(start)) continue
    const reached = [start]
    for (const place of reached) {
      partOf.set(place, start)
      for (const other of neighbours[place] ?? []) {
        if (other === broker || partOf.has(other)) continue
        partOf.set(other, start)
        reached.push(other)
      }
    }
  }
  if (new Set(partOf.values()).size < 2) return []
  const others = [...partOf.keys()].sort((a, b) => a - b)
  const dyads: Dyad[] = []
  for (const [index, a] of others.entries()) {
    for (let next = index + 1; next < others.length; next += 1) {
      const [first, second] = [actors[a], actors[others[next] ?? -1]]
      if (partOf.get(a) === partOf.get(others[next] ?? -1) || first === undefined || second === undefined) continue
      if (dyads.length >= limit) return dyads
      dyads.push([first, second])
    }
  }
  return dyads
}
