/** What the driver throws, in the words of our own taxonomy. */

import { isRetryableError, Neo4jError } from 'neo4j-driver'
import { BackchannelError, DatabaseUnavailable, LimitExceeded, StatementFailed } from '../domain/errors.ts'

const TIMED_OUT = /^Neo\.ClientError\.Transaction\.TransactionTimedOut/
const OUT_OF_MEMORY = /^Neo\.TransientError\.General\.(MemoryPool|Transaction)?OutOfMemoryError$/
const OUT_OF_STEP = /cannot be handled by a session in the \w+ state/
/** The database, or the way to it, is in no state to answer; the statement is not at fault. */
const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|N\/A|Neo\.TransientError\.|Neo\.ClientError\.(Security\.|Cluster\.|Transaction\.Terminated|Database\.DatabaseNotFound))/

/** Errors of ours and of the caller pass unchanged; `statementName` says what was being run. */
export function toBackchannelError(error: unknown, statementName?: string): unknown {
  if (error instanceof BackchannelError || !(error instanceof Neo4jError)) return error
  const options = { cause: error }
  if (TIMED_OUT.test(error.code)) {
    return new LimitExceeded('the answer took longer than it may take: ask for less at once', options)
  }
  if (OUT_OF_MEMORY.test(error.code)) {
    return new LimitExceeded('the answer needs more memory than one question may use: ask for less at once', options)
  }
  if (UNAVAILABLE.test(error.code)) return unavailable(options)
  return new StatementFailed(`the database refused ${statementName ?? 'a transaction'}`, options)
}

export function unavailable(options: ErrorOptions): DatabaseUnavailable {
  return new DatabaseUnavailable('the database does not answer; try again shortly', options)
}

/**
 * Whether the same work may succeed a moment later: a lost connection, a change of leader, a deadlock, or a connection on
 * which the driver still sent the end of a stream given up before (it ran nothing of ours then).
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || OUT_OF_MEMORY.test(error.code)) return false
  return (
    isRetryableError(error) || (error.code === 'Neo.ClientError.Request.Invalid' && OUT_OF_STEP.test(error.message))
  )
}

/** Whether the connection was lost, so that what was sent on it may or may not have been done. */
export function isConnectionLoss(error: unknown): boolean {
  return error instanceof Neo4jError && /^(ServiceUnavailable|SessionExpired)$/.test(error.code)
}
