/** The catalogue of analyst's questions on the five articles: each answers as it did, and within so many statements. */
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuestions } from '../../server/http/questions.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { projectFolder } from '../support/folders.ts'
import { loadSeeds } from '../support/seeded.ts'

const questions = readQuestions(path.join(projectFolder, 'server/examples'))

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

// Ceilings are what the root fields take one by one: two that reach a level at one moment share its statement.
describe.each(questions)('$topic', ({ name, question, document, mostStatements }) => {
  it(question, async () => {
    const { data, errors, statements } = await ask(database, document)
    expect(errors).toEqual([])
    const count = Object.values(statements).reduce((sum, times) => sum + times, 0)
    expect(count).toBeLessThanOrEqual(mostStatements)
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(
      path.join(projectFolder, 'tests/fixtures/examples', `${name}.json`),
    )
  })
})
