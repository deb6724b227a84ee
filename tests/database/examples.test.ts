/** Every worked example of the query page on the five articles: it answers, and within so many statements. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { projectFolder } from '../support/folders.ts'
import { loadSeeds } from '../support/seeded.ts'

const folder = path.join(projectFolder, 'server/examples')
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql')).sort()

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

it.each(examples)('%s', async (name) => {
  const { data, errors, statements } = await ask(database, readFileSync(path.join(folder, name), 'utf8'))
  expect(errors).toEqual([])
  await expect(`${JSON.stringify({ statements, data }, null, 2)}\n`).toMatchFileSnapshot(
    path.join(projectFolder, 'tests/fixtures/examples', name.replace('.graphql', '.json')),
  )
})
