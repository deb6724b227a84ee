/**
 * A part of the page as SVG: boxes, lines and words where the browser has put them, drawings as they are. Words stay words.
 * Knows the style properties that this page uses: plain grounds, borders, outlines, rounded corners, upright and turned text.
 */

import { writeDrawing } from './drawing-markup.ts'
import { type Attributes, escapeText, paintWith, readPaint, writeElement, writeNumber } from './markup.ts'
import { listTextLines, type TextLine } from './text-lines.ts'

export interface Picturing {
  /** The page coordinates of the picture's corner. */
  readonly left: number
  readonly top: number
  /** Markup for an element that draws itself, in its own coordinates; undefined for all others. */
  readonly draw: (element: Element) => string | undefined
}

interface Inherited {
  readonly isUnderlined: boolean
}

export function writePart(root: Element, picturing: Picturing): string {
  return writeNode(root, picturing, { isUnderlined: false })
}

function writeNode(node: Node, picturing: Picturing, inherited: Inherited): string {
  if (node instanceof Text) return writeText(node, picturing, inherited)
  if (node instanceof SVGSVGElement) return place(node, picturing, writeDrawing(node))
  return node instanceof HTMLElement ? writeBox(node, picturing, inherited) : ''
}

function writeBox(element: HTMLElement, picturing: Picturing, inherited: Inherited): string {
  const style = getComputedStyle(element)
  if (isUnseen(style)) return ''
  const isUnderlined = inherited.isUnderlined || style.textDecorationLine.includes('underline')
  const own = picturing.draw(element)
  const ground = `${writeGround(element, style, picturing)}`
  const children =
    own === undefined
      ? [...element.childNodes].map((child) => writeNode(child, picturing, { isUnderlined })).join('')
      : place(element, picturing, writeElement('svg', { ...measure(element), overflow: 'hidden' }, own))
  const parts = `${ground}${clip(element, style, picturing, children)}`
  const opacity = Number(style.opacity)
  return opacity < 1 && parts !== '' ? writeElement('g', { opacity }, parts) : parts
}

function isUnseen({ display, visibility, clipPath, opacity }: CSSStyleDeclaration): boolean {
  return display === 'none' || visibility === 'hidden' || opacity === '0' || clipPath.startsWith('inset')
}

function measure(element: Element): { readonly width: number; readonly height: number } {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}

/** Markup in the coordinates of an element, put where the element stands. */
function place(element: Element, { left, top }: Picturing, markup: string): string {
  if (markup === '') return ''
  const box = element.getBoundingClientRect()
  const transform = `translate(${writeNumber(box.left - left)} ${writeNumber(box.top - top)})`
  return writeElement('g', { transform }, markup)
}

let clips = 0

/** What a box hides of its content stays hidden. */
function clip(element: HTMLElement, style: CSSStyleDeclaration, { left, top }: Picturing, children: string): string {
  const isClipped = style.overflowX !== 'visible' || style.overflowY !== 'visible'
  const isOver = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
  if (!isClipped || !isOver || children === '' || style.display === 'inline') return children
  const box = element.getBoundingClientRect()
  const id = `clip-${++clips}`
  const { width, height } = box
  const frame = writeElement('rect', { x: box.left - left, y: box.top - top, width, height })
  return `${writeElement('clipPath', { id }, frame)}${writeElement('g', { 'clip-path': `url(#${id})` }, children)}`
}

/** Ground, border and outline. An element that is broken over lines has them once a line. */
function writeGround(element: HTMLElement, style: CSSStyleDeclaration, { left, top }: Picturing): string {
  const isPainted = readPaint(style.backgroundColor) !== undefined
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => readSide(style, side))
  const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
  if (!isPainted && outline === 0 && sides.every((side) => side === undefined)) return ''
  const boxes = style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()]
  return boxes
    .map((box) => {
      const at = { x: box.left - left, y: box.top - top, width: box.width, height: box.height }
      const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2)
      const round = radius > 0 ? { rx: radius } : {}
      return [
        isPainted ? writeElement('rect', { ...at, ...round, ...paintWith('fill', style.backgroundColor) }) : '',
        writeBorder(at, sides, radius),
        outline > 0 ? writeOutline(at, outline, style) : '',
      ].join('')
    })
    .join('')
}

