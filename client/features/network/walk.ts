/** Walking the picture by keys: from node to node along its lines, or to the nearest that lies in the key's direction. */
import type { Point } from '../../graph/geometry.ts'
import type { Share } from '../../state/canvas-view.ts'
import type { Picture } from './picture.ts'

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const headings: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** What a neighbour that a line leads to is worth over somebody who merely stands there. */
const strangerCost = 2.2

/** How far a key moves a node, in CSS pixels of the picture. */
const nudgeReach = 12

export function isDirection(key: string): key is Direction {
  return key in headings
}

/**
 * The node to go to from a node or line: a neighbour in the direction before others, the one farthest left where there is
 * none yet, and where it is if nobody lies in the direction. Distance counts double across the direction.
 */
export function findNextNode(
  { places, lines }: Pick<Picture, 'places' | 'lines'>,
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const line = lines.find(({ id }) => id === from)
  const start = from === undefined ? undefined : (places.get(from) ?? line?.middle)
  if (start === undefined) return orderNodes(places)[0]
  const joined = new Set(line?.ends ?? lines.flatMap(({ ends }) => (ends.includes(from ?? '') ? ends : [])))
  const heading = headings[direction]
  let best: { readonly id: string; readonly cost: number } | undefined
  for (const [id, point] of places) {
    const [dx, dy] = [point.x - start.x, point.y - start.y]
    const along = dx * heading.x + dy * heading.y
    const across = Math.abs(dx * heading.y - dy * heading.x)
    if (id === from || along <= 4 || across > along * 2.5) continue
    const cost = (along + 2 * across) * (joined.has(id) ? 1 : strangerCost)
    if (best === undefined || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id ?? from
}

/** The next or previous node from left to right, over all of them: whoever no arrow leads to is reached so. */
export function findNextInOrder(
  { places }: Pick<Picture, 'places'>,
  from: string | undefined,
  by: 1 | -1,
): string | undefined {
  const ids = orderNodes(places)
  const index = ids.indexOf(from ?? '')
  const next = index < 0 && by < 0 ? ids.length - 1 : index + by
  return ids[(next + ids.length) % ids.length]
}

function orderNodes(places: Picture['places']): readonly string[] {
  return [...places].sort(([idA, a], [idB, b]) => a.x - b.x || a.y - b.y || (idA < idB ? -1 : 1)).map(([id]) => id)
}

/** The next or previous line at a node, after the one in focus; of all lines where there is no node yet. */
export function findNextLine(
  { lines }: Pick<Picture, 'lines'>,
  hub: string | undefined,
  from: string | undefined,
  by: 1 | -1,
): string | undefined {
  const around = lines.filter(({ ends }) => hub === undefined || ends.includes(hub))
  const ids = [...new Set(around.map(({ id }) => id))]
  const index = ids.indexOf(from ?? '')
  const next = index < 0 && by < 0 ? ids.length - 1 : index + by
  return ids[(next + ids.length) % ids.length]
}

/** Moves the node in focus; false where there is none to move. */
export function nudge(
  { places, size }: Pick<Picture, 'places' | 'size'>,
  id: string | undefined,
  direction: Direction,
  put: ((id: string, share: Share, isStep: boolean) => void) | undefined,
): boolean {
  const at = id === undefined ? undefined : places.get(id)
  if (at === undefined || id === undefined || put === undefined) return false
  const { x, y } = headings[direction]
  const share = {
    x: (at.x + x * nudgeReach) / size.width,
    y: (at.y + y * nudgeReach) / size.height,
  }
  put(id, share, false)
  return true
}
