/** Networks in which not only actors are nodes: who was where, who took part in what, and on whose word. Pure. */
import { isHeld } from '../../server/domain/standings.ts'
import type { NetworkGraphQuery } from '../api/operations.gen.ts'
import { fillMarks, nodeMarks, thingMarks } from './encoding.ts'
import { findBounds, isInBox, type Point, sampleRoute } from './geometry.ts'
import { type LabelRequest, type MeasureText, type PlacedLabel, placeLabels } from './labels.ts'
import type { Island, Layout } from './layouts/layout.ts'
import { isOnLand } from './routes.ts'
import type { CanvasElement, EdgeElement } from './to-elements.ts'
import { wrap } from './wordings.ts'

export type ThingGraph = NetworkGraphQuery['network']['graph']
export type ThingNode = ThingGraph['nodes'][number]
export type ThingLink = ThingGraph['links'][number]

/** How much larger than the map of contacts the picture is, for there is more in it. */
const scales = { venues: 1, encounters: 1.3, everything: 1.6 } as const

/** Kinds in the order in which they find their places, each near what it is joined with. */
const order = ['ACTOR', 'VENUE', 'ENCOUNTER', 'REPORT', 'ARTICLE', 'SOURCE'] as const

/** Space that a node keeps around it, in CSS pixels: with a name below it, or as one of many without. */
const clearance = { plain: 44, named: 92 } as const
/** Names are wider than high: a picture that is so too keeps its nodes further apart across than up and down. */
const stretch = { from: 1.4, by: 1.6 } as const

/**
 * Actors where the map of contacts has them, everything else where it stood `before`, or in the free spot nearest to what it is
 * joined with. What has stood somewhere keeps its place free.
 */
export function layThings(
  base: Layout,
  graph: ThingGraph,
  mode: keyof typeof scales,
  before: ReadonlyMap<string, Point> = new Map(),
): Layout {
  const scale = scales[mode]
  const [width, height] = [base.width * scale, base.height * scale]
  const islands = mode === 'everything' ? [] : base.islands.map((island) => enlarge(island, scale))
  const positions = new Map<string, Point>()
  for (const { id } of graph.nodes) {
    const at = base.positions.get(id)
    const stood = before.get(id)
    if (at !== undefined) positions.set(id, { x: at.x * scale, y: at.y * scale })
    else if (stood !== undefined) positions.set(id, stood)
  }
  const around = listAround(graph)
  const isFull = mode === 'everything'
  const keep = (node: ThingNode): number =>
    isFull && node.kind !== 'REPORT' && node.kind !== 'VENUE' ? clearance.named : clearance.plain
  const field = { width, height, across: isFull && width > stretch.from * height ? stretch.by : 1 }
  const taken = graph.nodes.flatMap((node): Place[] => {
    const at = positions.get(node.id)
    return at === undefined ? [] : [{ ...at, keep: keep(node) }]
  })
  for (const [id, at] of before) if (!positions.has(id)) taken.push({ ...at, keep: clearance.plain })
  for (const kind of order) {
    for (const node of graph.nodes) {
      if (node.kind !== kind || positions.has(node.id)) continue
      const island = islands.find(({ id }) => id === node.id)
      const home = island?.centre ?? findCentre(around.get(node.id) ?? [], positions, { width, height })
      const spot = findSpot({ ...home, keep: keep(node) }, taken, field)
      positions.set(node.id, spot)
      taken.push({ ...spot, keep: keep(node) })
    }
  }
  return { width, height, positions, islands }
}

/** A node's place, and the space that it keeps. */
interface Place extends Point {
  readonly keep: number
}

interface Field extends Pick<Layout, 'width' | 'height'> {
  /** How much further apart nodes are across than up and down. */
  readonly across: number
}

