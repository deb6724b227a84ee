/** Pages of encounters and articles in a generated network: read from several indexes, and yet one list. */
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

it('of articles hold each once, by when it was published, either way', async () => {
  const [earliest, latest] = [await pageThroughArticles('PUBLISHED'), await pageThroughArticles('LATEST')]
  const published = earliest.map(({ published }) => published.latest)
  expect(earliest.length).toBeGreaterThan(90)
  expect(new Set(earliest.map(({ id }) => id)).size).toBe(earliest.length)
  expect(published).toEqual([...published].sort())
  expect(latest).toEqual([...earliest].reverse())
})

interface Published {
  readonly id: string
  readonly published: { readonly latest: string }
}

async function pageThroughArticles(orderBy: 'PUBLISHED' | 'LATEST'): Promise<readonly Published[]> {
  const articles: Published[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      database,
      `query($orderBy: ArticleOrder, $after: String) {
        articles(orderBy: $orderBy, first: 11, after: $after) {
          nodes { id published { latest } } pageInfo { endCursor hasNextPage }
        }
      }`,
      { orderBy, after },
    )
    expect(errors).toEqual([])
    articles.push(...data.articles.nodes)
    if (!data.articles.pageInfo.hasNextPage) return articles
    after = data.articles.pageInfo.endCursor
  }
}

it.each(['encounters', 'articles', 'sources', 'mediators', 'curations'])(
  'of %s begin after a row of theirs, and after nothing else',
  async (list) => {
    const { errors } = await ask(database, `{ ${list}(after: "zzz") { pageInfo { endCursor } } }`)
    expect(errors).toEqual(['after: "zzz" is not a cursor of this list; expected the `cursor` of an edge'])
  },
)

it.each([
  ['actors', 'actor', 'encounters(first: 4) { nodes { id } pageInfo { hasNextPage } }', 'encountersOfActors'],
  ['actors', 'actor', 'contacts(first: 4) { id }', 'contactsOfActors'],
  ['venues', 'venue', 'encounters(first: 4) { nodes { id } pageInfo { hasNextPage } }', 'encountersInWindow'],
  ['sources', 'source', 'reports(first: 4) { id }', 'reportsOfSources'],
  ['sources', 'source', 'reports(first: 4) { id }', 'reportsById'],
])('of all %s in a list are read at once, for each as for one %s alone: %s', async (list, noun, field, statement) => {
  const standpoint = 'window: "1990/2026", knownAt: "2020"'
  const { data, errors, statements } = await ask(
    database,
    `{ ${list}(${standpoint}, first: 30) { nodes { id ${field} } } }`,
  )
  expect([errors, statements[statement]]).toEqual([[], 1])
  const { nodes } = data[list]
  expect(new Set(nodes.map((node: object) => JSON.stringify({ ...node, id: '' }))).size).toBeGreaterThan(10)
  for (const node of nodes.slice(0, 8)) {
    const alone = await ask(database, `{ ${noun}(id: "${node.id}", ${standpoint}) { id ${field} } }`)
    expect(alone.data[noun]).toEqual(node)
  }
})
