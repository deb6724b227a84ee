/**
 * The picture before it is drawn: where actors and lines are, computed once over everything known, and where words stand,
 * reserved for everything known so that they stay when the window moves. Pure; the canvas and its layers draw it.
 */
import { breakpoints } from '../ui/tokens.ts'
import { chooseLayout } from './layouts/registry.ts'
import type { Layout, Size } from './layouts/layout.ts'
import { reduceVenue } from './layouts/homes.ts'
import { hostBar, measureNodeRadius } from './encoding.ts'
import { findPointOnRoute, measureDistance, type Point, type Route, sampleRoute } from './geometry.ts'
import { type LabelRequest, type MeasureText, type PlacedLabel, placeLabels } from './labels.ts'
import { type Contact, type Graph, joinGraphs, type NetworkNode } from './model.ts'
import { findRoutes, isOnLand } from './routes.ts'
import { listStrands, type Strand } from './strands.ts'
import { listYears, wordContact, wordNode } from './wordings.ts'
import { canvasText } from '../ui/tokens.ts'

/** Positions and routes of everything known; the same for every window and knowledge time. */
export interface Ground {
  readonly size: Size
  readonly layout: Layout
  readonly routes: ReadonlyMap<string, Route>
  readonly union: Graph
  readonly strands: readonly Strand[]
  readonly isNarrow: boolean
}

/** Lines above which only names are written; the words of a line show on its selection. */
const wordedLineLimit = 90

/**
 * Lays the ground for a picture. `positions`, where given, take the place of a computed layout's. What only `drawn` holds
 * (an account that a later report changed) is added beside what everything known has settled, and moves nothing of it.
 */
export function layGround(
  known: Graph,
  size: Size,
  drawn?: Graph,
  positions?: ReadonlyMap<string, Point>,
): Ground {
  const union = joinGraphs(known, drawn)
  const layout = addNewcomers(chooseLayout(known, size, positions), union)
  const mediators = listMediators(union)
  const radii = new Map(
    union.nodes.map(({ actor }) => [actor.id, measureNodeRadius(actor.kind, mediators.has(actor.id))] as const),
  )
  const routes = new Map(findRoutes(listStrands(known.contacts), layout, radii))
  const strands = listStrands(union.contacts)
  const added = strands.filter((strand) => !routes.has(strand.id))
  for (const [id, route] of findRoutes(added, layout, radii, [...routes.values()])) routes.set(id, route)
  for (const { member, group } of union.affiliations) {
    const [start, end] = [layout.positions.get(member.id), layout.positions.get(group.id)]
    if (start !== undefined && end !== undefined) {
      routes.set(formatBelonging(member.id, group.id), { start, end, controls: [] })
    }
  }
  return { size, layout, routes, union, strands, isNarrow: size.width < breakpoints.narrowMap }
}

/** Identifier of the hairline between a member and its group. */
export function formatBelonging(memberId: string, groupId: string): string {
  return `${belongingPrefix}${memberId}|${groupId}`
}

const belongingPrefix = 'belongs|'

/** Places actors that the layout does not know in the nearest free spot to those they are joined with. */
function addNewcomers(layout: Layout, union: Graph): Layout {
  const newcomers = union.nodes.filter(({ actor }) => !layout.positions.has(actor.id))
  if (newcomers.length === 0) return layout
  const positions = new Map(layout.positions)
  for (const { actor } of newcomers) {
    const joined = union.contacts
      .filter((contact) => contact.from.id === actor.id || contact.to.id === actor.id)
      .flatMap((contact) => positions.get(contact.from.id === actor.id ? contact.to.id : contact.from.id) ?? [])
    const home = joined[0] ?? { x: layout.width / 2, y: layout.height / 2 }
    positions.set(actor.id, findFreeSpot(home, [...positions.values()], layout))
  }
  return { ...layout, positions }
}

function findFreeSpot(home: Point, taken: readonly Point[], layout: Layout): Point {
  for (let radius = 60; radius < 600; radius += 30) {
    for (let turn = 0; turn < 12; turn++) {
      const angle = (turn / 12) * 2 * Math.PI + 0.5
      const spot = { x: home.x + radius * Math.cos(angle), y: home.y + radius * Math.sin(angle) }
      const isInside = spot.x > 30 && spot.y > 24 && spot.x < layout.width - 30 && spot.y < layout.height - 40
      if (isInside && taken.every((point) => measureDistance(point, spot) > 52)) return spot
    }
  }
  return home
}

