/** Questions of a test that must be answered. */
import { expect } from 'vitest'
import type { Database } from '../../server/database/statement.ts'
import { type Answer, ask } from './api.ts'

/** The data of an answer, which must come without errors. */
export async function answerTo(database: Database, question: string): Promise<Answer['data']> {
  const { data, errors } = await ask(database, question)
  expect(errors).toEqual([])
  return data
}
