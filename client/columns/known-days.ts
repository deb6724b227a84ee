/** Rows by the day on which something of them became known, so that a step of knowledge time looks at the days between only. */

interface KnownDays {
  /** Every row whose value lies between the two, in seconds, and some others of the same days; in no order. */
  readonly around: (one: number, other: number) => Uint32Array
}

const daySeconds = 86_400
/** Days that are told apart: what lies further out, open ends among them, stands with the first or the last. */
const span = { first: Date.UTC(1800, 0, 1) / 1000 / daySeconds, count: 120_000 } as const

const placeOf = (seconds: number): number =>
  Math.min(span.count - 1, Math.max(0, Math.floor(seconds / daySeconds) - span.first))

/** Counts once through the rows, which is faster than to sort them. */
export function createKnownDays(values: Float64Array): KnownDays {
  const starts = new Uint32Array(span.count + 1)
  for (const value of values) {
    const after = placeOf(value) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let day = 0; day < span.count; day++) starts[day + 1] = (starts[day + 1] ?? 0) + (starts[day] ?? 0)
  const rows = new Uint32Array(values.length)
  const next = starts.slice()
  for (let row = 0; row < values.length; row++) {
    const day = placeOf(values[row] ?? 0)
    rows[next[day] ?? 0] = row
    next[day] = (next[day] ?? 0) + 1
  }
  return {
    around: (one, other) =>
      rows.subarray(starts[placeOf(Math.min(one, other))], starts[placeOf(Math.max(one, other)) + 1]),
  }
}
