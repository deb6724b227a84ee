/** The view of the page as one SVG: the sheet around it is laid out by the browser, out of sight, and then written down. */
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { formatLongDay } from '../../state/days.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { findBeside, findView } from '../views/registry.ts'
import { type BlockedView, listBlocks, readWide } from './blocks.ts'
import { writeDrawing } from './drawing-markup.ts'
import { listFacts } from './facts.ts'
import { writePart } from './html-markup.ts'
import { paintWith, writeElement } from './markup.ts'
import { findCore, writeLargeNetwork, writeNetwork } from './network-markup.ts'
import styles from './paper.module.css'
import type { Sources } from './read-sources.ts'
import { Sheet, type SheetProps, slots } from './sheet.tsx'
import { copyWhole } from './stage.ts'

/** An SVG document, and its size in CSS pixels. */
export interface VectorPicture {
  readonly markup: string
  readonly width: number
  readonly height: number
}

export interface PictureWishes {
  readonly sources: Sources
  readonly hasTimeline: boolean
}

/** Elements that are still pictured; beyond it the page would stand still for long. */
const elementLimit = 40_000

/** Beside what is wider than the view, as the style sheets leave it beside all else; in CSS pixels. */
const marginRight = 20

/** Said to the reader as it stands. */
export class PictureFailed extends Error {}

/** Throws `PictureFailed` where no view is drawn, or more than a picture can hold. */
export function makePicture(explorer: Explorer, wishes: PictureWishes): VectorPicture {
  const { plate, body } = findDrawn()
  return stage(body, (host) => {
    const root = createRoot(host)
    try {
      flushSync(() => root.render(createElement(Sheet, describe(explorer, plate, wishes))))
      const time = wishes.hasTimeline ? document.querySelector<HTMLElement>('section[aria-label="Time"]') : null
      const canvases = new Map([...fillSlot(host, slots.view, body), ...fillSlot(host, slots.time, time)])
      return layOut(host, canvases)
    } finally {
      root.unmount()
    }
  })
}

/**
 * The view alone, without the sheet around it and without a list that stands beside its drawing, and where it may be cut.
 * Throws as `makePicture` does.
 */
export function makeViewPicture(): VectorPicture & BlockedView {
  const { body } = findDrawn()
  return stage(body, (host) => {
    const { copy, canvases, wide } = copyWhole(body)
    host.append(copy)
    const list = copy.querySelector('[data-list]')
    const end = list === null ? undefined : list.getBoundingClientRect().left - host.getBoundingClientRect().left
    list?.remove()
    // What is written over the whole view keeps to the width of its drawing.
    const width = end !== undefined && end > host.offsetWidth / 2 ? Math.floor(end) : undefined
    for (const words of width === undefined ? [] : copy.querySelectorAll('p')) words.style.maxWidth = `${width}px`
    const picture = layOut(host, canvases)
    return { ...picture, width: width ?? picture.width, blocks: listBlocks(host, canvases), wide: readWide(host, wide) }
  })
}

/** The view that is drawn now; throws `PictureFailed` where there is none, or more than a picture can hold. */
export function findDrawn(): { readonly plate: HTMLElement; readonly body: HTMLElement } {
  const plate = document.querySelector<HTMLElement>('section[data-view]')
  const body = plate?.querySelector<HTMLElement>(':scope > header + *')
  if (plate === null || plate === undefined || body === null || body === undefined)
    throw new PictureFailed('There is no view to make a picture of yet.')
  const count = body.querySelectorAll('*').length
  if (count > elementLimit)
    throw new PictureFailed(`This view is too large for a picture: ${count} parts of at most ${elementLimit}.`)
  return { plate, body }
}

/** What `use` makes of a sheet as wide as the view, laid out by the browser and gone afterwards. */
function stage<Made>(body: HTMLElement, use: (host: HTMLElement) => Made): Made {
  const host = document.createElement('div')
  host.className = styles.stage ?? ''
  host.inert = true
  host.style.width = `${body.offsetWidth}px`
  document.body.append(host)
  try {
    return use(host)
  } finally {
    host.remove()
  }
}

