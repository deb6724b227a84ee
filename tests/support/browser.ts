/** Pages of the running server in a real browser, with what goes wrong in them. */
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Request } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { launchChromium } from './chromium.ts'

export interface OpenedPage {
  readonly page: Page
  /** Errors of the page and of its console, refusals of the content policy included. */
  readonly troubles: readonly string[]
}

let browser: Browser | undefined
/** The profile of a reader who knows the tour, on a wide screen: kept, since the scripts of the page are then at hand. */
let usual: BrowserContext | undefined

/** Closes the browser that `openPage` started; for `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
  usual = undefined
}

/**
 * The page at `path`, as soon as its picture is drawn, for a reader who has kept nothing and knows the tour unless it is a new
 * one. It is closed when the test ends, and what it kept is forgotten.
 */
export async function openPage(
  path = '/',
  { isNewReader = false, ...options }: BrowserContextOptions & { readonly isNewReader?: boolean } = {},
): Promise<OpenedPage> {
  browser ??= await launchChromium()
  const isUsual = !isNewReader && Object.keys(options).length === 0
  const context = (isUsual ? usual : undefined) ?? (await openContext(browser, isNewReader, options))
  if (isUsual) usual = context
  const page = await context.newPage()
  onTestFinished(async () => {
    if (!isUsual) return context.close()
    await page.evaluate(() => localStorage.clear()).catch(() => undefined)
    await page.close()
  })
  const troubles = hearTroubles(page)
  await page.goto(new URL(path, inject('serverUrl')).href)
  await waitForPicture(page)
  return { page, troubles }
}

/** What goes wrong in a page from now on. */
export function hearTroubles(page: Page): readonly string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  return troubles
}

/** A reader on a wide screen unless told otherwise, who knows the tour unless it is a new one. */
export async function openContext(
  on: Browser,
  isNewReader = false,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await on.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  if (!isNewReader) await context.addInitScript(() => localStorage.setItem('backchannel.tour', 'seen'))
  return context
}

/** Resolves once actors are named on the picture and nothing is being asked. */
export async function waitForPicture(page: Page): Promise<void> {
  await page.locator('[data-testid=network] canvas').first().waitFor()
  await page.locator('[aria-busy=false] [data-label^="actor:"]').first().waitFor()
}

/** Where each actor's name stands on the page, by the actor's identifier. */
export async function readNamePlaces(page: Page): Promise<ReadonlyMap<string, string>> {
  const places = await page.locator('[data-label^="actor:"]').evaluateAll((labels) =>
    labels.map((label) => {
      const { left, top } = (label.querySelector('text') ?? label).getBoundingClientRect()
      return [label.getAttribute('data-label') ?? '', `${Math.round(left)} ${Math.round(top)}`] as const
    }),
  )
  return new Map(places)
}

/** Presses a key of a slider until it says `text`. */
export async function slideTo(slider: Locator, key: string, text: string): Promise<void> {
  await slider.focus()
  for (let presses = 0; presses < 60; presses++) {
    if ((await slider.getAttribute('aria-valuetext')) === text) return
    await slider.press(key)
  }
  throw new Error(`the slider never said ${text}; it says ${await slider.getAttribute('aria-valuetext')}`)
}

/** Goes to an address of the server, and waits until nothing is asked or drawn any more. */
export async function openAtRest(page: Page, address: string): Promise<void> {
  const asked = new Set<Request>()
  const begin = (request: Request): void => void asked.add(request)
  const end = (request: Request): void => void asked.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  await page.goto(new URL(address, inject('serverUrl')).href)
  // A page with time to spare has sent all that its last answers lead to.
  for (let quiet = 0; quiet < 3; quiet = asked.size === 0 ? quiet + 1 : 0) {
    await page.waitForTimeout(20)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  }
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
}

/** What a listener hears each of these called: its label, or its words without what is only shown; apostrophes are curled. */
export function readNames(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const heard = element.cloneNode(true) as Element
      for (const shown of heard.querySelectorAll('[aria-hidden=true]')) shown.remove()
      return (element.getAttribute('aria-label') ?? heard.textContent ?? '').trim().replaceAll("'", '’')
    }),
  )
}
