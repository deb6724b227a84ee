/** The plain picture of a network, which draws any number of contacts: here of the five articles, where both can be compared. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

const waitForPlain = (page: Page): Promise<void> => page.locator('[data-large=true][aria-busy=false]').waitFor()

async function openPlain(address: string): Promise<{ readonly page: Page; readonly troubles: readonly string[] }> {
  const { page, troubles } = await openPage('/')
  await page.goto(new URL(address, page.url()).href)
  await waitForPlain(page)
  return { page, troubles }
}

/** `9 contacts reported as held, …: 2 indirect, …`, without the window. */
const readCounts = (page: Page): Promise<string> => page.locator('h1 + p').innerText()

describe('the plain network', () => {
  it('counts what the detailed one counts, at any moment', async () => {
    for (const moment of ['', 'window=2026-06-30', 'window=2026-06-19/2026-07-03&known=2026-06-30']) {
      const { page } = await openPage(`/?${moment}`)
      const detailed = await readCounts(page)
      await page.goto(new URL(`/?${moment}&picture=plain`, page.url()).href)
      await waitForPlain(page)
      expect(await readCounts(page)).toBe(detailed)
    }
  })

  it('steps by the same keys, without asking the server what is drawn', async () => {
    const { page, troubles } = await openPlain('/?picture=plain&window=2026-06-30')
    const lines = page.locator('[data-lines]')
    const before = await lines.getAttribute('data-lines')
    await page.route('**/graphql', (route) => route.abort())
    await page.keyboard.press(']')
    await expect.poll(() => lines.getAttribute('data-lines')).not.toBe(before)
    expect(troubles.filter((trouble) => !trouble.includes('ERR_FAILED'))).toEqual([])
  })

  it('is walked by arrow keys, and Enter opens the evidence', async () => {
    const { page } = await openPlain('/?picture=plain')
    await page.getByTestId('network').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Actor' }).waitFor()
  })

  it('gives way to the detailed picture, and comes back', async () => {
    const { page } = await openPlain('/?picture=plain')
    await page.getByRole('button', { name: 'Details', exact: true }).click()
    await page.locator('[data-label^="actor:"]').first().waitFor()
    await page.goBack()
    await waitForPlain(page)
  })
})
