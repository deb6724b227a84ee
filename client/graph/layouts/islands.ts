/**
 * The atlas layout: one island per place, the two sides left and right, third parties between, states on the sea.
 * Computed from everything known, so that a smaller window takes lines away and moves nothing.
 */
import type { Point } from '../geometry.ts'
import type { Graph } from '../model.ts'
import { findHomes } from './homes.ts'
import { type Island, isNarrowPicture, type Layout, type Size } from './layout.ts'
import { isLane, orderColumns } from './order.ts'
import { assignSides, type Side } from './sides.ts'

/** Distances in CSS pixels. */
const wide = { strip: 112, top: 10, gap: 28, channel: 42, pitch: 49, inset: 20, left: 0.21, shift: 0.11 } as const
const narrow = { strip: 0, top: 62, gap: 26, channel: 26, pitch: 62, inset: 40, left: 0.19, shift: 0.05 } as const

/** Height of a lane, in rows. */
const laneRows = 0.5

interface Column {
  readonly left: readonly string[]
  readonly middle: readonly string[]
  readonly right: readonly string[]
}

/** A box of land or sea with its columns of actors. */
interface Region extends Column {
  readonly id: string
  readonly name: string
  readonly rows: number
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function computeIslands(graph: Graph, size: Size): Layout {
  const isNarrow = isNarrowPicture(size)
  const measures = isNarrow ? narrow : wide
  const sides = assignSides(graph)
  const homes = findHomes(graph)
  const satellites = findSatellites(graph, homes.placeOf)
  const regions = homes.places.map((place) => makeRegion(graph, place, sides, homes.placeOf, satellites))
  const columns = regions.length > 3 && !isNarrow ? Math.ceil(Math.sqrt(regions.length / 2)) : 1
  const rows = splitIntoRows(regions, columns)
  const hasChannel = graph.contacts.some((contact) => contact.venue === null)
  const gap = hasChannel ? measures.channel : measures.gap
  const rowsNeeded = rows.map((row) => Math.max(...row.map((region) => region.rows), 1.7))
  const total = rowsNeeded.reduce((sum, need) => sum + need, 0)
  const free = (height: number): number => height - measures.top - 12 - gap * (rows.length - 1)
  const scale = Math.max(1, (total * measures.pitch) / Math.max(free(size.height), 1), columns * 0.8)
  const picture = { width: size.width * scale, height: size.height * scale }
  const unit = free(picture.height) / Math.max(total, 1)

  const positions = new Map<string, Point>()
  const islands: Island[] = []
  const sea = listAtSea(graph, sides, homes.placeOf)
  const strip = { left: sea.left.length > 0 ? measures.strip : 16, right: sea.right.length > 0 ? measures.strip : 16 }
  let y = measures.top
  rows.forEach((row, index) => {
    const height = (rowsNeeded[index] ?? 1) * unit
    const width =
      (picture.width - strip.left - strip.right - (isNarrow ? -16 : 0) - gap * (row.length - 1)) / row.length
    row.forEach((region, place) => {
      const x = strip.left - (isNarrow ? 8 : 0) + place * (width + gap)
      const frame = { x, y, width, height }
      placeRegion(region, frame, measures, satellites, positions, graph)
      islands.push({
        id: region.id,
        name: region.name,
        centre: { x: x + width / 2, y: y + height / 2 },
        radiusX: width / 2 - 8,
        radiusY: height / 2 - 4,
      })
    })
    y += height + gap
  })
  placeSea(graph, sea, picture, islands, isNarrow, positions)
  const lanes = new Map([...positions].filter(([id]) => isLane(id)))
  for (const id of lanes.keys()) positions.delete(id)
  return { ...picture, positions, islands, lanes }
}

function makeRegion(
  graph: Graph,
  place: { readonly id: string; readonly name: string },
  sides: ReadonlyMap<string, Side>,
  placeOf: ReadonlyMap<string, string>,
  satellites: ReadonlyMap<string, string>,
): Region {
  const here = graph.nodes
    .map(({ actor }) => actor.id)
    .filter((id) => placeOf.get(id) === place.id && !satellites.has(id))
    .sort()
  const column = orderColumns(graph, here, sides)
  const groups = [...satellites.values()]
  const measureRows = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + (isLane(id) ? laneRows : groups.includes(id) ? 2.2 : 1), 0)
  const needs = [column.left, column.middle, column.right].map(measureRows)
  return { ...place, ...column, rows: Math.max(...needs) + 0.6 }
}

