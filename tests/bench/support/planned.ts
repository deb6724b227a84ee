/** A server that has just started plans all its statements in the background, on the processors that a job measures with. */
import { setTimeout as wait } from 'node:timers/promises'

/** Longest that this takes on two processors. */
const plannedWithinMs = 60_000

/** Waits until a server that has just said "ready" is at rest. */
export function waitUntilPlanned(): Promise<void> {
  return wait(plannedWithinMs)
}
