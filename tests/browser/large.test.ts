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

/** The middle of the actor drawn highest, by the colour that actors are filled with. */
const findActor = (page: Page): Promise<{ readonly x: number; readonly y: number }> =>
  page
    .getByTestId('network')
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data, width } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1)
      const isFill = (at: number): boolean =>
        data[at] === 0xfb && data[at + 1] === 0xfa && data[at + 2] === 0xf5 && data[at + 3] === 255
      for (let at = 0; at < data.length; at += 4) {
        if (isFill(at)) return { x: (at / 4) % width, y: Math.floor(at / 4 / width) + 2 }
      }
      throw new Error('nobody is drawn')
    })

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

  it('is at rest once it is drawn: nothing is drawn again until something changes', async () => {
    const { page } = await openPlain('/?picture=plain')
    const count = (): Promise<number> => page.evaluate(() => Reflect.get(window, 'drawings') as number)
    await page.evaluate(() => {
      const clear = CanvasRenderingContext2D.prototype.clearRect
      Reflect.set(window, 'drawings', 0)
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        Reflect.set(window, 'drawings', Reflect.get(window, 'drawings') + 1)
        clear.apply(this, box)
      }
    })
    await page.waitForTimeout(500)
    const before = await count()
    await page.waitForTimeout(500)
    expect(await count()).toBe(before)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(count).toBeGreaterThan(before)
  })

  it('is walked by arrow keys, and Enter opens the evidence', async () => {
    const { page } = await openPlain('/?picture=plain')
    await page.getByTestId('network').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Actor' }).waitFor()
  })

  it('opens the evidence of an actor that is clicked, and is moved by a drag', async () => {
    const { page } = await openPlain('/?picture=plain')
    const canvas = page.getByTestId('network').locator('canvas')
    await canvas.click({ position: await findActor(page) })
    await page.getByRole('article', { name: 'Actor' }).waitFor()
    await page.keyboard.press('Escape')
    const before = await findActor(page)
    const box = await canvas.boundingBox()
    if (box === null) throw new Error('the picture is not on the page')
    await page.mouse.move(box.x + 12, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 52, box.y + 32, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => findActor(page)).toEqual({ x: before.x + 40, y: before.y + 20 })
  })

  it('is the same picture by its link, after zoom and another window', async () => {
    const { page } = await openPlain('/?picture=plain&window=2026-06-30')
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForFunction(() => location.search.includes('look=plain'))
    await page.keyboard.press(']')
    await page.waitForFunction(() => location.search.includes('laid=2026-06-30'))
    await expect.poll(() => page.locator('h1 + p').innerText()).toContain('1 July')
    const place = await findActor(page)
    const { page: other } = await openPlain(`/${new URL(page.url()).search}`)
    await expect.poll(() => findActor(other)).toEqual(place)
  })

  it('gives way to the detailed picture, and comes back', async () => {
    const { page } = await openPlain('/?picture=plain')
    await page.getByRole('button', { name: 'Details', exact: true }).click()
    await page.locator('[data-label^="actor:"]').first().waitFor()
    await page.goBack()
    await waitForPlain(page)
  })
})
