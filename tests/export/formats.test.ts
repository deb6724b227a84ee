import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csv } from '../../server/export/csv.ts'
import type { NetworkFormat } from '../../server/export/format.ts'
import { gexf } from '../../server/export/gexf.ts'
import { graphml } from '../../server/export/graphml.ts'
import { json } from '../../server/export/json.ts'
import type { ExportedNetwork } from '../../server/export/network.ts'
import { parseQuestion } from '../../server/export/question.ts'
import { formats } from '../../server/export/registry.ts'
import { actor, awkward, awkwardNames, contact, doha, impossibleName } from './networks.ts'
import { readWithNetworkx } from './second-reader.ts'

const question = parseQuestion({ window: '2026-06-29/2026-07-02', knownAt: '2026-07-03' })

const tool = 'Backchannel 0.1.0'

async function write(format: NetworkFormat, network: ExportedNetwork, options: Record<string, string> = {}) {
  let file = ''
  const { articles, omitted } = network
  for await (const part of format.write(network, { tool, question, articles, omitted }, options)) file += part
  return file
}

const readCsv = (file: string): Record<string, string>[] => parseCsv(file, { columns: true })

const markings = [
  // contact, kind, standing, isHeld, isDisputed
  ['contact:1-planned', 'HOSTED', 'PLANNED', false, false],
  ['contact:2-held', 'HOSTED', 'OCCURRED', true, false],
  ['contact:3-disputed', 'MEDIATED', 'OCCURRED', true, true],
  ['contact:4-lapsed', 'HOSTED', 'LAPSED', false, false],
  ['contact:5-denied', 'DENIED', 'DENIED', false, false],
] as const

describe.each([
  ['GraphML', graphml, 'doha.graphml'],
  ['GEXF', gexf, 'doha.gexf'],
] as const)('%s, as networkx reads it', (_name, format, file) => {
  it('has every actor and every contact, none merged', async () => {
    const { nodes, edges, directed } = readWithNetworkx(file, await write(format, doha))
    expect([nodes.length, edges.length, directed]).toEqual([4, 5, false])
  })

  it('marks what was planned, denied, disputed or lapsed', async () => {
    const { edges } = readWithNetworkx(file, await write(format, doha))
    const marked = edges.map(([, , of]) => [of.id, of.contactKind, of.standing, of.isHeld, of.isDisputed])
    expect(marked.toSorted()).toEqual(markings)
  })

  it('names actors by their labels, and tells what they are', async () => {
    const { nodes } = readWithNetworkx(file, await write(format, doha))
    expect(nodes.find(([id]) => id === 'actor:qatar-pm')).toEqual([
      'actor:qatar-pm',
      {
        label: 'Prime Minister of Qatar',
        actorKind: 'OFFICE',
        isNamed: true,
        roles: 'HOST MEDIATOR',
        degree: 2,
        inContact: true,
      },
    ])
  })

  it('keeps awkward names as they are', async () => {
    const { nodes, edges } = readWithNetworkx(`awkward-${file}`, await write(format, awkward))
    expect(nodes.map(([, of]) => of.label)).toEqual(awkwardNames)
    expect(edges.map(([, , of]) => of.encounterTitle).toSorted()).toEqual([...awkwardNames].toSorted())
  })

  it('stays readable where a name holds what XML cannot', async () => {
    const network = { ...doha, actors: [actor('x', { name: impossibleName })], contacts: [] }
    const { nodes } = readWithNetworkx(`impossible-${file}`, await write(format, network))
    expect(nodes.map(([, of]) => of.label)).toEqual(['bell\uFFFD null\uFFFD half\uFFFD end'])
  })

  it('is a graph even where nothing is known', async () => {
    const { nodes, edges } = readWithNetworkx(
      `empty-${file}`,
      await write(format, { ...doha, actors: [], contacts: [] }),
    )
    expect([nodes, edges]).toEqual([[], []])
  })
})

describe('GraphML', () => {
  it('states where it comes from and what it lost', async () => {
    const { graph } = readWithNetworkx('doha.graphml', await write(graphml, doha))
    expect(graph).toMatchObject({
      tool: 'Backchannel 0.1.0',
      window: '2026-06-29/2026-07-02',
      knownAt: '2026-07-03',
      kinds: 'all',
      articlesUsed:
        'article:quiet-table (“Doha’s quiet table”, Monexus, 2026-07-01); article:stage-again (“Doha becomes the stage again”, Monexus, 2026-06-29/2026-06-30)',
      lost: graphml.losses.join(' '),
    })
  })

  it('says which end is the host', async () => {
    const { edges } = readWithNetworkx('doha.graphml', await write(graphml, doha))
    expect(edges.map(([, , of]) => [of.id, of.toHostOrMediator]).toSorted()).toEqual([
      ['contact:1-planned', 'actor:qatar-pm'],
      ['contact:2-held', 'actor:qatar-pm'],
      ['contact:3-disputed', 'actor:qatar-pm'],
      ['contact:4-lapsed', 'actor:qatar-pm'],
      ['contact:5-denied', undefined],
    ])
  })
})

