import { describe, expect, it } from 'vitest'
import { type Flow, listFlows } from '../../client/features/flow/flows.ts'
import { layFlows, type Ribbon } from '../../client/features/flow/layout.ts'
import { listWordings, writeFlow } from '../../client/features/flow/words.ts'
import { type Box, chooseWords } from '../../client/features/flow/zones.ts'
import type { Graph } from '../../client/graph/model.ts'
import { contact, talks } from './network-builder.ts'

const nameOf = (id: string): string => id.replace('actor:', '')
const frame = { width: 900, height: 400, nameOf }

/** `left united-states qatar`, with what stands of it. */
function list(flows: readonly Flow[]): readonly string[] {
  return flows
    .map(({ end, party, mediator, presence, isPartial, isHalf, weight }) =>
      [end, nameOf(party), nameOf(mediator), presence, isPartial ? 'some say' : '', isHalf ? 'half' : '', weight]
        .filter((word) => word !== '')
        .join(' '),
    )
    .sort()
}

function withContacts(...contacts: Graph['contacts']): Graph {
  return { ...talks(), contacts }
}

describe('the mediation flow', () => {
  it('runs from side to mediator to side, once through each mediator', () => {
    expect(list(listFlows(talks(), 'sides'))).toEqual([
      'left united-states oman held 1',
      'left united-states pakistan held some say 1',
      'left united-states qatar held 1',
      'right iran oman held 1',
      'right iran pakistan held some say 1',
      'right iran qatar held 1',
    ])
  })

  it('counts encounters, not contacts, and keeps plans apart from what was held', () => {
    const words = { kind: 'INDIRECT', through: ['oman'] } as const
    const graph = withContacts(
      contact('iranian-team', 'us-envoys', { ...words, encounter: 'first' }),
      contact('iran', 'us-envoys', { ...words, encounter: 'first' }),
      contact('iranian-team', 'us-envoys', { ...words, encounter: 'second' }),
      contact('iranian-team', 'us-envoys', { ...words, encounter: 'third', standing: 'PLANNED' }),
    )
    const left = listFlows(graph, 'sides').filter(({ end }) => end === 'left')
    expect(left.map(({ presence, weight }) => [presence, weight])).toEqual([
      ['held', 2],
      ['open', 1],
    ])
  })

  it('says of how many encounters of a band each thing stands: talks under way are not yet held', () => {
    const words = { kind: 'INDIRECT', through: ['oman'] } as const
    const graph = withContacts(
      contact('iranian-team', 'us-envoys', { ...words, encounter: 'first' }),
      contact('iranian-team', 'us-envoys', { ...words, encounter: 'second' }),
      contact('iranian-team', 'us-envoys', { ...words, encounter: 'third', standing: 'UNDER_WAY' }),
      contact('iran', 'us-envoys', { ...words, encounter: 'second', standing: 'UNDER_WAY' }),
    )
    const [flow] = listFlows(graph, 'sides').filter(({ party }) => party === 'actor:iran')
    if (flow === undefined) throw new Error('no flow')
    expect(writeFlow(flow, nameOf)).toMatch(/^iran through oman: 3 encounters, 2 held, 1 under way; first, /)
    expect(listWordings(flow)[0]).toBe('2 held, 1 under way')
  })

  it('lets what only a mediator and one side did end at the mediator', () => {
    const graph = withContacts(
      contact('iranian-team', 'us-envoys', { kind: 'INDIRECT', through: ['oman'] }),
      contact('iranian-team', 'oman', { kind: 'MEDIATED', encounter: 'visit' }),
    )
    const flows = listFlows(graph, 'sides')
    const half = flows.filter(({ isHalf }) => isHalf)
    expect(half.map((flow) => writeFlow(flow, nameOf))).toEqual([
      expect.stringMatching(/^iran and the mediator oman only: 1 encounter, held; visit, 30 June 2026$/),
    ])
    const { nodes, ribbons } = layFlows(flows, frame)
    const bar = nodes.find(({ column }) => column === 1)
    const ends = ribbons.filter(({ flow }) => flow.isHalf).map(({ x1, x2 }) => [x1, x2])
    expect(ends.flat().every((x) => Math.abs(x - (bar?.x ?? 0)) > 20)).toBe(true)
  })

  it('has no place for hosts, denials and meetings face to face', () => {
    const graph = withContacts(
      contact('us-envoys', 'prime-minister', { kind: 'HOSTED' }),
      contact('iranian-team', 'us-envoys', { kind: 'DENIED', standing: 'DENIED' }),
      contact('iranian-team', 'us-envoys', { kind: 'DIRECT' }),
    )
    expect(listFlows(graph, 'sides')).toEqual([])
    expect(layFlows([], frame)).toEqual({ nodes: [], ribbons: [], height: 400, least: 0 })
  })

  it('is as thick as it has encounters, with mediators in the middle', () => {
    const { nodes, ribbons } = layFlows(listFlows(talks(), 'sides'), frame)
    expect(new Set(ribbons.map(({ thickness }) => Math.round(thickness))).size).toBe(1)
    expect(nodes.map(({ id, column, encounters }) => [nameOf(id), column, encounters]).sort()).toEqual([
      ['iran', 2, 2],
      ['oman', 1, 1],
      ['pakistan', 1, 1],
      ['qatar', 1, 1],
      ['united-states', 0, 2],
    ])
    expect(nodes.filter(({ isPartial }) => isPartial).map(({ id }) => nameOf(id))).toEqual(['pakistan'])
  })

  it.each(['sides', 'actors'] as const)('writes over no band and no other word at any width: %s', (to) => {
    const indirect = { kind: 'INDIRECT' } as const
    const graph = withContacts(
      ...talks().contacts,
      contact('iranian-team', 'qatar', { kind: 'MEDIATED', encounter: 'paper', standing: 'UNCONFIRMED' }),
      contact('us-envoys', 'qatar', { kind: 'MEDIATED', encounter: 'paper', standing: 'UNCONFIRMED' }),
      contact('iranian-team', 'us-envoys', { ...indirect, through: ['oman'], encounter: 'first', standing: 'PLANNED' }),
      contact('iran', 'us-envoys', { ...indirect, through: [], encounter: 'second' }),
    )
    const flows = listFlows(graph, to)
    const overlaps = paneWidths.flatMap((width) => {
      const { nodes, ribbons } = layFlows(flows, { ...frame, width, height: 320 })
      const names = nodes.map(({ id, label }) => ({ of: id, box: label }))
      const words = ribbons.flatMap(({ flow, label, thickness }) =>
        chooseWords(listWordings(flow), label.width, thickness) === undefined
          ? []
          : [{ of: flow.id, box: { ...label, top: label.top + (thickness - 16) / 2, height: 16 } }],
      )
      const texts = [...names, ...words]
      const onBands = texts.flatMap(({ of, box }) =>
        ribbons
          .filter((ribbon) => ribbon.flow.id !== of && isOver(box, ribbon))
          .map(({ flow }) => [width, of, flow.id]),
      )
      const onTexts = texts.flatMap(({ of, box }, index) =>
        texts.slice(index + 1).flatMap((other) => (doMeet(box, other.box) ? [[width, of, other.of]] : [])),
      )
      return [...onBands, ...onTexts]
    })
    expect(overlaps).toEqual([])
  })

  it('says on a band what there is room for: the words, else the number, and on a thread nothing', () => {
    const [flow] = listFlows(talks(), 'sides').filter(({ isPartial }) => isPartial)
    const wordings = listWordings(flow as Flow)
    expect([chooseWords(wordings, 130, 30), chooseWords(wordings, 70, 30), chooseWords(wordings, 130, 9)]).toEqual([
      '1 held, some say',
      '1',
      undefined,
    ])
  })
})

/** Content widths of the drawing in panes of 340 to 1400 px. */
const paneWidths = Array.from({ length: 54 }, (_, step) => 312 + step * 20)

const doMeet = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

/** The band cut into upright slices, each as high as the band is there. */
function isOver(box: Box, { x1, x2, y1, y2, thickness, level }: Ribbon): boolean {
  const [from, to] = [x1 + level[0], x2 - level[1]]
  const slice = (left: number, right: number, y: number): boolean =>
    doMeet(box, { left, width: right - left, top: y - thickness / 2, height: thickness })
  const steps = Array.from({ length: 40 }, (_, step) => (step + 0.5) / 40)
  return (
    slice(x1, from, y1) ||
    slice(to, x2, y2) ||
    steps.some((t) => {
      const [x, y] = [
        from + (to - from) * (1.5 * t - 1.5 * t ** 2 + t ** 3),
        y1 + (y2 - y1) * (3 * t ** 2 - 2 * t ** 3),
      ]
      return slice(x - 1, x + 1, y)
    })
  )
}
