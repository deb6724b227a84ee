/** Every worked example of the query page on the five articles: it answers, and within so many statements. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { projectFolder } from '../support/folders.ts'
import { loadSeeds } from '../support/seeded.ts'

const folder = path.join(projectFolder, 'server/examples')
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()

/**
 * The most statements that each may take: one a root field and one a level of neighbours, whatever the number of rows. (Two
 * root fields that reach a level at one moment share its statement, so that a run may take fewer.)
 */
const mostStatements: Readonly<Record<string, number>> = {
  '01-who-met-whom-on-30-june': 5,
  '02-did-the-us-and-iran-meet': 4,
  '03-what-was-known-at-noon': 6,
  '04-on-whose-word': 7,
  '05-who-mediated-and-who-disagrees': 12,
  '06-what-was-planned-and-lapsed': 5,
  '07-from-plan-to-report': 7,
  '08-what-was-denied': 6,
  '09-one-envoy': 10,
  '10-what-happened-in-doha': 7,
  '11-the-omani-channel': 7,
  '12-three-outlets-one-origin': 7,
  '13-what-is-not-known': 3,
  '14-readings-and-counter-readings': 5,
  '15-what-the-spokesman-said': 9,
  '16-how-busy-was-each-day': 6,
  '17-find-a-name': 5,
  '18-what-changed-since': 12,
  '19-how-the-account-changed': 6,
  '20-on-the-record-only': 8,
  '21-two-independent-origins': 8,
  '22-what-one-side-says': 10,
  '23-which-plans-came-true': 9,
  '24-where-accounts-differ': 9,
  '25-what-was-denied-and-missing': 9,
  '26-search-everything': 8,
}

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

it.each(examples)('%s', async (name) => {
  const { data, errors, statements } = await ask(database, readFileSync(path.join(folder, name), 'utf8'))
  expect(errors).toEqual([])
  const count = Object.values(statements).reduce((sum, times) => sum + times, 0)
  expect(count).toBeLessThanOrEqual(mostStatements[name.replace('.graphql', '')] ?? 0)
  await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(
    path.join(projectFolder, 'tests/fixtures/examples', name.replace('.graphql', '.json')),
  )
})