describe('GEXF', () => {
  it('puts contacts on the timeline by whole days, open where they are', async () => {
    const { edges } = readWithNetworkx('doha.gexf', await write(gexf, doha))
    const days = edges.map(([, , of]) => [of.id, of.time, of.start, of.end])
    expect([days.find(([id]) => id === 'contact:2-held'), days.find(([id]) => id === 'contact:5-denied')]).toEqual([
      ['contact:2-held', '2026-06-30', '2026-06-30', '2026-06-30'],
      ['contact:5-denied', '2026-06-30/..', '2026-06-30', undefined],
    ])
  })

  it('gives planned and held contacts of one pair different kinds, which Gephi does not merge', async () => {
    const kinds = [...(await write(gexf, doha)).matchAll(/<edge id="([^"]+)" kind="([^"]+)"/g)].map(([, id, kind]) => [
      id,
      kind,
    ])
    expect(kinds).toEqual([
      ['contact:1-planned', 'HOSTED PLANNED'],
      ['contact:2-held', 'HOSTED OCCURRED'],
      ['contact:3-disputed', 'MEDIATED OCCURRED'],
      ['contact:4-lapsed', 'HOSTED LAPSED'],
      ['contact:5-denied', 'DENIED DENIED'],
    ])
  })

  it('states where it comes from and what it lost', async () => {
    const description = /<description>(.*)<\/description>/.exec(await write(gexf, doha))?.[1] ?? ''
    expect(description).toContain('tool: Backchannel 0.1.0 | window: 2026-06-29/2026-07-02 | knownAt: 2026-07-03')
    expect(description).toContain(gexf.losses.join(' '))
  })
})

describe('CSV, as csv-parse reads it', () => {
  it('has one row a contact, marked, with both ends by name', async () => {
    const rows = readCsv(await write(csv, doha))
    const marked = rows.map((row) => [
      row.id,
      row.contactKind,
      row.standing,
      row.isHeld === 'true',
      row.isDisputed === 'true',
    ])
    expect(marked).toEqual(markings)
    expect([rows[0]?.from, rows[0]?.to]).toEqual(['actor:kushner', 'actor:qatar-pm'])
  })

  it('has one row an actor on request, those without a contact included', async () => {
    const rows = readCsv(await write(csv, doha, { table: 'actors' }))
    expect(rows.map((row) => [row.id, row.name, row.inContact])).toEqual([
      ['actor:iran', 'Iran', 'false'],
      ['actor:iran-technical', 'Iranian technical team', 'true'],
      ['actor:kushner', 'Jared Kushner', 'true'],
      ['actor:qatar-pm', 'Prime Minister of Qatar', 'true'],
    ])
  })

  it('keeps awkward names as they are', async () => {
    const rows = readCsv(await write(csv, awkward))
    expect(rows.map((row) => row.encounterTitle)).toEqual(awkwardNames)
  })

  it('carries its provenance and losses in each row', async () => {
    const [row] = readCsv(await write(csv, doha))
    expect(row?.provenance).toMatch(/^tool: Backchannel 0\.1\.0 \| window: 2026-06-29\/2026-07-02 \| .* \| lost: /)
  })

  it('lets no spreadsheet run a name', async () => {
    const names = ['=HYPERLINK("http://x","y")', '+1', '-1', '@cmd', '\t=1']
    const network = { ...doha, actors: names.map((name, index) => actor(`a${index}`, { name })) }
    const rows = readCsv(await write(csv, network, { table: 'actors' }))
    expect(rows.map((row) => row.name)).toEqual(names.map((name) => `'${name}`))
  })
})

describe('JSON', () => {
  it('has every actor and contact, with absence written as null', async () => {
    const { about, actors, contacts } = JSON.parse(await write(json, doha))
    expect([actors.length, contacts.length, about.tool, about.lost]).toEqual([4, 5, tool, json.losses.join(' ')])
    expect(contacts[4]).toEqual({
      id: 'contact:5-denied',
      kind: 'DENIED',
      standing: 'DENIED',
      isHeld: false,
      from: { id: 'actor:iran-technical', name: 'iran-technical' },
      to: { id: 'actor:kushner', name: 'kushner' },
      encounter: { id: 'encounter:envoys-meet-host', title: 'The envoys meet the host' },
      time: {
        edtf: '2026-06-30/..',
        earliest: '2026-06-30T00:00:00Z',
        latest: null,
        inferred: true,
        dayPart: null,
      },
      venue: null,
      level: 'PRINCIPALS',
      through: [],
      denialScope: 'DIRECT',
      known: { from: '2026-07-01T08:38:00Z', to: null },
      reportCount: 1,
      origins: { atLeast: 1, atMost: 1 },
      disputed: [],
      partial: [],
      rolledFrom: [],
      reports: ['report:quiet-table/envoys-met-host'],
      articles: ['article:quiet-table'],
    })
  })

  it('keeps awkward names as they are', async () => {
    const { actors } = JSON.parse(await write(json, awkward))
    expect(actors.map(({ name }: { name: string }) => name)).toEqual(awkwardNames)
  })
})

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  const options = Object.fromEntries(Object.entries(format.parameters).map(([name, choices]) => [name, choices[0]]))

  it('is byte-equal for equal networks, however their values were put together', async () => {
    const reversed = (value: object) => Object.fromEntries(Object.entries(value).toReversed())
    const shuffled: ExportedNetwork = JSON.parse(
      JSON.stringify({
        ...doha,
        actors: [...(doha.actors as Iterable<object>)].map(reversed),
        contacts: [...(doha.contacts as Iterable<object>)].map(reversed),
      }),
    )
    expect(await write(format, shuffled, options)).toBe(await write(format, doha, options))
  })

  it('writes a hundred thousand contacts without holding them', async () => {
    let held = 0
    async function* contacts() {
      for (let index = 0; index < 100_000; index += 1) {
        held += 1
        yield contact(String(index), 'kushner', 'qatar-pm')
      }
    }
    const network = { ...doha, contacts: contacts() }
    let count = 0
    let most = 0
    for await (const part of format.write(network, { tool, question, articles: [], omitted: 0 }, options)) {
      if (!part.includes('contact:')) continue
      count += 1
      most = Math.max(most, held - count)
    }
    expect([count, most]).toEqual([100_000, 0])
  })
})
