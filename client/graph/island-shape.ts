/** The outline of an island: a soft rectangle with a coast that wavers a little, the same for the same place. */
import type { Island } from './layouts/layout.ts'

const corners = 72
const exponent = 2 / 3.1

/** SVG path data of the shore. */
export function drawShore(island: Island): string {
  const seed = hash(island.id)
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const waver =
      1 +
      0.016 * Math.sin(3 * angle + seed) +
      0.011 * Math.sin(5 * angle + seed * 2.1) +
      0.008 * Math.sin(9 * angle + seed)
    return {
      x: island.centre.x + Math.sign(cos) * Math.abs(cos) ** exponent * island.radiusX * waver,
      y: island.centre.y + Math.sign(sin) * Math.abs(sin) ** exponent * island.radiusY * waver,
    }
  })
  const format = (value: number): string => value.toFixed(1)
  const pieces = points.map((point, index) => {
    const next = points[(index + 1) % corners] ?? point
    const middle = `${format((point.x + next.x) / 2)} ${format((point.y + next.y) / 2)}`
    return index === 0 ? `M${middle}` : `Q${format(point.x)} ${format(point.y)} ${middle}`
  })
  const first = points[0] ?? island.centre
  const second = points[1] ?? first
  const close = `Q${format(first.x)} ${format(first.y)} ${format((first.x + second.x) / 2)} ${format((first.y + second.y) / 2)}`
  return `${pieces.join('')}${close}Z`
}

function hash(text: string): number {
  let value = 7
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 6283
  return value / 1000
}
