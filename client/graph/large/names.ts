/**
 * Names in a large network, none over another: of most contacts at any zoom; once it rests, of hubs, and near, or where only few
 * are drawn, of everybody.
 */
import { countDrawnActors } from '../../columns/line-tally.ts'
import { canvasText, faces } from '../../ui/tokens.ts'
import type { DrawingContext } from './drawings.ts'
import { type Frame, type Ground, radiusOf } from './frame.ts'

/** From which zoom on everybody in view may be named. */
const nearZoom = 0.85
/** Names at most: more are a texture, and each costs. */
const most = { stepping: 40, resting: 160 } as const
/** Sizes of names by size of actor, in CSS pixels. */
const nameSizes = [canvasText.note, canvasText.note, canvasText.name, canvasText.name + 2] as const
/** Sizes from which on an actor is named at every step, and lines drawn from which on it is once the picture rests. */
const namedFrom = { size: 2, lines: 6 } as const
const gap = 3

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function paintNames(context: DrawingContext, ground: Ground, frame: Frame): void {
  const { network, positions, sizes } = ground
  const { viewport, palette } = frame
  const { k, x, y } = viewport
  context.setLineDash([])
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = palette.sea
  context.fillStyle = palette.ink
  context.textAlign = 'center'
  context.textBaseline = 'top'
  const taken: Box[] = []
  for (const actor of chooseNamed(ground, frame)) {
    const size = sizes[actor] ?? 0
    const name = network.columns.actors[actor]?.name ?? ''
    const height = nameSizes[size] ?? canvasText.note
    context.font = `${height}px ${faces.sans}`
    const half = widthOf(context, name, height) / 2
    const atX = (positions[actor * 2] ?? 0) * k + x
    const top = (positions[actor * 2 + 1] ?? 0) * k + y + radiusOf(size, k) + gap
    const box = { left: atX - half, top, right: atX + half, bottom: top + height }
    if (taken.some((other) => overlaps(box, other))) continue
    taken.push(box)
    context.strokeText(name, atX, top)
    context.fillText(name, atX, top)
  }
}

/** Who may be named, first who matters most: whoever is pointed out, and then by size and lines drawn. */
function chooseNamed({ tally, positions, sizes }: Ground, frame: Frame): readonly number[] {
  const { viewport, width, height, selected, focused, isNamed } = frame
  const { k, x, y } = viewport
  const isRoomy = isNamed && (k >= nearZoom || countDrawnActors(tally) <= most.resting)
  const least = !isNamed ? Infinity : isRoomy ? 1 : namedFrom.lines
  const pointedOut = [selected !== undefined && 'actor' in selected ? selected.actor : undefined, focused].filter(
    (actor) => actor !== undefined,
  )
  const chosen: number[] = []
  for (let actor = 0; actor < sizes.length; actor++) {
    const drawn = tally.drawnLines[actor] ?? 0
    if (drawn === 0 || ((sizes[actor] ?? 0) < namedFrom.size && drawn < least) || pointedOut.includes(actor)) continue
    const [atX, atY] = [(positions[actor * 2] ?? 0) * k + x, (positions[actor * 2 + 1] ?? 0) * k + y]
    if (atX > 0 && atY > 0 && atX < width && atY < height) chosen.push(actor)
  }
  const rank = (actor: number): number => (sizes[actor] ?? 0) * 1e6 + (tally.drawnLines[actor] ?? 0)
  chosen.sort((a, b) => rank(b) - rank(a) || a - b)
  return [...pointedOut, ...chosen].slice(0, isNamed ? most.resting : most.stepping)
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const widths = new Map<string, number>()

/** Measured once for each name and size: to measure costs as much as to draw. */
function widthOf(context: DrawingContext, name: string, height: number): number {
  const key = `${height} ${name}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const { width } = context.measureText(name)
  if (widths.size > 20_000) widths.clear()
  widths.set(key, width)
  return width
}
