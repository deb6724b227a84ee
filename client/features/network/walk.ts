/** Walking the picture by arrow keys: the nearest actor that lies in the direction of the key. */
import type { Point } from '../../graph/geometry.ts'

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const headings: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export function isDirection(key: string): key is Direction {
  return key in headings
}

/**
 * The actor to go to from `from`, or the one farthest left where there is none yet; `from` itself where nobody lies in the
 * direction. Distance counts double across the direction.
 */
export function findNextActor(
  positions: ReadonlyMap<string, Point>,
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const start = from === undefined ? undefined : positions.get(from)
  if (start === undefined) {
    return [...positions].sort(([idA, a], [idB, b]) => a.x - b.x || a.y - b.y || (idA < idB ? -1 : 1))[0]?.[0]
  }
  const heading = headings[direction]
  let best: { readonly id: string; readonly cost: number } | undefined
  for (const [id, point] of positions) {
    const [dx, dy] = [point.x - start.x, point.y - start.y]
    const along = dx * heading.x + dy * heading.y
    const across = Math.abs(dx * heading.y - dy * heading.x)
    if (along <= 4 || across > along * 2.5) continue
    const cost = along + 2 * across
    if (best === undefined || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id ?? from
}
