/** Where the words of each place stand on the map: places that lie on each other share a slip, and slips keep apart. */
import { countMarks, type MapPlace, type MarkRow } from './places.ts'
import { type MapFrame, type Point, type Size, toScreen } from './projection.ts'

/** One point of the map with its words: a place, or several that are too near to be told apart. */
export interface Slip {
  readonly id: string
  readonly places: readonly MapPlace[]
  readonly name: string
  /** Whether there is room for more than the number. */
  readonly isNamed: boolean
  readonly at: Point
  readonly rows: readonly MarkRow[]
  /** Rows that have no room. */
  readonly hidden: number
  /** Number of encounters, what was denied apart. */
  readonly count: number
  readonly denied: number
  /** Its box. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const slipRow = { height: 17, most: 6 } as const
const nameHeight = 24
/** Slips up to which each tells its rows; above, only how many there are. */
const tellingSlips = 7
const mergeReach = 26
const gap = 13
/** Of a slip, the share that may lie on other words. */
const mostCovered = 0.12
const edge = 6

export function laySlips(places: readonly MapPlace[], frame: MapFrame, size: Size): readonly Slip[] {
  const groups: { at: Point; places: MapPlace[] }[] = []
  for (const place of places) {
    const at = toScreen(place.location, frame, size)
    if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) continue
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < mergeReach)
    if (near === undefined) groups.push({ at, places: [place] })
    else near.places.push(place)
  }
  const isTelling = groups.length <= tellingSlips
  const placed: Slip[] = []
  for (const group of groups) {
    const slip = describe(group.places, group.at, isTelling, size.width < 500)
    const dots = groups.map(({ at }) => ({ left: at.x - 7, top: at.y - 7, width: 14, height: 14 }))
    const taken = [...placed, ...dots.filter((_dot, index) => groups[index] !== group)]
    placed.push(placeSlip(slip, taken, size))
  }
  return placed
}

function describe(places: readonly MapPlace[], at: Point, isTelling: boolean, isNarrow: boolean): Slip {
  const happenings = places.flatMap((place) => place.happenings)
  const denied = happenings.filter(({ kind }) => kind === 'DENIED').length
  const rows = isTelling ? countMarks(happenings) : []
  const shown = rows.length > slipRow.most ? rows.slice(0, slipRow.most - 1) : rows
  const name = writeNames(places)
  const lines = shown.length + (rows.length > shown.length ? 1 : 0)
  const width = Math.max(name.length * (isNarrow ? 8.5 : 10) + 14, isTelling ? (isNarrow ? 116 : 128) : 44)
  return {
    id: places.map(({ id }) => id).join(' '),
    ...{ places, name, isNamed: true, at, rows: shown, hidden: rows.length - shown.length },
    ...{ count: happenings.length - denied, denied },
    ...{ left: 0, top: 0, width, height: nameHeight + lines * slipRow.height + (isTelling ? 6 : 0) },
  }
}

/** A name that would lie on others makes way for the number alone. */
function placeSlip(slip: Slip, taken: readonly Box[], size: Size): Slip {
  const { left, top, cost } = choosePlace(slip, taken, size)
  const isCovering = slip.isNamed && cost > slip.width * slip.height * mostCovered
  return isCovering ? placeSlip(shorten(slip), taken, size) : { ...slip, left, top }
}

const shorten = (slip: Slip): Slip => ({ ...slip, isNamed: false, rows: [], hidden: 0, width: 34, height: nameHeight })

/** `Doha`, `Doha and Lusail`, `Doha and 3 more`. */
function writeNames(places: readonly MapPlace[]): string {
  const [first, second] = places.map(({ name }) => name)
  if (second === undefined) return first ?? ''
  return places.length === 2 ? `${first} and ${second}` : `${first} and ${places.length - 1} more`
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Beside the point, whichever side covers the least of what is there and stays in the frame; with what it covers. */
function choosePlace(
  slip: Slip,
  taken: readonly Box[],
  size: Size,
): Pick<Slip, 'left' | 'top'> & { readonly cost: number } {
  const { at, width, height } = slip
  const sides = [
    { left: at.x + gap, top: at.y - 15 },
    { left: at.x - gap - width, top: at.y - 15 },
    { left: at.x - width / 2, top: at.y + gap },
    { left: at.x - width / 2, top: at.y - gap - height },
    { left: at.x + gap, top: at.y - height + 12 },
    { left: at.x - gap - width, top: at.y - height + 12 },
  ]
  const costOf = (side: Pick<Slip, 'left' | 'top'>): number => {
    const box = { ...side, width, height }
    const outside = Math.max(0, edge - box.left) + Math.max(0, box.left + width - size.width + edge)
    const beyond = Math.max(0, edge - box.top) + Math.max(0, box.top + height - size.height + edge)
    return taken.reduce((sum, other) => sum + overlap(box, other), 0) + (outside + beyond) * 60
  }
  const [best] = sides
    .map((side, index) => ({ side, cost: costOf(side) + index * 0.01 }))
    .sort((a, b) => a.cost - b.cost)
  return best === undefined ? { left: at.x, top: at.y, cost: 0 } : { ...best.side, cost: best.cost }
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}