/** Nodes and links as the canvas draws them. */
export function drawThings(
  graph: ThingGraph,
  layout: Layout,
  selectedId: string | undefined,
): readonly CanvasElement[] {
  const nodes = graph.nodes.flatMap((node): readonly CanvasElement[] => {
    const position = layout.positions.get(node.id)
    if (position === undefined) return []
    const { actorKind, isNamed } = readActor(node)
    const classes = [
      actorKind ?? node.kind,
      isOnLand(position, layout.islands) ? 'on-land' : 'on-sea',
      ...(actorKind !== undefined && !isNamed && actorKind !== 'OFFICE' ? ['unnamed'] : []),
      ...(node.kind === 'ENCOUNTER' && isHeld(node.standing) ? ['held'] : []),
      ...(node.id === selectedId ? ['selected'] : []),
    ]
    const data = { actorKind: actorKind ?? 'THING', mediation: 'none', isHost: false } as const
    return [{ group: 'nodes', id: node.id, position, classes, data }]
  })
  const present = new Set(nodes.map(({ id }) => id))
  const links = graph.links.filter(({ from, to }) => present.has(from) && present.has(to))
  return [...nodes, ...links.map((link) => toLink(link, layout, selectedId))]
}

/**
 * Names of what is drawn, those of actors first, then of places and of what was held; reports speak where they are opened,
 * for their words are long. As large as any name on the page when the whole picture is in sight, `shrunk` so many times. Names
 * stay where they stood `before`, but for those on which something stands now.
 */
export function nameThings(
  graph: ThingGraph,
  layout: Layout,
  shrunk: number,
  measure: MeasureText,
  before: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] {
  const discs = [...layout.positions].map(([id, point]) => ({ ...point, id, radius: 12 }))
  const size = 11.5 * Math.max(1, shrunk)
  const ranked = [...graph.nodes].sort((a, b) => rankName(a) - rankName(b))
  const stay = before.filter(
    (label) => layout.positions.has(label.id) && discs.every((disc) => !isInBox(disc, label, disc.radius)),
  )
  const staying = new Set(stay.map(({ id }) => id))
  const requests = ranked.flatMap((node): readonly LabelRequest[] => {
    const centre = layout.positions.get(node.id)
    if (centre === undefined || node.kind === 'REPORT' || staying.has(node.id)) return []
    const { actorKind } = readActor(node)
    const radius = (actorKind === undefined ? 20 : nodeMarks[actorKind].size) / 2 + 2
    const weight = node.kind === 'ACTOR' || node.kind === 'VENUE' ? 600 : 400
    const lines = (limit: number) => wrap(shorten(node.label), limit).map((text) => ({ text, weight, size }) as const)
    return [{ id: node.id, kind: 'node', centre, radius, below: 0, wordings: [lines(26), lines(16)] }]
  })
  const { width, height } = layout
  const obstacles = { discs, lines: traceLinks(graph, layout), width, height, isOnLand: () => true }
  return [...stay, ...placeLabels(requests, obstacles, measure, stay)]
}

const tracedLimit = 400

function rankName(node: ThingNode): number {
  return order.indexOf(node.kind) + (node.kind === 'ENCOUNTER' && !isHeld(node.standing) ? 0.5 : 0)
}

/** Links as names see them: better not written over, as long as there are few enough for that to be of use. */
function traceLinks({ links }: ThingGraph, { positions }: Layout) {
  if (links.length > tracedLimit) return []
  return links.flatMap(({ id, from, to }) => {
    const [start, end] = [positions.get(from), positions.get(to)]
    if (start === undefined || end === undefined) return []
    const points = sampleRoute({ start, end, controls: [] })
    return [{ id, isHairline: true, points, bounds: findBounds(points) }]
  })
}

/** `took part, as party`, `in the article`: what a link says, read from its first end to its second. */
export function wordLink({ kind, standing, isPresent, roles }: ThingLink): string {
  const held = standing === null ? '' : `, ${fillMarks[standing].word}`
  const as = roles.length === 0 ? '' : ` as ${roles.map((role) => role.toLowerCase()).join(' and ')}`
  if (kind === 'TOOK_PART' && isPresent === false) return `was said not to take part in${held}`
  return `${linkWords[kind]}${as}${held}`
}

