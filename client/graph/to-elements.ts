/** From what the API answers to what the canvas holds: nodes, lines and their classes. Pure. */
import { type Bundle, bundleStrands } from './bundles.ts'
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
    readonly actorKind: ActorKind | 'GAP' | 'THING'
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

/** How a belief diff marks the lines of a contact; those that it does not name recede. */
export type ChangeMarks = ReadonlyMap<string, 'came' | 'turned' | 'went'>

export interface DrawOptions {
  readonly selectedId?: string | undefined
  /** The pair whose parallel contacts are drawn one by one. */
  readonly open?: string | undefined
  /** Where given, no lines are bundled. */
  readonly changes?: ChangeMarks | undefined
}

/** The lines of a graph as they are drawn: by themselves, or bundled by pair. */
export function listLines(drawn: Graph, { selectedId, open, changes }: DrawOptions): ReturnType<typeof bundleStrands> {
  const strands = listStrands(drawn.contacts)
  return changes === undefined ? bundleStrands(strands, open, selectedId) : { single: strands, bundles: [] }
}

/** The elements for what is drawn now. Equal input gives equal elements in equal order. */
export function toElements(ground: Ground, drawn: Graph, options: DrawOptions): readonly CanvasElement[] {
  const { selectedId } = options
  const { single, bundles } = listLines(drawn, options)
  const isChosen = (strand: Strand): boolean => selectedId !== undefined && strand.contactIds.includes(selectedId)
  const lines = single.flatMap((strand) => toLine(ground, strand, options))
  const lit = new Set(single.filter(isChosen).flatMap((strand) => [strand.source, strand.target]))
  const nodes = toNodes(ground, drawn, (id) => id === selectedId || lit.has(id))
  const present = new Set(nodes.map((node) => node.id))
  const isWhole = (element: CanvasElement): boolean =>
    element.group === 'nodes' || !element.source.startsWith('actor') || present.has(element.source)
  return [
    ...nodes,
    ...toBelonging(ground, drawn, present),
    ...toSameness(ground, drawn, present),
    ...[...bundles.flatMap((bundle) => toBundle(ground, bundle)), ...lines].filter(isWhole),
  ]
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

function toLine(ground: Ground, strand: Strand, { selectedId, changes }: DrawOptions): readonly CanvasElement[] {
  const isSelected = selectedId !== undefined && strand.contactIds.includes(selectedId)
  const selects = isSelected ? selectedId : strand.contactIds[0]
  const change = strand.contactIds.map((id) => changes?.get(id)).find((what) => what !== undefined)
  const marks = [...(isSelected ? ['selected'] : []), ...(changes === undefined ? [] : [change ?? 'unchanged'])]
  return toStrandLine(ground, strand, ground.routes.get(strand.id), selects, marks)
}

/** One edge for several contacts: in their style where they have one, or as two rails whose mark tells them apart. */
function toBundle(ground: Ground, bundle: Bundle): readonly CanvasElement[] {
  const [first] = bundle.strands
  const route = findBundleRoute(ground, bundle)
  if (first === undefined || route === undefined) return []
  if (bundle.rows.length === 1) return toStrandLine(ground, { ...first, id: bundle.id }, route, bundle.id, [])
  const isLand = isOnLand(findPointOnRoute(route, 0.5), ground.layout.islands)
  const classes = ['bundle', isLand ? 'on-land' : 'on-sea']
  return [toEdge(bundle.id, first.source, first.target, route, classes, bundle.id)]
}

/** A bundle takes the way of the first of its lines, so that opening it moves nothing else. */
export function findBundleRoute(ground: Ground, bundle: Bundle): Route | undefined {
  return ground.routes.get(bundle.strands[0]?.id ?? '')
}

function toStrandLine(
  ground: Ground,
  strand: Strand,
  route: Route | undefined,
  selects: string | undefined,
  marks: readonly string[],
): readonly CanvasElement[] {
  if (route === undefined) return []
  const classes = [
    strand.kind,
    strand.standing,
    fillMarks[strand.standing].isHollow ? 'hollow' : 'solid',
    isOnLand(findPointOnRoute(route, 0.5), ground.layout.islands) ? 'on-land' : 'on-sea',
    ...(strand.isHalf ? ['to-mediator'] : []),
    ...marks,
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
function toSameness(ground: Ground, drawn: Graph, present: ReadonlySet<string>): readonly EdgeElement[] {
  return listSameness(drawn).flatMap(({ id, source, target }) => {
    if (!present.has(source) || !present.has(target)) return []
    const route = ground.routes.get(id)
    return route === undefined ? [] : [toEdge(id, source, target, route, ['same'], undefined)]
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
