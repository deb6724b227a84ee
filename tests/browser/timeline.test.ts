import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openAtRest, openPage, readNames, waitForPicture } from '../support/browser.ts'

afterAll(closeBrowser)

describe('the field of the window', () => {
  it('takes a date in plain words', async () => {
    const { page } = await openPage()
    const field = page.getByRole('textbox', { name: 'Window' })
    await field.fill('30 June 2026')
    await field.press('Enter')
    await page.getByText('30 June 2026, as known now').waitFor()
    expect(new URL(page.url()).searchParams.get('window')).toBe('2026-06-30')
  })

  it('refuses what cannot be read, says what can, and leaves the page as it was', async () => {
    const { page } = await openPage()
    const field = page.getByRole('textbox', { name: 'Window' })
    await field.fill('30 June')
    await field.press('Enter')
    expect(await page.getByRole('alert').innerText()).toMatch(/“30 June” cannot be read.*2026-06-30/)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await page.getByText('19 June – 3 July 2026, as known now').waitFor()
    await field.fill('2026-06-30/..')
    await field.press('Enter')
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.waitForURL(/window=2026-06-30\/\.\./)
  })

  it('shows the whole beside what a link asks for and nobody can read', async () => {
    const { page } = await openPage('/?window=soon&known=2026-02-30')
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([
      expect.stringContaining('“soon” cannot be read'),
      expect.stringContaining('“2026-02-30” cannot be read'),
    ])
    await page.getByText('19 June – 3 July 2026, as known now').waitFor()
    const field = page.getByRole('textbox', { name: 'Window' })
    expect(await field.inputValue()).toBe('soon')
    await field.fill('2026-06-30')
    await field.press('Enter')
    await page.getByText('30 June 2026, as known now').waitFor()
  })
})

