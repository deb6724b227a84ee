/** Which of the driver's errors are worth another try. */
import { Neo4jError } from 'neo4j-driver'
import { expect, test } from 'vitest'
import { isPassing } from '../../../server/database/driver-errors.ts'

const errorOf = (code: string, message: string) =>
  new Neo4jError(message, code, '50N42', 'general processing exception')

test.each([
  ['Neo.TransientError.Transaction.DeadlockDetected', 'two waited for each other', true],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'one question used too much', false],
  ['Neo.ClientError.Statement.SyntaxError', 'no such word', false],
  [
    'Neo.ClientError.Request.Invalid',
    'Message of type DiscardMessage cannot be handled by a session in the READY state.',
    true,
  ],
  ['Neo.ClientError.Request.Invalid', 'a value that the protocol does not know', false],
])('%s, %s: %s', (code, message, isWorthAnotherTry) => {
  expect(isPassing(errorOf(code, message))).toBe(isWorthAnotherTry)
})
