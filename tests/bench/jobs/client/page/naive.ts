/** The picture as a first attempt would draw it: what ours is measured beside. Same elements, same positions, same window. */
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { NetworkColumns } from '../../../../../client/columns/network-columns.ts'
import type { Places } from '../../../../../client/graph/large/places.ts'
import type { ColumnsQuestion } from '../../../../../server/domain/contact-columns/index.ts'

export type NaiveWay = 'rebuild' | 'function'

export interface NaivePicture {
  readonly cy: Core
  readonly stepTo: (question: ColumnsQuestion) => void
}

/** Pairs in contact at a moment, by a look at every version. */
function findPairs({ columns, lines }: NetworkColumns, question: ColumnsQuestion): ReadonlySet<number> {
  const found = new Set<number>()
  for (let row = 0; row < columns.count; row++) {
    const isVisible =
      (columns.validFrom[row] ?? 0) < question.to &&
      (columns.validTo[row] ?? 0) > question.from &&
      (columns.knownFrom[row] ?? 0) <= question.knownAt &&
      (columns.knownTo[row] ?? 0) > question.knownAt
    if (isVisible) found.add(lines.ofRow[lines.start[row] ?? 0] ?? 0)
  }
  return found
}

/** With a default style and default options: a rebuild at each tick, or all elements and a style that asks a function. */
export function createNaivePicture(
  container: HTMLElement,
  network: NetworkColumns,
  places: Places,
  way: NaiveWay,
): NaivePicture {
  let drawn: ReadonlySet<number> = new Set()
  const toElements = (chosen: Iterable<number>): ElementDefinition[] => {
    const actors = new Set<number>()
    const edges = [...chosen].map((line): ElementDefinition => {
      const [first, second] = [network.lines.first[line] ?? 0, network.lines.second[line] ?? 0]
      actors.add(first).add(second)
      return { group: 'edges', data: { id: `l${line}`, number: line, source: `a${first}`, target: `a${second}` } }
    })
    const nodes = [...actors].map((actor): ElementDefinition => {
      const { id = '', name = '' } = network.columns.actors[actor] ?? {}
      const [x, y] = places.get(id) ?? [0, 0]
      return { group: 'nodes', data: { id: `a${actor}`, name }, position: { x, y } }
    })
    return [...nodes, ...edges]
  }
  const display = {
    display: (edge: { data(name: string): number }) => (drawn.has(edge.data('number')) ? 'element' : 'none'),
  }
  const cy = cytoscape({
    container,
    elements: way === 'function' ? toElements(Array.from({ length: network.lines.count }, (_, line) => line)) : [],
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { label: 'data(name)' } },
      { selector: 'edge', style: { width: 2, ...(way === 'function' ? (display as object) : {}) } },
    ],
  })
  return {
    cy,
    stepTo: (question) => {
      drawn = findPairs(network, question)
      if (way === 'function') {
        cy.style().update()
        return
      }
      cy.elements().remove()
      cy.add(toElements(drawn))
    },
  }
}
