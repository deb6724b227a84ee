/** The marks of roles as SVG, for the canvas and the key: a ring opened where the line runs through, a bar under a host. */
import { palettes, strokes, type Theme } from '../ui/tokens.ts'
import { hostBar, mediatorRing, nodeMarks } from './encoding.ts'
import type { ActorKind } from './model.ts'

/** Whether an actor mediates, and if so whether every account names it. */
export type Mediation = 'none' | 'agreed' | 'partial'

/** Canvas of the mark; its centre is the actor's. */
export const markSize = { width: 44, height: 56 } as const

/** Path data of the two arcs around (x, y). */
export function drawMediatorArcs(x: number, y: number, radius: number = mediatorRing.radius): string {
  const angle = mediatorRing.openAngle
  const [dx, dy] = [radius * Math.cos(angle), radius * Math.sin(angle)]
  const arc = (sign: 1 | -1): string =>
    `M${x - dx} ${y + sign * dy}A${radius} ${radius} 0 0 ${sign < 0 ? 1 : 0} ${x + dx} ${y + sign * dy}`
  return arc(-1) + arc(1)
}

/** The role marks of an actor as a data URI for the canvas; undefined where it has none. */
export function drawRoleMarks(
  kind: ActorKind,
  mediation: Mediation,
  isHost: boolean,
  theme: Theme,
): string | undefined {
  if (mediation === 'none' && !isHost) return undefined
  const { ink, land } = palettes[theme]
  const [x, y] = [markSize.width / 2, markSize.height / 2]
  const parts: string[] = []
  if (mediation !== 'none') {
    const dash = mediation === 'partial' ? ' stroke-dasharray="4 2.6"' : ''
    parts.push(
      `<path d="${drawMediatorArcs(x, y)}" fill="none" stroke="${ink}" stroke-width="${strokes.role}"${dash}/>`,
    )
    if (kind === 'OFFICE')
      parts.push(
        `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="${land}" stroke="${ink}" stroke-width="1.5"/>`,
      )
    if (kind === 'PERSON')
      parts.push(`<circle cx="${x}" cy="${y}" r="5" fill="${land}" stroke="${ink}" stroke-width="1.5"/>`)
    if (kind === 'DELEGATION')
      parts.push(`<path d="${drawHexagon(x, y, 8)}" fill="${land}" stroke="${ink}" stroke-width="1.5"/>`)
  }
  if (isHost) {
    const radius = mediation === 'none' ? nodeMarks[kind].size / 2 : mediatorRing.radius
    const barY = y + radius + hostBar.gap
    parts.push(
      `<path d="M${x - hostBar.width / 2} ${barY}h${hostBar.width}" stroke="${ink}" stroke-width="${strokes.role}"/>`,
    )
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${markSize.width}" height="${markSize.height}">${parts.join('')}</svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

/** Path data of a hexagon that points left and right. */
export function drawHexagon(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 6 }, (_, index) => {
    const angle = (index * Math.PI) / 3
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}
