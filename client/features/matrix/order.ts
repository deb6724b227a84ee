/** The order of the sides of a matrix: whoever was in contact with each other stand together, those with most contacts first. */

/** Two sides, once for each contact between them or within one. */
export type SidePair = readonly [one: string, other: string]

/** A side that has no place yet, with its contacts with those that have one. */
type Waiting = readonly [side: string, shared: number]

/**
 * The side with most contacts first; then, one after the other, the one with most contacts with those before it. Where sides are
 * alike, the one with more contacts in all, then by identifier.
 */
export function orderSides(sides: ReadonlySet<string>, pairs: readonly SidePair[]): readonly string[] {
  const others = new Map<string, string[]>([...sides].map((side) => [side, []]))
  for (const [one, other] of pairs) {
    others.get(one)?.push(other)
    if (other !== one) others.get(other)?.push(one)
  }
  const countOf = (side: string): number => others.get(side)?.length ?? 0
  const isBefore = ([side, shared]: Waiting, [other, otherShared]: Waiting): boolean => {
    const difference = shared - otherShared || countOf(side) - countOf(other)
    return difference === 0 ? side < other : difference > 0
  }
  const waiting = new Map([...sides].map((side) => [side, 0]))
  const ordered: string[] = []
  while (waiting.size > 0) {
    const [next = ''] = [...waiting].reduce((best, candidate) => (isBefore(candidate, best) ? candidate : best))
    waiting.delete(next)
    ordered.push(next)
    for (const other of others.get(next) ?? []) {
      const shared = waiting.get(other)
      if (shared !== undefined) waiting.set(other, shared + 1)
    }
  }
  return ordered
}