describe('the field on a phone', () => {
  it('says what cannot be read without widening the page', async () => {
    const { page } = await openPage('/?window=soon', { viewport: { width: 390, height: 844 } })
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

describe('the knowledge time', () => {
  it('is typed to the minute, and refused where it cannot be read', async () => {
    const { page } = await openPage()
    const field = page.getByRole('textbox', { name: 'Known at' })
    await field.fill('2026-06-30T08:00Z')
    await field.press('Enter')
    await page.getByText('as known on 30 Jun, 08:00 UTC').waitFor()
    expect(await page.getByRole('radio', { name: 'as of' }).getAttribute('aria-checked')).toBe('true')
    await field.fill('yesterday')
    await field.press('Enter')
    expect(await page.getByRole('alert').innerText()).toContain('“yesterday” cannot be read')
    await page.getByText('as known on 30 Jun, 08:00 UTC').waitFor()
  })

  it('is one moment at the marker and in the headline', async () => {
    const { page } = await openPage()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('k')
    await page.getByText('as known at the end of 2 Jul').waitFor()
    const marker = page.getByRole('slider', { name: 'Known at' })
    expect(await marker.getAttribute('aria-valuetext')).toBe('end of 2 July 2026')
    expect(await marker.innerText()).toBe('end of 2 Jul')
  })

  it('is told truly by a marker that stands at the edge', async () => {
    const { page } = await openPage('/?known=2026-06-30')
    const field = page.getByRole('textbox', { name: 'Known at' })
    await field.fill('2026-06-01')
    await field.press('Enter')
    await page.getByText('as known at the end of 1 Jun').waitFor()
    const marker = page.getByRole('slider', { name: 'Known at' })
    expect(await marker.getAttribute('aria-valuetext')).toBe('end of 1 June 2026')
    expect(await marker.innerText()).toBe('‹ end of 1 Jun')
  })

  it('moves by the hour with Ctrl and an arrow', async () => {
    const { page } = await openPage('/?known=2026-06-30T08:00Z')
    await page.getByRole('slider', { name: 'Known at' }).press('Control+ArrowRight')
    await page.getByText('as known on 30 Jun, 09:00 UTC').waitFor()
  })
})

describe('what has no exact date', () => {
  const outside = /Memorandum|Iranian technical team and its host|^2012$|^2023$/

  it('is shown only as far as it was known', async () => {
    const { page } = await openPage()
    const time = page.getByRole('region', { name: 'Time' })
    await expect.poll(() => time.locator('svg text').filter({ hasText: outside }).count()).toBe(4)
    const marker = page.getByRole('slider', { name: 'Known at' })
    const height = (await marker.boundingBox())?.y
    await marker.press('Home')
    await page.getByText('Nothing had been reported yet.').waitFor()
    await expect.poll(() => time.locator('svg text').filter({ hasText: outside }).count()).toBe(0)
    expect((await marker.boundingBox())?.y).toBe(height)
  })

  it('is shown whole when asked for, where there is more than has room', async () => {
    const { page } = await openPage()
    await tellOfVisits(page, 4)
    await page.reload()
    await waitForPicture(page)
    const time = page.getByRole('region', { name: 'Time' })
    const visits = time.locator('svg text').filter({ hasText: /^Visit \d/ })
    const more = time.getByRole('button', { name: '3 more without an exact date' })
    await more.click()
    await expect.poll(() => visits.count()).toBe(4)
    const last = (await visits.last().boundingBox())?.y ?? 0
    expect((await page.getByRole('slider', { name: 'Known at' }).boundingBox())?.y).toBeGreaterThan(last)
    await time.getByRole('button', { name: 'Fewer without an exact date' }).click()
    await expect.poll(() => visits.count()).toBe(1)
  })
})

/** Has the page told of so many visits of which only the year is known. */
async function tellOfVisits(page: Page, count: number): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const ranges = answer.data?.network?.histogram?.ranges
    const time = { edtf: '2026', earliest: '2026-01-01T00:00:00Z', latest: '2027-01-01T00:00:00Z', precision: 'YEAR' }
    const account = {
      standing: 'UNCONFIRMED',
      mode: 'UNCLEAR',
      time: { ...time, inferred: false, dayPart: null, text: '2026' },
    }
    for (let number = 1; number <= count; number++)
      ranges?.push({ id: `encounter:visit-${number}`, title: `Visit ${number}`, account })
    await route.fulfill({ response, json: answer })
  })
}

describe('the chart', () => {
  const readColumns = async (path: string): Promise<readonly string[]> => {
    const { page } = await openPage('/')
    await openAtRest(page, path)
    const time = page.getByRole('region', { name: 'Time' })
    return readNames(time.getByRole('list', { name: 'Encounters over time' }).getByRole('listitem'))
  }

  it('tells of each day what stands of its encounters, and how they were', async () => {
    expect(await readColumns('/')).toEqual([
      '2012: Secret talks hosted by Oman, unconfirmed, unclear how',
      '2023: De-escalation through Oman, unconfirmed, indirect',
      '21 June 2026: 1 unconfirmed, indirect; 2 lapsed, unclear how. Afternoon technical session in Muscat; Morning bilateral meetings in Muscat; Round of Iran–US talks in Muscat',
      '30 June 2026: 1 held, with the host. US envoys and Qatar’s prime minister',
      '1 July 2026: 1 held, indirect; 1 lapsed, unclear how. Discussions on Iran expected to continue; Indirect talks in Doha',
    ])
  })

  it('tells a plan as it was known', async () => {
    const columns = await readColumns('/?known=2026-06-29')
    expect(columns.slice(3)).toEqual([
      '30 June 2026: 1 planned, with the host. US envoys and Qatar’s prime minister',
      '1 July 2026: 1 planned, unclear how. Discussions on Iran expected to continue',
    ])
  })

  it('says that no contact stands, where belief leaves an encounter and nobody in it', async () => {
    expect(await readColumns('/?lens=origins:2')).toEqual(['1 July 2026: 1 held, no contact. Indirect talks in Doha'])
  })

  it('holds what the filter shows, as the network does', async () => {
    expect(await readColumns('/?show=status:lapsed')).toEqual([
      '21 June 2026: 2 lapsed, unclear how. Afternoon technical session in Muscat; Morning bilateral meetings in Muscat',
      '30 June 2026: 1 lapsed, with the host. US envoys and Qatar’s prime minister',
      '1 July 2026: 1 lapsed, unclear how. Discussions on Iran expected to continue',
    ])
  })

  it('has its key where no handle covers it', async () => {
    for (const width of [1440, 1280, 1000, 390]) {
      const { page } = await openPage('/?window=2026-06-25/2026-06-28', { viewport: { width, height: 900 } })
      const time = page.getByRole('region', { name: 'Time' })
      const keys = time.getByRole('list', { name: /^Key to/ })
      await keys.first().waitFor()
      const top = Math.min(...(await readSpans(keys)).map(([start]) => start))
      const bottom = Math.max(
        ...(await readSpans(time.getByRole('slider', { name: / of the window$/ }))).map(([, end]) => end),
      )
      expect([await keys.count(), top >= bottom]).toEqual([2, true])
    }
  })
})

/** From and to where elements reach down the page. */
const readSpans = (elements: Locator): Promise<readonly (readonly [number, number])[]> =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return [top, bottom] as const
    }),
  )

