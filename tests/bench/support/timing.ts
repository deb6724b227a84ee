/** Times of things done again and again. */

export interface Timing {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds of several tasks, asked in turn so that what else the machine does falls on all alike. The first rounds only warm. */
export async function timeInTurn(
  tasks: readonly (() => Promise<unknown>)[],
  repeats: number,
  warmUps = 6,
): Promise<readonly Timing[]> {
  const times = tasks.map((): number[] => [])
  for (let round = -warmUps; round < repeats; round++) {
    for (const [index, task] of tasks.entries()) {
      const started = performance.now()
      await task()
      if (round >= 0) times[index]?.push(performance.now() - started)
    }
  }
  return times.map((each) => ({ p50: quantile(each, 0.5), p95: quantile(each, 0.95) }))
}

export async function timeOnce(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await task()
  return performance.now() - started
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
