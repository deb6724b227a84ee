/** Positions by forces, away from the page's thread: links pull, actors push. Deterministic for equal graphs. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'

interface ForceQuestion {
  /** In a stable order. */
  readonly ids: readonly string[]
  readonly links: readonly (readonly [string, string])[]
}

interface Body extends SimulationNodeDatum {
  readonly id: string
}

const steps = 200

self.onmessage = (event: MessageEvent<ForceQuestion>) => {
  const bodies: Body[] = event.data.ids.map((id) => ({ id }))
  const links = event.data.links.map(([source, target]) => ({ source, target }))
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
  self.postMessage(bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }]))
}
