/** What stands under a pointer in a large network: an actor before a line, and of several the nearest. */
import { UNDRAWN } from '../../columns/line-tally.ts'
import { type Ground, radiusOf, type Tapped, type Viewport } from './frame.ts'

/** How near to an actor's edge, or to a line, a pointer may be to mean it, in CSS pixels. */
const reach = { actor: 5, line: 5 } as const

export function pick(
  { network, tally, positions, sizes }: Ground,
  { k, x, y }: Viewport,
  at: { readonly x: number; readonly y: number },
): Tapped {
  const { first, second, count } = network.lines
  let best: Tapped
  let nearest: number = reach.actor
  for (let actor = 0; actor < sizes.length; actor++) {
    if ((tally.drawnLines[actor] ?? 0) === 0) continue
    const [dx, dy] = [(positions[actor * 2] ?? 0) * k + x - at.x, (positions[actor * 2 + 1] ?? 0) * k + y - at.y]
    const distance = Math.hypot(dx, dy) - radiusOf(sizes[actor] ?? 0, k)
    if (distance > nearest) continue
    nearest = distance
    best = { actor }
  }
  if (best !== undefined) return best
  nearest = reach.line
  for (let line = 0; line < count; line++) {
    if ((tally.appearance[line] ?? UNDRAWN) === UNDRAWN) continue
    const [one, other] = [(first[line] ?? 0) * 2, (second[line] ?? 0) * 2]
    const distance = distanceToLine(
      at.x - ((positions[one] ?? 0) * k + x),
      at.y - ((positions[one + 1] ?? 0) * k + y),
      ((positions[other] ?? 0) - (positions[one] ?? 0)) * k,
      ((positions[other + 1] ?? 0) - (positions[one + 1] ?? 0)) * k,
    )
    if (distance > nearest) continue
    nearest = distance
    best = { line }
  }
  return best
}

/** From a point to the line from the origin to another point. */
function distanceToLine(x: number, y: number, toX: number, toY: number): number {
  const length = toX * toX + toY * toY
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (x * toX + y * toY) / length))
  return Math.hypot(x - share * toX, y - share * toY)
}
