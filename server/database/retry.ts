/** Tries work again on passing faults, for a bounded time that is shorter than a request's. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline } from './deadline.ts'
import { isPassing } from './driver-errors.ts'

const FIRST_WAIT_MS = 30
const LONGEST_WAIT_MS = 1_000

/**
 * The result of `attempt`, tried again while its errors are passing ones and `retryForMs` is not over. Waits double, with
 * chance in them so that two that were in each other's way part. `assertUp` ends it at once where the database is known to be down.
 */
export async function retryPassing<Result>(
  retryForMs: number,
  deadline: Deadline,
  assertUp: () => void,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const endsAt = performance.now() + retryForMs
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    deadline.signal.throwIfAborted()
    assertUp()
    try {
      return await attempt()
    } catch (error) {
      deadline.signal.throwIfAborted()
      if (!isPassing(error) || performance.now() + waitMs > endsAt) throw error
    }
    await deadline.race(sleep(waitMs * (0.5 + Math.random())))
  }
}
