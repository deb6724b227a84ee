/** One frame of a large network: lines by look, the surest on top, then actors. Everything is in CSS pixels of the canvas. */
import { type LineTally, readAppearance, UNDRAWN } from '../../columns/line-tally.ts'
import type { Palette } from '../../ui/tokens.ts'
import { nodeMarks } from '../encoding.ts'
import type { ActorKind } from '../model.ts'
import type { DrawingContext } from './drawings.ts'
import { type Frame, type Ground, growLine, radiusOf } from './frame.ts'
import { chooseMark, type LargeMark } from './marks.ts'
import { paintNames } from './names.ts'

/** Hairlines that are stroked at once. Of what is wider each line is stroked alone: paths of many cost several times as much. */
const hairlinesAtOnce = 40
/** Half of what an actor is across below which its shape cannot be told: a dot then. */
const dotRadius = 1.8
/** Lines up to which each is opaque; of more each is fainter, so that what lies below is seen. */
const opaqueTo = 2_500
const faintest = 0.3

export function paint(context: DrawingContext, ground: Ground, frame: Frame): void {
  paintSelection(context, ground, frame)
  paintLines(context, ground, frame)
  paintActors(context, ground, frame)
  paintNames(context, ground, frame)
}

function paintSelection(context: DrawingContext, { network, positions, sizes }: Ground, frame: Frame): void {
  const { selected, focused, viewport, palette } = frame
  const { k, x, y } = viewport
  const at = (actor: number): readonly [number, number] => [
    (positions[actor * 2] ?? 0) * k + x,
    (positions[actor * 2 + 1] ?? 0) * k + y,
  ]
  context.setLineDash([])
  if (selected !== undefined && 'line' in selected) {
    const { first, second } = network.lines
    context.strokeStyle = palette.highlight
    context.lineWidth = 12
    context.beginPath()
    context.moveTo(...at(first[selected.line] ?? 0))
    context.lineTo(...at(second[selected.line] ?? 0))
    context.stroke()
  }
  if (selected !== undefined && 'actor' in selected) {
    context.fillStyle = palette.highlight
    context.beginPath()
    context.arc(...at(selected.actor), radiusOf(sizes[selected.actor] ?? 0, k) + 7, 0, 2 * Math.PI)
    context.fill()
  }
  if (focused !== undefined) {
    context.strokeStyle = palette.ink
    context.lineWidth = 2
    context.beginPath()
    context.arc(...at(focused), radiusOf(sizes[focused] ?? 0, k) + 5, 0, 2 * Math.PI)
    context.stroke()
  }
}

function paintLines(context: DrawingContext, { network, tally, positions }: Ground, frame: Frame): void {
  const { viewport, width, height, palette } = frame
  const { k, x, y } = viewport
  const { first, second } = network.lines
  const sorted = sortByAppearance(tally)
  const count = sorted.reduce((sum, [, lines]) => sum + lines.length, 0)
  context.globalAlpha = Math.max(faintest, Math.min(1, opaqueTo / count))
  for (const [appearance, lines] of sorted) {
    const mark = markOf(appearance)
    applyMark(context, mark, palette, growLine(k))
    const atOnce = context.lineWidth <= 1 ? hairlinesAtOnce : 1
    let pending = 0
    for (const line of lines) {
      const [one, other] = [(first[line] ?? 0) * 2, (second[line] ?? 0) * 2]
      const [x1, y1] = [(positions[one] ?? 0) * k + x, (positions[one + 1] ?? 0) * k + y]
      const [x2, y2] = [(positions[other] ?? 0) * k + x, (positions[other + 1] ?? 0) * k + y]
      const isOutside =
        (x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height)
      if (isOutside) continue
      if (pending === 0) context.beginPath()
      context.moveTo(x1, y1)
      context.lineTo(x2, y2)
      pending += 1
      if (pending < atOnce) continue
      context.stroke()
      pending = 0
    }
    if (pending > 0) context.stroke()
  }
  context.globalAlpha = 1
}

/** The lines drawn, by appearance: what is least sure first, so that what is reported as held lies on top. */
function sortByAppearance({ appearance }: LineTally): readonly (readonly [number, readonly number[]])[] {
  const lines = new Map<number, number[]>()
  for (let line = 0; line < appearance.length; line++) {
    const look = appearance[line] ?? UNDRAWN
    if (look === UNDRAWN) continue
    const same = lines.get(look)
    if (same === undefined) lines.set(look, [line])
    else same.push(line)
  }
  return [...lines].sort(([a], [b]) => b - a)
}

const marks = new Map<number, LargeMark>()

function markOf(appearance: number): LargeMark {
  const known = marks.get(appearance)
  if (known !== undefined) return known
  const read = readAppearance(appearance)
  if (read === undefined) throw new Error(`no look has the number ${appearance}`)
  const mark = chooseMark(read.look, read.weight)
  marks.set(appearance, mark)
  return mark
}

function applyMark(context: DrawingContext, mark: LargeMark, palette: Palette, size: number): void {
  context.strokeStyle = palette[mark.colour]
  context.lineWidth = mark.width * size
  context.setLineDash(mark.dash)
}

function paintActors(
  context: DrawingContext,
  { network, tally, positions, sizes }: Ground,
  { viewport, width, height, palette }: Frame,
): void {
  const { k, x, y } = viewport
  const { actors } = network.columns
  context.setLineDash([])
  context.lineWidth = Math.min(1.2, Math.max(0.7, k * 1.2))
  context.strokeStyle = palette.ink
  for (let actor = 0; actor < actors.length; actor++) {
    if ((tally.drawnLines[actor] ?? 0) === 0) continue
    const [atX, atY] = [(positions[actor * 2] ?? 0) * k + x, (positions[actor * 2 + 1] ?? 0) * k + y]
    const radius = radiusOf(sizes[actor] ?? 0, k)
    if (atX < -radius || atY < -radius || atX > width + radius || atY > height + radius) continue
    if (radius < dotRadius) {
      context.fillStyle = palette.ink
      context.fillRect(atX - radius, atY - radius, radius * 2, radius * 2)
      continue
    }
    context.fillStyle = palette.land
    context.beginPath()
    trace(context, actors[actor]?.kind ?? 'UNNAMED', atX, atY, radius)
    context.fill()
    context.stroke()
  }
}

/** The outline of an actor, in the shapes of the small picture. */
function trace(context: DrawingContext, kind: ActorKind, x: number, y: number, radius: number): void {
  const { shape } = nodeMarks[kind]
  if (shape === 'rectangle') context.rect(x - radius, y - radius, radius * 2, radius * 2)
  else if (shape === 'barrel') context.roundRect(x - radius, y - radius * 0.8, radius * 2, radius * 1.6, radius * 0.4)
  else if (shape === 'hexagon') {
    for (let corner = 0; corner < 6; corner++) {
      const angle = (corner * Math.PI) / 3
      context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
    }
    context.closePath()
  } else context.arc(x, y, radius, 0, 2 * Math.PI)
}
