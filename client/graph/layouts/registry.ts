/** The layouts to choose from: islands while places tell actors apart and there is room on the water, forces beyond. */
import type { Point } from '../geometry.ts'
import type { Graph } from '../model.ts'
import { placeByForces } from './forces.ts'
import { findHomes } from './homes.ts'
import { computeIslands } from './islands.ts'
import { islandLimit, isNarrowPicture, type Layout, type Size, seaLimit } from './layout.ts'

/** Islands for a graph within the limits, otherwise positions by forces, stretched to the size. */
export function chooseLayout(graph: Graph, size: Size): Layout {
  if (isToldByPlaces(graph, size)) return computeIslands(graph, size)
  const scale = Math.max(1, Math.sqrt(graph.nodes.length / forcedInSize))
  return { ...stretch(findForced(graph), size, scale), islands: [] }
}

/** Actors that forces place in the size of the canvas; more are drawn smaller. */
const forcedInSize = 24

/** Whoever was in several places, or in none that is stated, stands on the water along the shores, where there is little room. */
function isToldByPlaces(graph: Graph, size: Size): boolean {
  if (graph.nodes.length > islandLimit) return false
  const { placeOf } = findHomes(graph)
  const atSea = graph.nodes.filter(({ actor }) => !placeOf.has(actor.id)).length
  return atSea <= seaLimit[isNarrowPicture(size) ? 'narrow' : 'wide']
}

let last: { readonly links: string; readonly positions: ReadonlyMap<string, Point> } | undefined

/** Forces do not look at the size of the picture: for another size of the last graph, they have been found. */
function findForced(graph: Graph): ReadonlyMap<string, Point> {
  const links = JSON.stringify([
    graph.nodes.map(({ actor }) => actor.id),
    graph.contacts.map(({ from, to }) => [from.id, to.id]),
  ])
  if (last?.links !== links) last = { links, positions: placeByForces(graph) }
  return last.positions
}

/** Stretches points to a picture `scale` times the canvas, so that crowded graphs get room and are drawn smaller. */
function stretch(points: ReadonlyMap<string, Point>, size: Size, scale: number): Omit<Layout, 'islands'> {
  const [width, height, margin] = [size.width * scale, size.height * scale, 40]
  const xs = [...points.values()].map((point) => point.x)
  const ys = [...points.values()].map((point) => point.y)
  const place = (value: number, values: readonly number[], extent: number): number => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return margin + ((value - low) / Math.max(high - low, 1e-6)) * (extent - 2 * margin)
  }
  const positions = new Map(
    [...points].map(([id, point]) => [id, { x: place(point.x, xs, width), y: place(point.y, ys, height) }] as const),
  )
  return { width, height, positions }
}
