/** A layout by forces over numbered bodies: links pull, bodies push. Deterministic for equal questions. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'

/** Work of a layout, in bodies and links times steps: a quarter of a second, which the first picture waits for. */
const work = 200_000
const steps = { least: 25, most: 100 } as const

/**
 * Positions (x, y, x, y, …) of all bodies. Those that `positions` holds already stay exactly; the others, `NaN` there,
 * begin near the bodies that they are linked with.
 */
export function spread(positions: Float32Array, links: Uint32Array): Float32Array {
  const bodies = seed(positions, links)
  const pairs = Array.from({ length: links.length / 2 }, (_, index) => ({
    source: links[index * 2] ?? 0,
    target: links[index * 2 + 1] ?? 0,
  }))
  const count = Math.round(work / Math.max(1, bodies.length + pairs.length))
  const ticks = Math.min(steps.most, Math.max(steps.least, count))
  const hasFree = bodies.some(({ fx }) => fx === undefined)
  if (hasFree) {
    forceSimulation(bodies)
      .alphaDecay(1 - 0.001 ** (1 / ticks))
      .force('link', forceLink(pairs).distance(70))
      .force('charge', forceManyBody().strength(-140).theta(1.1).distanceMax(900))
      .force('x', forceX().strength(0.03))
      .force('y', forceY().strength(0.06))
      .stop()
      .tick(ticks)
  }
  return Float32Array.from(bodies.flatMap(({ x, y }) => [x ?? 0, y ?? 0]))
}

function seed(positions: Float32Array, links: Uint32Array): SimulationNodeDatum[] {
  const count = positions.length / 2
  const bodies = Array.from({ length: count }, (_, body): SimulationNodeDatum => {
    const [x = Number.NaN, y = Number.NaN] = [positions[body * 2], positions[body * 2 + 1]]
    return Number.isNaN(x) ? {} : { x, y, fx: x, fy: y }
  })
  const near = bodies.map(() => [0, 0, 0] as [x: number, y: number, of: number])
  for (let index = 0; index < links.length; index += 2) {
    const [one, other] = [links[index] ?? 0, links[index + 1] ?? 0]
    lean(near[one], bodies[other])
    lean(near[other], bodies[one])
  }
  bodies.forEach((body, index) => {
    const [x, y, of] = near[index] ?? [0, 0, 0]
    if (body.fx !== undefined || of === 0) return
    const angle = index * 2.399963
    body.x = x / of + 40 * Math.cos(angle)
    body.y = y / of + 40 * Math.sin(angle)
  })
  return bodies
}

function lean(sum: [number, number, number] | undefined, towards: SimulationNodeDatum | undefined): void {
  if (sum === undefined || towards?.fx === undefined) return
  sum[0] += towards.x ?? 0
  sum[1] += towards.y ?? 0
  sum[2] += 1
}