/** The words of the picture: only for what `drawn` holds, at places reserved for everything known. */
export function placeWords(
  ground: Ground,
  drawn: Graph,
  measure: MeasureText,
  window: { readonly years: readonly number[]; readonly selectedIds: readonly string[] },
): readonly PlacedLabel[] {
  const requests = listRequests(ground, drawn, window)
  const mediators = listMediators(ground.union)
  const discs = ground.union.nodes.flatMap(({ actor }) => {
    const centre = ground.layout.positions.get(actor.id)
    if (centre === undefined) return []
    return [{ ...centre, id: actor.id, radius: measureNodeRadius(actor.kind, mediators.has(actor.id)) }]
  })
  const marks = [...listDifferMarks(ground, ground.strands), ...listGaps(ground)]
  const lines = [...ground.routes].map(([id, route]) => ({
    id,
    isHairline: id.startsWith(belongingPrefix),
    points: sampleRoute(route, countSamples(route)),
  }))
  const { width, height } = ground.layout
  const scale = Math.min(ground.size.width / width, ground.size.height / height)
  const scaled: MeasureText = (line) => measure(line) / scale
  const enlarged = scale === 1 ? requests : requests.map((request) => enlarge(request, 1 / scale))
  const labels = placeLabels(enlarged, { discs: [...discs, ...marks], lines, width, height, isOnLand: (point) => isOnLand(point, ground.layout.islands) }, scale === 1 ? measure : scaled)
  const shown = new Set([
    ...drawn.nodes.map(({ actor }) => actor.id),
    ...listStrands(drawn.contacts).map((strand) => strand.id),
    ...listInhabitedIslands(ground, drawn),
  ])
  return labels.filter((label) => shown.has(label.id))
}

/** Samples about six pixels apart. */
function countSamples(route: Route): number {
  return Math.max(8, Math.min(200, Math.round(measureDistance(route.start, route.end) / 6)))
}

/** A small disc on a line. */
export interface LineMarkPlace extends Point {
  readonly id: string
  readonly radius: number
}

/** Where ≠ stands: once on each branch on which accounts differ. */
export function listDifferMarks(ground: Ground, strands: readonly Strand[]): readonly LineMarkPlace[] {
  const seen = new Set<string>()
  return strands.flatMap((strand) => {
    const branch = strand.isHalf ? `${strand.contactIds[0]} ${strand.target}` : strand.id
    const route = ground.routes.get(strand.id)
    if (!strand.isUnsettled || route === undefined || seen.has(branch)) return []
    seen.add(branch)
    return [{ ...findPointOnRoute(route, strand.isHalf ? 0.52 : 0.5), id: strand.id, radius: 9 }]
  })
}

function listGaps(ground: Ground): readonly LineMarkPlace[] {
  return ground.strands.flatMap((strand) => {
    const route = ground.routes.get(strand.id)
    if (strand.kind !== 'DENIED' || route === undefined) return []
    return [{ ...findPointOnRoute(route, 0.5), id: strand.id, radius: 13 }]
  })
}

/** Islands on which something drawn stands. */
export function listInhabitedIslands(ground: Ground, drawn: Graph): readonly string[] {
  const present = new Set(drawn.nodes.map(({ actor }) => actor.id))
  return ground.layout.islands
    .filter((island) =>
      [...ground.layout.positions].some(([id, point]) => present.has(id) && isOnLand(point, [island])),
    )
    .map((island) => island.id)
}

/** Actors that an indirect contact of the graph runs through. */
export function listMediators(graph: Graph): ReadonlySet<string> {
  const mediated = graph.contacts.flatMap((contact) => [
    ...contact.through.map(({ mediator }) => mediator.id),
    ...(contact.kind === 'MEDIATED' ? [contact.to.id] : []),
  ])
  return new Set(mediated)
}

/** Mediators that not every account names. */
export function listPartialMediators(graph: Graph): ReadonlySet<string> {
  const agreed = new Set<string>()
  const partial = new Set<string>()
  for (const { mediator, agreement } of graph.contacts.flatMap((contact) => contact.through)) {
    if (agreement === 'AGREED') agreed.add(mediator.id)
    else partial.add(mediator.id)
  }
  return new Set([...partial].filter((id) => !agreed.has(id)))
}

