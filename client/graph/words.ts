/** Which words the picture needs, and where they stand: names first and for good, then the words of the lines drawn. */
import { canvasText } from '../ui/tokens.ts'
import { type Bundled, measureBundleMark, placeBundleMarks } from './bundle-marks.ts'
import { hostBar, measureNodeRadius } from './encoding.ts'
import { findBounds, measureDistance, type Route, sampleRoute } from './geometry.ts'
import { type LabelRequest, type MeasureText, type Obstacles, type PlacedLabel, placeLabels } from './labels.ts'
import { reduceVenue } from './layouts/homes.ts'
import type { Island } from './layouts/layout.ts'
import type { Contact, Graph, NetworkNode } from './model.ts'
import { isOnLand } from './routes.ts'
import {
  formatBelonging,
  type Ground,
  keepLand,
  listDifferMarks,
  listGaps,
  listMediators,
  listPartialMediators,
  listSameness,
} from './scene.ts'
import type { Strand } from './strands.ts'
import { type DrawOptions, listLines } from './to-elements.ts'
import { wordContact, wordNode } from './wordings.ts'

/** Lines above which only names are written; the words of a line show on its selection. */
const wordedLineLimit = 90

/** What the words of lines depend on beside the lines. */
export interface WindowWords extends DrawOptions {
  readonly years: readonly number[]
  /** What to write on the line of a contact in place of its own words. */
  readonly sayings?: ReadonlyMap<string, string> | undefined
}

/** Names of all actors and places known, but for those placed `earlier`: so that they stay when the window moves. */
export function placeNames(
  ground: Ground,
  measure: MeasureText,
  earlier: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] {
  const { union } = ground
  const has = new Set(earlier.map(({ id }) => id))
  const partial = listPartialMediators(union)
  const mediators = listMediators(union)
  const names = [...union.nodes].sort(compareNodes).flatMap((node): readonly LabelRequest[] => {
    const { actor } = node
    const centre = ground.layout.positions.get(actor.id)
    if (centre === undefined) return []
    const radius = measureNodeRadius(actor.kind, mediators.has(actor.id))
    const below = node.roles.includes('HOST') ? hostBar.gap + 3 : 0
    const wordings = wordNode(node, { isNarrow: ground.isNarrow, isPartialMediator: partial.has(actor.id) })
    return [{ id: actor.id, kind: 'node', centre, radius, below, wordings }]
  })
  const islands = ground.layout.islands.map((island) => requestIslandName(island, ground.isNarrow))
  const missing = [...names, ...islands].filter(({ id }) => !has.has(id))
  if (missing.length === 0) return earlier
  return [...earlier, ...place(ground, missing, listObstacles(ground, union), measure, earlier)]
}

/**
 * The words for what is drawn: names at the places they have, with what each actor does in this window, and the words of
 * the lines, kept clear of the lines drawn.
 */
export function placeWords(
  whole: Ground,
  drawn: Graph,
  names: readonly PlacedLabel[],
  measure: MeasureText,
  window: WindowWords,
): readonly PlacedLabel[] {
  const ground = keepLand(whole, drawn)
  const nodes = new Map(drawn.nodes.map((node) => [node.actor.id, node]))
  const partial = listPartialMediators(drawn)
  const islands = new Set(ground.layout.islands.map(({ id }) => id))
  const shown = names.flatMap((label) => {
    const node = nodes.get(label.id)
    if (node === undefined) return islands.has(label.id) ? [label] : []
    return [reword(label, node, { isNarrow: ground.isNarrow, isPartialMediator: partial.has(node.actor.id) })]
  })
  const requests = [...listLineRequests(ground, drawn, window), ...listSamenessRequests(ground, drawn)]
  return [...shown, ...place(ground, requests, listObstacles(ground, drawn, window), measure, shown)]
}

/** The same name with the note of another window; its size stays, so that its place does. */
function reword(label: PlacedLabel, node: NetworkNode, options: Parameters<typeof wordNode>[1]): PlacedLabel {
  const sizes = label.wording.map((line) => line.size)
  const hasNote = label.wording.some((line) => line.isMuted === true)
  if (!hasNote) return label
  const note = wordNode(node, options)[0]?.find((line) => line.isMuted === true)
  const wording = label.wording.filter((line) => line.isMuted !== true)
  return {
    ...label,
    wording: note === undefined ? wording : [...wording, { ...note, size: sizes.at(-1) ?? note.size }],
  }
}

function place(
  ground: Ground,
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  measure: MeasureText,
  placed: readonly PlacedLabel[],
): readonly PlacedLabel[] {
  const { width, height } = ground.layout
  const factor = Math.max(width / ground.size.width, height / ground.size.height)
  if (factor <= 1.001) return placeLabels(requests, obstacles, measure, placed)
  return placeLabels(
    requests.map((request) => enlarge(request, factor)),
    obstacles,
    measure,
    placed,
  )
}

