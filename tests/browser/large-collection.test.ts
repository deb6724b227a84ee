/** A collection too large to be told at once: 400 encounters over 150 years, as a generator makes them, on a server of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { writeGeneratedFiles } from '../bench/support/write-files.ts'
import { hearTroubles, type OpenedPage, openContext } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

let server: RunningServer
let browser: Browser
const folder = mkdtempSync(path.join(os.tmpdir(), 'backchannel-large-'))

beforeAll(async () => {
  writeGeneratedFiles(400, folder)
  ;[server, browser] = await Promise.all([startServer({ SEEDS_DIR: folder }), launchChromium()])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  server?.clean()
  rmSync(folder, { recursive: true, force: true })
})

/** A page for a reader who knows the tour, with what goes wrong in it. */
async function newPage(): Promise<OpenedPage> {
  const context = await openContext(browser)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  return { page, troubles: hearTroubles(page) }
}

const open = (page: Page, address: string) => page.goto(new URL(address, server.url).href)

/** Numbers and dates of the articles listed beside the picture. */
const readArticles = (page: Page): Promise<readonly string[]> =>
  page.locator('aside ol > li').evaluateAll((items) =>
    items.map((item) => {
      const [number, date] = [item.querySelector('span')?.textContent, item.querySelector('small')?.textContent]
      return `${number} ${date?.split(', ')[1]}`
    }),
  )

describe('a large collection', () => {
  it('opens on its latest year, every contact drawn, with the latest articles first', async () => {
    const { page, troubles } = await newPage()
    await open(page, '/')
    await page.locator('[data-large=true][aria-busy=false]').waitFor()
    expect(await page.locator('h1 + p').innerText()).toMatch(
      /^\d+ contacts reported as held, 1 January – 31 December 2026/,
    )
    await page.getByText('numbered from the latest back').waitFor()
    await page.getByText('The latest 100. Search finds the others by their titles.').waitFor()
    const listed = await readArticles(page)
    expect(listed.map((line) => Number(line.split(' ')[0]))).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
    const times = listed.map((line) => Date.parse(line.replace(/^\d+ /, '')))
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect(troubles).toEqual([])
  })

  it('never says that nothing is reported while it is being read', async () => {
    const { page } = await newPage()
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Network(') === true) await held
      await route.continue()
    })
    await open(page, '/?view=matrix&window=2026')
    await page.getByText('Reading what is known …').waitFor()
    expect(await page.getByText('No contact reported').count()).toBe(0)
    release()
    await page.locator('table[aria-label], table').first().waitFor()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('shows on the plane of both clocks what was in the window, and nothing else', async () => {
    const { page } = await newPage()
    await open(page, '/?view=plane&window=2026')
    const list = page.getByRole('list', { name: 'When each encounter was, and when it became known' })
    await list.getByRole('listitem').first().waitFor()
    const told = Number(
      /Of (\d+) encounters/.exec((await page.getByText(/Of \d+ encounters/).textContent()) ?? '')?.[1],
    )
    expect(told).toBeGreaterThan(10)
    expect(await list.getByText('not in the window').count()).toBe(0)
    expect(await list.locator('> li').count()).toBe(told)
  })

  it('has every view, with nothing going wrong in any', async () => {
    const { page, troubles } = await newPage()
    for (const view of ['storyline', 'flow', 'matrix', 'map', 'plane', 'changes', 'watch', 'table']) {
      await open(page, `/?view=${view}&window=2026`)
      await page.locator('h1').filter({ hasNotText: 'Reading' }).waitFor()
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
      expect(await page.getByText('No contact reported').count()).toBe(0)
    }
    expect(troubles).toEqual([])
  })
})
