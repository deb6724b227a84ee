import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, waitForPicture } from '../support/browser.ts'

afterAll(closeBrowser)

/** How far a line lies from the middle of its words, above or below, in CSS pixels. */
const lineBelowWords = 11
const pmPath = '/?select=contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted'

describe('the picture', () => {
  it('opens the evidence of a line that is clicked', async () => {
    const { page } = await openPage()
    const label = page.locator('[data-label*="us-envoys-qatar-pm"][data-label$="qatar-prime-minister|HOSTED"]')
    const points = await label.evaluate((words, away) => {
      const matrix = (words as SVGGElement).getScreenCTM() ?? new DOMMatrix()
      return [away, -away].map((y) => new DOMPoint(0, y).matrixTransform(matrix)).map(({ x, y }) => ({ x, y }))
    }, lineBelowWords)
    const title = page.getByRole('heading', { name: /US envoys met Qatar.s prime minister/ })
    for (const point of points) {
      await page.mouse.click(point.x, point.y)
      await page
        .getByRole('article', { name: 'Evidence' })
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined)
      if ((await title.count()) > 0) break
    }
    expect(await title.count()).toBe(1)
  })

  it('is one tab stop, walked by arrows; Enter opens an actor and Escape goes back', async () => {
    const { page } = await openPage()
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Actor' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Pick a line to see who says so' }).waitFor()
  })

  it('holds its names clear of each other', async () => {
    const { page } = await openPage()
    const boxes = await page.locator('[data-label^="actor:"]').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect()
        return { name: label.textContent ?? '', left, right, top, bottom }
      }),
    )
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
        .map((b) => `${a.name} and ${b.name}`),
    )
    expect(boxes.length).toBeGreaterThan(10)
    expect(overlaps).toEqual([])
  })

  it.each([1440, 1382, 1300])(
    'stays where it is under counts of one line or two, all shown, %i wide',
    async (width) => {
      const { page } = await openPage('/', { viewport: { width, height: 900 } })
      const readHead = () =>
        page.locator('section[data-view] header').evaluate((head) => {
          const counts = head.querySelector('p') ?? head
          return {
            foot: Math.round(head.getBoundingClientRect().bottom),
            cutAcross: counts.scrollWidth - counts.clientWidth,
            isWithin: counts.getBoundingClientRect().bottom <= head.getBoundingClientRect().bottom + 1,
          }
        })
      const brief = await readHead()
      await page.goto(new URL('/?known=2026-07-02T12:30Z&lens=no-author', page.url()).href)
      await page.getByText('as known on 2 Jul, 12:30 UTC').first().waitFor()
      expect(await readHead()).toEqual({ foot: brief.foot, cutAcross: 0, isWithin: true })
    },
  )

  it('counts in its key what the table lists', async () => {
    const { page } = await openPage()
    const counts = await page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))))
    await page.getByRole('button', { name: 'Show table' }).click()
    expect(await page.locator('tbody tr').count()).toBe(counts.reduce((sum, count) => sum + count, 0))
  })
})

