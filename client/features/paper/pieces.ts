/** A picture cut into pieces, each of which a browser keeps on one sheet of paper; where it cuts between them it is free. */
import type { Block, BlockedView, WidePart } from './blocks.ts'
import { cutBetween } from './cuts.ts'
import type { VectorPicture } from './make-picture.ts'
import styles from './print.module.css'

/** Pixels of a picture over the width of a sheet: beyond it, words of 11 px would be under 5 points on an upright A4. */
const sheetWidth = 1_150
/** What is higher for its width runs over several pages. */
const tallest = 1.1
/** The same for what names its columns anew on every page: it need not be made small for a sheet that lies on its side. */
const tallestRepeated = 0.6
/** What a sheet holds under its heading. */
const underHeading = 'calc(97vh - 130px)'
/** A piece that runs over several pages is made of rows no higher. */
const rowHeight = { least: 16, most: 60 } as const

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Elements in reading order: what is too wide for a sheet strip by strip, each from top to bottom. */
export function cutPicture(picture: VectorPicture, drawing: Element, view: BlockedView): readonly HTMLElement[] {
  const highest = picture.width * (hasHead(view) ? tallestRepeated : tallest)
  const isOneSheet = picture.width <= sheetWidth * 1.25 && picture.height <= highest
  if (isOneSheet) return [shelter(fitOne(drawing, picture))]
  const extents = measureParts(drawing)
  const drawOpen = ({ box, lead, base }: Piece): Element =>
    drawPiece(drawing, extents, { box, lead: box.x === 0 ? 0 : lead, base })
  const draw = (piece: Piece): HTMLElement => shelter(drawOpen(piece))
  return listRuns(picture, view).flatMap(({ head, pieces }) =>
    head === undefined ? pieces.map(draw) : [repeatOver(toImage(drawOpen(head), head), pieces.map(draw))],
  )
}

export interface Piece {
  readonly box: Box
  /** How much of the left edge of the picture stands before it, so that its lanes have names. */
  readonly lead: number
  /** The width of the sheet in pixels of the picture. */
  readonly base: number
}

/** Pieces that follow each other, and what stands over them on every page that they reach. */
export interface Run {
  readonly head: Piece | undefined
  readonly pieces: readonly Piece[]
}

/** The pieces of a picture, strip by strip; the names of columns head all pages of a strip that takes several. */
export function listRuns(
  { width, height }: Omit<VectorPicture, 'markup'>,
  { blocks, wide }: BlockedView,
): readonly Run[] {
  const toRun = (
    strip: Strip,
    top: number,
    bottom: number,
    { pinned, head }: Pick<WidePart, 'pinned' | 'head'>,
  ): Run => {
    const shown = strip.width + (strip.x === 0 ? 0 : pinned)
    const base = Math.max(shown, Math.min(width, sheetWidth))
    const toPiece = (y: number, end: number): Piece => ({ box: { ...strip, y, height: end - y }, lead: pinned, base })
    const cut = (from: number): readonly Piece[] => {
      const tops = listRows(blocks, from, bottom, shown * (head > 0 ? tallestRepeated : tallest))
      return tops.slice(0, -1).map((y, row) => toPiece(y, tops[row + 1] ?? y))
    }
    const pieces = cut(top)
    if (head === 0 || pieces.length < 2) return { head: undefined, pieces }
    return { head: toPiece(top, top + head), pieces: cut(top + head) }
  }
  const strips = cutStrips(width, blocks, wide?.pinned ?? 0)
  if (wide === undefined || (strips.length === 1 && wide.head === 0))
    return strips.map((strip) => toRun(strip, 0, height, alone))
  const whole = { x: 0, width: strips.length === 1 ? width : Math.min(width, sheetWidth) }
  return [
    toRun(whole, 0, wide.top, alone),
    ...strips.map((strip) => toRun(strip, wide.top, wide.bottom, wide)),
    toRun(whole, wide.bottom, height, alone),
  ]
}

const hasHead = ({ wide }: BlockedView): boolean => (wide?.head ?? 0) > 0

const alone = { pinned: 0, head: 0 } as const

