/** When a call on the database must be over: its time limit and its caller's signal in one. */

import { LimitExceeded } from '../domain/errors.ts'
import type { RunOptions } from './statement.ts'

export interface Deadline {
  /** Aborts when the time is up or the caller gives up; the reason is what the call rejects with. */
  readonly signal: AbortSignal
  /**
   * What the promise settles to, or a rejection at that moment if it comes first. Unlike `Promise.race` against one lasting
   * promise it keeps nothing of what has settled, so it may be called for each batch of a long stream.
   */
  race<Value>(promise: Promise<Value>): Promise<Value>
  /** At least one, for the database takes 0 as "no limit". */
  remainingMs(): number
  /** To be called when the call is over, or its timer keeps the process alive. */
  release(): void
}

export function startDeadline(options: RunOptions | undefined, defaultMs: number): Deadline {
  const timeoutMs = options?.timeoutMs ?? defaultMs
  const endsAt = performance.now() + timeoutMs
  const controller = new AbortController()
  const caller = options?.signal
  const giveUp = () => controller.abort(caller?.reason)
  const timer = setTimeout(() => controller.abort(timeUp(timeoutMs)), timeoutMs)
  if (caller?.aborted === true) giveUp()
  caller?.addEventListener('abort', giveUp)

  return {
    signal: controller.signal,
    race: (promise) => raceSignal(promise, controller.signal),
    remainingMs: () => Math.max(1, Math.ceil(endsAt - performance.now())),
    release: () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', giveUp)
    },
  }
}

function timeUp(timeoutMs: number): LimitExceeded {
  return new LimitExceeded(
    `the answer took longer than the ${timeoutMs / 1000} s that it may take: ask for less at once`,
  )
}

function raceSignal<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
