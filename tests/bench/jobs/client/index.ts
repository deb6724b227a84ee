/** The explorer in a real Chromium: filter, steps, gestures, first picture and weight, held against the goals. */
import {
  measureFirstLoad,
  measureWithNetwork,
  networkModules,
  weights,
  workers,
} from '../../../support/script-sizes.ts'
import type { Job } from '../../job.ts'
import { formatTable } from '../../support/table.ts'
import { measureFilter, measureGestures, measureSteps } from './drawing.ts'
import { measureFirstPicture } from './first-picture.ts'
import { findMiss, formatGoal, type Goal } from './goals.ts'
import { openHarness } from './harness.ts'

export const clientJob: Job = {
  name: 'client',
  title: 'the explorer in Chromium, beside a full rebuild, a stylesheet function and default options',
  defaultSizes: [150, 20_000],
  run: async ({ sizes, repeats }, print) => {
    const harness = await openHarness()
    try {
      const goals: Goal[] = []
      const tell = (measured: readonly Goal[]): void => {
        goals.push(...measured)
        print(formatTable(headings, measured.map(formatGoal)))
      }
      tell(measureWeights())
      tell(await measureFilter(harness, repeats))
      tell(await measureSteps(harness, repeats))
      tell(await measureGestures(harness))
      for (const size of sizes) tell(await measureFirstPicture(harness.browser, size, visitsOf(size), print))
      return goals.flatMap((goal) => findMiss(goal) ?? [])
    } finally {
      await harness.close()
    }
  },
}

const headings = ['', 'median', 'p95', 'naive median', 'naive p95', 'better', 'goal', '']

/** Small stores open whole; large ones on a window that a link names, and on what they choose themselves. */
function visitsOf(encounters: number) {
  if (encounters < 1_000) {
    return [
      { name: 'first network, detailed', address: '/', limit: 500 },
      { name: 'first network, plain', address: '/?picture=plain', limit: 500 },
    ]
  }
  return [
    { name: 'first network, a window of a year', address: '/?window=2026', limit: 1_500 },
    { name: 'first network, a window of five years', address: '/?window=2022/2026', limit: 1_500 },
    { name: 'first network, no window named', address: '/' },
  ]
}

function measureWeights(): readonly Goal[] {
  const weigh = (what: string, measure: Goal['measure'], bytes: number, limit: number): Goal => {
    const ours = { p50: bytes / 1000, p95: bytes / 1000 }
    return { what, measure, ours, limit }
  }
  const network = (picture: keyof typeof networkModules) => [
    weigh(
      `scripts with the ${picture} network`,
      'kB gz',
      measureWithNetwork(networkModules[picture], weights.gzipped),
      250,
    ),
    weigh(
      `all with the ${picture} network, workers included, as sent`,
      'kB sent',
      measureWithNetwork([...networkModules[picture], ...workers[picture]], weights.sent),
      250,
    ),
  ]
  return [
    weigh('scripts of the first load', 'kB gz', measureFirstLoad(weights.gzipped), 100),
    ...network('detailed'),
    ...network('plain'),
  ]
}
