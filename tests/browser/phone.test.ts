import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openAtRest, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const pmPath = '/?select=contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted'

describe('on a phone', () => {
  it('fits the width, and every target is as high as a finger', async () => {
    const { page, troubles } = await openPage('/', phone)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(390)
    const targets = page.locator('button:visible, a:visible, input:visible')
    const low = await targets.evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { height, bottom } = element.getBoundingClientRect()
        return height < 44 && bottom > 0
          ? [`${element.textContent || element.getAttribute('aria-label')}: ${height}`]
          : []
      }),
    )
    expect(low.filter((target) => !target.startsWith('Skip'))).toEqual([])
    expect(troubles).toEqual([])
  })

  it('leaves the screen to the view: bars take no more than a fifth of it, and what is chosen in them is in sight', async () => {
    const { page } = await openPage('/', phone)
    await openAtRest(page, '/?view=table&known=2026-07-02T00:00Z')
    const headline = await page.locator('h1').boundingBox()
    expect(headline?.y).toBeLessThanOrEqual(170)
    const chosen = [page.getByRole('link', { name: 'Table' }), page.getByRole('radio', { name: 'as of' })]
    for (const one of chosen) {
      const { left, right } = await one.evaluate((element) => element.getBoundingClientRect())
      expect([left >= 0, right <= 390]).toEqual([true, true])
    }
  })

  it('moves nothing by degrees where the reader asks for less motion', async () => {
    const { page } = await openPage(pmPath, phone)
    await page.getByRole('complementary', { name: 'Evidence' }).waitFor()
    const listMoving = () =>
      page.locator('body *').evaluateAll((elements) =>
        elements.flatMap((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element)
          const moves =
            animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
          return moves ? [`${element.tagName} ${element.className}`] : []
        }),
      )
    expect(await listMoving()).not.toEqual([])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expect.poll(listMoving).toEqual([])
  })

  it('shows the evidence in a sheet with three stops', async () => {
    const { page } = await openPage(pmPath, phone)
    const sheet = page.getByRole('complementary', { name: 'Evidence' })
    const grip = page.getByRole('button', { name: /Evidence sheet/ })
    const stops: (string | null)[] = []
    for (let press = 0; press < 3; press++) {
      stops.push(await sheet.getAttribute('data-stop'))
      await grip.press('Enter')
    }
    expect(stops).toEqual(['half', 'full', 'title'])
    await page.getByRole('button', { name: 'Close' }).click()
    await sheet.waitFor({ state: 'detached' })
  })

  it('scrolls when a finger moves over the picture', async () => {
    const { page } = await openPage('/', phone)
    const session = await page.context().newCDPSession(page)
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 195, y: 620 }] })
    for (const y of [580, 520, 440, 350]) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 195, y }] })
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.waitForFunction(() => window.scrollY > 150)
    expect(await page.getByRole('complementary', { name: 'Evidence' }).count()).toBe(0)
  })

  it('is no wider than the narrowest screen, whatever the view', async () => {
    const { page } = await openPage('/', { ...phone, viewport: { width: 320, height: 640 } })
    for (const view of ['network', 'storyline', 'flow', 'matrix', 'map', 'plane', 'changes', 'watch', 'table']) {
      await openAtRest(page, `/?view=${view}`)
      expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, 320])
    }
  })

  it('takes a step back and does it again by buttons, once there is one', async () => {
    const { page } = await openPage('/', phone)
    const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })]
    expect(await undo.isVisible()).toBe(false)
    const belief = page.getByRole('button', { name: 'on the record' })
    await belief.click()
    await undo.click()
    expect(await belief.getAttribute('aria-pressed')).toBe('false')
    await redo.click()
    expect(await belief.getAttribute('aria-pressed')).toBe('true')
  })

  it('leaves what is selected in sight above the evidence', async () => {
    const { page } = await openPage(pmPath, phone)
    const sheet = await page.getByRole('complementary', { name: 'Evidence' }).boundingBox()
    const ends = page.locator('[data-label="actor:us-envoys"], [data-label="actor:qatar-prime-minister"]')
    const findMiddle = async (): Promise<number> => {
      const boxes = await ends.evaluateAll((names) => names.map((name) => name.getBoundingClientRect().y))
      return (Math.min(...boxes) + Math.max(...boxes)) / 2
    }
    await expect.poll(findMiddle).toBeLessThan(sheet?.y ?? 0)
    expect(await findMiddle()).toBeGreaterThan(0)
  })
})
