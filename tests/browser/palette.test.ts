/** One field for everything, without the mouse. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

async function find(page: Page, text: string, option: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find or do' }).waitFor()
  await page.keyboard.type(text)
  await page.getByRole('option', { name: option }).first().waitFor()
}

describe('the palette', () => {
  it('finds a place by any spelling and shows what was there alone', async () => {
    const { page, troubles } = await openPage()
    await find(page, 'muscat', /^Muscat/)
    const place = page.getByRole('group', { name: 'Places' }).getByRole('option').first()
    for (let presses = 0; presses < 20 && (await place.getAttribute('aria-selected')) !== 'true'; presses++) {
      await page.keyboard.press('ArrowDown')
    }
    expect(await place.locator('mark').innerText()).toBe('Muscat')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove the filter in Muscat' }).waitFor()
    expect(new URL(page.url()).searchParams.get('show')).toBe('venue:muscat')
    expect(troubles).toEqual([])
  })

  it('runs commands: another view, then undo', async () => {
    const { page } = await openPage()
    await find(page, 'storyline', /^Show as storyline/)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Storyline' }).waitFor()
    await find(page, 'undo', /^Undo/)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Network', exact: true }).waitFor()
  })

  it('opens what is chosen though Enter comes before the answer, and says when there is none', async () => {
    const { page } = await openPage()
    await page.keyboard.press('/')
    await page.keyboard.type('Witkoff')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Steve Witkoff' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('zzzzqqq')
    await page.getByText('Nothing known by now has these words, and no command.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Find or do' }).waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: 'Steve Witkoff' }).waitFor()
  })
})
