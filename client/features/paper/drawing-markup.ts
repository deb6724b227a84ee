/** A drawing of the page as SVG that stands by itself: what style sheets say of it is written into it. */
import { type Attributes, escapeText, paintWith, writeElement } from './markup.ts'

/** Attributes that say where and how large, not how it looks; taken as they are. */
const geometry: readonly string[] = [
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'viewBox',
  'points',
  'transform',
  'id',
  'patternUnits',
  'patternTransform',
  'patternContentUnits',
  'clipPathUnits',
  'preserveAspectRatio',
  'textLength',
  'lengthAdjust',
  'dx',
  'dy',
]

/** Computed properties, each with the value that need not be said. */
const look: readonly (readonly [property: string, unsaid: string])[] = [
  ['stroke-dasharray', 'none'],
  ['stroke-dashoffset', '0px'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['fill-rule', 'nonzero'],
  ['opacity', '1'],
  ['vector-effect', 'none'],
  ['clip-path', 'none'],
]

const words: readonly (readonly [property: string, unsaid: string])[] = [
  ['font-size', ''],
  ['font-family', ''],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['letter-spacing', 'normal'],
  ['dominant-baseline', 'auto'],
  ['paint-order', 'normal'],
]

const containers: readonly string[] = ['svg', 'g', 'defs', 'pattern', 'clipPath', 'a']
const texts: readonly string[] = ['text', 'tspan']
const skipped: readonly string[] = ['title', 'desc', 'style', 'script']

export function writeDrawing(element: Element): string {
  const name = element.localName
  if (skipped.includes(name)) return ''
  const style = getComputedStyle(element)
  if (style.display === 'none' || (style.visibility === 'hidden' && !containers.includes(name))) return ''
  const children = [...element.childNodes].map(writeChild).join('')
  if (children === '' && containers.includes(name)) return ''
  return writeElement(name, { ...readGeometry(element, style), ...readLook(name, style) }, children)
}

function writeChild(node: Node): string {
  if (node instanceof Element) return writeDrawing(node)
  return node instanceof Text && node.parentElement !== null && texts.includes(node.parentElement.localName)
    ? escapeText(node.data)
    : ''
}

function readGeometry(element: Element, style: CSSStyleDeclaration): Attributes {
  const own = Object.fromEntries(geometry.map((name) => [name, element.getAttribute(name) ?? undefined]))
  if (element.localName !== 'svg') return own
  const { width, height } = element.getBoundingClientRect()
  return { ...own, width, height, ...(style.overflow === 'hidden' ? {} : { overflow: 'visible' }) }
}

function readLook(name: string, style: CSSStyleDeclaration): Attributes {
  if (containers.includes(name))
    return sayDifferent(style, [
      ['opacity', '1'],
      ['clip-path', 'none'],
    ])
  const stroke = paintWith('stroke', style.stroke)
  const isStroked = stroke.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 0
  return {
    ...paintWith('fill', style.fill),
    ...fade('fill-opacity', style.fillOpacity),
    ...(isStroked ? { ...stroke, ...fade('stroke-opacity', style.strokeOpacity) } : {}),
    ...(isStroked ? { 'stroke-width': Number.parseFloat(style.strokeWidth) } : {}),
    ...sayDifferent(style, isStroked ? look : look.filter(([property]) => !property.startsWith('stroke'))),
    ...(texts.includes(name) ? sayDifferent(style, words) : {}),
  }
}

function fade(property: string, value: string): Attributes {
  return Number(value) < 1 ? { [property]: Number(value) } : {}
}

function sayDifferent(style: CSSStyleDeclaration, properties: typeof look): Attributes {
  return Object.fromEntries(
    properties.flatMap(([property, unsaid]) => {
      const value = style.getPropertyValue(property)
      if (value === unsaid || value === '') return []
      const plain = value.replaceAll(/(\d)px/g, '$1')
      return [[property, property === 'clip-path' ? plain.replaceAll('"', '') : plain]]
    }),
  )
}
