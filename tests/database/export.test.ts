/** Exports of the five articles, read from the database by the route that serves them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExportedContact } from '../../server/export/network.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { serveFiles } from '../support/files-server.ts'
import { loadSeeds } from '../support/seeded.ts'

let database: TestDatabase
let server: Awaited<ReturnType<typeof serveFiles>>

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
  server = await serveFiles(database, 'Backchannel test')
})

afterAll(async () => {
  await server.close()
  await database.close()
})

interface ExportFile {
  readonly about: Readonly<Record<string, unknown>>
  readonly actors: readonly { readonly id: string; readonly inContact: boolean; readonly roles: readonly string[] }[]
  readonly contacts: readonly ExportedContact[]
}

async function read(query: string): Promise<ExportFile> {
  const response = await fetch(`${server.exports}/json?${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as ExportFile
}

const doha = 'window=2026-06-29/2026-07-02'

it('holds under a lens what the reports that it admits say, with the articles that these stand in', async () => {
  const lens = '{"onTheRecordOnly":true}'
  const { about, actors, contacts } = await read(`${doha}&lens=${encodeURIComponent(lens)}`)
  expect({ lens: about.lens, articles: (about.articles as { id: string }[]).map(({ id }) => id) }).toEqual({
    lens,
    articles: ['article:doha-stage', 'article:qatar-indirect'],
  })
  expect(
    contacts.map(({ kind, standing, from, to, encounter, venue, reports }) =>
      [kind, standing, from.name, to.name, encounter.title, venue?.name ?? 'no stated place', ...reports].join(', '),
    ),
  ).toEqual([
    'UNCLEAR, UNDER_WAY, Iranian representatives, US envoys, Indirect talks in Doha, no stated place, report:qatar-indirect/trump-making-progress',
    'DENIED, DENIED, Iranian technical team, US envoys, Meeting of the Iranian team with the US side in Doha, Doha, report:doha-stage/no-us-iran-meeting',
  ])
  expect(actors.map(({ id, inContact, roles }) => [id, inContact, ...roles])).toEqual([
    ['actor:iran', false],
    ['actor:iranian-representatives', true, 'PARTY'],
    ['actor:iranian-technical-team', true, 'PARTY'],
    ['actor:united-states', false],
    ['actor:us-envoys', true, 'PARTY'],
  ])
})

it('is the same file under a lens that admits every report, but for what it says of the lens', async () => {
  const statuses = ['PLANNED', 'UNDER_WAY', 'OCCURRED', 'DENIED', 'CANCELLED', 'UNCONFIRMED']
  const lens = encodeURIComponent(JSON.stringify({ statuses }))
  for (const query of ['', doha, `${doha}&limit=3`, `${doha}&kinds=HOSTED`, 'knownAt=2026-06-30T12:00Z']) {
    const [plain, lensed] = [await read(query), await read(`${query}&lens=${lens}`)]
    expect(plain.contacts.length).toBeGreaterThan(1)
    expect({ ...lensed, about: { ...lensed.about, lens: undefined, question: undefined } }).toEqual({
      ...plain,
      about: { ...plain.about, lens: undefined, question: undefined },
    })
  }
})

it('refuses a lens that is none, with an example', async () => {
  const response = await fetch(`${server.exports}/csv?lens=record`)
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({
      errors: [
        expect.objectContaining({
          message: 'lens: record is not JSON; expected a Lens of the API as JSON, like {"onTheRecordOnly":true}',
        }),
      ],
    }),
  ])
})
