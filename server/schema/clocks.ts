/** The two clocks as statements take them. */

import { LONG_SECONDS } from '../domain/history.ts'
import { OPEN_START } from '../domain/time.ts'
import type { AsOf } from './as-of.ts'

/** `shortFrom` is where short versions that can still reach into the window begin (`cypher/schema/002-two-clocks.cypher`). */
export function windowParameters({ window, knownAt }: AsOf) {
  return { from: window.from, to: window.to, shortFrom: Math.max(OPEN_START, window.from - LONG_SECONDS), knownAt }
}