const linkWords: Readonly<Record<ThingLink['kind'], string>> = {
  CONTACT: 'in contact with',
  AFFILIATION: 'belongs to',
  PRESENT_AT: 'was in',
  TOOK_PART: 'took part in',
  HELD_AT: 'was held at',
  WITHIN: 'lies within',
  PART_OF: 'is part of',
  FOLLOWS: 'follows',
  REPORTS_ON: 'reports on',
  IN_ARTICLE: 'stands in',
  PUBLISHED_BY: 'was published by',
  RESTS_ON: 'rests on the word of',
}

/** The kind of actor that a node is; undefined for anything else. */
export function readActor({ thing }: ThingNode) {
  return 'actorKind' in thing
    ? { actorKind: thing.actorKind, isNamed: thing.isNamed }
    : { actorKind: undefined, isNamed: true }
}

/** The name of a kind of node, as in the key. */
export function nameKind(node: ThingNode): string {
  const { actorKind } = readActor(node)
  if (actorKind !== undefined) return nodeMarks[actorKind].label
  return node.kind === 'ACTOR' ? 'actor' : thingMarks[node.kind].label
}

function toLink(link: ThingLink, layout: Layout, selectedId: string | undefined): EdgeElement {
  const isDenied = link.standing === 'DENIED' || link.isPresent === false
  const isHollow = link.standing !== null && fillMarks[link.standing].isHollow
  const start = layout.positions.get(link.from)
  const classes = [
    'link',
    link.kind,
    isDenied ? 'denied-part' : isHollow ? 'hollow-part' : 'plain-part',
    start !== undefined && isOnLand(start, layout.islands) ? 'on-land' : 'on-sea',
    'straight',
    ...(link.from === selectedId || link.to === selectedId ? ['selected'] : []),
  ]
  return {
    group: 'edges',
    id: link.id,
    source: link.from,
    target: link.to,
    selects: link.id,
    classes,
    weights: [],
    distances: [],
  }
}

function listAround({ links }: ThingGraph): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, string[]>()
  for (const { from, to } of links) {
    around.set(from, [...(around.get(from) ?? []), to])
    around.set(to, [...(around.get(to) ?? []), from])
  }
  return around
}

function findCentre(
  ids: readonly string[],
  positions: ReadonlyMap<string, Point>,
  size: Pick<Layout, 'width' | 'height'>,
): Point {
  const points = ids.flatMap((id) => positions.get(id) ?? [])
  if (points.length === 0) return { x: size.width / 2, y: size.height / 2 }
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }))
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function findSpot(home: Place, taken: readonly Place[], { width, height, across }: Field): Point {
  const isFree = (spot: Point): boolean =>
    taken.every((place) => Math.hypot((place.x - spot.x) / across, place.y - spot.y) > (place.keep + home.keep) / 2)
  for (let radius = 0; radius < width; radius += 14) {
    const turns = Math.max(1, Math.round(radius / 5))
    for (let turn = 0; turn < turns; turn++) {
      const angle = (turn / turns) * 2 * Math.PI + 0.7
      const spot = { x: home.x + across * radius * Math.cos(angle), y: home.y + radius * Math.sin(angle) }
      const isInside = spot.x > 40 && spot.y > 24 && spot.x < width - 40 && spot.y < height - 34
      if (isInside && isFree(spot)) return spot
    }
  }
  return { x: home.x, y: home.y }
}

function enlarge(island: Island, scale: number): Island {
  const { centre, radiusX, radiusY } = island
  const at = { x: centre.x * scale, y: centre.y * scale }
  return { ...island, centre: at, radiusX: radiusX * scale, radiusY: radiusY * scale }
}

function shorten(text: string): string {
  return text.length <= 52 ? text : `${text.slice(0, 50).trimEnd()} …`
}
