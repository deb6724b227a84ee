/** Flows as a Sankey diagram: sides at the edges, mediators in the middle, as thick as there were encounters. */
import { sankey } from 'd3-sankey'
import type { Flow } from './flows.ts'

export interface FlowNode {
  readonly key: string
  readonly id: string
  readonly column: 0 | 1 | 2
  readonly x: number
  readonly y1: number
  readonly y2: number
  /** Whether only some reports name it as a mediator, and none agrees. */
  readonly isPartial: boolean
  readonly encounters: number
}

/** A band between two bars; a half one stops short of the mediator. */
export interface Ribbon {
  readonly flow: Flow
  readonly x1: number
  readonly x2: number
  /** Middle of the band at either end. */
  readonly y1: number
  readonly y2: number
  readonly thickness: number
}

export interface FlowPicture {
  readonly nodes: readonly FlowNode[]
  readonly ribbons: readonly Ribbon[]
  readonly height: number
}

export const barWidth = 9
/** Thickness of one encounter at most, and the space between bars, which holds a mediator's name. */
const unit = { most: 30, space: 58, top: 42 } as const
const shortBy = 34

interface RawNode {
  readonly key: string
  readonly id: string
  readonly column: 0 | 1 | 2
}
interface RawLink {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly flow: Flow
}

export function layFlows(
  flows: readonly Flow[],
  frame: { readonly width: number; readonly height: number; readonly margin: number },
): FlowPicture {
  const nodes = new Map<string, RawNode>()
  const links = flows.map((flow): RawLink => {
    const column = flow.end === 'left' ? 0 : 2
    const party: RawNode = { key: `${column} ${flow.party}`, id: flow.party, column }
    const mediator: RawNode = { key: `1 ${flow.mediator}`, id: flow.mediator, column: 1 }
    nodes.set(party.key, party).set(mediator.key, mediator)
    const [source, target] = column === 0 ? [party.key, mediator.key] : [mediator.key, party.key]
    return { source, target, value: flow.weight, flow }
  })
  if (links.length === 0) return { nodes: [], ribbons: [], height: frame.height }
  const height = measureHeight([...nodes.values()], links, frame.height)
  const xs = [frame.margin, (frame.width - barWidth) / 2, frame.width - frame.margin - barWidth]
  const laid = sankey<RawNode, RawLink>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => column)
    .nodeWidth(barWidth)
    .nodePadding(unit.space)
    .extent([
      [0, unit.top],
      [frame.width, height - unit.top / 2],
    ])({ nodes: [...nodes.values()].map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
  const xOf = (column: RawNode['column']): number => xs[column] ?? 0
  return {
    nodes: laid.nodes.map(({ key, id, column, y0 = 0, y1 = 0 }) => {
      const own = flows.filter((flow) => (column === 1 ? flow.mediator : flow.party) === id && isAt(flow, column))
      return {
        key,
        id,
        column,
        x: xOf(column),
        y1: y0,
        y2: y1,
        isPartial: column === 1 && own.every((flow) => flow.isPartial),
        encounters: new Set(own.flatMap(({ contacts }) => contacts.map(({ encounter }) => encounter.id))).size,
      }
    }),
    ribbons: laid.links.map(({ flow, y0 = 0, y1 = 0, width = 0 }) => {
      const isLeft = flow.end === 'left'
      const x1 = xOf(isLeft ? 0 : 1) + barWidth
      const x2 = xOf(isLeft ? 1 : 2)
      const cut = flow.isHalf ? shortBy : 0
      return { flow, x1: isLeft ? x1 : x1 + cut, x2: isLeft ? x2 - cut : x2, y1: y0, y2: y1, thickness: width }
    }),
    height,
  }
}

const isAt = (flow: Flow, column: RawNode['column']): boolean =>
  column === 1 || (flow.end === 'left') === (column === 0)

/** High enough for the fullest column, and never so high that one encounter looks like a flood. */
function measureHeight(nodes: readonly RawNode[], links: readonly RawLink[], most: number): number {
  const needs = ([0, 1, 2] as const).map((column) => {
    const own = nodes.filter((node) => node.column === column)
    const sums = own.map(({ key }) => {
      const sum = (end: 'source' | 'target'): number =>
        links.filter((link) => link[end] === key).reduce((total, { value }) => total + value, 0)
      return Math.max(sum('source'), sum('target'))
    })
    const gaps = Math.max(0, own.length - 1) * unit.space
    return { least: gaps + own.length * 16, full: gaps + sums.reduce((total, sum) => total + sum, 0) * unit.most }
  })
  const full = Math.max(...needs.map((need) => need.full)) + 1.5 * unit.top
  const least = Math.max(...needs.map((need) => need.least)) + 1.5 * unit.top
  return Math.round(Math.max(least, Math.min(most, full)))
}
