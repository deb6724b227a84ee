/** The database behind the driver: one-statement reads, streams, and all-or-nothing writes, each with an end in time. */

import neo4j, { type Driver, type RecordShape, type Session } from 'neo4j-driver'
import { DatabaseUnavailable } from '../domain/errors.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { isConnectionLoss, toBackchannelError } from './driver-errors.ts'
import { toDriverParameters } from './parameters.ts'
import { retryPassing } from './retry.ts'
import { checkServer } from './server-check.ts'
import type { Database, RunOptions, Statement, StatementRunner } from './statement.ts'

export interface DatabaseAccess {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Left out: the home database of the user. */
  readonly database?: string
  /** False while the database is known to be down: calls then fail at once. */
  readonly isUp?: () => boolean
  /** How long a call may take where it does not say; defaults 15 s, 60 s and 10 minutes. */
  readonly readTimeoutMs?: number
  readonly writeTimeoutMs?: number
  readonly streamTimeoutMs?: number
  /** How long passing faults are retried; defaults 2 s for reads and 5 s for writes. */
  readonly retryReadsForMs?: number
  readonly retryWritesForMs?: number
}

/** Rows per round of a stream, and so the most that waits in memory twice. */
const BATCH_ROWS = 2_000
const CONNECT_WITHIN_MS = 5_000
const PING_WITHIN_MS = 2_000

/**
 * Connects and checks that a Neo4j 5.26 or newer answers. Reads go to followers where the address routes (`neo4j://`), and
 * see every earlier write made through this connection. Throws `DatabaseUnavailable` with a sentence for the person at the
 * terminal where there is none, it is too old, or it refuses the credentials; `InvalidInput` where the address is none.
 */
export async function connectDatabase(access: DatabaseAccess): Promise<Database> {
  const driver = openDriver(access)
  const bookmarkManager = neo4j.bookmarkManager()
  const statementsRun = new Map<string, number>()
  try {
    await checkServer(driver, access, CONNECT_WITHIN_MS * 2)
  } catch (error) {
    await driver.close()
    throw error
  }

  const openSession = (mode: 'READ' | 'WRITE'): Session =>
    driver.session({
      defaultAccessMode: mode,
      bookmarkManager,
      fetchSize: BATCH_ROWS,
      ...(access.database !== undefined && { database: access.database }),
    })
  const assertUp = () => {
    if (access.isUp?.() === false) throw new DatabaseUnavailable('the database is starting again; try again shortly')
  }
  const countRun = (name: string) => statementsRun.set(name, (statementsRun.get(name) ?? 0) + 1)

  return {
    statementsRun,
    read: (statement, parameters, options) =>
      bounded(options, access.readTimeoutMs ?? 15_000, statement.name, (deadline) =>
        retryPassing(
          () =>
            inSession(openSession('READ'), deadline, async (session) => {
              countRun(statement.name)
              const result = session.run(statement.text, toDriverParameters(statement, parameters), {
                timeout: deadline.remainingMs(),
              })
              return toRows((await result).records)
            }),
          access.retryReadsForMs ?? 2_000,
          deadline,
          assertUp,
        ),
      ),

    async *stream(statement, parameters, options) {
      const deadline = startDeadline(options, access.streamTimeoutMs ?? 600_000)
      ...
    },
  }
}
