/** One measure of time for both axes, on which days of silence are narrow; used on both alike, it keeps the diagonal straight. */
import type { DayWindow } from '../../state/window.ts'

export interface Warp {
  /** Share of the axis, 0 to 1, that lies before an instant; cut to the axis. */
  readonly toShare: (day: number) => number
  readonly toDay: (share: number) => number
  /** Runs of narrowed days, both ends included. */
  readonly quiet: readonly DayWindow[]
}

const quietWeight = 0.22
/** Of the axis, the most that silence takes where there is much of it. */
const quietShare = 0.5
const leastQuietRun = 3

/** `busy` are days on which something happened or became known. */
export function makeWarp(days: DayWindow, busy: ReadonlySet<number>): Warp {
  const all = Array.from({ length: days.last - days.first + 1 }, (_, index) => days.first + index)
  const quiet = findRuns(all.filter((day) => !busy.has(day))).filter(
    ({ first, last }) => last - first + 1 >= leastQuietRun,
  )
  const silence = quiet.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const most = (quietShare / (1 - quietShare)) * (all.length - silence)
  const weight = Math.min(quietWeight, most / Math.max(1, silence))
  const weights = all.map(() => 1)
  for (const { first, last } of quiet) weights.fill(weight, first - days.first, last - days.first + 1)
  const total = weights.reduce((sum, each) => sum + each, 0)
  let before = 0
  const starts = weights.map((each) => {
    before += each
    return (before - each) / total
  })
  return {
    quiet,
    toShare: (day) => {
      if (day <= days.first) return 0
      if (day >= days.last + 1) return 1
      const index = Math.floor(day) - days.first
      return (starts[index] ?? 0) + ((day - Math.floor(day)) * (weights[index] ?? 1)) / total
    },
    toDay: (share) => {
      const clamped = Math.max(0, Math.min(1, share))
      const index = Math.max(
        0,
        starts.findLastIndex((start) => start <= clamped),
      )
      const within = ((clamped - (starts[index] ?? 0)) * total) / (weights[index] ?? 1)
      return days.first + index + Math.min(1, within)
    },
  }
}

function findRuns(days: readonly number[]): readonly DayWindow[] {
  const runs: DayWindow[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && last.last === day - 1) runs[runs.length - 1] = { first: last.first, last: day }
    else runs.push({ first: day, last: day })
  }
  return runs
}
