/**
 * The canvas of a large network. Each frame is drawn whole, from arrays: for thousands of lines that is cheaper than to keep
 * an element of a library for each, and nothing can have moved. While a large picture is panned or zoomed, the canvas is
 * moved as it is, and drawn sharp when it rests.
 */
import { select } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import { countDrawnLines, type LineTally } from '../../columns/line-tally.ts'
import type { NetworkColumns } from '../../columns/network-columns.ts'
import type { PlainLook } from '../../state/large.ts'
import { palettes, type Theme } from '../../ui/tokens.ts'
import { keepDrawing } from './drawings.ts'
import type { Frame, Ground, Tapped, Viewport } from './frame.ts'
import { sizeOfActor } from './marks.ts'
import { paint } from './paint.ts'
import { pick } from './pick.ts'
import type { Places } from './places.ts'

export interface LargeCanvasEvents {
  readonly onTap: (tapped: Tapped) => void
  readonly onHover?: (isOver: boolean) => void
  /** The reader moved or zoomed the picture. */
  readonly onLook?: () => void
}

export interface LargeCanvas {
  /** Draws the moment that the tally holds, now. */
  readonly draw: () => void
  readonly select: (tapped: Tapped) => void
  readonly focus: (actor: number | undefined) => void
  readonly setTheme: (theme: Theme) => void
  readonly viewport: () => Viewport
  /** Which part of the picture is looked at, whatever the size of the canvas. */
  readonly look: () => PlainLook
  readonly lookAt: (look: PlainLook) => void
  /** Shows all that is drawn. */
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  /** Where an actor stands, whatever part of the picture is seen. */
  readonly placeOf: (actor: number) => { readonly x: number; readonly y: number }
  readonly destroy: () => void
}

const zooms = { least: 0.02, most: 4 } as const
/** Lines above which a gesture moves the canvas as it is. */
const movedFrom = 1_500
/** A picture that changed no more for so long is drawn sharp, with all names. */
const restMs = 180
const fitMargin = 30

export function createLargeCanvas(
  container: HTMLElement,
  network: NetworkColumns,
  tally: LineTally,
  places: Places,
  theme: Theme,
  { onTap, onHover, onLook }: LargeCanvasEvents,
): LargeCanvas {
  const element = container.appendChild(document.createElement('canvas'))
  Object.assign(element.style, { position: 'absolute', inset: '0', transformOrigin: '0 0' })
  const context = element.getContext('2d')
  if (context === null) throw new Error('the browser gives no canvas to draw on')
  const ground = createGround(network, tally, places)
  let frame: Frame = {
    viewport: zoomIdentity,
    width: 0,
    height: 0,
    palette: palettes[theme],
    selected: undefined,
    focused: undefined,
    isNamed: false,
  }
  let rest: ReturnType<typeof setTimeout> | undefined
  let coming = 0
  /** Whether the picture is moved by the reader, not by the page. */
  let isReaders = true

  const draw = (): void => {
    cancelAnimationFrame(coming)
    coming = 0
    element.style.transform = ''
    context.clearRect(0, 0, frame.width, frame.height)
    paint(context, ground, frame)
    if (!frame.isNamed) restSoon()
  }
  const drawSoon = (): void => {
    if (coming === 0) coming = requestAnimationFrame(draw)
  }
  const restSoon = (): void => {
    clearTimeout(rest)
    rest = setTimeout(() => {
      frame = { ...frame, isNamed: true, viewport: toViewport(zoomTransform(element)) }
      drawSoon()
    }, restMs)
  }
  const change = (changes: Partial<Frame>): void => {
    frame = { ...frame, ...changes }
    drawSoon()
  }
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([zooms.least, zooms.most])
    // One finger scrolls the page; two move the picture.
    .filter((event: Event) => !(event instanceof TouchEvent) || event.touches.length > 1)
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (countDrawnLines(tally) <= movedFrom) return change({ viewport: toViewport(transform), isNamed: false })
      const { k, x, y } = frame.viewport
      const scale = transform.k / k
      element.style.transform = `translate(${transform.x - x * scale}px,${transform.y - y * scale}px) scale(${scale})`
      frame = { ...frame, isNamed: false }
      restSoon()
    })
    .on('end', () => isReaders && onLook?.())
  const selection = select(element).call(zooming).on('dblclick.zoom', null)
  const resizing = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = container
    if (width === frame.width && height === frame.height) return
    resize(element, context, width, height)
    frame = { ...frame, width, height }
    draw()
  })
  resize(element, context, container.clientWidth, container.clientHeight)
  frame = { ...frame, width: container.clientWidth, height: container.clientHeight }
  resizing.observe(container)
  keepDrawing(element, (other) => paint(other, ground, { ...frame, isNamed: true }))

  const pickAt = (event: MouseEvent): Tapped => {
    const { left, top } = container.getBoundingClientRect()
    return pick(ground, zoomTransform(element), { x: event.clientX - left, y: event.clientY - top })
  }
  element.addEventListener('click', (event) => onTap(pickAt(event)))
  element.addEventListener('pointermove', (event) => {
    if (event.buttons === 0) onHover?.(pickAt(event) !== undefined)
  })

  const moveTo = ({ k, x, y }: Viewport): void => {
    isReaders = false
    selection.call(zooming.transform, zoomIdentity.translate(x, y).scale(k))
    isReaders = true
    frame = { ...frame, viewport: { k, x, y }, isNamed: false }
    draw()
  }
  return {
    draw: () => {
      frame = { ...frame, viewport: toViewport(zoomTransform(element)), isNamed: false }
      draw()
    },
    select: (selected) => change({ selected }),
    focus: (focused) => change({ focused }),
    setTheme: (next) => change({ palette: palettes[next] }),
    viewport: () => toViewport(zoomTransform(element)),
    look: () => {
      const { k, x, y } = zoomTransform(element)
      return { zoom: k, x: (frame.width / 2 - x) / k, y: (frame.height / 2 - y) / k }
    },
    lookAt: ({ zoom: k, x, y }) => moveTo({ k, x: frame.width / 2 - x * k, y: frame.height / 2 - y * k }),
    fit: () => moveTo(fitAll(ground, frame)),
    zoomBy: (factor) => void selection.call(zooming.scaleBy, factor, [frame.width / 2, frame.height / 2]),
    placeOf: (actor) => ({ x: ground.positions[actor * 2] ?? 0, y: ground.positions[actor * 2 + 1] ?? 0 }),
    destroy: () => {
      clearTimeout(rest)
      cancelAnimationFrame(coming)
      resizing.disconnect()
      element.remove()
    },
  }
}

