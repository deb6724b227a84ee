/** Contacts as typed columns, through HTTP: the whole of the five articles, and held against `network` wherever one looks. */

import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HistoriesDocument } from '../../client/api/documents/histories.gen.ts'
import { TimelineDocument } from '../../client/api/documents/timeline.gen.ts'
import type { HistoriesQuery } from '../../client/api/operations.gen.ts'
import { makeHistogram } from '../../client/columns/known-histogram.ts'
import { createTimeSteps } from '../../client/columns/time-steps.ts'
import {
  agreements,
  type ContactColumns,
  contactIdAt,
  decodeContactColumns,
  kinds,
  levels,
  selectContacts,
  standings,
  unsettledProperties,
} from '../../server/domain/contact-columns/index.ts'
import { formatInstant, parseKnownAt, parseWindow } from '../../server/domain/time.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { statementOf } from '../support/database-statement.ts'
import { serveFiles } from '../support/files-server.ts'
import { loadSeeds, testNowSeconds } from '../support/seeded.ts'

let database: TestDatabase
let server: Awaited<ReturnType<typeof serveFiles>>

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
  server = await serveFiles(database, 'Backchannel 0.1.0')
})

afterAll(async () => {
  await server.close()
  await database.close()
})

const get = (query: string): Promise<Response> => fetch(`${server.columns}?${query}`)

/** As a browser's cache asks: `fetch` here says with every question of its own that it wants no cached answer. */
function getRaw(query: string, headers: Record<string, string>) {
  type Answer = {
    readonly status: number | undefined
    readonly headers: http.IncomingHttpHeaders
    readonly body: Buffer
  }
  return new Promise<Answer>((resolve, reject) => {
    const request = http.get(`${server.columns}?${query}`, { headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    })
    request.on('error', reject)
  })
}

async function readColumns(query: string): Promise<ContactColumns> {
  const response = await get(query)
  if (response.status !== 200) throw new Error(await response.text())
  return decodeContactColumns(new Uint8Array(await response.arrayBuffer()))
}

/** A row in words, short enough to be read. */
function describeRow(columns: ContactColumns, row: number): string {
  const name = (index: number | undefined) => columns.actors[index ?? -1]?.name
  const [start = 0, end = 0] = columns.throughStart.slice(row, row + 2)
  const through = [...columns.through.slice(start, end)].map(
    (actor, index) => `${name(actor)} ${agreements[columns.throughAgreement[start + index] ?? 0]}`,
  )
  const instant = (seconds: number | undefined) => formatInstant(seconds ?? 0)?.replace(':00Z', 'Z') ?? 'open'
  return [
    `${kinds[columns.kind[row] ?? 0]} ${standings[columns.standing[row] ?? 0]} ${levels[columns.level[row] ?? 0]}`,
    `${name(columns.from[row])} – ${name(columns.to[row])}`,
    `${instant(columns.validFrom[row])}/${instant(columns.validTo[row])}`,
    `known ${instant(columns.knownFrom[row])}/${instant(columns.knownTo[row])}`,
    `${columns.reports[row]} reports of ${columns.originsAtLeast[row]} to ${columns.originsAtMost[row]}`,
    ...(through.length === 0 ? [] : [`through ${through.join(', ')}`]),
    ...unsettledProperties.filter((_, bit) => (columns.unsettled[row] ?? 0) & (2 ** bit)).map((p) => `${p} disputed`),
    columns.venues[columns.venue[row] ?? -1] ?? 'no place',
  ].join('; ')
}

