/** The five articles in a real Neo4j: what is drawn of them, at two knowledge times, and what a second load does. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactsInWindow, reportsById, venuesById } from '../../server/database/statements.gen.ts'
import { parseKnownAt, parseWindow } from '../../server/domain/time.ts'
import { formatTime } from '../../server/domain/time-text.ts'
import { contactTime } from '../../server/features/contact/index.ts'
import { deriveAllEncounters } from '../../server/ingest/derive.ts'
import { createLoader } from '../../server/ingest/load.ts'
import { windowParameters } from '../../server/schema/clocks.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { statementOf } from '../support/database-statement.ts'
import { articlesFolder, createTestLoader, loadSeeds, seedsFolder, testNowSeconds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  const outcomes = await loadSeeds(database)
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
})

afterAll(() => database.close())

/** Contacts of a window as known, as a reader would say them. */
async function contacts(window?: string, knownAt?: string): Promise<readonly string[]> {
  const asOf = {
    window: parseWindow(window),
    knownAt: parseKnownAt(knownAt, testNowSeconds),
    clock: 'PUBLIC',
    lens: undefined,
  } as const
  const rows = await database.read(contactsInWindow, {
    ...windowParameters(asOf),
    kinds: null,
    standings: null,
    actors: null,
    minOrigins: 1,
    countUnnamedApart: false,
    limit: 500,
    parts: ['details'],
  })
  const bare = (id: string) => id.slice('actor:'.length)
  return rows
    .filter((row) => row.kind !== 'MEDIATED')
    .map((row) => {
      const through = row.through.map((id, i) => `${bare(id)}${row.details?.[2][i] === 'AGREED' ? '' : ' (some say)'}`)
      const via = through.length === 0 ? '' : ` via ${through.join(', ')}`
      return `${formatTime(contactTime(row))}: ${row.kind} ${row.standing}, ${bare(row.from)} – ${bare(row.to)}${via}`
    })
}

describe('the contacts of the five articles', () => {
  it('with hindsight', async () => {
    expect(await contacts()).toEqual([
      'by 29 June 2026: UNCLEAR UNCONFIRMED, iran – united-states',
      '2012: UNCLEAR UNCONFIRMED, iran – united-states',
      '2023: INDIRECT UNCONFIRMED, iran – united-states via oman',
      '21 June 2026, afternoon: UNCLEAR LAPSED, iranian-delegation-muscat – us-side-muscat',
      '21 June 2026, morning: UNCLEAR LAPSED, counterpart-muscat-morning – iranian-delegation-muscat',
      '21 June 2026: INDIRECT UNCONFIRMED, iranian-delegation-muscat – us-side-muscat via oman',
      '30 June – 5 July 2026: HOSTED UNCONFIRMED, iranian-technical-team – qatar-prime-minister',
      '30 June – 5 July 2026: HOSTED UNCONFIRMED, iranian-technical-team – qatar',
      '30 June 2026: HOSTED OCCURRED, us-envoys – qatar-prime-minister',
      '30 June 2026: HOSTED LAPSED, us-envoys – qatari-officials',
      'from 30 June 2026, end not stated: DENIED DENIED, iranian-technical-team – us-envoys',
      '1 July 2026: UNCLEAR LAPSED, counterpart-doha-discussions – us-envoys',
      '1 July 2026: DENIED DENIED, iranian-representatives – us-envoys',
      '1 July 2026: INDIRECT OCCURRED, iranian-representatives – us-envoys via pakistan (some say), qatar',
    ])
  })

  it('about the week in Doha, as known at noon on 30 June: plans and one denial, nothing held', async () => {
    expect(await contacts('2026-06-29/2026-07-03', '2026-06-30T12:00Z')).toEqual([
      '30 June 2026: HOSTED PLANNED, us-envoys – qatar-prime-minister',
      '30 June 2026: HOSTED PLANNED, us-envoys – qatari-officials',
      'from 30 June 2026, end not stated: DENIED DENIED, iranian-technical-team – us-envoys',
      '1 July 2026: UNCLEAR PLANNED, counterpart-doha-discussions – us-envoys',
    ])
  })

  it('before anything was published: none', async () => {
    expect(await contacts(undefined, '2026-06-20')).toEqual([])
  })

  it('draw 2012 in 2012, known since the article that tells it', async () => {
    expect(await contacts('2012')).toEqual([
      'by 29 June 2026: UNCLEAR UNCONFIRMED, iran – united-states',
      '2012: UNCLEAR UNCONFIRMED, iran – united-states',
    ])
    expect(await contacts('2012', '2026-06-20')).toEqual([])
    expect(await contacts('2012', '2026-06-21')).toEqual(['2012: UNCLEAR UNCONFIRMED, iran – united-states'])
  })

  it('never say that the United States and Iran met face to face', async () => {
    expect((await contacts()).filter((contact) => contact.includes(' DIRECT '))).toEqual([])
  })
})

