/** Where everything of the storyline stands: columns in time order, rows of lanes, and the bars of wide times. */
import { shortenTime } from '../../graph/wordings.ts'
import { type PlacedJoin, placeJoin } from './joints.ts'
import { type Cast, type Join, listLanes } from './lanes.ts'
import { type Gap, orderStops, type Stop } from './order.ts'
import { type LanePiece, traceLanes } from './traces.ts'
import { placeAtVenue } from './venues.ts'

/** A column, or several, of one encounter. */
export interface PlacedStop extends Stop {
  readonly x: number
  readonly width: number
  readonly placed: readonly PlacedJoin[]
}

export interface Stretch {
  readonly x: number
  readonly width: number
  readonly text: string
}

/** The time of an encounter that is known less exactly than to a day, over all columns that it may lie in. */
export interface RangeBar {
  readonly id: string
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Of the upright or arrowhead at an end, above and below the bar. */
  readonly reach: number
  readonly isOpenAtStart: boolean
  readonly isOpenAtEnd: boolean
}

export interface Row {
  readonly id: string
  readonly name: string
  readonly y: number
  /** Whether another side begins here. */
  readonly isFirst: boolean
}

export interface Storyline {
  readonly width: number
  readonly height: number
  /** The height in a frame of `Frame.least`. */
  readonly leastHeight: number
  readonly rows: readonly Row[]
  readonly stops: readonly PlacedStop[]
  readonly gaps: readonly Stretch[]
  /** The dates above the columns, each once. */
  readonly dates: readonly Stretch[]
  /** Rounds that contain sessions. */
  readonly rounds: readonly Stretch[]
  readonly bars: readonly RangeBar[]
  readonly pieces: readonly LanePiece[]
}

const sizes = {
  single: 74,
  slot: 54,
  letter: 6.9,
  gap: 28,
  pad: 6,
  /** Rows of bars, lower where there are many, so that the lanes begin within sight. */
  bar: { most: 13, least: 5, all: 84 },
  row: { least: 34, most: 58 },
  edge: 30,
  /** Where lanes are venues, each join bears the names of its sides, over and under the lane. */
  venue: { slot: 98, row: { least: 116, most: 140 }, edge: 66 },
} as const
/** How much wider than needed columns may get where the frame has room. */
const mostStretch = 1.7

export interface Frame {
  readonly width: number
  readonly height: number
  /** The least height that a frame of these lanes may get. */
  readonly least: number
  readonly years: readonly number[]
  readonly nameOf: (lane: string) => string
}

/** Lays a cast out in a frame; wider or higher than the frame where it does not fit. */
export function layStoryline(cast: Cast, frame: Frame): Storyline {
  const isByVenue = cast.joins.some(({ place }) => place !== undefined)
  const { slot: slotLeast, row: rowHeights, edge } = isByVenue ? sizes.venue : sizes
  const rowOf = new Map(cast.lanes.map(({ id }, row) => [id, row]))
  const { stops, gaps } = orderStops(cast.joins)
  const packed = stops.map((stop) => ({ stop, slots: packSlots(stop.joins, rowOf) }))
  const gapBefore = new Map(gaps.map((gap) => [gap.before, gap]))
  const needs = packed.map(({ stop, slots }) => {
    const date = writeDate(stop, frame.years).length * sizes.letter + 2 * sizes.pad
    return Math.max(sizes.single, date, slots.length * slotLeast)
  })
  const need = needs.reduce((sum, width) => sum + width, 0)
  const room = frame.width - gaps.length * sizes.gap - 2 * sizes.pad
  const stretch = Math.min(mostStretch, Math.max(1, room / need))
  const columns = placeColumns(packed, needs, gapBefore, stretch)
  const { bars, height: barHeight } = placeBars(
    columns.map(({ stop, x, width }) => ({ ...stop, x, width })),
    columns.end,
  )
  const top = barHeight + edge
  const steps = cast.lanes.length - 1
  const fitRow = (height: number): number =>
    Math.min(rowHeights.most, Math.max(rowHeights.least, (height - top - edge) / Math.max(1, steps)))
  const rowHeight = fitRow(frame.height)
  const rows = cast.lanes.map(({ id, name, group }, row) => ({
    id,
    name,
    y: Math.round(top + row * rowHeight),
    isFirst: row > 0 && cast.lanes[row - 1]?.group !== group,
  }))
  const yOf = new Map(rows.map(({ id, y }) => [id, y]))
  const placed = columns.map(({ stop, slots, x, width }): PlacedStop => {
    const slotWidth = width / Math.max(1, slots.length)
    const joins = slots.flatMap((slot, at) => {
      const place = { x: Math.round(x + (at + 0.5) * slotWidth), slotWidth }
      return slot.map((join) =>
        join.place === undefined
          ? placeJoin(join, { ...place, yOf, rowHeight, isWide: stop.isWide })
          : placeAtVenue(join, { ...place, y: yOf.get(join.place) ?? top, nameOf: frame.nameOf }),
      )
    })
    return { ...stop, x, width, placed: joins }
  })
  return {
    width: Math.max(frame.width, columns.end + sizes.pad),
    height: Math.round(top + rowHeight * steps + edge),
    leastHeight: Math.round(top + fitRow(frame.least) * steps + edge),
    rows,
    stops: placed,
    gaps: columns.gaps,
    dates: joinNeighbours(placed, (stop) => writeDate(stop, frame.years)),
    rounds: joinNeighbours(placed, ({ roundId }) => roundId),
    bars,
    pieces: traceLanes(placed, yOf),
  }
}

