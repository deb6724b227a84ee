/** One search over everything that the five articles say in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSchemaFiles } from '../../server/database/schema-files.ts'
import { answerTo } from '../support/answer.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { statementOf } from '../support/database-statement.ts'
import { loadSeeds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

const asWritten = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const run = (text: string) => database.write((transaction) => transaction.run(statementOf(text, {}), {}))

interface Hit {
  readonly node: { readonly id: string }
  readonly text: string
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
}

async function find(text: string, standpoint = ''): Promise<readonly Hit[]> {
  const { data, errors } = await ask(
    database,
    `query ($text: String!) { search(text: $text${standpoint}) { node { id } text highlights { start end } } }`,
    { text },
  )
  expect(errors).toEqual([])
  return data.search
}

describe('search', () => {
  it.each([
    ['Baqaei', 'actor:ismael-baqaei'],
    ['Baghaei', 'actor:ismael-baqaei'],
    ['Bagaei', 'actor:ismael-baqaei'],
    ['Muscat', 'venue:muscat'],
    ['Reuters', 'source:reuters'],
    ['secret talks', 'encounter:oman-secret-talks-2012'],
    ['quiet table', 'article:doha-quiet-table'],
  ])('finds %s first as %s', async (text, id) => {
    expect((await find(text))[0]?.node.id).toBe(id)
  })

  it.each([
    'Middle_East_Spectator',
    '@Middle_East_Spectator',
    'middle east spectator',
    'Spectator',
    'Spektator',
    'east',
  ])('finds a name that _ joins, whole and by its words: %s', async (text) => {
    const hits = await find(text)
    const marked = hits.map(({ node, text: told, highlights }) => ({
      id: node.id,
      marked: highlights.map(({ start, end }) => told.slice(start, end)),
    }))
    const words = ['middle', 'east', 'spectator']
    const typed = words.filter((word) => text.toLowerCase().replace('k', 'c').includes(word))
    expect(marked).toEqual([{ id: 'source:middle-east-spectator', marked: typed.map(asWritten) }])
  })

  it('finds it where it was stored before names were taken apart', async () => {
    await run("MATCH (source:Source {id: 'source:middle-east-spectator'}) REMOVE source.folded")
    await run("MATCH (actor:Actor {id: 'actor:ismael-baqaei'}) SET actor.folded = 'ismael_baqai'")
    const files = await readSchemaFiles('cypher/schema')
    for (const text of files.find(({ name }) => name === '026-joined-names')?.statements ?? []) await run(text)
    expect((await find('Spectator')).map(({ node }) => node.id)).toEqual(['source:middle-east-spectator'])
    expect((await find('Bagaei'))[0]?.node.id).toBe('actor:ismael-baqaei')
  })

  it('lists sources by a word of a name that _ joins', async () => {
    const named = async (search: string) =>
      (await ask(database, `{ sources(filter: { search: "${search}" }) { nodes { name } } }`)).data.sources.nodes
    expect(await Promise.all(['spect', 'Middle_East', 'iddle'].map(named))).toEqual([
      [{ name: 'Middle_East_Spectator' }],
      [{ name: 'Middle_East_Spectator' }],
      [],
    ])
  })

  it('finds what - joins, by its words', async () => {
    expect((await find('US-Iran'))[0]?.node.id).toBe('encounter:muscat-round-2026-06-21')
  })

  it('finds what reports say, and marks the words that match', async () => {
    const hits = await find('prime minister met')
    const report = hits.find(({ node }) => node.id.startsWith('report:'))
    const words = report?.highlights.map(({ start, end }) =>
      Array.from(report.text).slice(start, end).join('').toLowerCase(),
    )
    expect(words).toEqual(expect.arrayContaining(['prime', 'minister']))
  })

  it('leaves out what was not known yet', async () => {
    const ids = (await find('Doha', ', knownAt: "2026-06-21"')).map(({ node }) => node.id)
    expect(ids.filter((id) => /^(encounter|report|article|reading|signal|absence|document):/.test(id))).toEqual([])
    expect(ids).toContain('venue:doha')
  })

  it('finds an actor by the spelling of an article only once that article is known', async () => {
    const texts = async (knownAt: string) =>
      (await find('Esmail Baghaei', `, knownAt: "${knownAt}"`)).map(({ text }) => text)
    expect(await texts('2020')).not.toContain('Esmail Baghaei')
    expect(await texts('2026-07-10')).toContain('Esmail Baghaei')
  })

  it('lists an actor by the name that an article gives it only once that article is known, by whichever clock', async () => {
    const listed = async (standpoint: string) => {
      const question = `{ actors(filter: { search: "Washington" }, ${standpoint}) { nodes { id } } }`
      return (await answerTo(database, question)).actors.nodes.map(({ id }: { readonly id: string }) => id)
    }
    expect(await listed('knownAt: "2026-06-01"')).toEqual([])
    expect(await listed('knownAt: "2026-07-10"')).toEqual(['actor:united-states', 'actor:us-envoys'])
    expect(await listed('knownAt: "2026-07-10", clock: RECORDED')).toEqual([])
  })

  it.each([
    ['one word', 'a'.repeat(2_000), 'has 2000 characters; at most 200 are accepted'],
    ['one sign that stands for many letters', '\ufdfa'.repeat(12), 'has 216 characters; at most 200 are accepted'],
    ['many words', 'a b '.repeat(12), 'has 24 words; at most 20 are accepted'],
    ['many words that are joined', 'a-b_'.repeat(12), 'has 24 words; at most 20 are accepted'],
  ])('refuses what is too long to look for: %s', async (_what, text, why) => {
    const everything = await ask(database, 'query ($text: String!) { search(text: $text) { text } }', { text })
    const actors = 'query ($text: String!) { actors(filter: { search: $text }) { nodes { id } } }'
    expect([everything.errors, (await ask(database, actors, { text })).errors]).toEqual([
      [`text ${why}`],
      [`search ${why}`],
    ])
  })

  it.each([
    ['letters', 'a'.repeat(200)],
    ['letters of three bytes that folding takes apart', '각'.repeat(200)],
    ['words', Array.from({ length: 20 }, (_, place) => `minist${place}`).join(' ')],
    ['joined words', Array.from({ length: 10 }, (_, place) => `prime${place}-minist`).join(' ')],
  ])('takes as much as it says: %s', async (_what, text) => {
    const { errors } = await ask(database, 'query ($text: String!) { search(text: $text) { text } }', { text })
    expect(errors).toEqual([])
  })

  it('takes the syntax of the search engine for mere text, and nothing for nothing', async () => {
    expect(await find('"[{~^ ) *:*')).toEqual([])
    expect(await find('   ')).toEqual([])
  })
})
