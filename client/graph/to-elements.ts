/** From what the API answers to what the canvas holds: nodes, lines and their classes. Pure. */
import { fillMarks, lineMarks } from './encoding.ts'
import {
  findAngleOnRoute,
  findPointOnRoute,
  measureDistance,
  type Point,
  type Route,
  toControlPoint,
} from './geometry.ts'
import type { ActorKind, Graph } from './model.ts'
import type { Mediation } from './role-marks.ts'
import { isOnLand } from './routes.ts'
import { formatBelonging, type Ground, listMediators, listPartialMediators, listSameness } from './scene.ts'
import { listStrands, type Strand } from './strands.ts'

/** A node of the canvas. */
export interface NodeElement {
  readonly group: 'nodes'
  readonly id: string
  readonly position: Point
  readonly classes: readonly string[]
  readonly data: {
    readonly actorKind: ActorKind | 'GAP'
    readonly mediation: Mediation
    readonly isHost: boolean
  }
}

/** A line of the canvas. `selects` is what opens when it is clicked: a contact, or nothing for a hairline. */
export interface EdgeElement {
  readonly group: 'edges'
  readonly id: string
  readonly source: string
  readonly target: string
  readonly selects: string | undefined
  readonly classes: readonly string[]
  readonly weights: readonly number[]
  readonly distances: readonly number[]
}

export type CanvasElement = NodeElement | EdgeElement

/** Half the opening of a broken circuit, in CSS pixels. */
const gapReach = 7

/** The elements for what is drawn now. Equal input gives equal elements in equal order. */
export function toElements(ground: Ground, drawn: Graph, selectedId: string | undefined): readonly CanvasElement[] {
  const strands = listStrands(drawn.contacts)
  const lines = strands.flatMap((strand) => toLine(ground, strand, selectedId))
  const lit = new Set(
    strands
      .filter((strand) => selectedId !== undefined && strand.contactIds.includes(selectedId))
      .flatMap((strand) => [strand.source, strand.target]),
  )
  const nodes = toNodes(ground, drawn, (id) => id === selectedId || lit.has(id))
  const present = new Set(nodes.map((node) => node.id))
  const isWhole = (element: CanvasElement): boolean =>
    element.group === 'nodes' || !element.source.startsWith('actor') || present.has(element.source)
  return [...nodes, ...toBelonging(ground, drawn, present), ...toSameness(ground, drawn), ...lines.filter(isWhole)]
}

function toNodes(ground: Ground, drawn: Graph, isLit: (id: string) => boolean): readonly NodeElement[] {
  const mediators = listMediators(drawn)
  const partial = listPartialMediators(drawn)
  return drawn.nodes.flatMap(({ actor, roles }) => {
    const position = ground.layout.positions.get(actor.id)
    if (position === undefined) return []
    const mediation = !mediators.has(actor.id) ? 'none' : partial.has(actor.id) ? 'partial' : 'agreed'
    const classes = [
      actor.kind,
      isOnLand(position, ground.layout.islands) ? 'on-land' : 'on-sea',
      ...(actor.isNamed || actor.kind === 'OFFICE' ? [] : ['unnamed']),
      ...(mediation === 'none' ? [] : ['mediates']),
      ...(isLit(actor.id) ? ['selected'] : []),
    ]
    const data = { actorKind: actor.kind, mediation, isHost: roles.includes('HOST') } as const
    return [{ group: 'nodes', id: actor.id, position, classes, data } as const]
  })
}

function toLine(ground: Ground, strand: Strand, selectedId: string | undefined): readonly CanvasElement[] {
  const route = ground.routes.get(strand.id)
  if (route === undefined) return []
  const selects = strand.contactIds.includes(selectedId ?? '') ? selectedId : strand.contactIds[0]
  const middle = findPointOnRoute(route, 0.5)
  const classes = [
    strand.kind,
    strand.standing,
    fillMarks[strand.standing].isHollow ? 'hollow' : 'solid',
    isOnLand(middle, ground.layout.islands) ? 'on-land' : 'on-sea',
    ...(strand.isHalf ? ['to-mediator'] : []),
    ...(selectedId !== undefined && strand.contactIds.includes(selectedId) ? ['selected'] : []),
  ]
  if (lineMarks[strand.kind].end === 'break') return toBrokenCircuit(strand, route, classes, selects)
  return [toEdge(strand.id, strand.source, strand.target, route, classes, selects)]
}

/** Two halves that end in bars on either side of a gap. */
function toBrokenCircuit(
  strand: Strand,
  route: Route,
  classes: readonly string[],
  selects: string | undefined,
): readonly CanvasElement[] {
  const middle = findPointOnRoute(route, 0.5)
  const angle = findAngleOnRoute(route, 0.5)
  const reach = { x: Math.cos(angle) * gapReach, y: Math.sin(angle) * gapReach }
  return ([-1, 1] as const).flatMap((sign) => {
    const position = { x: middle.x + sign * reach.x, y: middle.y + sign * reach.y }
    const gapId = `gap|${strand.id}|${sign}`
    const [source, start] = sign < 0 ? [strand.source, route.start] : [strand.target, route.end]
    const away = measureDistance(start, position) * 0.45
    const bend = {
      x: position.x + (sign * reach.x * away) / gapReach,
      y: position.y + (sign * reach.y * away) / gapReach,
    }
    const half: Route = { start, end: position, controls: route.controls.length === 0 ? [] : [bend] }
    const gap: NodeElement = {
      group: 'nodes',
      id: gapId,
      position,
      classes: ['gap'],
      data: { actorKind: 'GAP', mediation: 'none', isHost: false },
    }
    return [gap, toEdge(`${strand.id}|${sign}`, source, gapId, half, [...classes, 'broken'], selects)]
  })
}

function toEdge(
  id: string,
  source: string,
  target: string,
  route: Route,
  classes: readonly string[],
  selects: string | undefined,
): EdgeElement {
  const points = route.controls.map((control) => toControlPoint(route.start, route.end, control))
  return {
    group: 'edges',
    id,
    source,
    target,
    selects,
    classes: [...classes, points.length === 0 ? 'straight' : 'bent'],
    weights: points.map((point) => round(point.weight)),
    distances: points.map((point) => round(point.distance)),
  }
}

function toBelonging(ground: Ground, drawn: Graph, present: ReadonlySet<string>): readonly EdgeElement[] {
  return drawn.affiliations
    .filter(({ member, group }) => present.has(member.id) && present.has(group.id))
    .flatMap(({ member, group }) => {
      const id = formatBelonging(member.id, group.id)
      const route = ground.routes.get(id)
      return route === undefined ? [] : [toEdge(id, member.id, group.id, route, ['belongs'], undefined)]
    })
}

/** Dotted lines between actors that may be one. */
function toSameness(ground: Ground, drawn: Graph): readonly EdgeElement[] {
  return listSameness(drawn).flatMap(({ id, source, target }) => {
    const route = ground.routes.get(id)
    return route === undefined ? [] : [toEdge(id, source, target, route, ['same'], undefined)]
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
