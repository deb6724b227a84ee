/** The tables: sorted, searched, walked, copied and taken away. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

async function openTable(page: Page, query = ''): Promise<void> {
  await page.goto(new URL(`/?view=table${query}`, page.url()).href)
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
}

const readColumn = (page: Page, column: string) => page.locator(`tbody td[data-column=${column}]`).allInnerTexts()

describe('the table below a drawing', () => {
  it('is sorted as a step that is taken back, and opened in its order by a link', async () => {
    const { page } = await openPage()
    await page.getByRole('button', { name: 'Show table' }).click()
    const table = page.getByRole('grid', { name: 'Contacts drawn' })
    const readWho = () => table.locator('tbody td[data-column=who]').allInnerTexts()
    await table.waitFor()
    const asTheyCame = await readWho()
    const head = table.getByRole('columnheader', { name: 'Who', exact: true })
    await head.getByRole('button').press('Enter')
    await table.locator('th[aria-sort=ascending]').waitFor()
    const sorted = await readWho()
    expect(sorted).not.toEqual(asTheyCame)
    const link = page.url()
    await page.keyboard.press('Control+z')
    await table.locator('th[aria-sort=ascending]').waitFor({ state: 'detached' })
    expect(await readWho()).toEqual(asTheyCame)
    await page.keyboard.press('Control+Shift+Z')
    await table.locator('th[aria-sort=ascending]').waitFor()
    await page.goto(link)
    await table.locator('th[aria-sort=ascending]').waitFor()
    expect(await readWho()).toEqual(sorted)
  })
})

describe('the table', () => {
  it('holds every line that the network draws', async () => {
    const { page, troubles } = await openPage()
    const lines = await page.getByRole('list', { name: 'Lines drawn' }).getByRole('listitem').count()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }).click()
    await page.getByRole('grid', { name: 'Table of contacts' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(lines)
    expect(troubles).toEqual([])
  })

  it('is walked without the mouse: a row opens its evidence, Escape closes it, the place is kept', async () => {
    const { page } = await openPage()
    await openTable(page)
    const rows = page.locator('tbody tr')
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Evidence' }).waitFor()
    expect(await rows.nth(2).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Pick a line to see who says so' }).waitFor()
    expect(await rows.nth(2).evaluate((row) => row.matches(':focus'))).toBe(true)
    await page.keyboard.press('End')
    await rows.last().and(page.locator(':focus')).waitFor()
  })

  it('sorts by a column upwards, downwards and not, and says so', async () => {
    const { page } = await openPage()
    await openTable(page, '&table=actors')
    const head = page.getByRole('columnheader', { name: 'Actor' })
    await head.getByRole('button').click()
    await page.locator('th[aria-sort=ascending]').waitFor()
    const upwards = await readColumn(page, 'actor')
    expect(upwards).toEqual(upwards.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })))
    await head.getByRole('button').click()
    await page.locator('th[aria-sort=descending]').waitFor()
    expect(await readColumn(page, 'actor')).toEqual(upwards.toReversed())
    expect(new URL(page.url()).searchParams.get('table')).toBe('actors,sort:-actor')
  })

  it('names the hosts of talks by the account, and is copied as it reads', async () => {
    const { page } = await openPage()
    await openTable(page, '&table=encounters')
    const hostsOf = async (title: string): Promise<string> => {
      const cell = page.getByRole('row').filter({ hasText: title }).locator('td[data-column=hosts]')
      await cell.filter({ hasNotText: '…' }).waitFor()
      return cell.innerText()
    }
    expect(await hostsOf('Round of Iran–US talks in Muscat')).toBe('Oman hosted, unconfirmed')
    expect(await hostsOf('Indirect talks in Doha')).toBe('Qatar hosted, unconfirmed (some say)')
    expect(await hostsOf("US envoys and Qatar's prime minister")).toMatch(/^Qatar's prime minister; Other officials/)
    expect(await hostsOf('Afternoon technical session')).toBe('—')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const text = await readFile(await (await saved).path(), 'utf8')
    expect(text).toMatch(/Round of Iran–US talks in Muscat,.*,"Oman hosted, unconfirmed",/)
  })

  it('counts for each actor what was held, apart from what was planned or denied', async () => {
    const { page } = await openPage()
    await openTable(page, '&table=actors')
    const cells = page.getByRole('row').filter({ hasText: 'US envoys' }).first().locator('td')
    const heads = await page.getByRole('columnheader').allInnerTexts()
    const told = (await cells.allInnerTexts()).map((text, index) => `${heads[index]}: ${text}`)
    expect(told).toEqual(expect.arrayContaining(['Held: 2', 'With how many: 2', 'Not held: 2 lapsed', 'Denials: 2']))
  })

  it('lists the reports, finds among them, and says how many', async () => {
    const { page } = await openPage()
    await openTable(page, '&table=reports')
    const all = await page.locator('tbody tr').count()
    await page.getByRole('searchbox', { name: 'Find in the table' }).fill('spokesman')
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^\\d+ of ${all} reports`) })
      .waitFor()
    const found = await page.locator('tbody tr').allInnerTexts()
    expect(found.filter((row) => !row.toLowerCase().includes('spokesman'))).toEqual([])
    await page.getByRole('searchbox', { name: 'Find in the table' }).fill('nobody says this')
    await page.getByText('No row holds “nobody says this”.').waitFor()
  })

  it('shows and leaves out columns, and copies and saves what is shown', async () => {
    const { page } = await openPage()
    await openTable(page, '&table=encounters')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Track' }).check()
    await page.getByRole('checkbox', { name: 'Hosts' }).uncheck()
    await page.keyboard.press('Escape')
    const heads = await page.getByRole('columnheader').allInnerTexts()
    expect([heads.includes('Track'), heads.includes('Hosts')]).toEqual([true, false])
    const rows = await page.locator('tbody tr').count()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const text = await readFile(await (await saved).path(), 'utf8')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe(heads.join(','))
    expect(lines).toHaveLength(rows + 1)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText(`${rows} rows copied`).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')[0]).toBe(heads.join('\t'))
  })

  it('is found in, set in columns, copied, sorted and opened by keys alone, whichever of the four it is', async () => {
    const { page } = await openPage()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openTable(page)
    const focused = page.locator(':focus')
    const tabTo = async (name: string, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press(key)
        const names = await page.evaluate(() => {
          const at = document.activeElement
          return [at?.getAttribute('aria-label'), at?.getAttribute('title'), at?.textContent?.trim()]
        })
        if (names.includes(name)) return
      }
      throw new Error(`${name} is not reached by Tab`)
    }
    const told: string[] = []
    for (const [noun, looked] of [
      ['contact', 'Oman'],
      ['encounter', 'Oman'],
      ['actor', 'Oman'],
      ['report', 'Baqaei'],
    ] as const) {
      if (noun !== 'contact') await page.keyboard.press('ArrowRight')
      await page.getByRole('grid', { name: `Table of ${noun}s` }).waitFor()
      const rows = page.locator('tbody tr')
      const all = await rows.count()
      await tabTo('Find in the table')
      await page.keyboard.type(looked)
      await expect.poll(() => rows.count()).toBeLessThan(all)
      for (const row of await rows.allInnerTexts()) expect(row).toContain(looked)
      const found = await rows.count()
      await tabTo('Columns')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const left = (await page.locator('label:focus-within').innerText()).trim()
      await page.keyboard.press('Space')
      await page.getByRole('columnheader', { name: left, exact: true }).waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      // Its words may still be those of the last copy.
      await tabTo('Copies the rows shown, for a spreadsheet')
      await page.keyboard.press('Enter')
      await page.getByText(found === 1 ? '1 row copied' : `${found} rows copied`).waitFor()
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
      expect(copied[0]?.split('\t')).toEqual(await page.getByRole('columnheader').allInnerTexts())
      expect(copied).toHaveLength(found + 1)
      const first = (await page.getByRole('columnheader').first().innerText()).trim()
      await tabTo(first)
      await page.keyboard.press('Enter')
      await page.locator('th[aria-sort=ascending]').waitFor()
      while ((await focused.evaluate((element) => element.tagName)) !== 'TR') await page.keyboard.press('Tab')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      const evidence = page.getByRole('complementary', { name: 'Evidence' }).getByRole('article')
      await evidence.waitFor()
      told.push(`${noun}: ${await evidence.getAttribute('aria-label')}`)
      await page.keyboard.press('Escape')
      await evidence.waitFor({ state: 'detached' })
      await tabTo(noun, 'Shift+Tab')
    }
    expect(told).toEqual(['contact: Evidence', 'encounter: Evidence', 'actor: Actor', 'report: Evidence'])
  })
})
