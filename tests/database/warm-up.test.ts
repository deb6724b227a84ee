/** What the server plans ahead, so that nobody waits for it. */
import { expect, test } from 'vitest'
import { allStatements } from '../../server/database/statements.gen.ts'
import { warmUp } from '../../server/database/warm-up.ts'
import { openTestDatabase } from '../support/database.ts'

test('every statement that reads is run once on nothing, and none is refused', async () => {
  const database = await openTestDatabase()
  const refused: string[] = []
  await warmUp({
    ...database,
    read: (statement, parameters, options) =>
      database.read(statement, parameters, options).catch((error: Error) => {
        refused.push(`${statement.name}: ${error.message}`)
        throw error
      }),
  })
  const reading = allStatements.filter(({ access }) => access === 'read').map(({ name }) => [name, 1])
  expect(refused).toEqual([])
  expect(Object.fromEntries(database.statementsRun)).toMatchObject(Object.fromEntries(reading))
  await database.close()
})
