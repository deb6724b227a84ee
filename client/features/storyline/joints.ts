/** How one join is built: how far its lanes bend, where its line runs, and which marks stand on it. */
import type { Join } from './lanes.ts'

/** A lane at a join, and how far it bends for it. */
export interface Visit {
  readonly lane: string
  readonly y: number
}

/** A vertical line of a join. */
export interface Strand {
  readonly x: number
  readonly y1: number
  readonly y2: number
}

export interface JoinMark {
  readonly kind: 'mediator' | 'host' | 'nobody'
  readonly x: number
  readonly y: number
  /** Whether only some reports name it. */
  readonly isPartial: boolean
}

export interface PlacedJoin {
  readonly join: Join
  readonly x: number
  /** Half of what it takes to either side. */
  readonly reach: number
  /** Half of how long its lanes stay: wide where the time is. */
  readonly stay: number
  readonly top: number
  readonly bottom: number
  readonly visits: readonly Visit[]
  readonly strands: readonly Strand[]
  readonly marks: readonly JoinMark[]
  /** Names that stand at it, by their upper edge: none where the lanes bear them. */
  readonly words: readonly { readonly y: number; readonly text: string }[]
}

export interface JoinPlace {
  readonly x: number
  readonly slotWidth: number
  readonly yOf: ReadonlyMap<string, number>
  readonly rowHeight: number
  readonly isWide: boolean
}

/** How near parties come to who stands between them, and to each other where it is not said how they met. */
const distances = { relay: 26, host: 13, direct: 2, unclear: 17, nobody: 34, beside: 9 } as const
const mostReach = 44

export function placeJoin(join: Join, place: JoinPlace): PlacedJoin {
  const { x, slotWidth, isWide } = place
  const reach = Math.min(mostReach, slotWidth / 2)
  const built = build(join, place)
  const ys = [
    ...built.visits.map(({ y }) => y),
    ...built.strands.flatMap(({ y1, y2 }) => [y1, y2]),
    ...built.marks.map(({ y }) => y),
  ]
  return {
    join,
    x,
    reach,
    stay: isWide ? Math.max(8, reach - 14) : 7,
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    words: [],
    ...built,
  }
}

type Built = Pick<PlacedJoin, 'visits' | 'strands' | 'marks'>

function build(join: Join, place: JoinPlace): Built {
  const homeOf = (lane: string): number => place.yOf.get(lane) ?? 0
  const { from, to, through } = join
  if (from === undefined || to === undefined) return buildToNobody(from ?? to, homeOf, place)
  const [upper, lower] = homeOf(from) <= homeOf(to) ? [from, to] : [to, from]
  if (join.kind === 'DENIED') return buildApart(homeOf(upper), homeOf(lower), place.x)
  if (through.length > 0) return buildRelay(join, { upper, lower }, homeOf, place)
  if (join.kind === 'HOSTED' || join.kind === 'MEDIATED')
    return buildAtThird(join, { party: from, third: to }, homeOf, place)
  return buildBetween(join, { upper, lower }, homeOf, place)
}

/** A denial bends nobody: it is a broken line between lanes that stay where they are. */
function buildApart(y1: number, y2: number, x: number): Built {
  return { visits: [], strands: [{ x, y1, y2 }], marks: [] }
}

/** Parties come near the mediators and never to each other; a line of its own runs through each mediator. */
function buildRelay(
  { through }: Join,
  { upper, lower }: { readonly upper: string; readonly lower: string },
  homeOf: (lane: string) => number,
  { x, rowHeight }: JoinPlace,
): Built {
  const near = Math.min(distances.relay, rowHeight * 0.7)
  const thirds = through.map(({ lane, isPartial }) => ({ lane, isPartial, y: homeOf(lane) }))
  const y1 = Math.min(...thirds.map(({ y }) => y)) - near
  const y2 = Math.max(...thirds.map(({ y }) => y)) + near
  const placeX = (at: number): number => x + (at - (thirds.length - 1) / 2) * 2 * distances.beside
  return {
    visits: [{ lane: upper, y: y1 }, { lane: lower, y: y2 }, ...thirds.map(({ lane, y }) => ({ lane, y }))],
    strands: thirds.map((_, at) => ({ x: placeX(at), y1, y2 })),
    marks: thirds.map(({ y, isPartial }, at) => ({ kind: 'mediator', x: placeX(at), y, isPartial })),
  }
}

/** A party goes to its host, and as far as the line of a mediator who met that party alone. */
function buildAtThird(
  { kind }: Join,
  { party, third }: { readonly party: string; readonly third: string },
  homeOf: (lane: string) => number,
  { x, rowHeight }: JoinPlace,
): Built {
  const isHost = kind === 'HOSTED'
  const y = homeOf(third)
  const away = isHost ? distances.host : Math.min(distances.relay, rowHeight * 0.7)
  const at = homeOf(party) <= y ? y - away : y + away
  return {
    visits: [
      { lane: party, y: at },
      { lane: third, y },
    ],
    strands: [{ x, y1: Math.min(at, y), y2: Math.max(at, y) }],
    marks: [{ kind: isHost ? 'host' : 'mediator', x, y, isPartial: false }],
  }
}

/** Both come to the free space between two rows nearest to their middle; they touch only where they met face to face. */
function buildBetween(
  { kind }: Join,
  { upper, lower }: { readonly upper: string; readonly lower: string },
  homeOf: (lane: string) => number,
  { x, rowHeight }: JoinPlace,
): Built {
  const [a, b] = [homeOf(upper), homeOf(lower)]
  const steps = Math.round((b - a) / rowHeight)
  const middle = a + (Math.floor((steps - 1) / 2) + 0.5) * rowHeight
  const apart = kind === 'DIRECT' ? distances.direct : Math.min(distances.unclear, rowHeight / 2)
  const [y1, y2] = [middle - apart, middle + apart]
  return {
    visits: [
      { lane: upper, y: y1 },
      { lane: lower, y: y2 },
    ],
    strands: [{ x, y1, y2 }],
    marks: [],
  }
}

/** Where the other end is nobody named, the line ends in an open ring towards the middle. */
function buildToNobody(lane: string | undefined, homeOf: (lane: string) => number, { x, yOf }: JoinPlace): Built {
  const y = lane === undefined ? 0 : homeOf(lane)
  const ys = [...yOf.values()]
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2
  const end = y <= middle ? y + distances.nobody : y - distances.nobody
  return {
    visits: lane === undefined ? [] : [{ lane, y }],
    strands: [{ x, y1: Math.min(y, end), y2: Math.max(y, end) }],
    marks: [{ kind: 'nobody', x, y: end, isPartial: false }],
  }
}