/** `30 Jun–5 Jul`: the day or days, without the hour. */
function writeDate({ time }: Stop, years: readonly number[]): string {
  return (shortenTime(time.text, years).split(',')[0] ?? '').replace(' – ', '–')
}

/** Joins of an encounter stand over each other where they touch different lanes, beside each other where they do not. */
function packSlots(joins: readonly Join[], rowOf: ReadonlyMap<string, number>): readonly (readonly Join[])[] {
  const slots: Join[][] = []
  const reach = (join: Join): readonly [number, number] => {
    const rows = listLanes(join).map((lane) => rowOf.get(lane) ?? 0)
    return [Math.min(...rows), Math.max(...rows)]
  }
  const isClear = (one: Join, other: Join): boolean => {
    const [[a, b], [c, d]] = [reach(one), reach(other)]
    const isShared = one.to === other.to && one.kind === other.kind && (b === c || a === d)
    return one.place === undefined && one.from !== undefined && other.from !== undefined && (b < c || d < a || isShared)
  }
  for (const join of joins) {
    const slot = slots.find((others) => others.every((other) => isClear(join, other)))
    if (slot === undefined) slots.push([join])
    else slot.push(join)
  }
  return slots
}

interface Packed {
  readonly stop: Stop
  readonly slots: readonly (readonly Join[])[]
}

type Columns = readonly (Packed & { readonly x: number; readonly width: number })[] & {
  readonly end: number
  readonly gaps: readonly Stretch[]
}

function placeColumns(
  packed: readonly Packed[],
  needs: readonly number[],
  gapBefore: ReadonlyMap<string, Gap>,
  stretch: number,
): Columns {
  let x: number = sizes.pad
  const gaps: Stretch[] = []
  const columns = packed.map((one, index) => {
    const gap = gapBefore.get(one.stop.id)
    if (gap !== undefined) {
      gaps.push({ x, width: sizes.gap, text: gap.text })
      x += sizes.gap
    }
    const width = (needs[index] ?? sizes.single) * stretch
    x += width
    return { ...one, x: x - width, width }
  })
  return Object.assign(columns, { end: x, gaps })
}

/** Bars that overlap stand in rows of their own. */
function placeBars(
  stops: readonly (Stop & { readonly x: number; readonly width: number })[],
  end: number,
): { readonly bars: readonly RangeBar[]; readonly height: number } {
  const ends: number[] = []
  const packed = stops.flatMap((stop) => {
    if (!stop.isWide) return []
    const { from, to } = stop
    const reached = stops.filter((other) => to === undefined || (other.from !== undefined && other.from < to))
    const x1 = from === undefined ? 1 : stop.x + 4
    const last = reached.filter((other) => other.x >= stop.x).at(-1) ?? stop
    const x2 = to === undefined ? end : last.x + last.width - 4
    const free = ends.findIndex((taken) => taken < x1)
    const row = free === -1 ? ends.length : free
    ends[row] = x2
    return [{ id: stop.id, x1, x2, row, isOpenAtStart: from === undefined, isOpenAtEnd: to === undefined }]
  })
  const step = Math.max(sizes.bar.least, Math.min(sizes.bar.most, sizes.bar.all / Math.max(1, ends.length)))
  const reach = Math.min(5, step - 2)
  const bars = packed.map(({ row, ...bar }) => ({ ...bar, y: 7 + Math.round(row * step), reach }))
  return { bars, height: Math.ceil(ends.length * step) }
}

/** Stretches of neighbours of which the same is said. */
function joinNeighbours(
  stops: readonly PlacedStop[],
  read: (stop: PlacedStop) => string | undefined,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  let lastText: string | undefined
  for (const stop of stops) {
    const text = read(stop)
    const last = stretches.at(-1)
    const isNext = last !== undefined && text === lastText && Math.abs(last.x + last.width - stop.x) < 1
    if (isNext) stretches[stretches.length - 1] = { ...last, width: stop.x + stop.width - last.x }
    else if (text !== undefined) stretches.push({ x: stop.x, width: stop.width, text })
    lastText = text
  }
  return stretches
}

/** What lies between the gaps of a sheet this wide, from left to right, each from and to where; gaps do not meet. */
export function listBetween(
  gaps: readonly Pick<Stretch, 'x' | 'width'>[],
  width: number,
): readonly (readonly [number, number])[] {
  const starts = [0, ...gaps.map((gap) => gap.x + gap.width)]
  const ends = [...gaps.map(({ x }) => x), width]
  return starts.map((start, place) => [start, ends[place] ?? width] as const)
}
