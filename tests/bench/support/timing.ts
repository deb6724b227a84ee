/** Times of things done again and again. */

export interface Timing {
  readonly p50: number
  readonly p95: number
}

/** After so long in all a task is asked no more, once it was measured this often. */
const enough = { ms: 20_000, times: 3 }

/** Milliseconds of several tasks, asked in turn so that what else the machine does falls on all alike. The first rounds only warm. */
export async function timeInTurn(
  tasks: readonly (() => Promise<unknown>)[],
  repeats: number,
  warmUps = 6,
): Promise<readonly Timing[]> {
  const times = tasks.map((): number[] => [])
  const spent = tasks.map(() => 0)
  for (let round = -warmUps; round < repeats; round++) {
    for (const [index, task] of tasks.entries()) {
      if ((spent[index] ?? 0) > enough.ms && (round < 0 || (times[index]?.length ?? 0) >= enough.times)) continue
      const taken = await timeOnce(task)
      spent[index] = (spent[index] ?? 0) + taken
      if (round >= 0) times[index]?.push(taken)
    }
  }
  return times.map((each) => ({ p50: quantile(each, 0.5), p95: quantile(each, 0.95) }))
}

export async function timeOnce(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await task()
  return performance.now() - started
}

/** The value that this share of all stays below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
