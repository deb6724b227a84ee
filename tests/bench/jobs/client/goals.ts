/** What was measured, held against what it is to be. */

export interface Measured {
  readonly p50: number
  readonly p95: number
}

export interface Goal {
  readonly what: string
  readonly measure: 'p95 ms' | 'p95 ms a frame' | 'p50 ms' | 'px' | 'kB gz' | 'kB sent'
  readonly ours: Measured
  readonly naive?: Measured
  /** At most, in the measure. */
  readonly limit?: number
  /** At least so many times better than the naive way. */
  readonly better?: number
}

const read = ({ measure }: Goal, measured: Measured): number =>
  measure.startsWith('p50') ? measured.p50 : measured.p95

/** How many times better than the naive way. */
export function compare(goal: Goal): number | undefined {
  return goal.naive === undefined ? undefined : read(goal, goal.naive) / read(goal, goal.ours)
}

/** A sentence for a goal that was missed. */
export function findMiss(goal: Goal): string | undefined {
  const value = read(goal, goal.ours)
  const times = compare(goal)
  if (goal.limit !== undefined && !(value <= goal.limit)) {
    return `${goal.what}: ${value.toFixed(1)} (${goal.measure}), goal ≤ ${goal.limit}`
  }
  if (goal.better !== undefined && !((times ?? 0) >= goal.better)) {
    return `${goal.what}: ${(times ?? 0).toFixed(1)}× better, goal ≥ ${goal.better}×`
  }
  return undefined
}

/** A row of the table: what, medians and p95, the naive way, the goal, and whether it was met. */
export function formatGoal(goal: Goal): readonly string[] {
  const number = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1))
  const times = compare(goal)
  return [
    goal.what,
    number(goal.ours.p50),
    number(goal.ours.p95),
    number(goal.naive?.p50),
    number(goal.naive?.p95),
    times === undefined ? '–' : `${times.toFixed(1)}×`,
    [
      ...(goal.limit === undefined ? [] : [`≤ ${goal.limit} ${goal.measure}`]),
      ...(goal.better === undefined ? [] : [`≥ ${goal.better}×`]),
    ].join(', '),
    findMiss(goal) === undefined ? 'met' : 'missed',
  ]
}
