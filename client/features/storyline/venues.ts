/** Lanes by place: each encounter in the lane of its venue, and how one join is built there. */
import { assignSides } from '../../graph/layouts/sides.ts'
import type { Graph } from '../../graph/model.ts'
import type { PlacedJoin } from './joints.ts'
import { type Cast, type Join, joinUp, type Lane } from './lanes.ts'
import { orderStops } from './order.ts'

/** The lane of what has no stated place. */
export const nowhere = 'nowhere'

/**
 * A lane for each place, those of `order` as they stand there, then the others by when something first took place in them; what is
 * reported of no place comes last.
 */
export function castVenues(graph: Graph, order: readonly Lane[] = []): Cast {
  const { joins, inner } = joinUp(graph, 'sides')
  const sides = assignSides(graph)
  const isLeft = (lane: string | undefined): boolean => lane !== undefined && sides.get(lane) === 'left'
  const placed = joins.map((join): Join => {
    const place = findVenue(join)?.id ?? nowhere
    // One side is always over the line; whoever hosts or mediates is under it.
    const isTurned = !hasThirdAtEnd(join) && isLeft(join.to) && !isLeft(join.from)
    return isTurned ? { ...join, place, from: join.to, to: join.from } : { ...join, place }
  })
  const names = new Map(placed.map((join) => [join.place, findVenue(join)?.name ?? 'Place not stated']))
  const met = orderStops(placed).stops.flatMap((stop) => stop.joins.flatMap(({ place }) => place ?? []))
  const ids = [...new Set([...order.map(({ id }) => id), ...met])]
    .filter((id) => names.has(id))
    .sort((a, b) => Number(a === nowhere) - Number(b === nowhere))
  return { lanes: ids.map((id): Lane => ({ id, name: names.get(id) ?? id, group: id })), joins: placed, inner }
}

/** Whether one end of it is no party. */
const hasThirdAtEnd = ({ kind }: Join): boolean => kind === 'HOSTED' || kind === 'MEDIATED'

function findVenue({ contacts }: Join) {
  return contacts.find(({ venue }) => venue !== null)?.venue
}

/** Half the height of a join, and how far apart its halves are where they do not reach each other. */
const reaches = { whole: 26, direct: 12, unclear: 17 } as const
/** Between the lines through two mediators. */
const besideWidth = 30
const mostReach = 60
const nameHeight = 14
/** Between the end of a line, which may bear a ring, and the name there. */
const nameGap = 5

/** One side over, the other under the line of the place, whoever stands between them on it. */
export function placeAtVenue(
  join: Join,
  { x, slotWidth, y, nameOf }: { x: number; slotWidth: number; y: number; nameOf: (lane: string) => string },
): PlacedJoin {
  const { kind, through } = join
  const half = kind === 'DIRECT' ? reaches.direct : kind === 'UNCLEAR' ? reaches.unclear : reaches.whole
  const [y1, y2] = [y - half, y + half]
  const placeX = (at: number): number => x + (at - (through.length - 1) / 2) * besideWidth
  const strands = through.length > 0 ? through.map((_, at) => ({ x: placeX(at), y1, y2 })) : [{ x, y1, y2 }]
  const thirds = through.map(({ isPartial }, at) => ({ kind: 'mediator' as const, x: placeX(at), y, isPartial }))
  const isThird = hasThirdAtEnd(join)
  const end = isThird
    ? [{ kind: kind === 'HOSTED' ? ('host' as const) : ('mediator' as const), x, y: y2, isPartial: false }]
    : []
  const edge = isThird ? y2 + 9 : y2
  const [first] = join.contacts
  const ends = [join.from, join.to]
  const unnamed = [first?.from.id, first?.to.id].find((id) => id !== undefined && !ends.includes(id)) ?? ''
  const carriers = through.map(({ lane, isPartial }) => `${nameOf(lane)}${isPartial ? ' (some say)' : ''}`).join(', ')
  const below = edge + nameGap
  return {
    join,
    x,
    reach: Math.min(mostReach, slotWidth / 2),
    stay: 0,
    top: y1 - nameGap - nameHeight,
    bottom: below + nameHeight * (carriers === '' ? 1 : 2),
    visits: [],
    strands,
    marks: [...thirds, ...end],
    words: [
      { y: y1 - nameGap - nameHeight, text: nameOf(join.from ?? unnamed) },
      { y: below, text: nameOf(join.to ?? unnamed) },
      ...(carriers === '' ? [] : [{ y: below + nameHeight, text: `through ${carriers}` }]),
    ],
  }
}
