/** Flows as a Sankey diagram: sides at the edges, mediators in the middle, as thick as there were encounters. */
import { sankey } from 'd3-sankey'
import type { Flow } from './flows.ts'
import { writeCount } from './words.ts'
import { type Box, barWidth, divideWidth, measureName, nameGap, placeName, type Zones } from './zones.ts'

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
  /** Where its name and count stand. */
  readonly label: Box
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
  /** How far the band runs level at its left end and at its right end, to where its bars are. */
  readonly level: readonly [left: number, right: number]
  /** The level stretch beside the side's bar, which takes the words. */
  readonly label: Box
}

export interface FlowPicture {
  readonly nodes: readonly FlowNode[]
  readonly ribbons: readonly Ribbon[]
  readonly height: number
  /** The height below which bands would be too thin for their words. */
  readonly least: number
}

/** Thickness of one encounter: a finger's where all scrolls, and what holds its words, for as long as there are few. */
const unit = { most: 30, mostNarrow: 44, least: 20, fewest: 320 } as const
const below = 21
const shortBy = 34

interface RawNode {
  readonly key: string
  readonly id: string
  readonly column: 0 | 1 | 2
  readonly isPartial: boolean
  readonly encounters: number
  /** How large its name is. */
  readonly name: Pick<Box, 'width' | 'height'>
}
interface RawLink {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly flow: Flow
}

interface FlowFrame {
  readonly width: number
  readonly height: number
  readonly nameOf: (id: string) => string
}

export function layFlows(flows: readonly Flow[], frame: FlowFrame): FlowPicture {
  const zones = divideWidth(frame.width)
  const nodes = new Map<string, RawNode>()
  const links = flows.map((flow): RawLink => {
    const column = flow.end === 'left' ? 0 : 2
    const party = toNode(flow.party, column, flows, frame.nameOf, zones)
    const mediator = toNode(flow.mediator, 1, flows, frame.nameOf, zones)
    nodes.set(party.key, party).set(mediator.key, mediator)
    const [source, target] = column === 0 ? [party.key, mediator.key] : [mediator.key, party.key]
    return { source, target, value: flow.weight, flow }
  })
  if (links.length === 0) return { nodes: [], ribbons: [], height: frame.height, least: 0 }
  const space = Math.max(...[...nodes.values()].map(({ name }) => name.height)) + nameGap + 4
  const { height, least } = measureHeight([...nodes.values()], links, { most: frame.height, space, zones })
  const laid = sankey<RawNode, RawLink>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => column)
    .nodeWidth(barWidth)
    .nodePadding(space)
    .extent([
      [0, space],
      [frame.width, height - below],
    ])({ nodes: [...nodes.values()].map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
  return {
    nodes: laid.nodes.map(({ y0 = 0, y1 = 0, name, ...node }) => {
      const bar = { ...node, x: zones.xs[node.column], y1: y0, y2: y1 }
      const { key, id, column, isPartial, encounters } = node
      return { key, id, column, isPartial, encounters, x: bar.x, y1: y0, y2: y1, label: placeName(bar, name, zones) }
    }),
    ribbons: laid.links.map(({ flow, y0 = 0, y1 = 0, width = 0 }) =>
      toRibbon({ flow, y1: y0, y2: y1, thickness: width }, zones),
    ),
    height,
    least,
  }
}

function toNode(
  id: string,
  column: RawNode['column'],
  flows: readonly Flow[],
  nameOf: (id: string) => string,
  zones: Zones,
): RawNode {
  const own = flows.filter((flow) => (column === 1 ? flow.mediator : flow.party) === id && isAt(flow, column))
  const isPartial = column === 1 && own.every((flow) => flow.isPartial)
  const encounters = new Set(own.flatMap(({ contacts }) => contacts.map(({ encounter }) => encounter.id))).size
  const count = writeCount(encounters, isPartial)
  const name = measureName({ name: nameOf(id), count, column }, zones)
  return { key: `${column} ${id}`, id, column, isPartial, encounters, name }
}

function toRibbon(ribbon: Pick<Ribbon, 'flow' | 'y1' | 'y2' | 'thickness'>, { xs, bySide, byMediator }: Zones): Ribbon {
  const { flow, y1, y2, thickness } = ribbon
  const isLeft = flow.end === 'left'
  const [x1, x2] = isLeft ? [xs[0] + barWidth, xs[1]] : [xs[1] + barWidth, xs[2]]
  const cut = flow.isHalf ? shortBy : 0
  const label = {
    left: isLeft ? x1 : x2 - bySide,
    top: (isLeft ? y1 : y2) - thickness / 2,
    width: bySide,
    height: thickness,
  }
  return isLeft
    ? { ...ribbon, x1, x2: x2 - cut, level: [bySide, byMediator - cut], label }
    : { ...ribbon, x1: x1 + cut, x2, level: [byMediator - cut, bySide], label }
}

const isAt = (flow: Flow, column: RawNode['column']): boolean =>
  column === 1 || (flow.end === 'left') === (column === 0)

interface Room {
  readonly most: number
  readonly space: number
  readonly zones: Zones
}

/** High enough for the fullest column, and never so high that one encounter looks like a flood. */
function measureHeight(nodes: readonly RawNode[], links: readonly RawLink[], { most, space, zones }: Room) {
  const thickest = zones.isNarrow ? unit.mostNarrow : unit.most
  const needs = ([0, 1, 2] as const).map((column) => {
    const own = nodes.filter((node) => node.column === column)
    const sums = own.map(({ key }) => {
      const sum = (end: 'source' | 'target'): number =>
        links.filter((link) => link[end] === key).reduce((total, { value }) => total + value, 0)
      return Math.max(sum('source'), sum('target'))
    })
    const total = sums.reduce((all, sum) => all + sum, 0)
    const around = Math.max(1, own.length) * space + below
    const thin = Math.max(own.length * 16, Math.min(total * unit.least, unit.fewest))
    return { least: around + thin, full: around + total * thickest }
  })
  const full = Math.max(...needs.map((need) => need.full))
  const least = Math.round(Math.max(...needs.map((need) => need.least)))
  return { height: Math.round(Math.max(least, Math.min(most, full))), least }
}
