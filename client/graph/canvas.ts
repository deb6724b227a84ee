/** Owns the cytoscape instance. The picture is patched by difference: what stays is not touched, so nothing moves. */
import cytoscape, { type Core, type ElementDefinition, type EventObject, type SingularElementArgument } from 'cytoscape'
import type { Look } from '../state/canvas-view.ts'
import type { Theme } from '../ui/tokens.ts'
import type { Point } from './geometry.ts'
import type { Size } from './layouts/layout.ts'
import { drawRoleMarks } from './role-marks.ts'
import { buildStylesheet } from './stylesheet.ts'
import type { CanvasElement } from './to-elements.ts'

/** Where the picture stands on the canvas: a point is drawn at `point × zoom + (x, y)`. */
export interface Viewport {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export interface CanvasEvents {
  readonly onSelect: (id: string | undefined) => void
  readonly onHover: (id: string | undefined) => void
  readonly onViewport: (viewport: Viewport) => void
  /** The reader moved the picture or went closer, and may go on doing so. */
  readonly onLook: () => void
  /** The menu of a node, a line, or of the ground, at a point of the canvas in CSS pixels. */
  readonly onMenu: (id: string | undefined, at: Point) => void
  /** A node under the hand, where it is now; `isDropped` once it is let go. Only when it was moved. */
  readonly onMove: (id: string, at: Point, isDropped: boolean) => void
}

export interface Canvas {
  readonly update: (elements: readonly CanvasElement[], theme: Theme) => void
  /** Shows a part of the picture, or the whole where none is named. */
  readonly lookAt: (picture: Size, look?: Look) => void
  /** Which part of the picture is shown now. */
  readonly readLook: (picture: Size) => Look
  readonly zoomBy: (factor: number) => void
  /** Rings the node, or lights the lines, of this identifier. */
  readonly focus: (id: string | undefined) => void
  readonly resize: () => void
  readonly destroy: () => void
}

const fadeMs = 160
const wholePicture: Look = { zoom: 1, x: 0.5, y: 0.5 }

export function createCanvas(container: HTMLElement, events: CanvasEvents, firstTheme: Theme): Canvas {
  const cy = cytoscape({
    container,
    elements: [],
    style: buildStylesheet(firstTheme),
    layout: { name: 'preset' },
    boxSelectionEnabled: false,
    selectionType: 'single',
    minZoom: 0.15,
    maxZoom: 4,
  })
  drawWithoutTextures(cy)
  const shown = new Map<string, string>()
  let theme = firstTheme
  listen(cy, events)
  return {
    update: (elements, nextTheme) => {
      const isNewTheme = nextTheme !== theme
      if (isNewTheme) cy.style(buildStylesheet(nextTheme))
      theme = nextTheme
      if (isNewTheme) shown.forEach((_, id) => void shown.set(id, ''))
      cy.batch(() => patch(cy, shown, elements, nextTheme))
    },
    lookAt: (picture, look = wholePicture) => {
      const zoom = findWholeZoom(cy, picture) * look.zoom
      const pan = {
        x: cy.width() / 2 - look.x * picture.width * zoom,
        y: cy.height() / 2 - look.y * picture.height * zoom,
      }
      cy.viewport({ zoom, pan })
    },
    readLook: (picture) => ({
      zoom: cy.zoom() / findWholeZoom(cy, picture),
      x: (cy.width() / 2 - cy.pan().x) / cy.zoom() / picture.width,
      y: (cy.height() / 2 - cy.pan().y) / cy.zoom() / picture.height,
    }),
    zoomBy: (factor) => {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
      events.onLook()
    },
    focus: (id) => {
      cy.elements('.focused').removeClass('focused')
      if (id !== undefined) cy.elements().filter(selecting(id)).addClass('focused')
    },
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  }
}

/** Elements up to which each is drawn anew in each frame. */
const directLimit = 600

interface Renderer {
  readonly drawElement: (context: unknown, element: unknown, shiftTo: undefined, hasLabel: boolean) => void
  drawLayeredElements: (context: unknown, elements: readonly unknown[], ...rest: readonly unknown[]) => void
}

/**
 * Has few elements drawn as they are. cytoscape draws each into a texture first and those into layers, which pays where there
 * are thousands; with few, the first frame is what it costs.
 */
function drawWithoutTextures(cy: Core): void {
  const renderer = (cy as Core & { readonly renderer: () => Renderer }).renderer()
  const drawLayered = renderer.drawLayeredElements
  renderer.drawLayeredElements = (context, elements, ...rest) => {
    if (elements.length > directLimit) drawLayered.call(renderer, context, elements, ...rest)
    else for (const element of elements) renderer.drawElement(context, element, undefined, false)
  }
}

/** The zoom at which the whole picture fills the canvas. */
function findWholeZoom(cy: Core, { width, height }: Size): number {
  return Math.min(cy.width() / width, cy.height() / height)
}

function listen(cy: Core, events: CanvasEvents): void {
  const selects = (event: EventObject): string | undefined => {
    if (event.target === cy) return undefined
    const selected: unknown = event.target.data('selects')
    return typeof selected === 'string' ? selected : undefined
  }
  cy.on('tap', (event) => events.onSelect(selects(event)))
  cy.on('mouseover', 'node, edge', (event) => {
    const id = selects(event)
    if (id === undefined) return
    cy.elements().filter(selecting(id)).addClass('hovered')
    events.onHover(id)
  })
  cy.on('mouseout', 'node, edge', () => {
    cy.elements('.hovered').removeClass('hovered')
    events.onHover(undefined)
  })
  cy.on('cxttap taphold', (event) => events.onMenu(selects(event), { ...event.renderedPosition }))
  let hasMoved = false
  cy.on('grab', 'node', () => {
    hasMoved = false
  })
  cy.on('drag', 'node', (event) => {
    hasMoved = true
    events.onMove(event.target.id(), { ...event.target.position() }, false)
  })
  cy.on('free', 'node', (event) => {
    if (hasMoved) events.onMove(event.target.id(), { ...event.target.position() }, true)
    hasMoved = false
  })
  cy.on('scrollzoom pinchzoom dragpan', events.onLook)
  cy.on('viewport', () => events.onViewport({ zoom: cy.zoom(), ...cy.pan() }))
}

function selecting(id: string): (element: SingularElementArgument) => boolean {
  return (element) => element.data('selects') === id
}

function patch(cy: Core, shown: Map<string, string>, elements: readonly CanvasElement[], theme: Theme): void {
  const next = new Map(elements.map((element) => [element.id, element]))
  for (const id of [...shown.keys()]) {
    if (next.has(id)) continue
    cy.getElementById(id).remove()
    shown.delete(id)
  }
  const isFirst = shown.size === 0
  for (const element of elements) {
    const print = JSON.stringify(element)
    const before = shown.get(element.id)
    if (before === print) continue
    const definition = toDefinition(element, theme)
    if (before === undefined) addElement(cy, definition, !isFirst)
    else changeElement(cy, definition)
    shown.set(element.id, print)
  }
}

function addElement(cy: Core, definition: ElementDefinition, isFading: boolean): void {
  const added = cy.add(definition)
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!isFading || isStill) return
  added.style('opacity', 0)
  added.animate({
    style: { opacity: 1 },
    duration: fadeMs,
    easing: 'linear',
    complete: () => void added.removeStyle('opacity'),
  })
}

function changeElement(cy: Core, definition: ElementDefinition): void {
  const element = cy.getElementById(definition.data.id ?? '')
  element.removeData('image')
  element.data(definition.data)
  element.classes(definition.classes ?? [])
  if (definition.position !== undefined) element.position(definition.position)
}

function toDefinition(element: CanvasElement, theme: Theme): ElementDefinition {
  if (element.group === 'edges') {
    const { id, source, target, selects, weights, distances } = element
    return {
      group: 'edges',
      data: { id, source, target, selects, weights: [...weights], distances: [...distances] },
      classes: [...element.classes],
    }
  }
  const { actorKind, mediation, isHost } = element.data
  const image =
    actorKind === 'GAP' || actorKind === 'THING' ? undefined : drawRoleMarks(actorKind, mediation, isHost, theme)
  return {
    group: 'nodes',
    data: { id: element.id, selects: element.id, ...(image === undefined ? {} : { image }) },
    grabbable: actorKind !== 'GAP',
    position: { ...element.position },
    classes: [...element.classes],
  }
}
