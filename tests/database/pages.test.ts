/** Pages of encounters in a generated network: read from two indexes, and yet one list. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { generateFiles } from '../bench/generate/index.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { statementOf } from '../support/database-statement.ts'
import { testNowSeconds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  const settings = { database, nowSeconds: () => testNowSeconds }
  await loadBulk(generateFiles(300), settings, { refused: () => undefined, progress: () => undefined })
})

afterAll(() => database.close())

/** All encounters of a window, a page of seven at a time. */
async function pageThrough(window: string, orderBy: 'EARLIEST' | 'LATEST'): Promise<readonly string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      database,
      `query($window: EDTF, $orderBy: EncounterOrder, $after: String) {
        encounters(window: $window, orderBy: $orderBy, first: 7, after: $after) {
          nodes { id } pageInfo { endCursor hasNextPage }
        }
      }`,
      { window, orderBy, after },
    )
    expect(errors).toEqual([])
    ids.push(...data.encounters.nodes.map((node: { readonly id: string }) => node.id))
    if (!data.encounters.pageInfo.hasNextPage) return ids
    after = data.encounters.pageInfo.endCursor
  }
}

/** The same by one plain statement that uses no index. */
async function listed(from: string, to: string): Promise<readonly string[]> {
  const all = statementOf<
    { readonly from: number; readonly to: number; readonly now: number },
    { readonly id: string }
  >(
    `MATCH (e:Encounter)-[:HAS_ACCOUNT]->(a:Account)
     WHERE a.validFrom < $to AND a.validTo > $from AND a.knownFrom <= $now AND a.knownTo > $now AND a.kind <> 'VISIT'
     RETURN e.id AS id ORDER BY a.validFrom, e.id`,
    { from: 'Int', to: 'Int', now: 'Int' },
  )
  const seconds = (day: string) => Date.parse(day) / 1000
  const rows = await database.read(all, { from: seconds(from), to: seconds(to), now: testNowSeconds })
  return rows.map(({ id }) => id)
}

it.each([
  ['1990/2026', '1990-01-01', '2027-01-01'],
  ['2000-03/2014-06', '2000-03-01', '2014-07-01'],
])('of %s hold each encounter once, in order, either way', async (window, from, to) => {
  const expected = await listed(from, to)
  expect(expected.length).toBeGreaterThan(20)
  expect(await pageThrough(window, 'EARLIEST')).toEqual(expected)
  expect(await pageThrough(window, 'LATEST')).toEqual([...expected].reverse())
})