function listRequests(
  ground: Ground,
  drawn: Graph,
  window: { readonly years: readonly number[]; readonly selectedIds: readonly string[] },
): readonly LabelRequest[] {
  const nodes = joinBy(ground.union.nodes, drawn.nodes, (node) => node.actor.id)
  const partial = listPartialMediators(ground.union)
  const hosts = new Set(nodes.filter((node) => node.roles.includes('HOST')).map((node) => node.actor.id))
  const mediators = listMediators(ground.union)
  const names = [...nodes].sort(compareNodes).flatMap((node): readonly LabelRequest[] => {
    const centre = ground.layout.positions.get(node.actor.id)
    if (centre === undefined) return []
    const radius = measureNodeRadius(node.actor.kind, mediators.has(node.actor.id))
    const options = { isNarrow: ground.isNarrow, isPartialMediator: partial.has(node.actor.id) }
    const below = hosts.has(node.actor.id) ? hostBar.gap + 3 : 0
    return [{ id: node.actor.id, kind: 'node', centre, radius, below, wordings: wordNode(node, options) }]
  })
  const islands = ground.layout.islands.map((island) => requestIslandName(island, ground.isNarrow))
  return [...names, ...islands, ...listLineRequests(ground, drawn, window)]
}

function listLineRequests(
  ground: Ground,
  drawn: Graph,
  window: { readonly years: readonly number[]; readonly selectedIds: readonly string[] },
): readonly LabelRequest[] {
  const contacts = new Map(joinBy(ground.union.contacts, drawn.contacts, (contact) => contact.id).map((c) => [c.id, c]))
  const named = new Set<string>()
  const isWorded = (strand: Strand): boolean =>
    ground.strands.length <= wordedLineLimit || strand.contactIds.some((id) => window.selectedIds.includes(id))
  return joinBy(ground.strands, listStrands(drawn.contacts), (strand) => strand.id).flatMap((strand): readonly LabelRequest[] => {
    const contact = contacts.get(strand.contactIds[0] ?? '')
    const route = ground.routes.get(strand.id)
    if (contact === undefined || route === undefined || !isWorded(strand)) return []
    if (strand.isHalf && named.has(contact.encounter.id)) return []
    named.add(contact.encounter.id)
    const isAtSea = route.controls.length > 2
    const options = { isNarrow: ground.isNarrow, isPlaceShown: isPlaceShown(contact, strand, ground), isAtSea }
    return [{ id: strand.id, kind: 'route', route, from: 0.08, to: 0.92, isOnLine: isAtSea, wordings: wordContact(contact, window.years, options) }]
  })
}

/** Whether the picture says where it was: on the island that bears the name, or on the water where no place is stated. */
function isPlaceShown(contact: Contact, strand: Strand, ground: Ground): boolean {
  const venue = contact.venue === null ? undefined : reduceVenue(contact.venue)
  const island = ground.layout.islands.find(({ id }) => id === venue?.id)
  const ends = [strand.source, strand.target].flatMap((id) => ground.layout.positions.get(id) ?? [])
  if (contact.venue === null) return ends.some((end) => !isOnLand(end, ground.layout.islands))
  return island !== undefined && ends.every((end) => isOnLand(end, [island]))
}

function requestIslandName(island: Layout['islands'][number], isNarrow: boolean): LabelRequest {
  const size = isNarrow ? canvasText.venueNarrow : canvasText.venue
  const shares = [-0.62, 0.62, -0.4, 0.4, 0, -0.2, 0.2, 0.74, -0.74]
  const places = [-0.8, 0.8, -0.68, 0.68, -0.5, 0.5, 0].flatMap((level) =>
    shares.map((share) => ({ x: island.centre.x + share * island.radiusX, y: island.centre.y + level * island.radiusY })),
  )
  return { id: island.id, kind: 'fixed', places, wordings: [[{ text: island.name, weight: 400, size, isPlaceName: true }]] }
}

/** Both lists, the second's element where both have one. */
function joinBy<T>(union: readonly T[], current: readonly T[], keyOf: (element: T) => string): readonly T[] {
  const byKey = new Map(current.map((element) => [keyOf(element), element]))
  const known = new Set(union.map(keyOf))
  return [
    ...union.map((element) => byKey.get(keyOf(element)) ?? element),
    ...current.filter((element) => !known.has(keyOf(element))),
  ]
}

function compareNodes(a: NetworkNode, b: NetworkNode): number {
  return b.degree - a.degree || (a.actor.id < b.actor.id ? -1 : 1)
}

function enlarge(request: LabelRequest, factor: number): LabelRequest {
  const wordings = request.wordings.map((wording) => wording.map((line) => ({ ...line, size: line.size * factor })))
  return { ...request, wordings }
}
