/** The two clocks as statements take them. */

import { ERA_SECONDS, LONG_SECONDS } from '../domain/history.ts'
import { formatInstant, OPEN_START } from '../domain/time.ts'
import type { AsOf } from './as-of.ts'

/**
 * `shortFrom` is where versions of up to a month that can still reach into the window begin, `longFrom` where those of up to
 * a year do (`cypher/schema/002-two-clocks.cypher`).
 */
export function windowParameters({ window, knownAt }: AsOf) {
  return {
    from: window.from,
    to: window.to,
    shortFrom: Math.max(OPEN_START, window.from - LONG_SECONDS),
    longFrom: Math.max(OPEN_START, window.from - ERA_SECONDS),
    knownAt,
  }
}

/** A span of knowledge time as seen by `knownAt`: its end shows once it had come, and is `null` before. */
export function formatKnown(
  { knownFrom, knownTo }: { readonly knownFrom: number; readonly knownTo: number },
  knownAt: number,
) {
  return { from: formatInstant(knownFrom) ?? '', to: knownTo <= knownAt ? (formatInstant(knownTo) ?? null) : null }
}
