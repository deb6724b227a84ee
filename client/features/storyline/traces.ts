/** The lanes as paths: drawn only where reports place somebody, and on between two encounters held on adjoining days. */
import { type Presence, readPresence } from '../../graph/presence.ts'
import type { PlacedJoin } from './joints.ts'
import type { PlacedStop } from './layout.ts'

/** A stretch of a lane. */
export interface LanePiece {
  readonly lane: string
  readonly path: string
  readonly presence: Presence
  /** Ends of the lane where nothing goes on. */
  readonly ticks: readonly { readonly x: number; readonly y: number }[]
}

interface Point {
  readonly x: number
  readonly y: number
  readonly stay: number
  readonly reach: number
  readonly presence: Presence
  readonly slot: number
  readonly stopId: string
  readonly from: number | undefined
  readonly to: number | undefined
}

const presences: readonly Presence[] = ['gone', 'open', 'held']

export function traceLanes(stops: readonly PlacedStop[], yOf: ReadonlyMap<string, number>): readonly LanePiece[] {
  const points = gatherPoints(stops)
  return [...points].flatMap(([lane, visits]) => traceLane(lane, visits, yOf.get(lane) ?? 0))
}

function gatherPoints(stops: readonly PlacedStop[]): ReadonlyMap<string, readonly Point[]> {
  const points = new Map<string, Point[]>()
  const slots = [...new Set(stops.flatMap(({ placed }) => placed.map(({ x }) => x)))].sort((a, b) => a - b)
  for (const stop of stops) {
    for (const joint of stop.placed) {
      for (const { lane, y } of joint.visits) {
        const point = { ...toPoint(stop, joint), y, slot: slots.indexOf(joint.x) }
        const known = points.get(lane) ?? []
        const same = known.find(({ x }) => x === point.x)
        if (same === undefined) points.set(lane, [...known, point])
        else if (presences.indexOf(point.presence) > presences.indexOf(same.presence)) {
          points.set(lane, [...known.filter((other) => other !== same), point])
        }
      }
    }
  }
  return points
}

function toPoint(stop: PlacedStop, { join, x, stay, reach }: PlacedJoin): Omit<Point, 'y' | 'slot'> {
  return { x, stay, reach, presence: readPresence(join.standing), stopId: stop.id, from: stop.from, to: stop.to }
}

function traceLane(lane: string, visits: readonly Point[], home: number): readonly LanePiece[] {
  const pieces: LanePiece[] = []
  visits.forEach((visit, index) => {
    const [last, next] = [visits[index - 1], visits[index + 1]]
    const [isAfter, isBefore] = [isBeside(last, visit), isBeside(visit, next)]
    const start = isAfter && last !== undefined ? meet(last, visit, home) : { x: visit.x - visit.reach, y: home }
    const end = isBefore && next !== undefined ? meet(visit, next, home) : { x: visit.x + visit.reach, y: home }
    const goesOn = next !== undefined && !isBefore && isContinued(visit, next)
    const cameOn = last !== undefined && !isAfter && isContinued(last, visit)
    const path = `M${start.x} ${start.y}${ease(start, { x: visit.x - visit.stay, y: visit.y })}H${visit.x + visit.stay}${ease({ x: visit.x + visit.stay, y: visit.y }, end)}${goesOn ? `H${next.x - next.reach}` : ''}`
    const ticks = [...(isAfter || cameOn ? [] : [start]), ...(isBefore || goesOn ? [] : [end])]
    pieces.push({ lane, path, presence: visit.presence, ticks })
  })
  return pieces
}

/** Columns of one encounter, or of two that are dated to adjoining days. */
const isBeside = (one: Point | undefined, other: Point | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  other.slot - one.slot === 1 &&
  (one.stopId === other.stopId || (isDated(one) && isDated(other) && (other.from ?? 0) - (one.to ?? 0) < 1))

const isDated = ({ from, to }: Point): boolean => from !== undefined && to !== undefined

/** Held both times, with no day between that nothing is reported of. */
const isContinued = (one: Point, other: Point): boolean =>
  one.presence === 'held' &&
  other.presence === 'held' &&
  one.to !== undefined &&
  other.from !== undefined &&
  other.from - one.to < 1

/** Half way between two encounters beside each other, at the bend that lies nearer to the lane's row. */
function meet(one: Point, other: Point, home: number): { readonly x: number; readonly y: number } {
  const y = Math.abs(one.y - home) <= Math.abs(other.y - home) ? one.y : other.y
  return { x: (one.x + one.reach + other.x - other.reach) / 2, y }
}

function ease(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string {
  const middle = (from.x + to.x) / 2
  return from.y === to.y ? `H${to.x}` : `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}