describe('loading again', () => {
  it('changes nothing and says so', async () => {
    const before = await wholeStore()
    const outcomes = await createTestLoader(database).loadPaths([seedsFolder], () => undefined)
    expect(outcomes.map(({ kind, counts }) => [kind, counts])).toEqual(Array(6).fill(['unchanged', []]))
    expect(await wholeStore()).toEqual(before)
  })

  it('gives places their locations in a database that was filled before the register knew them', async () => {
    const before = await wholeStore()
    const older = mkdtempSync(path.join(os.tmpdir(), 'backchannel-seeds-'))
    cpSync(seedsFolder, older, { recursive: true })
    const venues = path.join(older, 'venues.yaml')
    writeFileSync(venues, readFileSync(venues, 'utf8').replace(/^ +location: .*\n/gm, ''))
    await createTestLoader(database).loadPaths([older], () => undefined)
    rmSync(older, { recursive: true })
    const locations = async () =>
      (await database.read(venuesById, { ids: ['venue:doha', 'venue:oman'] })).map(({ location }) => location)
    expect(await locations()).toEqual([null, null])
    await createTestLoader(database).loadPaths([seedsFolder], () => undefined)
    expect(await locations()).toEqual([
      { latitude: 25.29, longitude: 51.53 },
      { latitude: 21, longitude: 57 },
    ])
    expect(await wholeStore()).toEqual(before)
  })

  it('gives the same accounts and contacts when everything is derived anew', async () => {
    const before = await wholeStore()
    const forget = statementOf<object, object>('MATCH (e:Encounter) SET e.derivedHash = NULL', {})
    await database.write((transaction) => transaction.run(forget, {}))
    expect(await database.write((transaction) => deriveAllEncounters(transaction))).toBe(13)
    expect(await wholeStore()).toEqual(before)
  })

  it('removes what an edited article no longer says, and only that', async () => {
    const edited = mkdtempSync(path.join(os.tmpdir(), 'backchannel-seeds-'))
    cpSync(seedsFolder, edited, { recursive: true })
    const file = path.join(edited, 'articles/doha-quiet-table.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^ {2}envoys-met-pm:[\s\S]*?(?=^\S|^ {2}\S)/m, ''))
    const [outcome] = await createTestLoader(database).loadPaths([file], () => undefined)
    expect(outcome?.counts).toEqual([
      { kind: 'Evidence', created: 0, changed: 0, removed: 1 },
      { kind: 'Report', created: 0, changed: 0, removed: 1 },
    ])
    expect((await contacts('2026-06-30')).filter((contact) => contact.includes('qatar-prime-minister'))).toEqual([
      '30 June – 5 July 2026: HOSTED UNCONFIRMED, iranian-technical-team – qatar-prime-minister',
      '30 June 2026: HOSTED UNCONFIRMED, us-envoys – qatar-prime-minister',
    ])
    rmSync(edited, { recursive: true })
    await createTestLoader(database).loadPaths([seedsFolder], () => undefined)
    expect(await contacts('2026-06-30')).toContain('30 June 2026: HOSTED OCCURRED, us-envoys – qatar-prime-minister')
  })
})

describe.skipIf(articlesFolder === undefined)('with the texts of the articles at hand', () => {
  it('finds every phrase at its place', async () => {
    const unchecked = statementOf<object, { readonly id: string }>(
      'MATCH (e:Evidence|Reading|Signal|Absence|Document) WHERE e.phrase IS NOT NULL AND NOT e.checked RETURN e.id AS id',
      {},
    )
    expect(await database.read(unchecked, {})).toEqual([])
  })

  it('refuses an article whose text has shifted by one character, names the right place, and loads the others', async () => {
    const shifted = mkdtempSync(path.join(os.tmpdir(), 'backchannel-texts-'))
    cpSync(articlesFolder ?? '', shifted, { recursive: true })
    const [first = ''] = readdirSync(shifted).sort()
    const text = readFileSync(path.join(shifted, first), 'utf8')
    rmSync(path.join(shifted, first))
    writeFileSync(path.join(shifted, first), ` ${text}`)
    const loader = createLoader({ database, articlesFolder: shifted, nowSeconds: () => testNowSeconds })
    const outcomes = await loader.loadPaths([seedsFolder], () => undefined)
    rmSync(shifted, { recursive: true })
    const refused = outcomes.filter(({ kind }) => kind === 'refused')
    expect(refused.map(({ name }) => path.basename(name))).toEqual(['doha-stage.yaml'])
    expect(refused[0]?.problems[0]?.message).toMatch(/^the phrase ".*" does not stand at \d+; it stands at \d+/)
  })
})

it('loads without the texts, and says of each passage that its text is not at hand', async () => {
  await database.clear()
  const loader = createLoader({ database, articlesFolder: undefined, nowSeconds: () => testNowSeconds })
  const outcomes = await loader.loadPaths([seedsFolder], () => undefined)
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(6).fill('loaded'))
  const [report] = await database.read(reportsById, {
    ids: ['report:doha-quiet-table/envoys-met-pm'],
    parts: ['evidence'],
  })
  expect(report?.evidence?.map(({ checked }) => checked)).toEqual([false])
  expect(await contacts('2026-06-30')).toContain('30 June 2026: HOSTED OCCURRED, us-envoys – qatar-prime-minister')
})

/** Every node and relationship with all its properties, in a stable order. */
async function wholeStore(): Promise<readonly string[]> {
  const nodes = statementOf<object, { readonly text: string }>(
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
    {},
  )
  const edges = statementOf<object, { readonly text: string }>(
    'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties',
    {},
  )
  const rows = [...(await database.read(nodes, {})), ...(await database.read(edges, {}))]
  return rows.map((row) => JSON.stringify(row, sortKeys)).sort()
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
