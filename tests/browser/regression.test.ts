/** The main views as they are drawn, against pictures of them: no line, name or mark is lost or moved in silence. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openAtRest } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import {
  allowedPixels,
  comparePicture,
  countDifference,
  findPictureFonts,
  readBaseline,
  refuseBrowser,
} from '../support/pictures.ts'

const fonts = findPictureFonts()
const wide = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** What was known on one day, so that no picture depends on when it is taken. */
const known = '2026-07-04T00:00Z'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium(fonts)
})
afterAll(() => browser.close())

async function open(view: string, options: object = wide, theme = 'light'): Promise<Page> {
  const context = await browser.newContext({ ...options, deviceScaleFactor: 1, reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  await context.addInitScript(() => localStorage.setItem('backchannel.tour', 'seen'))
  const page = await context.newPage()
  await openAtRest(page, `/?view=${view}&known=${known}&theme=${theme}`)
  return page
}

/** The view as it stands once nothing in it changes any more. */
async function take(page: Page): Promise<Buffer> {
  const view = page.locator('main section[data-view]')
  let last = await view.screenshot({ animations: 'disabled' })
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(150)
    const next = await view.screenshot({ animations: 'disabled' })
    if (next.equals(last)) return next
    last = next
  }
  return last
}

describe.skipIf(fonts === undefined)('a picture of the page', () => {
  beforeEach(({ skip }) => {
    const refusal = refuseBrowser(browser.version())
    skip(refusal !== undefined, refusal)
  })

  it.each(['network', 'storyline', 'flow', 'plane', 'matrix', 'table', 'map'])(
    'shows the %s as it was',
    async (view) => {
      expect(comparePicture(view, await take(await open(view)))).toBeUndefined()
    },
  )

  it.each(['network', 'storyline'])('shows the %s as it was, dark and on a phone', async (view) => {
    expect(comparePicture(`${view}-dark`, await take(await open(view, wide, 'dark')))).toBeUndefined()
    expect(comparePicture(`${view}-phone`, await take(await open(view, phone)))).toBeUndefined()
  })

  it('is another where a single line is missing', async () => {
    const page = await open('network')
    await page.getByTestId('network').evaluate((picture) => {
      const graphs = [...picture.querySelectorAll('*')].flatMap((element) => Reflect.get(element, '_cyreg')?.cy ?? [])
      if (graphs.length !== 1) throw new Error(`${graphs.length} pictures of a network`)
      graphs[0].edges()[0].remove()
    })
    expect(countDifference(readBaseline('network'), await take(page)).pixels).toBeGreaterThan(allowedPixels)
  })

  it('is another where a single name is missing', async () => {
    const page = await open('network')
    const oman = page.locator('[data-label="actor:oman"]').first()
    await oman.evaluate((element) => element.setAttribute('visibility', 'hidden'))
    expect(countDifference(readBaseline('network'), await take(page)).pixels).toBeGreaterThan(allowedPixels)
  })
})
