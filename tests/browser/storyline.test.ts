import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, readNames } from '../support/browser.ts'

afterAll(closeBrowser)

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe('the storyline', () => {
  it('tells the encounters in the order of time, each as a sentence', async () => {
    const { page, troubles } = await openStoryline('&lanes=actors')
    expect(await readJoins(page)).toEqual([
      '21 June 2026: Iranian delegation in Muscat, indirectly with US side in Muscat, through Oman, unconfirmed, Muscat',
      '21 June 2026, morning: Counterpart not named (morning meetings in Muscat), in a way not stated, with Iranian delegation in Muscat, lapsed, Muscat',
      '21 June 2026, afternoon: Iranian delegation in Muscat, in a way not stated, with US side in Muscat, lapsed, Muscat',
      'by 29 June 2026: Iran, with the mediator Qatar, unconfirmed, place not stated',
      'by 29 June 2026: United States, with the mediator Qatar, unconfirmed, place not stated',
      'by 29 June 2026: Iran, in a way not stated, with United States, unconfirmed, place not stated',
      '30 June 2026: US envoys, with the host Qatar’s prime minister, held, Doha',
      '30 June 2026: US envoys, with the host Other officials with Qatar’s prime minister, lapsed, Doha',
      '30 June – 5 July 2026: Iranian technical team, with the host Qatar’s prime minister, unconfirmed, place not stated',
      '30 June – 5 July 2026: Iranian technical team, with the host Qatar, unconfirmed, Doha',
      'from 30 June 2026, end not stated: Iranian technical team, denied to be face to face with US envoys, Doha',
      '1 July 2026: Counterpart not named (discussions of 1 July), in a way not stated, with US envoys, lapsed, place not stated',
      '1 July 2026: Iranian representatives, indirectly with US envoys, through Pakistan (some say) and Qatar, held, Doha',
      '1 July 2026: Iranian representatives, denied to be face to face with US envoys, place not stated',
    ])
    await page.getByText('22 Jun–29 Jun: nothing dated').waitFor()
    expect(troubles).toEqual([])
  })

  it('has a lane for each side, those who host and mediate between the two, until actors are asked for', async () => {
    const { page } = await openStoryline()
    expect(await readLanes(page)).toEqual(['United States', 'Oman', 'Qatar', 'Pakistan', 'Iran'])
    await page.getByRole('radio', { name: 'actors' }).click()
    await page.getByRole('button', { name: 'US side in Muscat', exact: true }).waitFor()
    expect((await readLanes(page)).length).toBe(12)
    expect(page.url()).toContain('lanes=actors')
  })

  it('has a lane for each place where that is asked for, which opens the place', async () => {
    const { page, troubles } = await openStoryline()
    await page.getByRole('radio', { name: 'venues' }).click()
    await page.getByRole('button', { name: 'Muscat', exact: true }).waitFor()
    const lanes = page.getByRole('list', { name: 'Lanes' }).getByRole('listitem')
    expect(await lanes.allTextContents()).toEqual(['Muscat', 'Doha', 'Place not stated'])
    await page.getByRole('button', { name: 'Doha', exact: true }).click()
    await page.getByRole('article', { name: 'Place' }).waitFor()
    expect(page.url()).toContain('lanes=venues')
    expect(troubles).toEqual([])
  })

  it('is one tab stop, walked in time by arrows, and opens the evidence', async () => {
    const { page } = await openStoryline()
    await joins(page).first().focus()
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowRight')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(name).toMatch(/^21 June 2026, afternoon/)
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Evidence' }).waitFor()
    expect(await page.locator('ol button[tabindex="0"]').count()).toBe(1)
  })

  it('holds its words clear of each other', async () => {
    const { page } = await openStoryline('&lanes=actors')
    const overlaps = await page.locator('[data-testid=storyline]').evaluate((frame) => {
      const boxes = [...frame.querySelectorAll('b, small, i, span, li button span')]
        .filter((element) => (element.textContent ?? '') !== '')
        .map((element) => ({ text: element.textContent ?? '', box: element.getBoundingClientRect() }))
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right - 2 &&
              b.box.left < a.box.right - 2 &&
              a.box.top < b.box.bottom - 2 &&
              b.box.top < a.box.bottom - 2,
          )
          .map((b) => `${a.text} and ${b.text}`),
      )
    })
    expect(overlaps).toEqual([])
  })

  it('scrolls inside its frame on a phone, to what is selected', async () => {
    const { page } = await openStoryline(`&select=${pm}`, phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const box = await page.locator('ol button[aria-pressed="true"]').boundingBox()
    expect(box !== null && box.x > 112 && box.x + box.width <= 390).toBe(true)
  })

  it('says what it means where there is nothing to tell', async () => {
    const { page } = await openPage()
    await page.goto(new URL('/?view=storyline&known=2026-06-20T00:00Z', page.url()).href)
    await page.locator('[data-testid=storyline]').getByText('Nothing had been reported yet.').waitFor()
  })
})

