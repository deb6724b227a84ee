/** The network's canvas as SVG, element by element through the renderer that draws the canvas itself. */
import type { CollectionReturnValue, Core, SingularElementReturnValue } from 'cytoscape'
import { findDrawing } from '../../graph/large/drawings.ts'
import { writeElement, writeNumber } from './markup.ts'
import { type GroundAt, SvgContext } from './svg-context.ts'

/** What is called of cytoscape's own parts; its types leave them out. Checked when it is used. */
interface Renderer {
  /** Whether it draws from paths that it keeps, which no other context can read; with an argument, sets it. */
  readonly path2dEnabled: (isOn?: boolean) => boolean
  readonly getCachedZSortedEles: () => readonly SingularElementReturnValue[]
  readonly drawElement: (context: SvgContext, element: SingularElementReturnValue) => void
}

type InnerCore = Core & { readonly renderer: () => Renderer }

/** The graph that a container shows; undefined where it shows none. */
export function findCore(container: Element): Core | undefined {
  const known: { readonly cy?: Core | null } | undefined | null = Reflect.get(container, '_cyreg')
  return known?.cy ?? undefined
}

/** Whether an element holds a canvas that can be written. */
export function isCanvas(element: Element): boolean {
  return findCore(element) !== undefined || findDrawing(element) !== undefined
}

/** What the canvas of a large network shows now; undefined where there is none. */
export function writeLargeNetwork(canvas: Element): string | undefined {
  const draw = findDrawing(canvas)
  if (draw === undefined) return undefined
  const context = new SvgContext(() => 'none')
  draw(context)
  return writeElement('g', { 'data-part': 'network' }, context.toMarkup())
}

/** What the canvas shows now, in the coordinates of its container. */
export function writeNetwork(core: Core, groundAt: GroundAt): string {
  const renderer = (core as InnerCore).renderer()
  const { x, y } = core.pan()
  const zoom = core.zoom()
  const context = new SvgContext((atX, atY) => groundAt(atX * zoom + x, atY * zoom + y))
  const usedPaths = renderer.path2dEnabled()
  renderer.path2dEnabled(false)
  try {
    forgetPaths(core.elements())
    for (const element of renderer.getCachedZSortedEles()) renderer.drawElement(context, element)
  } finally {
    renderer.path2dEnabled(usedPaths)
  }
  const place = `translate(${writeNumber(x)} ${writeNumber(y)}) scale(${Math.round(zoom * 1e5) / 1e5})`
  return writeElement('g', { transform: place, 'data-part': 'network' }, context.toMarkup())
}

/** A path that the renderer keeps for a node also moves its image; without paths it must not. */
function forgetPaths(elements: CollectionReturnValue): void {
  elements.nodes().forEach((node) => {
    const scratch: unknown = Reflect.get(Reflect.get(node, '_private'), 'rscratch')
    if (typeof scratch === 'object' && scratch !== null) Reflect.set(scratch, 'pathCache', null)
  })
}
