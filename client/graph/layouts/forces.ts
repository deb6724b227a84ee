/** Positions by forces: links pull, actors push. Deterministic for equal graphs. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Point } from '../geometry.ts'
import type { Graph } from '../model.ts'

interface Body extends SimulationNodeDatum {
  readonly id: string
}

const steps = 200

/** Around the origin, in no unit; the size of the picture does not matter to them. */
export function placeByForces(graph: Graph): ReadonlyMap<string, Point> {
  const bodies: Body[] = graph.nodes
    .map(({ actor }) => actor.id)
    .sort()
    .map((id) => ({ id }))
  const links = graph.contacts.map(({ from, to }) => ({ source: from.id, target: to.id }))
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id((body) => body.id)
        .distance(70),
    )
    .force('charge', forceManyBody().strength(-160))
    .force('collide', forceCollide(26))
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.06))
    .stop()
  simulation.tick(steps)
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
}
