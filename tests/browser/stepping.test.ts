/** Steps through time are drawn before the server has answered, and as it then answers. */
import type { Page, Route } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, waitForPicture } from '../support/browser.ts'

afterAll(closeBrowser)

const isNetworkQuestion = (route: Route): boolean => /query Network\(/.test(route.request().postData() ?? '')

/** Keeps questions for the network back until they are let go. */
async function holdNetwork(page: Page): Promise<{ readonly held: () => number; readonly letGo: () => Promise<void> }> {
  let isHeld = true
  const waiting: Route[] = []
  await page.route('**/graphql', async (route) => {
    if (isHeld && isNetworkQuestion(route)) waiting.push(route)
    else await route.continue()
  })
  return {
    held: () => waiting.length,
    letGo: async () => {
      isHeld = false
      // What the page has taken back meanwhile cannot go on.
      await Promise.all(waiting.map((route) => route.continue().catch(() => undefined)))
    },
  }
}

const readLines = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('list', { name: 'Lines drawn' })
    .locator('[data-contact]')
    .evaluateAll((lines) => lines.map((line) => `${line.getAttribute('data-contact')} ${line.textContent}`).sort())

async function openWithColumns(path: string): Promise<Page> {
  const { page } = await openPage('/?theme=light')
  const columns = page.waitForResponse((response) => response.url().includes('/columns/contacts'))
  await page.goto(new URL(path, page.url()).href)
  await waitForPicture(page)
  await (await columns).finished()
  await page.waitForTimeout(300)
  return page
}

async function typeWindow(page: Page, window: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Window' })
  await field.fill(window)
  await field.press('Enter')
}

describe('a step of the window', () => {
  it.each(['2026-06-30', '2026-07-01', '2026-06-19/2026-06-25'])(
    'to %s is drawn while the server is still asked, and stands when it has answered',
    async (window) => {
      const page = await openWithColumns('/')
      const all = await readLines(page)
      const network = await holdNetwork(page)
      await typeWindow(page, window)
      await expect.poll(() => readLines(page).then(({ length }) => length)).toBeLessThan(all.length)
      const drawn = await readLines(page)
      expect(network.held()).toBe(1)
      await network.letGo()
      await waitForPicture(page)
      expect(await readLines(page)).toEqual(drawn)
      await page.reload()
      await waitForPicture(page)
      expect(await readLines(page)).toEqual(drawn)
    },
  )

  it('that another supersedes takes its question back', async () => {
    const page = await openWithColumns('/')
    const cancelled: string[] = []
    page.on('requestfailed', (request) => cancelled.push(request.postDataJSON()?.variables.window))
    const network = await holdNetwork(page)
    await typeWindow(page, '2026-06-30')
    await expect.poll(network.held).toBe(1)
    await typeWindow(page, '2026-07-01')
    await expect.poll(() => cancelled).toEqual(['2026-06-30'])
    await network.letGo()
    await waitForPicture(page)
  })
})

describe('a step of the knowledge time', () => {
  it('to the morning of 30 June takes away at once what became known later', async () => {
    const page = await openWithColumns('/?window=2026-06-30')
    const network = await holdNetwork(page)
    await page.keyboard.press('k')
    await expect.poll(network.held).toBe(1)
    const drawn = await readLines(page)
    await network.letGo()
    await waitForPicture(page)
    const answered = await readLines(page)
    expect(drawn.filter((line) => !answered.includes(line))).toEqual([])
  })
})
