import { describe, expect, it } from 'vitest'
import { writeFlow } from '../../client/features/flow/flow-list.tsx'
import { type Flow, listFlows } from '../../client/features/flow/flows.ts'
import { layFlows } from '../../client/features/flow/layout.ts'
import type { Graph } from '../../client/graph/model.ts'
import { contact, talks } from './network-builder.ts'

const frame = { width: 900, height: 400, margin: 120 }
const nameOf = (id: string): string => id.replace('actor:', '')

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
    expect(layFlows([], frame)).toEqual({ nodes: [], ribbons: [], height: 400 })
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
})
