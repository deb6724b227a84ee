/** What of a laid-out view must not be cut when it runs over several sheets: its lines of text, rows, cards and marks. */
import { isCanvas } from './network-markup.ts'
import type { StagedCopy } from './stage.ts'
import { listTextLines } from './text-lines.ts'

/** In pixels from the corner of the picture. */
export interface Block {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** A drawing that cannot be cut at all. */
  readonly isWhole: boolean
}

/** A part that is wider than its frame in the page. */
export interface WidePart {
  readonly top: number
  readonly bottom: number
  /** How far from the left the names of its lanes or rows reach, which stay in sight while it scrolls; 0 for none. */
  readonly pinned: number
  /** How far from its top the names of its columns reach, which stay in sight too; 0 for none. */
  readonly head: number
}

export interface BlockedView {
  readonly blocks: readonly Block[]
  readonly wide: WidePart | undefined
}

/** Rows and cards up to this height stay whole. */
const cardHeight = 240
/** A shape of a drawing that is longer is a line, which may be cut across. */
const markSize = 90
/** A drawing up to this size is one picture. */
export const drawingSize = { width: 1_250, height: 1_150 } as const
/** So much of what follows a title stays with it. */
const titleHold = 44

const cards = 'li, tr, th, td, button'
const titles = 'h2, h3'

/** `canvases` are the elements of the view whose drawing is none of the page's own. */
export function listBlocks(host: Element, canvases: ReadonlyMap<Element, Element>): readonly Block[] {
  const { left, top } = host.getBoundingClientRect()
  const toBlock = (box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>, isWhole = false): Block => ({
    left: box.left - left,
    top: box.top - top,
    right: box.right - left,
    bottom: box.bottom - top,
    isWhole,
  })
  return [...host.querySelectorAll('*')].flatMap((element) => {
    const box = element.getBoundingClientRect()
    if (box.width === 0 && box.height === 0) return []
    if (canvases.has(element) || isCanvas(element)) return [toBlock(box, true)]
    if (element instanceof SVGElement) return listOfDrawing(element, box).map((part) => toBlock(part, part.isWhole))
    const lines = [...element.childNodes].flatMap((node) => (node instanceof Text ? listTextLines(node) : []))
    const isTitle = element.matches(titles)
    const isCard = (element.matches(cards) || isTitle) && box.height <= cardHeight
    const { left: from, right, top: start, bottom } = box
    const card = isCard ? [{ left: from, right, top: start, bottom: bottom + (isTitle ? titleHold : 0) }] : []
    return [...card, ...lines].map((part) => toBlock(part))
  })
}

type Part = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> & { readonly isWhole: boolean }

function listOfDrawing(element: SVGElement, box: DOMRect): readonly Part[] {
  const { left, top, right, bottom, width, height } = box
  if (element instanceof SVGSVGElement) {
    const isOne = width <= drawingSize.width && height <= drawingSize.height
    return isOne ? [{ left, top, right, bottom, isWhole: true }] : []
  }
  if (element.localName === 'text') return [{ left, top, right, bottom, isWhole: false }]
  if (!(element instanceof SVGGeometryElement)) return []
  const [isWide, isHigh] = [width > markSize, height > markSize]
  if (isWide && isHigh) return []
  return [{ left, top, right: isWide ? left : right, bottom: isHigh ? top : bottom, isWhole: false }]
}

export function readWide(host: Element, wide: StagedCopy['wide']): WidePart | undefined {
  if (wide === undefined) return undefined
  const [corner, box] = [host.getBoundingClientRect(), wide.twin.getBoundingClientRect()]
  const sticking = [...wide.original.querySelectorAll<HTMLElement>('ul, th')].map((element) => ({
    element,
    style: getComputedStyle(element),
  }))
  const listPinned = (side: 'left' | 'top') =>
    sticking.flatMap(({ element, style }) => (style.position === 'sticky' && style[side] !== 'auto' ? [element] : []))
  const widest = Math.max(0, ...listPinned('left').map(({ offsetWidth }) => offsetWidth))
  const inset = box.left - corner.left
  return {
    top: Math.floor(box.top - corner.top),
    bottom: Math.ceil(box.bottom - corner.top),
    pinned: widest > 0 ? widest + inset : 0,
    head: Math.max(0, ...listPinned('top').map(({ offsetHeight }) => offsetHeight)),
  }
}
