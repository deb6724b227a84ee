/** A ground with some actors elsewhere, or with other lines on it: what stays where it is, stays. Pure. */
import type { Share } from '../state/canvas-view.ts'
import type { Route } from './geometry.ts'
import type { Layout } from './layouts/layout.ts'
import type { Graph } from './model.ts'
import { findRoutes } from './routes.ts'
import { addNewcomers, type Ground, measureRadii, routeStraight } from './scene.ts'
import { listStrands } from './strands.ts'

/** The ground for another graph of the same collection, rolled up or grown: actors that both hold keep their places. */
export function layOver(base: Ground, graph: Graph): Ground {
  const ids = new Set(graph.nodes.map(({ actor }) => actor.id))
  const whole = addNewcomers(base.layout, graph)
  const layout: Layout = {
    ...whole,
    positions: new Map([...whole.positions].filter(([id]) => ids.has(id))),
  }
  const strands = listStrands(graph.contacts)
  const routes = new Map<string, Route>(findRoutes(strands, layout, measureRadii(graph)))
  for (const [id, route] of routeStraight(graph, layout)) routes.set(id, route)
  return { ...base, layout, routes, union: graph, strands }
}

/** The ground with actors at places of a reader's choosing; only lines that lead to them find new ways. */
export function moveActors(ground: Ground, at: ReadonlyMap<string, Share>): Ground {
  const { layout, union } = ground
  const moved = [...at].filter(([id]) => layout.positions.has(id))
  if (moved.length === 0) return ground
  const ids = new Set(moved.map(([id]) => id))
  const places = moved.map(([id, share]) => [id, toPoint(share, layout)] as const)
  const next: Layout = {
    ...layout,
    positions: new Map([...layout.positions, ...places]),
  }
  const touching = ground.strands.filter(({ source, target }) => ids.has(source) || ids.has(target))
  const routes = new Map(ground.routes)
  for (const { id } of touching) routes.delete(id)
  const found = findRoutes(touching, next, measureRadii(union), [...routes.values()])
  for (const [id, route] of [...found, ...routeStraight(union, next)]) routes.set(id, route)
  return { ...ground, layout: next, routes }
}

export function toPoint(share: Share, { width, height }: Pick<Layout, 'width' | 'height'>): Share {
  return { x: share.x * width, y: share.y * height }
}

export function toShare(point: Share, { width, height }: Pick<Layout, 'width' | 'height'>): Share {
  return { x: point.x / width, y: point.y / height }
}
