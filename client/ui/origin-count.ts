/** A count of independent origins in words: two unnamed ones may be one person, so it can be a range. */
import type { OriginCount } from '../../server/domain/corroboration.ts'

/** `2`, or `1–2`. */
export function formatOriginCount({ atLeast, atMost }: OriginCount): string {
  return atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`
}

/** `1 independent origin`, or `At least 1, at most 2 independent origins`. */
export function writeOriginCount({ atLeast, atMost }: OriginCount): string {
  const noun = atMost === 1 ? 'independent origin' : 'independent origins'
  return atLeast === atMost ? `${atLeast} ${noun}` : `at least ${atLeast}, at most ${atMost} ${noun}`
}