describe('the page', () => {
  it('finds an actor by a spelling that only one article uses', async () => {
    const { page } = await openPage()
    await page.keyboard.press('/')
    await page.keyboard.type('Witkoff')
    await page.getByRole('option', { name: /Steve Witkoff/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Steve Witkoff' }).waitFor()
  })

  it('keeps the whole view in its address', async () => {
    const { page } = await openPage(`${pmPath}&window=2026-06-30&known=then&theme=dark`)
    await page.reload()
    await waitForPicture(page)
    await page.getByText('30 June 2026, as known by its end').waitFor()
    expect(await page.getByRole('radio', { name: 'as it was reported' }).getAttribute('aria-checked')).toBe('true')
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await page.getByRole('article', { name: 'Evidence' }).waitFor()
  })

  it('exports the window, knowledge time and standard of belief that it shows', async () => {
    const { page } = await openPage('/?window=2026-06-30&known=2026-06-30T12:00Z&lens=record')
    await page.getByRole('button', { name: 'Export' }).click()
    const link = page.getByRole('link', { name: /CSV/ })
    const address = new URL((await link.getAttribute('href')) ?? '', page.url())
    expect(Object.fromEntries(address.searchParams)).toEqual({
      window: '2026-06-30',
      knownAt: '2026-06-30T12:00Z',
      lens: '{"onTheRecordOnly":true}',
    })
    const response = await page.request.get(address.href)
    const text = await response.text()
    expect([response.status(), text.includes('DENIED'), text.includes('HOSTED')]).toEqual([200, true, false])
  })

  it('lists its keys', async () => {
    const { page } = await openPage()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' })
  })

  it('says what was not yet reported, and leads to the first report', async () => {
    const { page } = await openEmpty('/?known=2026-06-20T00:00Z')
    await page.getByRole('button', { name: 'Go to the first report' }).click()
    await waitForPicture(page)
  })

  it('says that there is no such actor to draw the surroundings of, and leads back', async () => {
    const { page } = await openEmpty('/?ego=1:actor:nobody-of-this-name')
    await page.getByRole('heading', { name: 'This cannot be drawn' }).waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('actor:nobody-of-this-name')
    await page.getByRole('alert').getByRole('button', { name: 'Show all again' }).click()
    await waitForPicture(page)
  })

  it.each([
    ['wide', { width: 1440, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ])('stands before its code has come, and goes on without moving, %s', async (_, viewport) => {
    const { page } = await openPage('/', { viewport })
    await page.route('**/*.js', (route) => route.abort())
    await page.reload({ waitUntil: 'load' })
    const before = await readShell(page)
    await page.unroute('**/*.js')
    // Answers are kept back, so that the code has come and has nothing to show yet.
    await page.route('**/graphql', () => undefined)
    await page.reload()
    await page.getByRole('navigation', { name: 'Views' }).waitFor()
    expect(await readShell(page)).toEqual(before)
    expect(before.map(({ text }) => text)).toEqual([
      'Backchannel',
      'Who met whom, where and when, and who says so',
      'Reading what is known …',
    ])
  })

  it('says that the database is not answering, asks again by itself, and shows the answer', async () => {
    const { page } = await openPage()
    let isAway = true
    await page.route('**/graphql', (route) =>
      isAway ? route.fulfill({ status: 503, contentType: 'application/json', body: away }) : route.continue(),
    )
    await page.reload()
    await page.getByRole('heading', { name: 'The database is not answering' }).waitFor()
    isAway = false
    await waitForPicture(page)
  })

  it('says that the server cannot be reached, and which moment it still shows', async () => {
    const { page } = await openPage('/?window=2026-06-30')
    let isAway = true
    await page.route('**/graphql', (route) => (isAway ? route.abort('connectionrefused') : route.continue()))
    await page.getByText('on the record', { exact: true }).click()
    await page
      .getByText('The server cannot be reached. Asking again … Still showing 30 June 2026, as known now.')
      .waitFor()
    await page.getByText('reported as held, 30 June 2026, as known now:').waitFor()
    isAway = false
    await page.getByText('30 June 2026, as known now, on the record only').first().waitFor()
    await page.getByText('Still showing').waitFor({ state: 'detached' })
  })
})

describe('an answer that takes long', () => {
  it('is told to be awaited, can be stopped by Escape, and leaves the picture before; it can be asked for again', async () => {
    const { page, troubles } = await openPage('/?window=2026-06-30')
    let isSlow = true
    const brokenOff: string[] = []
    page.on('requestfailed', (request) => brokenOff.push(request.postDataJSON()?.variables.lens))
    await page.route('**/graphql', (route) => (isSlow ? undefined : route.continue()))
    await page.getByText('on the record', { exact: true }).click()
    const line = page.getByRole('status').filter({ hasText: 'Still showing' })
    await line.getByText('Reading what was asked for …').waitFor()
    await page.keyboard.press('Escape')
    await line.getByText('Stopped. Still showing 30 June 2026, as known now.').waitFor()
    await expect.poll(() => brokenOff).toContainEqual({ onTheRecordOnly: true })
    expect(await page.locator('[data-label="actor:us-envoys"]').count()).toBe(1)
    isSlow = false
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.getByText('30 June 2026, as known now, on the record only').first().waitFor()
    await line.waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
  })

  it('that rolls the network up leaves the picture before, which says so, until the button stops it', async () => {
    const { page } = await openPage()
    await page.route('**/graphql', () => undefined)
    await page.getByRole('combobox', { name: 'of' }).selectOption({ label: 'states' })
    await page.getByText('Still showing the picture before').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped.', { exact: true }).waitFor()
    expect(await page.locator('[data-label="actor:us-envoys"]').count()).toBe(1)
  })
})

const away = JSON.stringify({
  errors: [
    { message: 'The database does not answer.', extensions: { code: 'DATABASE_UNAVAILABLE', isRetriable: true } },
  ],
})

/** What stands on the page while there is nothing to show, and where. */
function readShell(page: Page): Promise<readonly { readonly text: string; readonly place: readonly number[] }[]> {
  return page.locator('header > a span, main p').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { text: element.textContent ?? '', place: [x, y, width, height].map(Math.round) }
    }),
  )
}

/** A page that has no picture yet. */
async function openEmpty(path: string): Promise<{ readonly page: Page }> {
  const { page } = await openPage()
  await page.goto(new URL(path, page.url()).href)
  return { page }
}
