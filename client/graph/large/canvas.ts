/**
 * Owns the cytoscape instance of a large network. An element is made when it is first drawn, and from then on removed and
 * restored; nothing is ever rebuilt or moved. Removed elements are not found by identifier, so lines and actors are kept by
 * number here.
 */
import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type ElementDefinition,
  type SingularElementReturnValue,
} from 'cytoscape'
import { type LineTally, readAppearance, UNDRAWN } from '../../columns/line-tally.ts'
import type { NetworkColumns } from '../../columns/network-columns.ts'
import type { Theme } from '../../ui/tokens.ts'
import { classOfLook, sizeOfActor } from './marks.ts'
import type { Places } from './places.ts'
import { buildLargeStylesheet } from './stylesheet.ts'

/** What was tapped: an actor or a line by its number, or nothing. */
export type Tapped = { readonly actor: number } | { readonly line: number } | undefined

export interface LargeCanvasOptions {
  readonly onTap: (tapped: Tapped) => void
  readonly onHover?: (isOver: boolean) => void
  /** Whether panning and zooming move a picture of the canvas: worth it above about 5,000 elements. */
  readonly isTextured: boolean
}

export interface LargeCanvas {
  readonly cy: Core
  /** Draws the lines that changed; actors come and go with their last line. */
  readonly draw: (changed: Uint32Array) => void
  readonly select: (tapped: Tapped) => void
  readonly focus: (actor: number | undefined) => void
  readonly setTheme: (theme: Theme) => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  readonly destroy: () => void
}

/** From which zoom on everybody in view is named, and how long the picture rests before. */
const nearZoom = 0.85
const namingRestMs = 180

export function createLargeCanvas(
  container: HTMLElement,
  network: NetworkColumns,
  tally: LineTally,
  places: Places,
  theme: Theme,
  { onTap, onHover, isTextured }: LargeCanvasOptions,
): LargeCanvas {
  const { columns, lines } = network
  const cy = cytoscape({
    container,
    elements: [],
    style: buildLargeStylesheet(theme),
    layout: { name: 'preset' },
    autoungrabify: true,
    boxSelectionEnabled: false,
    minZoom: 0.02,
    maxZoom: 4,
    textureOnViewport: isTextured,
  })
  const actorElements: (SingularElementReturnValue | undefined)[] = []
  const lineElements: (SingularElementReturnValue | undefined)[] = []
  const classOf = new Uint8Array(lines.count).fill(UNDRAWN)
  const isDrawn = new Uint8Array(columns.actors.length)
  const sizes = countLines(network)
  const nameNear = createNaming(cy)
  cy.on('viewport', nameNear)
  cy.on('tap', (event) => onTap(event.target === cy ? undefined : readTapped(event.target.id())))
  cy.on('mouseover mouseout', 'node, edge', (event) => onHover?.(event.type === 'mouseover'))

  const makeActor = (actor: number): ElementDefinition => {
    const { id, name, kind } = columns.actors[actor] ?? { id: '', name: '', kind: 'UNNAMED' as const }
    const [x, y] = places.get(id) ?? [0, 0]
    const classes = [kind, `size-${sizeOfActor(sizes[actor] ?? 0)}`]
    return { group: 'nodes', data: { id: `a${actor}`, name }, position: { x, y }, classes }
  }
  const makeLine = (line: number): ElementDefinition => ({
    group: 'edges',
    data: { id: `l${line}`, source: `a${lines.first[line]}`, target: `a${lines.second[line]}` },
    classes: classesOf(tally.appearance[line] ?? UNDRAWN),
  })

  const draw = (changed: Uint32Array): void => {
    const [gone, back, fresh]: [SingularElementReturnValue[], SingularElementReturnValue[], number[]] = [[], [], []]
    const [goneActors, backActors, freshActors]: [
      SingularElementReturnValue[],
      SingularElementReturnValue[],
      number[],
    ] = [[], [], []]
    const settle = (actor: number): void => {
      const isNow = (tally.drawnLines[actor] ?? 0) > 0 ? 1 : 0
      if (isDrawn[actor] === isNow) return
      isDrawn[actor] = isNow
      const element = actorElements[actor]
      if (element === undefined) freshActors.push(actor)
      else if (isNow === 1) backActors.push(element)
      else goneActors.push(element)
    }
    const restyled: number[] = []
    for (const line of changed) {
      const appearance = tally.appearance[line] ?? UNDRAWN
      const element = lineElements[line]
      if (element === undefined) {
        if (appearance !== UNDRAWN) fresh.push(line)
      } else if (appearance === UNDRAWN) gone.push(element)
      else {
        if (element.removed()) back.push(element)
        if (classOf[line] !== appearance) restyled.push(line)
      }
      settle(lines.first[line] ?? 0)
      settle(lines.second[line] ?? 0)
    }
    cy.batch(() => {
      gather(cy, gone).remove()
      gather(cy, goneActors).remove()
      // Looks change while elements are away, so that they are styled once as they come back.
      for (const line of restyled) lineElements[line]?.classes(classesOf(tally.appearance[line] ?? UNDRAWN))
      gather(cy, backActors).restore()
      keep(cy.add(freshActors.map(makeActor)), freshActors, actorElements)
      gather(cy, back).restore()
      keep(cy.add(fresh.map(makeLine)), fresh, lineElements)
    })
    for (const line of restyled) classOf[line] = tally.appearance[line] ?? UNDRAWN
    for (const line of fresh) classOf[line] = tally.appearance[line] ?? UNDRAWN
    nameNear()
  }

  let selected: SingularElementReturnValue | undefined
  let focused: SingularElementReturnValue | undefined
  return {
    cy,
    draw,
    select: (tapped) => {
      selected?.removeClass('selected')
      selected =
        tapped === undefined ? undefined : 'actor' in tapped ? actorElements[tapped.actor] : lineElements[tapped.line]
      selected?.addClass('selected')
    },
    focus: (actor) => {
      focused?.removeClass('focused')
      focused = actor === undefined ? undefined : actorElements[actor]
      focused?.addClass('focused')
    },
    setTheme: (next) => void cy.style(buildLargeStylesheet(next)),
    fit: () => void cy.fit(undefined, 30),
    zoomBy: (factor) =>
      void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    destroy: () => cy.destroy(),
  }
}

