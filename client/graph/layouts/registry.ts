/** The layouts to choose from: islands while places can be told apart, forces beyond. */
import type { Point } from '../geometry.ts'
import type { Graph } from '../model.ts'
import { computeIslands } from './islands.ts'
import { islandLimit, type Layout, type Size } from './layout.ts'

/** Whether the graph is drawn as islands; larger graphs get their positions from the worker. */
export function isDrawnAsIslands(graph: Graph): boolean {
  return graph.nodes.length <= islandLimit
}

/** Islands for a graph within the limit, otherwise the positions given, stretched to the size; a ring until there are any. */
export function chooseLayout(graph: Graph, size: Size, forced?: ReadonlyMap<string, Point>): Layout {
  if (isDrawnAsIslands(graph)) return computeIslands(graph, size)
  const points = forced ?? placeOnRing(graph)
  return { ...stretch(points, size, Math.sqrt(graph.nodes.length / islandLimit)), islands: [] }
}

function placeOnRing(graph: Graph): ReadonlyMap<string, Point> {
  const ids = graph.nodes.map(({ actor }) => actor.id).sort()
  return new Map(
    ids.map((id, index) => {
      const angle = (index / ids.length) * 2 * Math.PI
      return [id, { x: Math.cos(angle), y: Math.sin(angle) }]
    }),
  )
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