function listObstacles(ground: Ground, graph: Graph, options: DrawOptions = {}): Obstacles {
  const mediators = listMediators(graph)
  const { single, bundles } = listLines(graph, options)
  const bundled = bundles.flatMap((bundle) => bundle.strands.slice(0, 1))
  const strands = [...single, ...bundled]
  const discs = graph.nodes.flatMap(({ actor }) => {
    const centre = ground.layout.positions.get(actor.id)
    if (centre === undefined) return []
    return [{ ...centre, id: actor.id, radius: measureNodeRadius(actor.kind, mediators.has(actor.id)), isActor: true }]
  })
  const hairlines = new Set(graph.affiliations.map((line) => formatBelonging(line.member.id, line.group.id)))
  // In a dense graph every name would cross lines: weighing them costs seconds and changes nothing.
  const ids = strands.length > wordedLineLimit ? [] : [...strands.map((strand) => strand.id), ...hairlines]
  const lines = ids.flatMap((id) => {
    const route = ground.routes.get(id)
    if (route === undefined) return []
    const points = sampleRoute(route, countSamples(route))
    return [{ id, isHairline: hairlines.has(id), points, bounds: findBounds(points) }]
  })
  return {
    discs: [
      ...discs,
      ...listDifferMarks(ground, strands),
      ...listGaps(ground, strands),
      ...listBundleDiscs(ground, { single, bundles }),
    ],
    lines,
    width: ground.layout.width,
    height: ground.layout.height,
    isOnLand: (point) => isOnLand(point, ground.layout.islands),
  }
}

function listLineRequests(ground: Ground, drawn: Graph, window: WindowWords): readonly LabelRequest[] {
  const contacts = new Map(drawn.contacts.map((contact) => [contact.id, contact]))
  const named = new Set<string>()
  const strands = listLines(drawn, window).single
  return strands.flatMap((strand): readonly LabelRequest[] => {
    const contact = contacts.get(strand.contactIds[0] ?? '')
    const route = ground.routes.get(strand.id)
    const isWorded = strands.length <= wordedLineLimit || strand.contactIds.some((id) => id === window.selectedId)
    if (contact === undefined || route === undefined || !isWorded) return []
    const saying = strand.contactIds.map((id) => window.sayings?.get(id)).find((words) => words !== undefined)
    if (window.sayings !== undefined && saying === undefined) return []
    if (strand.isHalf && named.has(contact.encounter.id)) return []
    named.add(contact.encounter.id)
    const isAtSea = route.controls.length > 2
    const options = {
      isNarrow: ground.isNarrow,
      isPlaceShown: isPlaceShown(contact, strand, ground),
      isAtSea,
    }
    const own = wordContact(contact, window.years, options)
    const wordings = saying === undefined ? own : [[{ text: saying, weight: 600, size: canvasText.edge }] as const]
    return [
      {
        id: strand.id,
        kind: 'route',
        route,
        from: 0.08,
        to: 0.92,
        isOnLine: isAtSea,
        wordings,
      },
    ]
  })
}

function listBundleDiscs(ground: Ground, lines: Bundled): Obstacles['discs'] {
  const marks = placeBundleMarks(ground, lines)
  return lines.bundles.flatMap(({ id, rows }) => {
    const middle = marks.get(id)
    if (middle === undefined) return []
    const reach = measureBundleMark(rows.length) / 2
    return [-reach, 0, reach].map((dx) => ({ x: middle.x + dx, y: middle.y, id, radius: 12 }))
  })
}

function listSamenessRequests(ground: Ground, drawn: Graph): readonly LabelRequest[] {
  if (ground.isNarrow) return []
  return listSameness(drawn).flatMap(({ id }): readonly LabelRequest[] => {
    const route = ground.routes.get(id)
    const wording = [{ text: 'same people?', weight: 400, size: canvasText.note, isMuted: true }] as const
    return route === undefined
      ? []
      : [{ id, kind: 'route', route, from: 0.1, to: 0.9, isOnLine: false, wordings: [wording] }]
  })
}

/** Whether the picture says where it was: on the island that bears the name, or on the water where no place is stated. */
function isPlaceShown(contact: Contact, strand: Strand, ground: Ground): boolean {
  const ends = [strand.source, strand.target].flatMap((id) => ground.layout.positions.get(id) ?? [])
  if (contact.venue === null) return ends.some((end) => !isOnLand(end, ground.layout.islands))
  const place = reduceVenue(contact.venue)
  const island = ground.layout.islands.find(({ id }) => id === place.id)
  return island !== undefined && ends.every((end) => isOnLand(end, [island]))
}

function requestIslandName(island: Island, isNarrow: boolean): LabelRequest {
  const size = isNarrow ? canvasText.venueNarrow : canvasText.venue
  const shares = [-0.62, 0.62, -0.4, 0.4, 0, -0.2, 0.2, 0.74, -0.74]
  const places = [-0.8, 0.8, -0.68, 0.68, -0.5, 0.5, 0].flatMap((level) =>
    shares.map((share) => ({
      x: island.centre.x + share * island.radiusX,
      y: island.centre.y + level * island.radiusY,
    })),
  )
  return {
    id: island.id,
    kind: 'fixed',
    places,
    wordings: [[{ text: island.name, weight: 400, size, isPlaceName: true }]],
  }
}

function compareNodes(a: NetworkNode, b: NetworkNode): number {
  return b.degree - a.degree || (a.actor.id < b.actor.id ? -1 : 1)
}

function enlarge(request: LabelRequest, factor: number): LabelRequest {
  const wordings = request.wordings.map((wording) => wording.map((line) => ({ ...line, size: line.size * factor })))
  return { ...request, wordings }
}

/** Samples about six pixels apart. */
function countSamples(route: Route): number {
  return Math.max(8, Math.min(200, Math.round(measureDistance(route.start, route.end) / 6)))
}