describe('the contacts of the five articles as columns', () => {
  it('are these, in all their versions', async () => {
    const columns = await readColumns('venues=true')
    const rows = Array.from({ length: columns.count }, (_, row) => describeRow(columns, row))
    expect(columns.longCount).toBe(8)
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('../fixtures/contact-columns.txt')
  })

  it('are offered by the API with their address, and hold as many versions as it says', async () => {
    const { data, errors, statements } = await ask(
      database,
      `{ contactColumns(window: "2026-06-29/2026-07-03", knownAt: "2026-07-01T12:00Z") {
        layout mediaType window { edtf } knownAt versions chunks { id url versions estimatedBytes }
      } }`,
    )
    expect(errors).toEqual([])
    expect(statements).toEqual({ contactVersionCounts: 1 })
    const { versions, chunks } = data.contactColumns
    expect(data.contactColumns).toEqual({
      layout: 1,
      mediaType: 'application/vnd.backchannel.contact-columns',
      window: { edtf: '2026-06-29/2026-07-03' },
      knownAt: '2026-07-01T12:00:59Z',
      versions,
      chunks: [
        {
          id: 'all',
          url: '/columns/contacts?window=2026-06-29%2F2026-07-03&knownAt=2026-07-01T12%3A00Z',
          versions,
          estimatedBytes: Math.ceil(versions * 4.5),
        },
      ],
    })
    const response = await fetch(new URL(chunks[0].url, server.columns))
    expect(response.headers.get('content-type')).toBe('application/vnd.backchannel.contact-columns')
    expect(decodeContactColumns(new Uint8Array(await response.arrayBuffer())).count).toBe(versions)
  })

  it('fall into what is long and the years, each version in one of them', async () => {
    const ids = (columns: ContactColumns) =>
      Array.from({ length: columns.count }, (_, row) => `${contactIdAt(columns, row)} ${columns.knownFrom[row]}`)
    const parts = await Promise.all(
      ['long', '2024', '2025', '2026', '2027'].map((chunk) => readColumns(`chunk=${chunk}`)),
    )
    const all = await readColumns('')
    expect(parts.flatMap(ids).sort()).toEqual(ids(all).sort())
    expect(parts[0]?.count).toBe(all.longCount)
  })
})

interface Standpoint {
  readonly clock: string | undefined
  readonly lens: string | undefined
}

const standpoints: readonly (readonly [string, Standpoint])[] = [
  ['as stored', { clock: undefined, lens: undefined }],
  ['when it was published', { clock: 'PUBLISHED', lens: undefined }],
  ['when it was recorded', { clock: 'RECORDED', lens: undefined }],
  ['on the record only', { clock: undefined, lens: '{"onTheRecordOnly":true}' }],
  ['of one agency', { clock: undefined, lens: '{"sources":["source:reuters"]}' }],
  ['without the authors, when published', { clock: 'PUBLISHED', lens: '{"excludeAuthorInference":true}' }],
]

const days = ['2026-06-19', '2026-06-22', '2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03'] as const
const anyDay = fc.constantFrom(...days)
const anyWindow = fc.oneof(
  fc.tuple(anyDay, anyDay).map(([one, other]) => (one === other ? one : [one, other].sort().join('/'))),
  fc.constantFrom(
    '2026-06-30',
    '2026-07-01T08:00Z/2026-07-01T09:00Z',
    '2026',
    '../..',
    '2026-06-30/..',
    '../2025',
    '2026-06',
  ),
)
const anyKnownAt = fc.oneof(
  fc.tuple(anyDay, fc.integer({ min: 0, max: 1_439 })).map(([day, minute]) => {
    const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
    return `${day}T${clock}Z`
  }),
  fc.constantFrom('2026-07-01T08:37Z', '2026-07-01T08:38Z', '2026-06-30', '2026-08', '2026-11-21'),
)

