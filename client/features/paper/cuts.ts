/** Where a picture that is longer than a sheet may be cut: between its rows, cards and columns, never through words. */

/** What must stay whole, along one side of the picture, in its pixels. */
export interface Span {
  readonly from: number
  readonly to: number
  /** A drawing that cannot be cut at all; anything else that is longer than asked is cut where it must be. */
  readonly isWhole?: boolean
}

export interface CutWishes {
  readonly length: number
  /** The longest piece wanted; one that cannot be cut is longer. */
  readonly most: number
  /** Pieces shorter than this are not worth a cut. */
  readonly least: number
}

/**
 * The ends of the pieces, the last being the end of the picture. Every piece is as long as `most` allows; a piece that cannot
 * be cut there ends at the next place that is free.
 */
export function cutBetween(spans: readonly Span[], { length, most, least }: CutWishes): readonly number[] {
  const free = listFree(
    spans.filter(({ from, to, isWhole }) => isWhole === true || to - from <= most / 2),
    length,
  )
  const ends: number[] = []
  for (let start = 0; length - start > most; ) {
    const reachable = free.filter((at) => at > start + least && at < length - least)
    const end = reachable.findLast((at) => at <= start + most) ?? reachable[0]
    if (end === undefined) break
    ends.push(end)
    start = end
  }
  return [...ends, length]
}

/** Places that no span covers: both ends of every gap, and steps within it where it is wide. */
function listFree(spans: readonly Span[], length: number): readonly number[] {
  const free: number[] = []
  let covered = 0
  for (const { from, to } of [...spans.toSorted((a, b) => a.from - b.from), { from: length, to: length }]) {
    for (let at = covered; at < from; at += step) free.push(at)
    if (from >= covered) free.push(from)
    covered = Math.max(covered, to)
  }
  return free
}

const step = 8