function layOut(host: HTMLElement, canvases: ReadonlyMap<Element, Element>): VectorPicture {
  // Words that the page's renderer writes piece by piece are whole again.
  host.normalize()
  if (host.scrollWidth > host.offsetWidth) host.style.width = `${host.scrollWidth + marginRight}px`
  return writePicture(host, canvases)
}

/** What the sheet around the view says. */
export function describe(
  explorer: Explorer,
  plate: HTMLElement,
  { sources }: Pick<PictureWishes, 'sources'>,
): SheetProps {
  const [headline, counts] = [plate.querySelector('h1'), plate.querySelector(':scope > header p')]
  const chips = [...document.querySelectorAll('[aria-label="Filters in force"] li')]
  const { label, id } = findView(explorer.view.view)
  const beside = findBeside(explorer.view)
  const today = formatLongDay(Date.now() / 86_400_000, true)
  const bringsNoKey = id === 'matrix' || id === 'map' || id === 'changes' || id === 'table'
  return {
    view: beside === undefined ? label : `${label}, with ${beside.label} beside it`,
    headline: headline?.textContent ?? '',
    counts: counts?.textContent ?? '',
    facts: listFacts(
      explorer,
      chips.map((chip) => chip.textContent ?? ''),
      today,
    ),
    keyed: bringsNoKey ? explorer.drawn.contacts : undefined,
    sources,
    address: window.location.href,
  }
}

/** Puts a copy of a part of the page in its place on the sheet; answers its canvases. */
function fillSlot(host: HTMLElement, slot: string, part: HTMLElement | null): ReadonlyMap<Element, Element> {
  if (part === null) return new Map()
  const { copy, canvases } = copyWhole(part)
  host.querySelector(`[data-slot="${slot}"]`)?.append(copy)
  return canvases
}

function writePicture(host: HTMLElement, canvases: ReadonlyMap<Element, Element>): VectorPicture {
  const { left, top } = host.getBoundingClientRect()
  const [width, height] = [Math.ceil(host.offsetWidth), Math.ceil(host.offsetHeight)]
  const draw = (element: Element): string | undefined => {
    const original = canvases.get(element)
    if (original === undefined) return undefined
    const core = findCore(original)
    return core === undefined ? writeLargeNetwork(original) : writeNetwork(core, readGround(original))
  }
  const content = writePart(host, { left, top, draw })
  const ground = writeElement('rect', { width, height, ...paintWith('fill', getComputedStyle(host).backgroundColor) })
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  const markup = writeElement(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size },
    `${ground}${addMissing(content)}`,
  )
  return { markup, width, height }
}

/** What lies under a point of a canvas: the colour of the land drawn below it, or of the sea. */
function readGround(container: Element): (x: number, y: number) => string {
  const sheet = container.parentElement?.querySelector('svg')
  const land = [...(sheet?.querySelectorAll('path') ?? [])].filter((path) => getComputedStyle(path).fill !== 'none')
  const sea = getComputedStyle(container.closest('[aria-busy]') ?? container).backgroundColor
  const { left, top } = container.getBoundingClientRect()
  return (x, y) => {
    const under = land.find((path) => {
      const matrix = path.getScreenCTM()
      return matrix !== null && path.isPointInFill(new DOMPoint(left + x, top + y).matrixTransform(matrix.inverse()))
    })
    return under === undefined ? sea : getComputedStyle(under).fill
  }
}

/** Patterns that are defined in a part of the page that the picture leaves out come along. */
function addMissing(content: string): string {
  const named = new Set([...content.matchAll(/url\(#([^)]+)\)/g)].flatMap(([, id]) => id ?? []))
  const missing = [...named].filter((id) => !content.includes(`id="${id}"`))
  const found = missing.flatMap((id) => document.getElementById(id) ?? [])
  return `${writeElement('defs', {}, found.map((element) => writeDrawing(element)).join(''))}${content}`
}