describe.each(standpoints)('%s, columns that were asked for once', (_name, { clock, lens }) => {
  it('answer every window and knowledge time as the network does', async () => {
    const parameters = new URLSearchParams({
      ...(clock === undefined ? {} : { clock }),
      ...(lens === undefined ? {} : { lens }),
    })
    const columns = await readColumns(String(parameters))
    expect(columns.count).toBeGreaterThan(0)
    const standpoint = [
      ...(clock === undefined ? [] : [`clock: ${clock}`]),
      ...(lens === undefined ? [] : [`lens: ${lens.replaceAll(/"(\w+)":/g, '$1:')}`]),
    ].join(', ')
    const stepTo = createTimeSteps(columns)
    const property = fc.asyncProperty(anyWindow, anyKnownAt, async (window, knownAt) => {
      const { data, errors } = await ask(
        database,
        `{ network(window: "${window}", knownAt: "${knownAt}", limit: 5000 ${standpoint}) {
          contacts { id kind standing known { from } level through { mediator { id } } }
        } }`,
      )
      expect(errors).toEqual([])
      const { from, to } = parseWindow(window)
      const question = { from, to, knownAt: parseKnownAt(knownAt, testNowSeconds) }
      const rows = selectContacts(columns, question)
      expect([...stepTo(question).visible]).toEqual([...rows].sort((a, b) => a - b))
      const answered = [...rows].map((row) => ({
        id: contactIdAt(columns, row),
        kind: kinds[columns.kind[row] ?? 0],
        standing: standings[columns.standing[row] ?? 0],
        known: { from: formatInstant(columns.knownFrom[row] ?? 0) },
        level: levels[columns.level[row] ?? 0],
        through: [...columns.through.slice(columns.throughStart[row], columns.throughStart[row + 1])].map((actor) => ({
          mediator: { id: columns.actors[actor]?.id },
        })),
      }))
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      expect(answered.sort(byId)).toEqual(data.network.contacts.sort(byId))
    })
    await fc.assert(property, { numRuns: 25 })
  })
})

describe('GET /columns/contacts', () => {
  it('answers a lens that leaves nothing by no rows', async () => {
    expect((await readColumns('lens={"minOrigins":2}')).count).toBe(0)
  })

  it('travels gzipped, and not at all where the client has it already', async () => {
    const { headers, body } = await getRaw('knownAt=2026-07-01', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(decodeContactColumns(gunzipSync(body)).count).toBeGreaterThan(10)
    const known = { 'if-none-match': headers.etag ?? '' }
    expect((await getRaw('knownAt=2026-07-01', known)).status).toBe(304)
    expect((await getRaw('knownAt=2026-07-02', known)).status).toBe(200)
    for (const change of ['CREATE (n:Touched)', 'MATCH (n:Touched) DELETE n']) {
      await database.write((transaction) => transaction.run(statementOf(change, {}), {}))
    }
    expect((await getRaw('knownAt=2026-07-01', known)).status).toBe(200)
  })

  it.each([
    ['windows=2026', 'windows: no such parameter; expected window, knownAt, clock, lens, venues, chunk'],
    ['clock=SUN', 'clock: SUN is not accepted; expected PUBLIC, PUBLISHED, RECORDED'],
    ['chunk=decade', 'chunk: decade is not accepted; expected all, long, or a year'],
    ['venues=1', 'venues: 1 is not accepted; expected true, false'],
    ['lens=strict', 'lens: strict is not JSON; expected a Lens of the API as JSON, like {"onTheRecordOnly":true}'],
    [
      'lens={"strict":true}',
      'lens: Field "strict" is not defined by type "Lens"; expected a Lens of the API as JSON, like {"onTheRecordOnly":true}',
    ],
    ['lens={"minOrigins":0}', 'minOrigins is 0; expected 1 or more'],
    [
      'window=yesterday',
      'window is not a time in EDTF: "yesterday"; accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, 2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z',
    ],
  ])('refuses ?%s with a sentence', async (query, sentence) => {
    const response = await get(query)
    expect([response.status, (await response.json()).errors[0].message]).toEqual([400, sentence])
  })
})

describe('the chart of time, made of the versions of all accounts', () => {
  it.each([{}, { lens: { onTheRecordOnly: true } }])(
    'is the one that the server counts, whenever known (%j)',
    async (lens) => {
      const told = await ask(database, HistoriesDocument, { first: 200, ...lens })
      expect(told.errors).toEqual([])
      const histories: HistoriesQuery = told.data
      const turns = histories.encounters.nodes.flatMap(({ history }) => history.map(({ known }) => known.from))
      const moments = [...new Set(turns)].sort().flatMap((instant) => {
        const second = Date.parse(instant) / 1000
        return [second - 1, second]
      })
      expect(moments.length).toBeGreaterThan(4)
      for (const second of moments) {
        const knownAt = formatInstant(second)
        const { data, errors } = await ask(database, TimelineDocument, { knownAt, ...lens })
        expect(errors).toEqual([])
        expect([knownAt, makeHistogram(histories, second)]).toEqual([knownAt, data.network.histogram])
      }
    },
  )
})