/** A picture of a drawing: browsers draw an image anew on every page, and a drawing on one alone. */
function toImage(drawing: Element, { box, lead, base }: Piece): HTMLElement {
  const image = new Image()
  const width = box.width + (box.x === 0 ? 0 : lead)
  drawing.setAttribute('width', String(width))
  drawing.setAttribute('height', String(box.height))
  drawing.removeAttribute('style')
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`
  image.alt = ''
  Object.assign(image.style, { display: 'block', width: `${(width / base) * 100}%` })
  return image
}

/** The rows of a table: a browser sets its head anew on every page. */
function repeatOver(head: HTMLElement, pieces: readonly HTMLElement[]): HTMLElement {
  const frame = document.createElement('div')
  const table = document.createElement('table')
  table.className = styles.repeated ?? ''
  table.createTHead().insertRow().insertCell().append(head)
  const body = table.createTBody()
  for (const piece of pieces) body.insertRow().insertCell().append(piece)
  frame.append(table)
  return frame
}

type Strip = Pick<Box, 'x' | 'width'>

function cutStrips(width: number, blocks: readonly Block[], pinned: number): readonly Strip[] {
  if (width <= sheetWidth * 1.25) return [{ x: 0, width }]
  const spans = blocks.map(({ left, right, isWhole }) => ({ from: left, to: right, isWhole }))
  const ends = cutBetween(spans, { length: width, most: sheetWidth - pinned, least: pinned + 40 })
  return ends.map((end, place) => ({ x: ends[place - 1] ?? 0, width: end - (ends[place - 1] ?? 0) }))
}

/** The tops of the rows between two heights, and the end of the last; what fits a sheet is one row. */
function listRows(blocks: readonly Block[], from: number, to: number, highest: number): readonly number[] {
  const length = to - from
  if (length <= highest) return length > 0 ? [from, to] : []
  const spans = blocks.map(({ top, bottom, isWhole }) => ({
    from: top - from,
    to: bottom - from,
    isWhole: isWhole || bottom - top <= rowHeight.most,
  }))
  const ends = cutBetween(spans, { length, most: rowHeight.most, least: rowHeight.least })
  return [from, ...ends.map((end) => end + from)]
}

/** The whole drawing over the width of the sheet, and no higher than a sheet on which a heading stands. */
function fitOne(drawing: Element, { width, height }: VectorPicture): Element {
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`)
  drawing.setAttribute('width', '100%')
  drawing.removeAttribute('height')
  if (drawing instanceof SVGElement) drawing.style.maxHeight = underHeading
  return drawing
}

/** Keeps the page's style sheets, which know what text in a drawing looks like, from a drawing that says so itself. */
function shelter(drawing: Element): HTMLElement {
  const box = document.createElement('div')
  if (drawing instanceof SVGElement) drawing.style.display = 'block'
  box.dataset.piece = ''
  box.style.breakInside = 'avoid'
  box.attachShadow({ mode: 'open' }).append(drawing)
  return box
}

/** A part of the drawing, and before it what leads it. */
function drawPiece(drawing: Element, extents: Extents, { box, lead, base }: Piece): Element {
  const piece = makeSvg()
  const width = lead + box.width
  piece.setAttribute('viewBox', `0 0 ${width} ${box.height}`)
  Object.assign(piece.style, { width: `${(width / base) * 100}%`, maxHeight: underHeading })
  const parts = [{ ...box, at: lead }, ...(lead > 0 ? [{ ...box, x: 0, width: lead, at: 0 }] : [])]
  for (const { at, ...part } of parts) {
    const inner = makeSvg()
    inner.setAttribute('x', String(at))
    inner.setAttribute('width', String(part.width))
    inner.setAttribute('height', String(part.height))
    inner.setAttribute('viewBox', `${part.x} ${part.y} ${part.width} ${part.height}`)
    inner.append(...[...drawing.children].flatMap((child) => keepWithin(child, extents, part) ?? []))
    piece.append(inner)
  }
  return piece
}

function makeSvg(): SVGSVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', 'svg')
}

type Extents = ReadonlyMap<Element, DOMRect>

/** Where every element of the drawing stands, in its own pixels: it is laid out once, out of sight. */
function measureParts(drawing: Element): Extents {
  const host = document.createElement('div')
  Object.assign(host.style, { position: 'fixed', left: '0', top: '0', visibility: 'hidden' })
  const box = host.attachShadow({ mode: 'open' })
  box.append(drawing)
  document.body.append(host)
  const extents = new Map([...drawing.querySelectorAll('*')].map((part) => [part, part.getBoundingClientRect()]))
  host.remove()
  return extents
}

/** A copy of what lies within the part; definitions are kept whole. */
function keepWithin(element: Element, extents: Extents, part: Box): Element | undefined {
  if (element.localName === 'defs' || element.localName === 'clipPath') return element.cloneNode(true) as Element
  if (element.localName === 'text' || element.childElementCount === 0) {
    const box = extents.get(element)
    // Lines are as thick as they are drawn, whatever their box says.
    const isOut =
      box !== undefined &&
      (box.bottom < part.y - edge ||
        box.top > part.y + part.height + edge ||
        box.right < part.x - edge ||
        box.left > part.x + part.width + edge)
    return isOut ? undefined : (element.cloneNode(true) as Element)
  }
  const kept = [...element.children].flatMap((child) => keepWithin(child, extents, part) ?? [])
  if (kept.length === 0) return undefined
  const copy = element.cloneNode(false) as Element
  copy.append(...kept)
  return copy
}

const edge = 12
