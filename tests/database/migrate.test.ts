import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../server/database/migrate.ts'
import { Conflict, InvalidInput, StatementFailed } from '../../server/domain/errors.ts'
import { openBareDatabase, type TestDatabase } from '../support/database.ts'
import { statementOf } from '../support/database-statement.ts'

const actorKey = 'CREATE CONSTRAINT actor_key IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;'
const venueKey = 'CREATE CONSTRAINT venue_key IF NOT EXISTS FOR (v:Venue) REQUIRE v.id IS UNIQUE;'

let database: TestDatabase
let folder: string
let lines: string[]

beforeAll(async () => {
  database = await openBareDatabase()
})
beforeEach(async () => {
  await database.clear()
  folder = mkdtempSync(path.join(os.tmpdir(), 'schema-'))
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(async () => {
  await database.clear()
  await database.close()
})

test('files are applied in the order of their numbers, once each, and a repetition changes nothing', async () => {
  give('002-venues', venueKey)
  give(
    '001-actors',
    `// Actors have one identifier; really.\n${actorKey}\nCREATE INDEX actor_name IF NOT EXISTS FOR (a:Actor) ON (a.name);`,
  )
  expect(await applyAll()).toEqual(['001-actors', '002-venues'])
  expect(await applyAll()).toEqual([])
  expect(lines).toEqual(['applying schema 001-actors', 'applying schema 002-venues'])
  expect(await namesOfIndexes()).toEqual([
    'actor_key',
    'actor_name',
    'schema_lock_id',
    'schema_version_name',
    'venue_key',
  ])
})

test('a file that is added later is the only one applied', async () => {
  give('001-actors', actorKey)
  await applyAll()
  give('002-venues', venueKey)
  expect(await applyAll()).toEqual(['002-venues'])
})

test('a file may change stored data', async () => {
  give('001-old', "CREATE (:Actor {id: 'actor:a', title: 'semi;colon // kept'});")
  give('002-rename', 'MATCH (a:Actor) SET a.name = a.title REMOVE a.title;')
  await applyAll()
  const actors = statementOf<object, object>('MATCH (a:Actor) RETURN properties(a) AS actor', {})
  expect(await database.read(actors, {})).toEqual([{ actor: { id: 'actor:a', name: 'semi;colon // kept' } }])
})

test('of two servers that start at once each file is applied by one', async () => {
  give('001-count', 'MERGE (c:Counter) SET c.times = coalesce(c.times, 0) + 1;')
  give('002-venues', venueKey)
  const applied = await Promise.all([applyAll(), applyAll(), applyAll()])
  expect(applied.flat()).toEqual(['001-count', '002-venues'])
  const times = statementOf<object, object>('MATCH (c:Counter) RETURN c.times AS times', {})
  expect(await database.read(times, {})).toEqual([{ times: 1 }])
})

test('a file that fails leaves nothing of itself, keeps what came before it, and is tried again', async () => {
  give('001-actors', actorKey)
  give('002-broken', `${venueKey}\nCREATE NONSENSE;`)
  await expect(applyAll()).rejects.toThrow(StatementFailed)
  expect(await namesOfIndexes()).toEqual(['actor_key', 'schema_lock_id', 'schema_version_name'])
  give('002-broken', venueKey)
  expect(await applyAll()).toEqual(['002-broken'])
})

test('a database of a newer version is refused with a sentence and stays as it was', async () => {
  give('001-actors', actorKey)
  give('002-newer', venueKey)
  await applyAll()
  const before = await everything()
  take('002-newer')
  await expect(applyAll()).rejects.toThrow(
    new Conflict(
      'the database was written by a newer version of Backchannel (its schema has 002-newer; this version knows up to 001-actors): start the newer version, or use another database',
    ),
  )
  expect(await everything()).toEqual(before)
})

test('a file that was changed after it was applied is refused with a sentence', async () => {
  give('001-actors', actorKey)
  await applyAll()
  give('001-actors', venueKey)
  await expect(applyAll()).rejects.toThrow(Conflict)
  await expect(applyAll()).rejects.toThrow(/^the schema file 001-actors was changed after it was applied[^\n]+$/)
  expect(await namesOfIndexes()).toEqual(['actor_key', 'schema_lock_id', 'schema_version_name'])
})

test('line ends of another system are no change', async () => {
  give('001-actors', `${actorKey}\n${venueKey}\n`)
  await applyAll()
  give('001-actors', `${actorKey}\r\n${venueKey}\r\n`)
  expect(await applyAll()).toEqual([])
})

test('a file put in before one that is applied is refused', async () => {
  give('002-venues', venueKey)
  await applyAll()
  give('001-actors', actorKey)
  await expect(applyAll()).rejects.toThrow(/001-actors comes before one that is already applied/)
})

test('file names without a number, and numbers given twice, are refused', async () => {
  give('001-actors', actorKey)
  give('001-venues', venueKey)
  await expect(applyAll()).rejects.toThrow(InvalidInput)
  take('001-venues')
  give('actors', actorKey)
  await expect(applyAll()).rejects.toThrow(/actors\.cypher is not named like/)
})

function give(name: string, text: string): void {
  writeFileSync(path.join(folder, `${name}.cypher`), text)
}

function take(name: string): void {
  rmSync(path.join(folder, `${name}.cypher`))
}

function applyAll(): Promise<readonly string[]> {
  return migrate(database, folder, { report: (line) => lines.push(line) })
}

async function namesOfIndexes(): Promise<readonly string[]> {
  const text = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name"
  return (await database.read(statementOf<object, { readonly name: string }>(text, {}), {})).map((row) => row.name)
}

async function everything(): Promise<unknown> {
  const nodes = statementOf<object, object>(
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS all ORDER BY elementId(n)',
    {},
  )
  return [await database.read(nodes, {}), await namesOfIndexes()]
}
