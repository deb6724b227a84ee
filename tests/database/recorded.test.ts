/** When a report was recorded: when it came to say here what it says now. A question about earlier days must not show it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { toSourceFile } from '../../server/ingest/bulk/value-file.ts'
import { createLoader } from '../../server/ingest/load.ts'
import type { SourceFile } from '../../server/ingest/source-file.ts'
import { answerTo } from '../support/answer.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeSourceFolder } from '../support/source-files.ts'
import { readWholeStore } from '../support/whole-store.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})

beforeEach(() => database.clear())

afterAll(() => database.close())

const seconds = (instant: string): number => Date.parse(instant) / 1000

const register = toSourceFile('register.json', {
  actors: { north: { name: 'North', kind: 'state' }, south: { name: 'South', kind: 'state' } },
  sources: { gazette: { name: 'Gazette', kind: 'outlet' }, clerk: { name: 'Clerk', kind: 'official' } },
})

/** An article with two reports: of talks, and of a walk on which nobody ever says anything else. */
const article = (talks: object): SourceFile => {
  const report = {
    status: 'planned',
    time: '2026-10-02',
    who: ['north', 'south'].map((actor) => ({ actor, role: 'party', side: actor })),
    attribution: [{ source: 'clerk', basis: 'on_record' }],
    evidence: { paragraph: 1, gist: 'They are to talk.' },
  }
  return toSourceFile('talks.json', {
    article: 'talks',
    title: 'Talks',
    publisher: 'gazette',
    text: 'talks.txt',
    published: '2026-10-01',
    introduces: {
      encounters: { talks: { title: 'Talks', kind: 'talks' }, walk: { title: 'A walk', kind: 'meeting' } },
    },
    reports: { talks: { ...report, encounter: 'talks', ...talks }, walk: { ...report, encounter: 'walk' } },
  })
}

/** Loads files at an instant; `text` is the article's, where it is at hand. */
type Load = (files: readonly SourceFile[], at: string, text?: string) => Promise<void>

const singly: Load = async (files, at, text) => {
  const folder = makeSourceFolder()
  const written = files.map(({ name, value }) => folder.write(name, JSON.stringify(value)))
  if (text !== undefined) folder.write('talks.txt', text)
  const loader = createLoader({ database, articlesFolder: folder.path, nowSeconds: () => seconds(at) })
  const outcomes = await loader.loadPaths(written, () => undefined)
  folder.remove()
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
}

const inBulk: Load = async (files, at, text) => {
  const settings = { database, nowSeconds: () => seconds(at), readText: () => text }
  const { refused } = await loadBulk(files, settings, { refused: () => undefined, progress: () => undefined })
  expect(refused).toBe(0)
}

describe.each<[string, Load]>([
  ['by itself', singly],
  ['in bulk', inBulk],
])('an article that is loaded %s, and again after it was changed', (_how, load) => {
  const first = '2026-11-01T09:00:00Z'
  const second = '2026-11-08T09:00:00Z'

  const asRecorded = async (encounter: string, knownAt: string) => {
    const { encounter: found } = await answerTo(
      database,
      `{ encounter(id: "encounter:${encounter}", knownAt: "${knownAt}", clock: RECORDED) {
          account { standing } reports { status recordedAt } } }`,
    )
    return found
  }

  it('shows what the report says now from the day of the change, and nothing in its name before', async () => {
    await load([register, article({})], first)
    expect(await asRecorded('talks', '2026-11-05')).toEqual({
      account: { standing: 'LAPSED' },
      reports: [{ status: 'PLANNED', recordedAt: first }],
    })
    await load([register, article({ status: 'occurred' })], second)
    expect(await asRecorded('talks', '2026-11-05')).toBeNull()
    expect(await asRecorded('talks', '2026-11-08')).toEqual({
      account: { standing: 'OCCURRED' },
      reports: [{ status: 'OCCURRED', recordedAt: second }],
    })
  })

  it('keeps the first day of every report that stays as it was, and of the article', async () => {
    await load([register, article({})], first)
    await load([register, article({ status: 'occurred' })], second)
    expect((await asRecorded('walk', '2026-11-05')).reports).toEqual([{ status: 'PLANNED', recordedAt: first }])
    const { articles } = await answerTo(
      database,
      '{ articles(knownAt: "2026-11-05", clock: RECORDED) { nodes { id } } }',
    )
    expect(articles.nodes).toEqual([{ id: 'article:talks' }])
  })

  it.each([
    [
      'whom it denies to have met',
      (scope: string) => ({ status: 'denied', denies: [{ between: ['north', 'south'], scope }] }),
    ],
    ['the passage that bears it out', (gist: string) => ({ evidence: { paragraph: 1, gist } })],
  ])('counts %s as part of what a report says', async (_part, says) => {
    await load([register, article(says('direct'))], first)
    await load([register, article(says('any'))], second)
    expect(await asRecorded('talks', '2026-11-05')).toBeNull()
    expect((await asRecorded('talks', '2026-11-08')).reports).toMatchObject([{ recordedAt: second }])
  })

  it('keeps the first day of a report whose passage is found in a text that is at hand only now', async () => {
    const passage = { evidence: { paragraph: 1, gist: 'They are to talk.', phrase: 'to talk', position: 9 } }
    await load([register, article(passage)], first)
    await load([register, article(passage)], second, 'They are to talk.')
    const { encounter } = await answerTo(
      database,
      `{ encounter(id: "encounter:talks") { reports { recordedAt evidence { checked } } } }`,
    )
    expect(encounter.reports).toEqual([{ recordedAt: first, evidence: [{ checked: true }] }])
  })

  it('changes nothing where it says the same', async () => {
    await load([register, article({})], first)
    const before = await readWholeStore(database)
    await load([register, article({})], second)
    expect(await readWholeStore(database)).toEqual(before)
  })
})
