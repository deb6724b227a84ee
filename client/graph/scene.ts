/**
 * The picture before it is drawn: where actors and lines are, computed once over everything known, so that nothing moves
 * when the window does. Pure; the canvas and its layers draw it.
 */

import type { ColourName } from '../ui/tokens.ts'
import { chooseColour, fillMarks, measureNodeRadius } from './encoding.ts'
import { findAngleOnRoute, findPointOnRoute, measureDistance, type Point, type Route } from './geometry.ts'
import { listPlaces } from './layouts/homes.ts'
import { type Island, isNarrowPicture, type Layout, type Size } from './layouts/layout.ts'
import type { Graph } from './model.ts'
import { isOnLand } from './routes.ts'
import { listStrands, type Strand } from './strands.ts'

/** Positions and routes of everything known; the same for every window and knowledge time. */
export interface Ground {
  readonly size: Size
  readonly layout: Layout
  readonly routes: ReadonlyMap<string, Route>
  readonly union: Graph
  readonly strands: readonly Strand[]
  readonly isNarrow: boolean
}

/** The ground of a layout with its routes: what else it holds is quick to tell. */
export function completeGround(laid: Pick<Ground, 'layout' | 'routes'>, union: Graph, size: Size): Ground {
  const isNarrow = isNarrowPicture(size)
  return { ...laid, size, union, strands: listStrands(union.contacts), isNarrow }
}

/** The hairlines of belonging and the dotted ones of sameness: straight from end to end. */
export function routeStraight(graph: Graph, layout: Layout): readonly (readonly [id: string, route: Route])[] {
  const ends = [
    ...graph.affiliations.map(
      ({ member, group }) => [formatBelonging(member.id, group.id), member.id, group.id] as const,
    ),
    ...listSameness(graph).map(({ id, source, target }) => [id, source, target] as const),
  ]
  return ends.flatMap(([id, source, target]) => {
    const [start, end] = [layout.positions.get(source), layout.positions.get(target)]
    return start === undefined || end === undefined ? [] : [[id, { start, end, controls: [] }] as const]
  })
}

export function measureRadii(graph: Graph): ReadonlyMap<string, number> {
  const mediators = listMediators(graph)
  return new Map(graph.nodes.map(({ actor }) => [actor.id, measureNodeRadius(actor.kind, mediators.has(actor.id))]))
}

/** Identifier of the hairline between a member and its group. */
export function formatBelonging(memberId: string, groupId: string): string {
  return `${belongingPrefix}${memberId}|${groupId}`
}

/** A pair of actors that may be one. */
export interface Sameness {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** The pairs of actors of a graph that may be one, each once. */
export function listSameness(graph: Graph): readonly Sameness[] {
  const ids = new Set(graph.nodes.map(({ actor }) => actor.id))
  const pairs = graph.nodes.flatMap(({ actor }) =>
    actor.possiblySame.map((other) => [actor.id, other.actor.id].sort() as readonly string[]),
  )
  const unique = new Map(pairs.map(([source = '', target = '']) => [`same|${source}|${target}`, { source, target }]))
  return [...unique]
    .map(([id, pair]) => ({ id, ...pair }))
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
}

const belongingPrefix = 'belongs|'

/** Places actors that the layout does not know in the nearest free spot to those they are joined with. */
export function addNewcomers(layout: Layout, union: Graph): Layout {
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

/** Where the circuit of a denied line is broken. */
export function listGaps(ground: Ground, strands: readonly Strand[]): readonly LineMarkPlace[] {
  return strands.flatMap((strand) => {
    const route = ground.routes.get(strand.id)
    if (strand.kind !== 'DENIED' || route === undefined) return []
    return [{ ...findPointOnRoute(route, 0.5), id: strand.id, radius: 13 }]
  })
}

/** A mark on the fill of a line: `?` where it is unconfirmed, a bar where it was called off. */
export interface FillPlace extends Point {
  readonly id: string
  readonly mark: 'query' | 'bar'
  readonly angle: number
  readonly colour: ColourName
}

/** Marks on lines whose fill needs one; a line whose words say it already, by its identifier in `worded`, has no `?`. */
export function listFillMarks(
  ground: Ground,
  strands: readonly Strand[],
  worded: ReadonlySet<string>,
): readonly FillPlace[] {
  return strands.flatMap(({ id, kind, standing }) => {
    const route = ground.routes.get(id)
    const { mark } = fillMarks[standing]
    if (route === undefined || mark === 'none' || (mark === 'query' && worded.has(id))) return []
    return [
      {
        ...findPointOnRoute(route, 0.5),
        id,
        mark,
        angle: findAngleOnRoute(route, 0.5),
        colour: chooseColour(kind, standing),
      },
    ]
  })
}

/** The ground with no other land than that on which somebody drawn stands, and some contact drawn is said to have been. */
export function keepLand(ground: Ground, drawn: Graph): Ground {
  const { layout } = ground
  const present = new Set(drawn.nodes.map(({ actor }) => actor.id))
  const named = new Set(drawn.contacts.flatMap(({ venue }) => (venue === null ? [] : listPlaces(venue))))
  const islands = keepInhabited(
    layout.islands.filter(({ id }) => named.has(id)),
    [...layout.positions].flatMap(([id, point]) => (present.has(id) ? [point] : [])),
  )
  return islands.length === layout.islands.length ? ground : { ...ground, layout: { ...layout, islands } }
}

/** The islands on which one of the points lies. */
export function keepInhabited(islands: readonly Island[], points: readonly Point[]): readonly Island[] {
  return islands.filter((island) => points.some((point) => isOnLand(point, [island])))
}

/** Actors that an indirect contact of the graph runs through. */
export function listMediators(graph: Graph): ReadonlySet<string> {
  const mediated = (graph.whole ?? graph.contacts).flatMap((contact) => [
    ...contact.through.map(({ mediator }) => mediator.id),
    ...(contact.kind === 'MEDIATED' ? [contact.to.id] : []),
  ])
  return new Set(mediated)
}

/** Mediators that not every account names. */
export function listPartialMediators(graph: Graph): ReadonlySet<string> {
  const agreed = new Set<string>()
  const partial = new Set<string>()
  for (const { mediator, agreement } of (graph.whole ?? graph.contacts).flatMap(({ through }) => through)) {
    if (agreement === 'AGREED') agreed.add(mediator.id)
    else partial.add(mediator.id)
  }
  return new Set([...partial].filter((id) => !agreed.has(id)))
}