describe('the mediation flow', () => {
  it('runs from side through mediator to side, and says what stands of each band', async () => {
    const { page, troubles } = await openFlow()
    expect((await readFlows(page)).sort()).toEqual([
      'Iran and the mediator Qatar only: 1 encounter, unconfirmed; Memorandum put on paper under Qatar’s auspices, by 29 June 2026',
      'Iran through Oman: 1 encounter, unconfirmed; Round of Iran–US talks in Muscat, 21 June 2026',
      'Iran through Pakistan, as some say: 1 encounter, held; Indirect talks in Doha, 1 July 2026',
      'Iran through Qatar: 1 encounter, held; Indirect talks in Doha, 1 July 2026',
      'United States and the mediator Qatar only: 1 encounter, unconfirmed; Memorandum put on paper under Qatar’s auspices, by 29 June 2026',
      'United States through Oman: 1 encounter, unconfirmed; Round of Iran–US talks in Muscat, 21 June 2026',
      'United States through Pakistan, as some say: 1 encounter, held; Indirect talks in Doha, 1 July 2026',
      'United States through Qatar: 1 encounter, held; Indirect talks in Doha, 1 July 2026',
    ])
    expect(troubles).toEqual([])
  })

  it('opens the contact of a band that is clicked', async () => {
    const { page } = await openFlow()
    await page.getByRole('button', { name: /^Iran through Qatar/ }).click()
    await page.getByRole('heading', { name: /Iranian representatives and.US envoys held indirect talks/ }).waitFor()
    expect(await page.locator('[data-testid=flow] button[aria-pressed="true"]').count()).toBe(4)
  })

  it('says that no indirect contact was reported, and what that does not say', async () => {
    const { page } = await openPage()
    await page.goto(new URL('/?view=flow&window=2026-07-03/2026-07-04', page.url()).href)
    await page.getByText('No indirect contact reported in these days. Nobody is reported').waitFor()
  })
})

const pm = 'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted'

const joins = (page: Page) => page.getByRole('list', { name: 'Encounters in time order' }).getByRole('button')

async function openStoryline(rest = '', options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage('/', options)
  await opened.page.goto(new URL(`/?view=storyline${rest}`, opened.page.url()).href)
  await joins(opened.page).first().waitFor()
  return opened
}

async function openFlow() {
  const opened = await openPage()
  await opened.page.goto(new URL('/?view=flow', opened.page.url()).href)
  await opened.page.getByRole('list', { name: 'What ran through mediators' }).getByRole('button').first().waitFor()
  return opened
}

/** Names as they are read out, with one kind of apostrophe. */
async function readJoins(page: Page): Promise<readonly string[]> {
  return readNames(joins(page))
}

async function readFlows(page: Page): Promise<string[]> {
  return readNames(page.getByRole('list', { name: 'What ran through mediators' }).getByRole('button'))
}

async function readLanes(page: Page): Promise<readonly string[]> {
  return page.getByRole('list', { name: 'Lanes' }).getByRole('button').allTextContents()
}
