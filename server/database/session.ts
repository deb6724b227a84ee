/** Sessions, transactions and streams that end when their deadline passes, at the server too. */

import type { Record as DriverRecord, Result, Session, Transaction } from 'neo4j-driver'
import { DatabaseUnavailable } from '../domain/errors.ts'
import type { Deadline } from './deadline.ts'
import { isConnectionLoss } from './driver-errors.ts'

/**
 * Runs work in a session that is closed afterwards. Where the deadline passes first, rejects with its reason and closes the
 * session at once, which ends what runs in it at the server within milliseconds.
 */
export async function inSession<Value>(
  session: Session,
  deadline: Deadline,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const giveUp = () => void breakOff(session)
  deadline.signal.addEventListener('abort', giveUp)
  try {
    return await deadline.race(work(session))
  } finally {
    deadline.signal.removeEventListener('abort', giveUp)
    if (!deadline.signal.aborted) await session.close().catch(() => undefined)
  }
}

/** What of the driver asks for more of a result, batch after batch. */
interface Puller {
  pause(): void
  resume: () => void
}

/** A session or transaction of the driver, seen from inside. */
interface Pulling {
  readonly _results: readonly { readonly _streamObserverPromise: Promise<Puller> }[]
}

/** Ends what runs in a session, at the server too. */
export async function breakOff(session: Session): Promise<void> {
  askNoMore(session)
  await session.close().catch(() => undefined)
}

/**
 * Where a batch is on its way, the driver (6.3) asks for the rest of a result even after the RESET that ends it: the server
 * refuses that, and whoever is given the connection next waits until its time is up.
 */
function askNoMore(asking: Session | Transaction): void {
  for (const { _streamObserverPromise: puller } of (asking as unknown as Pulling)._results)
    puller.then(
      (one) => {
        one.pause()
        one.resume = () => undefined
      },
      () => undefined,
    )
}

/** Commits when `work` resolves and rolls back when it rejects. */
export async function inTransaction<Value>(
  session: Session,
  deadline: Deadline,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const transaction = await session.beginTransaction({ timeout: deadline.remainingMs() })
  const giveUp = () => askNoMore(transaction)
  deadline.signal.addEventListener('abort', giveUp)
  let value: Value
  try {
    value = await work(transaction)
  } catch (error) {
    await transaction.rollback().catch(() => undefined)
    throw error
  } finally {
    deadline.signal.removeEventListener('abort', giveUp)
  }
  deadline.signal.throwIfAborted()
  await transaction.commit().catch((error: unknown) => {
    if (!isConnectionLoss(error)) throw error
    // not tried again here: what was committed would be done twice
    const message =
      'the database was lost while it stored a change, which may or may not be stored: look before trying again'
    throw new DatabaseUnavailable(message, { cause: error })
  })
  return value
}

/**
 * Rows as they arrive, in batches of at most `size`. The driver fetches on only while the consumer takes them; where it
 * stops early, the caller's closing of the session ends the query.
 */
export async function* inBatches<Row extends object>(
  result: Result,
  size: number,
  deadline: Deadline,
): AsyncGenerator<readonly Row[]> {
  const records = result[Symbol.asyncIterator]()
  const takeBatch = async (): Promise<readonly Row[]> => {
    const batch: Row[] = []
    while (batch.length < size) {
      const next = await records.next()
      if (next.done === true) break
      batch.push(toRow<Row>(next.value))
    }
    return batch
  }
  for (;;) {
    const batch = await deadline.race(takeBatch())
    if (batch.length > 0) yield batch
    if (batch.length < size) return
  }
}

/** The columns by name. The statement's generated type says what they are: this is where rows are taken at their word. */
export function toRow<Row extends object>(record: DriverRecord): Row {
  // By index: the driver's own `toObject` runs a generator for each record.
  const row: Record<PropertyKey, unknown> = {}
  for (const [index, key] of record.keys.entries()) row[key] = record.get(index)
  return row as Row
}
