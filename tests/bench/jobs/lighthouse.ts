/** What Lighthouse says of the built page on a server with the seeds: on a desktop, and on a slow phone. */
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromium } from 'playwright-core'
import { findFreePort } from '../../../server/database/neo4j/port.ts'
// biome-ignore lint/correctness/useImportExtensions: the module is plain JavaScript, for `npm test` runs it before anything is installed
import { findBrowser } from '../../support/find-browser.mjs'
import { startServer } from '../../support/running-server.ts'
import type { Job } from '../job.ts'
import { waitUntilPlanned } from '../support/planned.ts'

/** Least scores of 100. */
const goals = {
  desktop: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
  mobile: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 },
} as const

type Device = keyof typeof goals
type Category = keyof (typeof goals)[Device]

/** Runs on each device; the middle one counts. */
const runs = 3

export const lighthouseJob: Job = {
  name: 'lighthouse',
  title: 'scores of the built page with the seeds, the middle of three runs',
  defaultSizes: [],
  async run(_options, print) {
    const port = await findFreePort()
    const executablePath = await findBrowser()
    if (executablePath === undefined) return ['there is no browser to measure with; set CHROME_PATH to one']
    const server = await startServer()
    const args = ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`]
    const browser = await chromium.launch({ executablePath, args })
    try {
      await waitUntilPlanned()
      // Once without counting: what is asked for the first time is answered slowly.
      await fetchScores(server.url, port, 'desktop')
      const missed: string[] = []
      for (const device of ['desktop', 'mobile'] as const) {
        const scores: Scores[] = []
        for (let run = 0; run < runs; run++) scores.push(await fetchScores(server.url, port, device))
        for (const [category, goal] of Object.entries(goals[device]) as [Category, number][]) {
          const score = middle(scores.map((each) => each[category]))
          print(`${device.padEnd(8)} ${category.padEnd(15)} ${String(score).padStart(3)}   goal ${goal}`)
          if (score < goal) missed.push(`${device} ${category} ${score} where ${goal} was the goal`)
        }
      }
      return missed
    } finally {
      await browser.close()
      await server.stop()
      server.clean()
    }
  },
}

type Scores = Readonly<Record<Category, number>>

async function fetchScores(url: string, port: number, device: Device): Promise<Scores> {
  const result = await lighthouse(url, { port, logLevel: 'error' }, device === 'desktop' ? desktopConfig : undefined)
  const read = (category: Category): number => Math.round((result?.lhr.categories[category]?.score ?? 0) * 100)
  return {
    performance: read('performance'),
    accessibility: read('accessibility'),
    'best-practices': read('best-practices'),
    seo: read('seo'),
  }
}

function middle(scores: readonly number[]): number {
  return [...scores].sort((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0
}
