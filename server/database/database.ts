/** The database behind the driver: one-statement reads, streams, and all-or-nothing writes, each with an end in time. */

import neo4j, { type Driver } from 'neo4j-driver'
import { DatabaseUnavailable } from '../domain/errors.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { toBackchannelError, unavailable } from './driver-errors.ts'
import { toDriverParameters } from './parameters.ts'
import { retryPassing } from './retry.ts'
import { checkServer, openDriver } from './server-check.ts'
import { breakOff, inBatches, inSession, inTransaction, toRow } from './session.ts'
import type { Database, RunOptions } from './statement.ts'

export interface DatabaseAccess {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Left out: the home database of the user. */
  readonly database?: string
  /** False while the database is known to be down: calls then fail at once. */
  readonly isUp?: () => boolean
}

/** How long a call may take where it does not say, and how long passing faults within it are retried. */
const READ = { timeoutMs: 15_000, retryForMs: 2_000 }
const WRITE = { timeoutMs: 60_000, retryForMs: 5_000 }
const STREAM = { timeoutMs: 600_000 }
const PING_WITHIN_MS = 2_000
/** Rows per round of a stream: up to twice as many wait in memory. */
const BATCH_ROWS = 2_000

/**
 * Connects and checks that a Neo4j 5.26 or newer answers. Reads go to followers where the address routes (`neo4j://`), and
 * see every earlier write made through this connection. Throws `DatabaseUnavailable` with a sentence for the person at the
 * terminal where there is none, it is too old or refuses the credentials; `InvalidInput` where the address is none.
 */
export async function connectDatabase(access: DatabaseAccess): Promise<Database> {
  const driver = openDriver(access.uri, access.username, access.password)
  try {
    await checkServer(driver, access.uri, access.database)
  } catch (error) {
    await driver.close()
    throw error
  }
  return makeDatabase(driver, access)
}

function makeDatabase(driver: Driver, { database, isUp = () => true }: DatabaseAccess): Database {
  const bookmarkManager = neo4j.bookmarkManager()
  const statementsRun = new Map<string, number>()
  const count = (name: string) => statementsRun.set(name, (statementsRun.get(name) ?? 0) + 1)
  const home = database === undefined ? {} : { database }
  const openSession = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({ defaultAccessMode, bookmarkManager, fetchSize: BATCH_ROWS, ...home })
  const assertUp = () => {
    if (!isUp()) throw new DatabaseUnavailable('the database is starting again; try again shortly')
  }

  return {
    statementsRun,

    read: (statement, parameters, options) =>
      bounded(READ.timeoutMs, options, statement.name, (deadline) =>
        retryPassing(READ.retryForMs, deadline, assertUp, () =>
          inSession(openSession('READ'), deadline, async (session) => {
            count(statement.name)
            const sent = toDriverParameters(statement, parameters)
            const { records } = await session.run(statement.text, sent, { timeout: deadline.remainingMs() })
            return records.map((record) => toRow(record))
          }),
        ),
      ),

    async *stream(statement, parameters, options) {
      const deadline = startDeadline(options, STREAM.timeoutMs)
      const session = openSession('READ')
      const giveUp = () => void breakOff(session)
      deadline.signal.addEventListener('abort', giveUp)
      try {
        assertUp()
        count(statement.name)
        const sent = toDriverParameters(statement, parameters)
        const result = session.run(statement.text, sent, { timeout: deadline.remainingMs() })
        yield* inBatches(result, BATCH_ROWS, deadline)
      } catch (error) {
        deadline.signal.throwIfAborted()
        throw toBackchannelError(error, statement.name)
      } finally {
        deadline.release()
        await breakOff(session)
      }
    },

    write: (work, options) => {
      let current = 'a transaction'
      let failed: string | undefined
      return bounded(
        WRITE.timeoutMs,
        options,
        () => failed ?? current,
        (deadline) =>
          retryPassing(WRITE.retryForMs, deadline, assertUp, () =>
            inSession(openSession('WRITE'), deadline, (session) =>
              inTransaction(session, deadline, (transaction) => {
                failed = undefined
                return work({
                  run: async (statement, parameters) => {
                    current = statement.name
                    count(current)
                    const sent = toDriverParameters(statement, parameters)
                    try {
                      const { records } = await transaction.run(statement.text, sent)
                      return records.map((record) => toRow(record))
                    } catch (error) {
                      // Of several that were sent together, all after the first fail with it.
                      failed ??= statement.name
                      throw error
                    }
                  },
                })
              }),
            ),
          ),
      )
    },

    // The bookmark of a read names the last transaction that it saw.
    lastChange: (options) =>
      bounded(READ.timeoutMs, options, 'the last change', (deadline) =>
        retryPassing(READ.retryForMs, deadline, assertUp, () =>
          inSession(openSession('READ'), deadline, async (session) => {
            await session.run('RETURN 1')
            return session.lastBookmarks().toSorted().join(' ')
          }),
        ),
      ),

    ping: (timeoutMs = PING_WITHIN_MS) =>
      bounded(timeoutMs, {}, 'a ping', async (deadline) => {
        assertUp()
        await inSession(openSession('READ'), deadline, (session) => session.run('RETURN 1').then(() => undefined))
      }).catch((error: unknown) => {
        throw error instanceof DatabaseUnavailable ? error : unavailable({ cause: error })
      }),

    close: () => driver.close(),
  }
}

/** Gives work its deadline, and its errors our words. `what` names the statement that was running. */
async function bounded<Value>(
  defaultMs: number,
  options: RunOptions | undefined,
  what: string | (() => string),
  work: (deadline: Deadline) => Promise<Value>,
): Promise<Value> {
  const deadline = startDeadline(options, defaultMs)
  try {
    return await work(deadline)
  } catch (error) {
    throw toBackchannelError(error, typeof what === 'string' ? what : what())
  } finally {
    deadline.release()
  }
}
