/** The view on paper: what stands on the sheet that takes the place of the page while the browser prints. */
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openAtRest, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

describe('a printed view', () => {
  it('is one sheet with heading, picture, key and a table with sources, and then the page again', async () => {
    const { page, troubles } = await openPage('/?window=2026-06-30/2026-07-03&theme=dark')
    const isAsked = page.waitForResponse(async (answer) =>
      (answer.request().postData() ?? '').includes('NetworkReports'),
    )
    await isAsked
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const row = page.getByRole('row', { name: /30 Jun US envoys Qatar's prime minister met the host held Doha/ })
    expect(await row.innerText()).toContain('2 Monexus, 4 Monexus')
    expect(await page.getByText('Backchannel · Network').isVisible()).toBe(true)
    expect(await page.getByText('30 June – 3 July 2026', { exact: true }).isVisible()).toBe(true)
    expect(await page.getByText('Direct, none reported').filter({ visible: true }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Export' }).isVisible()).toBe(false)
    // Light on white, whatever the theme.
    const heading = page.getByText('Indirect talks in Doha. No direct meeting reported.').filter({ visible: true })
    expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(22, 25, 28)')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Export' }).waitFor()
    expect(await page.getByRole('row', { name: /met the host held Doha/ }).count()).toBe(0)
    expect(troubles).toEqual([])
  })

  it('fits a page of paper', async () => {
    const { page } = await openPage('/')
    await page.waitForResponse(async (answer) => (answer.request().postData() ?? '').includes('NetworkReports'))
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1)
  })

  it('of a long storyline is cut between its columns, and every piece names its lanes', async () => {
    const { page, troubles } = await openPage('/', { viewport: { width: 2600, height: 1000 } })
    await openAtRest(page, '/?view=storyline')
    // What is printed is followed once the page has rested.
    await page.waitForResponse(async (answer) => (answer.request().postData() ?? '').includes('NetworkReports'))
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const pieces = await page.locator('[data-piece]').evaluateAll((all) =>
      all.map((piece) => {
        const svg = piece.shadowRoot?.querySelector('svg')
        const texts = [...(svg?.querySelectorAll('text') ?? [])]
        const cut = texts.filter((text) => {
          const [box, frame] = [text.getBoundingClientRect(), text.viewportElement?.getBoundingClientRect()]
          if (frame === undefined) return false
          const isIn = box.right > frame.left + 1 && box.left < frame.right - 1
          return isIn && (box.left < frame.left - 1 || box.right > frame.right + 1)
        })
        const words = texts.map(({ textContent }) => textContent.trim())
        return {
          cut: cut.map(({ textContent }) => textContent),
          hasNames: ['Oman', 'Iran'].every((name) => words.includes(name)),
        }
      }),
    )
    expect(pieces.flatMap(({ cut }) => cut)).toEqual([])
    expect(pieces.filter(({ hasNames }) => hasNames).length).toBeGreaterThan(1)
    expect(troubles).toEqual([])
  })

  it('of a watch board is text that flows over as many pages as it needs, in the colours of paper', async () => {
    const { page } = await openPage('/')
    await openAtRest(page, '/?view=watch&theme=dark')
    await page.waitForTimeout(3_500)
    const pages = [...(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)]
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.length).toBeLessThan(6)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    // Every row and card is lower than a page, and none is broken over two.
    const rows = page.locator('[data-slot] :is(li, tr), [data-slot] ~ * :is(li, tr)').filter({ visible: true })
    const broken = await rows.evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one).breakInside !== 'avoid' || one.clientHeight > 600),
    )
    expect(await rows.count()).toBeGreaterThan(17)
    expect(broken).toEqual([])
    const card = page.locator('[data-slot] li').filter({ visible: true }).first()
    expect(await card.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(22, 25, 28)')
  })

  it('is asked for by its keys without another step', async () => {
    const { page } = await openPage('/')
    await page.waitForResponse(async (answer) => (answer.request().postData() ?? '').includes('NetworkReports'))
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.keyboard.press('Control+p')
    await page.locator('body[data-printed]').waitFor()
  })

  it('is light on any ground in the dark theme, and holds the title while the page still reads', async () => {
    const { page } = await openPage('/?theme=dark')
    await page.route('**/graphql*', () => undefined)
    await page.goto(new URL('/?theme=dark', page.url()).href)
    await page.getByText('Reading what is known').waitFor()
    await page.emulateMedia({ media: 'print' })
    const look = (name: string) => page.getByText(name, { exact: true }).evaluate((one) => getComputedStyle(one).color)
    expect(await look('Backchannel')).toBe('rgb(22, 25, 28)')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
    expect(await page.getByText('Who met whom, where and when, and who says so').isVisible()).toBe(true)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  })
})