const toViewport = ({ k, x, y }: Viewport): Viewport => ({ k, x, y })

function createGround(network: NetworkColumns, tally: LineTally, places: Places): Ground {
  const { actors } = network.columns
  const counts = countLines(network)
  return {
    network,
    tally,
    positions: Float32Array.from(actors.flatMap(({ id }) => places.get(id) ?? [0, 0])),
    sizes: Uint8Array.from(actors, (_, actor) => sizeOfActor(counts[actor] ?? 0)),
  }
}

/** Lines of each actor over the whole time, which its size goes by: a size that followed the window would look like movement. */
function countLines({ columns, lines }: NetworkColumns): Uint32Array {
  const counts = new Uint32Array(columns.actors.length)
  for (let line = 0; line < lines.count; line++) {
    for (const actor of [lines.first[line] ?? 0, lines.second[line] ?? 0]) counts[actor] = (counts[actor] ?? 0) + 1
  }
  return counts
}

function resize(element: HTMLCanvasElement, context: CanvasRenderingContext2D, width: number, height: number): void {
  const ratio = window.devicePixelRatio
  element.width = Math.round(width * ratio)
  element.height = Math.round(height * ratio)
  Object.assign(element.style, { width: `${width}px`, height: `${height}px` })
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

/** All actors drawn, within the canvas. */
function fitAll({ tally, positions }: Ground, { width, height }: Frame): Viewport {
  const [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const box = { left, top, right, bottom }
  for (let actor = 0; actor * 2 < positions.length; actor++) {
    if ((tally.drawnLines[actor] ?? 0) === 0) continue
    const [x, y] = [positions[actor * 2] ?? 0, positions[actor * 2 + 1] ?? 0]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  if (box.left > box.right) return { k: 1, x: width / 2, y: height / 2 }
  const scale = (room: number, length: number): number => (length === 0 ? zooms.most : (room - 2 * fitMargin) / length)
  const best = Math.min(scale(width, box.right - box.left), scale(height, box.bottom - box.top))
  const k = Math.min(1.6, Math.max(zooms.least, best))
  return { k, x: width / 2 - ((box.left + box.right) / 2) * k, y: height / 2 - ((box.top + box.bottom) / 2) * k }
}