/**
 * Who is drawn beside another: members without contacts of their own beside their delegation, and somebody unnamed beside
 * the only actor that a report joins them with.
 */
function findSatellites(graph: Graph, placeOf: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const inContact = new Set(graph.contacts.flatMap((contact) => [contact.from.id, contact.to.id]))
  const members = graph.affiliations
    .filter((line) => line.kind === 'MEMBER' && !inContact.has(line.member.id) && placeOf.has(line.group.id))
    .map((line) => [line.member.id, line.group.id] as const)
  const unnamed = graph.nodes.flatMap(({ actor }) => {
    const partner = actor.kind === 'UNNAMED' ? findOnlyPartner(graph, actor.id) : undefined
    const isTogether = partner !== undefined && placeOf.has(partner) && placeOf.get(partner) === placeOf.get(actor.id)
    return isTogether ? [[actor.id, partner] as const] : []
  })
  return new Map([...members, ...unnamed].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function findOnlyPartner(graph: Graph, id: string): string | undefined {
  const partners = graph.contacts.flatMap((contact) =>
    contact.from.id === id ? [contact.to.id] : contact.to.id === id ? [contact.from.id] : [],
  )
  return new Set(partners).size === 1 ? partners[0] : undefined
}

function splitIntoRows(regions: readonly Region[], columns: number): readonly (readonly Region[])[] {
  const rows: Region[][] = []
  regions.forEach((region, index) => {
    const row = Math.floor(index / columns)
    rows[row] = [...(rows[row] ?? []), region]
  })
  return rows
}

function placeRegion(
  region: Region,
  frame: Frame,
  measures: typeof wide | typeof narrow,
  satellites: ReadonlyMap<string, string>,
  positions: Map<string, Point>,
  graph: Graph,
): void {
  const top = frame.y + measures.inset
  const bottom = frame.y + frame.height - measures.inset
  const at = (share: number): number => frame.x + frame.width * share
  spread(region.left, at(measures.left), top, bottom, positions)
  spread(region.right, at(1 - measures.left), top, bottom, positions)
  spread(region.middle, at(0.5), top, bottom, positions)
  for (const id of region.middle) {
    const point = isLane(id) ? undefined : positions.get(id)
    const lean = measureLean(graph, id, region)
    if (point !== undefined) positions.set(id, { x: point.x + lean * frame.width * measures.shift, y: point.y })
  }
  placeSatellites(region, satellites, positions, measures === narrow, graph)
}

/** −1 where an actor between the sides has contacts with the left only, 1 with the right only, 0 with both. */
function measureLean(graph: Graph, id: string, region: Column): number {
  const others = graph.contacts.flatMap((contact) => {
    if (contact.to.id === id) return [contact.from.id]
    if (contact.from.id === id) return [contact.to.id]
    return contact.through.some(({ mediator }) => mediator.id === id) ? [contact.from.id, contact.to.id] : []
  })
  const hasLeft = others.some((other) => region.left.includes(other))
  const hasRight = others.some((other) => region.right.includes(other))
  return hasLeft === hasRight ? 0 : hasLeft ? -1 : 1
}

/** Spreads a column from top to bottom; a lane takes less room than an actor. */
function spread(ids: readonly string[], x: number, top: number, bottom: number, positions: Map<string, Point>): void {
  const heights = ids.map((id) => (isLane(id) ? laneRows : 1))
  const unit = (bottom - top) / heights.reduce((sum, height) => sum + height, 0)
  let y = top
  ids.forEach((id, index) => {
    const height = (heights[index] ?? 1) * unit
    positions.set(id, { x, y: y + height / 2 })
    y += height
  })
}

/** Fans the members of a delegation out on its outer side. */
function placeSatellites(
  region: Column,
  satellites: ReadonlyMap<string, string>,
  positions: Map<string, Point>,
  isNarrow: boolean,
  graph: Graph,
): void {
  const isUnnamed = (id: string): boolean =>
    graph.nodes.some(({ actor }) => actor.id === id && actor.kind === 'UNNAMED')
  for (const group of [...region.left, ...region.middle, ...region.right]) {
    const centre = positions.get(group)
    const members = [...satellites].filter(([, owner]) => owner === group).map(([member]) => member)
    if (centre === undefined) continue
    const outward = region.right.includes(group) ? 1 : -1
    const fan = Math.min(1.9, 0.95 * (members.length - 1))
    members.forEach((member, index) => {
      const turn = members.length === 1 ? 0 : -fan / 2 + (fan * index) / (members.length - 1)
      const [reachX, reachY] = isNarrow ? [34, 62] : isUnnamed(member) ? [122, 64] : [84, 64]
      const angle = isNarrow ? turn * 1.25 : turn
      positions.set(member, {
        x: centre.x + outward * reachX * Math.cos(angle),
        y: centre.y + reachY * Math.sin(angle),
      })
    })
  }
}

function listAtSea(graph: Graph, sides: ReadonlyMap<string, Side>, placeOf: ReadonlyMap<string, string>): Column {
  const atSea = graph.nodes.map(({ actor }) => actor.id).filter((id) => !placeOf.has(id))
  const on = (side: Side): readonly string[] => atSea.filter((id) => findShore(graph, sides, id) === side)
  const isState = (id: string): boolean => graph.nodes.some(({ actor }) => actor.id === id && actor.kind === 'STATE')
  const sort = (ids: readonly string[]): readonly string[] =>
    [...ids].sort((a, b) => Number(isState(b)) - Number(isState(a)) || (a < b ? -1 : 1))
  return { left: sort(on('left')), middle: sort(on('middle')), right: sort(on('right')) }
}

/** The shore an actor at sea stands off: its own side's, or for one between the sides that of the only side it faces. */
function findShore(graph: Graph, sides: ReadonlyMap<string, Side>, id: string): Side {
  const own = sides.get(id) ?? 'middle'
  if (own !== 'middle') return own
  const faced = graph.contacts
    .filter((contact) => contact.from.id === id || contact.to.id === id)
    .map((contact) => sides.get(contact.from.id === id ? contact.to.id : contact.from.id))
  const [only] = new Set(faced)
  return new Set(faced).size === 1 && only !== undefined ? only : 'middle'
}

function placeSea(
  graph: Graph,
  sea: Column,
  picture: Size,
  islands: readonly Island[],
  isNarrow: boolean,
  positions: Map<string, Point>,
): void {
  if (isNarrow) {
    const row = [...sea.left, ...sea.middle, ...sea.right]
    row.forEach((id, index) => {
      const share = row.length === 1 ? 0.5 : index / (row.length - 1)
      positions.set(id, { x: 40 + share * (picture.width - 80), y: 30 })
    })
    settleUnplaced(graph, picture, positions)
    return
  }
  const middle = picture.height * 0.46
  const column = (ids: readonly string[], x: number): void => {
    const step = Math.min(96, (picture.height - middle - 50) / Math.max(ids.length - 1, 1))
    ids.forEach((id, index) => void positions.set(id, { x, y: middle + index * step }))
  }
  column(sea.left, 58)
  column(sea.right, picture.width - 58)
  const first = islands[0]
  const seaY = first === undefined ? middle : first.centre.y + first.radiusY + 28
  sea.middle.forEach((id, index) => {
    positions.set(id, { x: ((index + 1) / (sea.middle.length + 1)) * picture.width, y: seaY })
  })
  settleUnplaced(graph, picture, positions)
}

/** Whoever no rule placed goes to the lower edge, in the order of identifiers. */
function settleUnplaced(graph: Graph, picture: Size, positions: Map<string, Point>): void {
  const rest = graph.nodes.map(({ actor }) => actor.id).filter((id) => !positions.has(id))
  rest.sort().forEach((id, index) => {
    positions.set(id, { x: ((index + 1) / (rest.length + 1)) * picture.width, y: picture.height - 24 })
  })
}