interface Side {
  readonly width: number
  readonly colour: string
  readonly style: string
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function readSide(style: CSSStyleDeclaration, side: 'Top' | 'Right' | 'Bottom' | 'Left'): Side | undefined {
  const [width, colour, kind] = [
    Number.parseFloat(style[`border${side}Width`]),
    style[`border${side}Color`],
    style[`border${side}Style`],
  ]
  const isDrawn = width > 0 && kind !== 'none' && kind !== 'hidden' && readPaint(colour) !== undefined
  return isDrawn ? { width, colour, style: kind } : undefined
}

function writeBorder({ x, y, width, height }: Frame, sides: readonly (Side | undefined)[], radius: number): string {
  const [first] = sides
  const isWhole = sides.every((side) => side !== undefined && isSameSide(side, first))
  if (isWhole && first !== undefined) {
    const inset = first.width / 2
    const frame = { x: x + inset, y: y + inset, width: width - first.width, height: height - first.width }
    const round = radius > inset ? { rx: radius - inset } : {}
    return writeElement('rect', { ...frame, ...round, fill: 'none', ...writeStroke(first) })
  }
  const [top, right, bottom, left] = sides
  const draw = (side: Side | undefined, d: (inset: number) => string): string =>
    side === undefined ? '' : writeElement('path', { d: d(side.width / 2), fill: 'none', ...writeStroke(side) })
  const n = writeNumber
  return [
    draw(top, (inset) => `M${n(x)} ${n(y + inset)}h${n(width)}`),
    draw(right, (inset) => `M${n(x + width - inset)} ${n(y)}v${n(height)}`),
    draw(bottom, (inset) => `M${n(x)} ${n(y + height - inset)}h${n(width)}`),
    draw(left, (inset) => `M${n(x + inset)} ${n(y)}v${n(height)}`),
  ].join('')
}

function isSameSide(side: Side, other: Side | undefined): boolean {
  return side.width === other?.width && side.colour === other.colour && side.style === other.style
}

function writeStroke({ width, colour, style }: Side): Attributes {
  const dash = { dashed: `${width * 3} ${width * 2}`, dotted: `${width} ${width * 1.5}` }[style]
  return { ...paintWith('stroke', colour), 'stroke-width': width, 'stroke-dasharray': dash }
}

function writeOutline({ x, y, width, height }: Frame, thick: number, style: CSSStyleDeclaration): string {
  const out = Number.parseFloat(style.outlineOffset) + thick / 2
  const frame = { x: x - out, y: y - out, width: width + 2 * out, height: height + 2 * out }
  return writeElement('rect', {
    ...frame,
    fill: 'none',
    ...paintWith('stroke', style.outlineColor),
    'stroke-width': thick,
  })
}

function writeText(node: Text, picturing: Picturing, { isUnderlined }: Inherited): string {
  const parent = node.parentElement
  if (parent === null || node.data.trim() === '') return ''
  const style = getComputedStyle(parent)
  const lines = listTextLines(node)
  const write = style.writingMode.startsWith('vertical') ? writeTurned : writeLine
  return lines.map((line) => write(cutToBox(line, parent, style), style, picturing, isUnderlined)).join('')
}

/** Words that a box cuts off with an ellipsis are cut in the picture too. */
function cutToBox(line: TextLine, parent: HTMLElement, style: CSSStyleDeclaration): TextLine {
  if (style.textOverflow !== 'ellipsis' || style.writingMode.startsWith('vertical')) return line
  const right = parent.getBoundingClientRect().right - Number.parseFloat(style.paddingRight)
  if (line.right <= right + 0.5) return line
  const share = (right - line.left) / (line.right - line.left)
  return {
    ...line,
    text: `${line.text.slice(0, Math.max(0, Math.floor(line.text.length * share) - 1)).trimEnd()}…`,
    right,
  }
}

function writeLine(
  line: TextLine,
  style: CSSStyleDeclaration,
  { left, top }: Picturing,
  isUnderlined: boolean,
): string {
  const anchor = chooseAnchor(style)
  const x = { start: line.left, middle: (line.left + line.right) / 2, end: line.right }[anchor]
  const { ascent, descent } = measureFont(style)
  const y = line.top + ((line.bottom - line.top) * ascent) / (ascent + descent)
  const font = describeFont(style)
  const at = { x: x - left, y: y - top, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }) }
  const line2 = isUnderlined ? { 'text-decoration': 'underline' } : {}
  return writeElement('text', { ...at, ...font, ...line2 }, escapeText(applyCase(line.text, style)))
}

/** Words that run from top to bottom, or from bottom to top where their box is turned upside down. */
function writeTurned(line: TextLine, style: CSSStyleDeclaration, { left, top }: Picturing): string {
  const isUpwards = isTurnedOver(style)
  const { ascent, descent } = measureFont(style)
  const x = (line.left + line.right) / 2 - left
  const y = (line.top + line.bottom) / 2 - top
  const transform = `translate(${writeNumber(x)} ${writeNumber(y)}) rotate(${isUpwards ? -90 : 90})`
  const at = { y: (ascent - descent) / 2, 'text-anchor': 'middle', transform }
  return writeElement('text', { ...at, ...describeFont(style) }, escapeText(line.text))
}

function isTurnedOver({ transform }: CSSStyleDeclaration): boolean {
  return transform.startsWith('matrix(-1')
}

/** Words keep to the side to which the page sets them, though the reader's font be another. */
function chooseAnchor({ textAlign, direction }: CSSStyleDeclaration): 'start' | 'middle' | 'end' {
  if (textAlign === 'center') return 'middle'
  return textAlign === 'right' || (textAlign === 'end' && direction === 'ltr') ? 'end' : 'start'
}

function describeFont(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize),
    ...(style.fontWeight === '400' ? {} : { 'font-weight': style.fontWeight }),
    ...(style.fontStyle === 'normal' ? {} : { 'font-style': style.fontStyle }),
    ...(style.letterSpacing === 'normal' ? {} : { 'letter-spacing': Number.parseFloat(style.letterSpacing) }),
    ...paintWith('fill', style.color),
  }
}

const measuring = document.createElement('canvas').getContext('2d')
const measured = new Map<string, { readonly ascent: number; readonly descent: number }>()

/** How far the font reaches over and under its base line, in CSS pixels. */
function measureFont({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  const known = measured.get(font)
  if (known !== undefined || measuring === null) return known ?? { ascent: 0.8, descent: 0.2 }
  measuring.font = font
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measuring.measureText('x')
  measured.set(font, { ascent, descent })
  return { ascent, descent }
}

function applyCase(text: string, { textTransform }: CSSStyleDeclaration): string {
  return textTransform === 'uppercase' ? text.toUpperCase() : textTransform === 'lowercase' ? text.toLowerCase() : text
}
