/**
 * A copy of a view, laid out whole: what scrolls in the page is unrolled, controls are left out, and what style sheets draw
 * before and after an element stands as an element. The copy keeps the width of the view, so that drawings fit as they are.
 */

import { isCanvas } from './network-markup.ts'

/** What is there to be used, not to be read. */
const controls = [
  'select',
  'input[type=search]',
  'input[type=checkbox]',
  '[role=radiogroup]',
  '[role=menu]',
  'section[aria-label="What the network draws"]',
  ':has(> button[aria-label="Zoom in"])',
  'ul[aria-label="Compare from before an article"]',
  'section[aria-label="Time"] > header button',
  '[data-control]',
].join(', ')

export interface StagedCopy {
  readonly copy: HTMLElement
  /** The containers of canvases in the page, by their twins in the copy. */
  readonly canvases: ReadonlyMap<Element, Element>
  /** What scrolls sideways in the page, or would on a narrower one: in the page and in the copy. */
  readonly wide: { readonly original: HTMLElement; readonly twin: HTMLElement } | undefined
}

/**
 * The copy is to be put where it inherits the same styles; its canvases are empty. A copy that flows takes the width of where
 * it is put, and is drawn by the style sheets as the view is.
 */
export function copyWhole(view: HTMLElement, isFlowing = false): StagedCopy {
  const unrolled = [...view.querySelectorAll<HTMLElement>('*')].filter(isRolled)
  const opened = new Set<Element>([view, ...unrolled.flatMap((scroller) => listUpTo(scroller, view))])
  const copy = view.cloneNode(true) as HTMLElement
  const canvases = new Map<Element, Element>()
  const removed: Element[] = []
  let wide: StagedCopy['wide']
  for (const [original, twin] of listPairs(view, copy)) {
    if (original.matches(controls)) removed.push(twin)
    if (isCanvas(original)) canvases.set(twin, original)
    if (original instanceof HTMLElement && twin instanceof HTMLElement) {
      if (isFlowing) unroll(twin, opened.has(original))
      else {
        settle(original, twin, opened.has(original), unrolled.includes(original))
        drawPseudo(original, twin)
      }
      if (original instanceof HTMLInputElement) writeOut(original, twin)
      if (isWide(original)) wide ??= { original, twin }
    }
  }
  for (const element of removed) element.remove()
  copy.style.height = 'auto'
  copy.style.overflow = 'visible'
  return { copy, canvases, wide }
}

/** Whether the element has more to show than it shows, and lets the reader scroll to it. */
function isRolled(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'
  return (
    (scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
    (scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1)
  )
}

function isWide(element: HTMLElement): boolean {
  return element.matches('[data-scrolls]') || (isRolled(element) && element.scrollWidth > element.clientWidth + 1)
}

function listUpTo(element: Element, top: Element): readonly Element[] {
  const above: Element[] = []
  for (let at: Element | null = element; at !== null && at !== top; at = at.parentElement) above.push(at)
  return above
}

/** Each element of a tree with its twin in the copy. */
function listPairs(original: Element, twin: Element): readonly (readonly [Element, Element])[] {
  const below = [...original.children].flatMap((child, place) => {
    const other = twin.children[place]
    return other === undefined ? [] : listPairs(child, other)
  })
  return [[original, twin], ...below]
}

/** Lets an element take the room that its content needs. */
function unroll(twin: HTMLElement, isOpened: boolean): void {
  if (isOpened) Object.assign(twin.style, { flex: 'none', height: 'auto', maxHeight: 'none', overflow: 'visible' })
}

/** Opens what was rolled, pins the height of what took the room that was left or holds a drawing, and lets nothing stick. */
function settle(original: HTMLElement, twin: HTMLElement, isOpened: boolean, isUnrolled: boolean): void {
  const style = getComputedStyle(original)
  if (isOpened) {
    const isWider = isUnrolled && original.scrollWidth > original.clientWidth + 1
    const edges = original.offsetWidth - original.clientWidth
    const width = isWider ? original.scrollWidth + edges : original.offsetWidth
    Object.assign(twin.style, {
      flex: 'none',
      height: 'auto',
      maxHeight: 'none',
      width: `${width}px`,
      overflow: 'visible',
    })
  } else if (style.position === 'relative' || (Number(style.flexGrow) > 0 && style.position === 'static')) {
    Object.assign(twin.style, { flex: 'none', height: `${original.offsetHeight}px` })
  }
  if (style.writingMode.startsWith('vertical')) Object.assign(twin.style, { maxHeight: 'none', overflow: 'visible' })
  if (style.position === 'sticky') Object.assign(twin.style, { position: 'relative', inset: 'auto' })
}

/** Puts in place of a field what stands in it. */
function writeOut(field: HTMLInputElement, twin: HTMLElement): void {
  const stand = document.createElement('span')
  const { font, color, paddingInline } = getComputedStyle(field)
  Object.assign(stand.style, { font, color, paddingInline })
  stand.textContent = field.value
  twin.replaceWith(stand)
}

/** Puts in place of `::before` and `::after` an element that looks and stands the same. */
function drawPseudo(original: HTMLElement, twin: HTMLElement): void {
  for (const pseudo of ['::before', '::after'] as const) {
    const style = getComputedStyle(original, pseudo)
    if (style.content === 'none' || style.content === 'normal') continue
    const stand = document.createElement('span')
    for (const property of style) stand.style.setProperty(property, style.getPropertyValue(property))
    stand.textContent = /^"(.*)"$/.exec(style.content)?.[1] ?? ''
    twin.dataset.drawn = ''
    if (pseudo === '::before') twin.prepend(stand)
    else twin.append(stand)
  }
}
