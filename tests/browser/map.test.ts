/** The map and the plane of both clocks: what a person reads of them, by mouse, touch and keys. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, readNames } from '../support/browser.ts'

afterAll(closeBrowser)

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('region', { name, exact: true }).waitFor()
}

describe('the map', () => {
  it('shows what happened where, from outlines of this server alone, and lists what has no stated place', async () => {
    const { page, troubles } = await openPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    await openView(page, 'Map')
    const places = page.getByRole('list', { name: 'Places on the map' })
    await places.getByRole('button', { name: /^Doha: / }).waitFor()
    expect(await readNames(places.getByRole('button'))).toEqual([
      expect.stringMatching(
        /^Doha: 3 encounters, 1 denial\. .*Met the host, held: 1; denial, denied: 1; Indirect, via mediator, held: 1$/,
      ),
      expect.stringMatching(/^Muscat: 3 encounters\. Unclear how, lapsed: 2; Indirect, via mediator, unconfirmed: 1$/),
    ])
    const unstated = page.getByRole('region', { name: 'Place not stated' })
    expect(await unstated.innerText()).toContain('No report says where, so nothing is drawn.')
    expect([...new Set(asked)]).toEqual([new URL(page.url()).origin])
    expect(troubles).toEqual([])
  })

  it('opens a place, then a contact of it, by keys alone', async () => {
    const { page } = await openPage()
    await openView(page, 'Map')
    const muscat = page.getByRole('list', { name: 'Places on the map' }).getByRole('button', { name: /^Muscat: / })
    await muscat.focus()
    await page.keyboard.press('Enter')
    const place = page.getByRole('article', { name: 'Place' })
    await place.getByText('In Oman. On the map at 23.59° N, 58.41° E, approximately.').waitFor()
    await place.getByRole('button', { name: /through Oman/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Evidence' }).waitFor()
  })

  it('moves and zooms by keys, keeps what it shows in the address, and fits again', async () => {
    const { page } = await openPage()
    await openView(page, 'Map')
    const map = page.getByRole('group', { name: /^Map\./ })
    await map.focus()
    for (const key of ['+', '+', '+', '+', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    const fit = page.getByRole('button', { name: /^Fit, [12] outside$/ })
    await fit.waitFor()
    await page.waitForFunction(() => new URL(location.href).searchParams.get('map') !== null)
    const address = page.url()
    await fit.click()
    await page
      .getByRole('list', { name: 'Places on the map' })
      .getByRole('button', { name: /^Muscat: / })
      .waitFor()
    await page.goto(address)
    await fit.waitFor()
  })
})

describe('the plane of both clocks', () => {
  it('tells what was announced before and what was learned afterwards', async () => {
    const { page, troubles } = await openPage()
    await openView(page, 'Two clocks')
    await page
      .getByText(
        /^Across, when it happened; upwards, when it became known\. Of \d+ encounters, \d were announced before/,
      )
      .waitFor()
    const list = page.getByRole('list', { name: 'When each encounter was, and when it became known' })
    const meeting = list.getByRole('listitem').filter({ hasText: "US envoys and Qatar's prime minister" }).first()
    const words = (await meeting.innerText()).replaceAll(/\s+/g, ' ')
    expect(words).toMatch(/planned, told (less than a day|1 day) before/)
    expect(words).toMatch(/held, told .* after/)
    await meeting.getByRole('button').click()
    await page.getByRole('article', { name: 'Evidence' }).waitFor()
    expect(troubles).toEqual([])
  })

  it('moves both clocks by keys, and says what was not yet known', async () => {
    const { page } = await openPage()
    await openView(page, 'Two clocks')
    const known = page.getByRole('slider', { name: 'Known at, on the plane' })
    await known.focus()
    for (let presses = 0; presses < 40; presses++) {
      if ((await known.getAttribute('aria-valuetext')) === 'end of 30 June 2026') break
      await known.press('ArrowDown')
    }
    expect(await known.getAttribute('aria-valuetext')).toBe('end of 30 June 2026')
    const list = page.getByRole('list', { name: 'When each encounter was, and when it became known' })
    await list
      .getByText(/, not yet known/)
      .first()
      .waitFor()
    const first = page.getByRole('slider', { name: 'First day of the window, on the plane' })
    await first.focus()
    await first.press('ArrowRight')
    await page.waitForFunction(() => new URL(location.href).searchParams.get('window') !== null)
    await list
      .getByText(/, not in the window/)
      .first()
      .waitFor()
  })
})
