/** From navigation to the first network, of the product as it is started, on a warm server. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '../../../support/running-server.ts'
import { waitUntilPlanned } from '../../support/planned.ts'
import { makeNetworkStore } from '../../support/stores.ts'
import { quantile } from '../../support/timing.ts'
import type { Goal } from './goals.ts'

/** Views of one store: the first network that each draws, with the goal for it. */
interface Visit {
  readonly name: string
  readonly address: string
  readonly limit?: number
}

const rounds = 7
const settleMs = 2_000

/** Opens each view of a store of this many encounters again and again: in a new browser profile each time, and twice in it. */
export async function measureFirstPicture(
  browser: Browser,
  encounters: number,
  visits: readonly Visit[],
  print: (line: string) => void,
): Promise<readonly Goal[]> {
  const store = await makeNetworkStore(encounters, print)
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'backchannel-bench-'))
  const seeds = await mkdtemp(path.join(os.tmpdir(), 'backchannel-no-seeds-'))
  await cp(store, dataFolder, { recursive: true })
  const server = await startServer({ SEEDS_DIR: seeds }, dataFolder)
  try {
    await waitUntilPlanned()
    const goals: Goal[] = []
    for (const { name, address, limit } of visits) {
      const times: { readonly first: number[]; readonly again: number[] } = { first: [], again: [] }
      let drawn = ''
      for (let round = -3; round < rounds; round++) {
        const visited = await visit(browser, new URL(address, server.url).href)
        if (round >= 0) times.first.push(visited.first)
        if (round >= 0) times.again.push(visited.again)
        drawn = visited.drawn
      }
      for (const [when, all] of Object.entries(times)) {
        const ours = { p50: quantile(all, 0.5), p95: quantile(all, 0.95) }
        const what = `${name}, ${when === 'first' ? 'new to the browser' : 'opened again'}: ${drawn}`
        goals.push({ what, measure: 'p50 ms', ours, ...(limit === undefined ? {} : { limit }) })
      }
    }
    return goals
  } finally {
    await server.stop()
    server.clean()
    await rm(seeds, { recursive: true, force: true })
  }
}

interface Visited {
  /** Milliseconds since navigation at which a network stands on the canvas. */
  readonly first: number
  /** The same when the page is opened again. */
  readonly again: number
  /** What the network holds. */
  readonly drawn: string
}

async function visit(browser: Browser, url: string): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    // A new window has pages of the browser's own to open: what is timed is the visit.
    await page.waitForTimeout(settleMs)
    const first = await timeNetwork(page, url)
    await page.waitForLoadState('networkidle')
    const again = await timeNetwork(page, url)
    const plain = page.locator('[data-lines]')
    const drawn =
      (await plain.count()) > 0 ? await plain.innerText() : `${await page.locator('[data-contact]').count()} contacts`
    return { first, again, drawn }
  } finally {
    await context.close()
  }
}

async function timeNetwork(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' })
  // The page marks when its first picture has been painted, lines and words.
  const drawn = await page.waitForFunction(
    () => performance.getEntriesByName('first-picture')[0]?.startTime,
    undefined,
    { polling: 'raf', timeout: 60_000 },
  )
  return Number(await drawn.jsonValue())
}