/** Names whoever stands in view once it is near and rests: a name that nobody can read costs as much as one that is read. */
function createNaming(cy: Core): () => void {
  let named = cy.collection()
  let rest: ReturnType<typeof setTimeout> | undefined
  const name = (): void => {
    if (cy.destroyed()) return
    const { x1, y1, x2, y2 } = cy.extent()
    const isNear = cy.zoom() >= nearZoom
    const next = cy.nodes().filter((node) => {
      const { x, y } = node.position()
      return isNear && x > x1 && x < x2 && y > y1 && y < y2
    })
    cy.batch(() => {
      named.not(next).removeClass('named')
      next.not(named).addClass('named')
    })
    named = next
  }
  return () => {
    clearTimeout(rest)
    rest = setTimeout(name, namingRestMs)
  }
}

/** Files new elements under their numbers. */
function keep(
  elements: CollectionReturnValue,
  numbers: readonly number[],
  into: (SingularElementReturnValue | undefined)[],
): void {
  for (const [place, number] of numbers.entries()) into[number] = elements[place]
}

/** The library takes an array of elements, though its types do not say so. */
function gather(cy: Core, elements: readonly SingularElementReturnValue[]): CollectionReturnValue {
  return cy.collection(elements as unknown as CollectionReturnValue)
}

function classesOf(appearance: number): string[] {
  const read = readAppearance(appearance)
  if (read === undefined) return []
  const look = classOfLook(read.look)
  return read.look.surety === 'held' && read.weight > 0 ? [look, `held-${read.weight}`] : [look]
}

function readTapped(id: string): Tapped {
  const number = Number(id.slice(1))
  return id.startsWith('a') ? { actor: number } : { line: number }
}

/** Lines of each actor over the whole time, which its size goes by: a size that followed the window would look like movement. */
function countLines({ columns, lines }: NetworkColumns): Uint32Array {
  const counts = new Uint32Array(columns.actors.length)
  for (let line = 0; line < lines.count; line++) {
    for (const actor of [lines.first[line] ?? 0, lines.second[line] ?? 0]) counts[actor] = (counts[actor] ?? 0) + 1
  }
  return counts
}
