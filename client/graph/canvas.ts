/** Owns the cytoscape instance. The picture is patched by difference: what stays is not touched, so nothing moves. */
import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape'
import type { Theme } from '../ui/tokens.ts'
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
}

export interface Canvas {
  readonly update: (elements: readonly CanvasElement[], theme: Theme) => void
  readonly fit: (picture: Size) => void
  readonly zoomBy: (factor: number) => void
  readonly focus: (actorId: string | undefined) => void
  readonly resize: () => void
  readonly destroy: () => void
}

const fadeMs = 160

export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const cy = cytoscape({
    container,
    elements: [],
    style: [],
    layout: { name: 'preset' },
    autoungrabify: true,
    boxSelectionEnabled: false,
    selectionType: 'single',
    minZoom: 0.15,
    maxZoom: 4,
  })
  const shown = new Map<string, string>()
  let theme: Theme | undefined
  listen(cy, events)
  return {
    update: (elements, nextTheme) => {
      const isNewTheme = nextTheme !== theme
      if (isNewTheme) cy.style(buildStylesheet(nextTheme))
      theme = nextTheme
      if (isNewTheme) shown.forEach((_, id) => void shown.set(id, ''))
      cy.batch(() => patch(cy, shown, elements, nextTheme))
    },
    fit: (picture) => {
      const zoom = Math.min(cy.width() / picture.width, cy.height() / picture.height)
      const pan = { x: (cy.width() - picture.width * zoom) / 2, y: (cy.height() - picture.height * zoom) / 2 }
      cy.viewport({ zoom, pan })
    },
    zoomBy: (factor) => {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    focus: (actorId) => {
      cy.nodes('.focused').removeClass('focused')
      if (actorId !== undefined) cy.getElementById(actorId).addClass('focused')
    },
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  }
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
    cy.elements()
      .filter((element) => element.data('selects') === id)
      .addClass('hovered')
    events.onHover(id)
  })
  cy.on('mouseout', 'node, edge', () => {
    cy.elements('.hovered').removeClass('hovered')
    events.onHover(undefined)
  })
  cy.on('viewport', () => events.onViewport({ zoom: cy.zoom(), ...cy.pan() }))
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
  const image = actorKind === 'GAP' ? undefined : drawRoleMarks(actorKind, mediation, isHost, theme)
  return {
    group: 'nodes',
    data: { id: element.id, selects: element.id, ...(image === undefined ? {} : { image }) },
    position: { ...element.position },
    classes: [...element.classes],
  }
}
