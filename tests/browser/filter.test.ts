/** The filter: what a person reads of it in each view, and how it is set without the mouse. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

const bar = (page: Page) => page.getByRole('region', { name: 'Filter' })

/** The page at another address of the same server. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
}

describe('the filter', () => {
  it('is set, read and cleared from the keyboard alone, and kept in the address', async () => {
    const { page, troubles } = await openPage()
    const open = bar(page).getByRole('button', { name: 'Filter' })
    await open.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: 'Filter the contacts' })
    const hosted = panel.getByRole('checkbox', { name: /^Met the host/ })
    await panel.getByRole('searchbox', { name: 'Find a value' }).waitFor()
    for (let presses = 0; presses < 40 && !(await hosted.evaluate((box) => box.matches(':focus'))); presses++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await bar(page)
      .getByRole('status')
      .filter({ hasText: /^\d+ of \d+ lines shown$/ })
      .waitFor()
    expect(new URL(page.url()).searchParams.get('show')).toBe('kind:hosted')
    const lines = await page.getByRole('list', { name: 'Lines drawn' }).getByRole('listitem').allInnerTexts()
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !line.includes('met the host'))).toEqual([])

    await bar(page).getByRole('button', { name: 'Remove the filter met the host' }).focus()
    await page.keyboard.press('Enter')
    await bar(page).getByRole('status').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.get('show')).toBeNull()
    expect(troubles).toEqual([])
  })

  it('says that it hides, and never that what it hides is not reported', async () => {
    const { page } = await openPage()
    await goTo(page, '/?show=kind:direct')
    await page.getByRole('heading', { level: 1, name: 'Nothing of these days passes the filter.' }).waitFor()
    await page.getByText(/^The filter hides all \d+ lines of these days\.$/).waitFor()
    expect(await page.locator('[data-row=INDIRECT]').innerText()).toMatch(/^Indirect, via mediator, \d+ hidden$/)
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await page.getByRole('heading', { level: 1, name: /No direct meeting reported/ }).waitFor()
  })

  it('goes for groups and in every mode, and says which of its wishes leaves nothing', async () => {
    const { page } = await openPage()
    await goTo(page, '/?roll=states&show=kind:hosted')
    const lines = page.getByRole('list', { name: 'Lines drawn' }).getByRole('listitem')
    await lines.first().waitFor()
    expect((await lines.allInnerTexts()).filter((line) => !line.includes('met the host'))).toEqual([])
    await goTo(page, '/?roll=states&show=host:qatar-prime-minister')
    await lines.first().waitFor()
    expect((await lines.allInnerTexts()).filter((line) => !line.includes('met the host'))).toEqual([])
    await goTo(page, '/?draw=encounters&show=kind:hosted')
    await lines.first().waitFor()
    expect((await lines.allInnerTexts()).filter((line) => line.includes('as mediator'))).toEqual([])
    await page.getByText('Filtered by contacts: visits, and encounters without one, are out.').waitFor()
    await goTo(page, '/?draw=everything&show=kind:direct,venue:doha')
    await page.getByText('None is all of: direct; in Doha.').waitFor()
    await page.getByRole('button', { name: /^Without “direct”: \d+ lines$/ }).click()
    await lines.first().waitFor()
    expect(new URL(page.url()).searchParams.get('show')).toBe('venue:doha')
  })

  it('goes by whose word a contact rests on, in every view', async () => {
    const { page } = await openPage()
    await bar(page).getByRole('button', { name: 'Filter' }).click()
    const panel = page.getByRole('dialog', { name: 'Filter the contacts' })
    await panel.getByRole('group', { name: 'In article' }).getByRole('checkbox').first().check()
    await panel.getByRole('button', { name: 'Done' }).click()
    const status = bar(page).getByRole('status')
    await status.filter({ hasText: /^\d+ of \d+ lines shown$/ }).waitFor()
    const [, shown = '', whole = ''] = /^(\d+) of (\d+)/.exec(await status.innerText()) ?? []
    expect(Number(shown)).toBeGreaterThan(0)
    expect(Number(shown)).toBeLessThan(Number(whole))
    await page.getByRole('link', { name: 'Table' }).click()
    await page.getByRole('grid', { name: 'Table of contacts' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(Number(shown))
    await page.getByRole('link', { name: 'Watch board' }).click()
    await page
      .getByRole('region', { name: 'Announced' })
      .getByText(/hidden/)
      .waitFor()
  })
})