describe('the window', () => {
  const shown = (page: Page): Locator => page.getByRole('slider', { name: 'Window', exact: true })

  it('steps from encounter to encounter, by button and by key', async () => {
    const { page } = await openPage()
    await page.getByRole('button', { name: 'Next encounter' }).click()
    await page.getByText('21 June 2026, as known now').waitFor()
    expect(await page.getByRole('button', { name: 'Previous encounter' }).isDisabled()).toBe(true)
    await page.keyboard.press('.')
    const second = await shown(page).getAttribute('aria-valuetext')
    expect(second).not.toBe('21 June 2026')
    await page.keyboard.press(',')
    expect(await shown(page).getAttribute('aria-valuetext')).toBe('21 June 2026')
  })

  it('plays at the speed chosen, which is kept', async () => {
    const { page } = await openPage('/?window=2026-06-20', { reducedMotion: 'no-preference' })
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('2×')
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByText('22 June 2026, as known now').waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.reload()
    expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('double')
  })

  it('steps with the key that plays where motion is reduced', async () => {
    const { page } = await openPage('/', { reducedMotion: 'reduce' })
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
    await page.keyboard.press('p')
    await page.getByText('21 June 2026, as known now').waitFor()
  })

  it('is dragged by its middle, moved by arrows, and left to the bars that are clicked', async () => {
    const { page } = await openPage('/?window=2026-06-22/2026-06-24')
    const band = shown(page)
    const { x, y, width, height } = (await band.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const middle = { x: x + width / 2, y: y + height / 2 }
    await page.mouse.move(middle.x, middle.y)
    expect(
      await page.evaluate(
        ({ x: left, y: top }) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).cursor,
        middle,
      ),
    ).toBe('grab')
    await page.mouse.down()
    await page.mouse.move(middle.x + width / 3, middle.y, { steps: 4 })
    await page.mouse.up()
    expect(await band.getAttribute('aria-valuetext')).toBe('23 June – 25 June 2026')
    await band.press('ArrowRight')
    expect(await band.getAttribute('aria-valuetext')).toBe('24 June – 26 June 2026')
    await page.keyboard.press('Home')
    await band.press('ArrowRight')
    expect(await band.getAttribute('aria-valuetext')).toBe('20 June – 22 June 2026')
    const bar = page
      .getByRole('region', { name: 'Time' })
      .locator('svg g')
      .filter({ hasText: /^21 June 2026:/ })
      .last()
    await bar.locator('rect').first().click()
    await page.getByText('21 June 2026, as known now').waitFor()
  })
})

describe('the keys', () => {
  it('are those of a list while one is chosen from', async () => {
    const { page } = await openPage()
    await waitForPicture(page)
    await page.getByRole('combobox', { name: 'Beside' }).press('f')
    expect(new URL(page.url()).searchParams.get('fill')).toBeNull()
    await page.getByRole('button', { name: 'Fill the window' }).press('f')
    await expect.poll(() => page.url()).toContain('fill=yes')
  })

  it('close a menu before the evidence', async () => {
    const { page } = await openPage(
      '/?select=contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted',
    )
    const evidence = page.getByRole('article', { name: 'Evidence' })
    await evidence.waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByText('This view as a picture').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('This view as a picture').waitFor({ state: 'hidden' })
    expect(await evidence.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await evidence.waitFor({ state: 'detached' })
  })
})
