/** What a reader's pointer reaches on the page, and what keys reach: the evidence that each opens, as the address names it. */
import type { Locator, Page } from 'playwright-core'

interface Target {
  readonly x: number
  readonly y: number
  /** One of the many points of a picture, each of which opens one thing. */
  readonly isPicture: boolean
}

/** CSS pixels between two points that the pointer tries. */
const step = 16
/** Times that one button is tried for another answer: some walk through the contacts that they stand for. */
const tries = 6

/** Everything whose evidence a click anywhere within `area` opens. */
export async function reachByClicks(page: Page, area: Locator): Promise<ReadonlySet<string>> {
  const reached = new Set<string>()
  const start = page.url()
  for (const { x, y, isPicture } of await findTargets(area)) {
    for (let attempt = 0; attempt < (isPicture ? 1 : tries); attempt++) {
      await page.mouse.click(x, y)
      if (!note(reached, page)) break
    }
    if (!isPicture) await reset(page, start)
  }
  return reached
}

/** Everything whose evidence is opened by Tab, arrows, A, L and Enter within `area`. */
export async function reachByKeys(page: Page, area: Locator): Promise<ReadonlySet<string>> {
  const reached = new Set<string>()
  const start = page.url()
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab')
    const stop = await describeStop(area)
    if (stop === 'end') break
    if (stop === 'picture') await walkPicture(page, reached, start)
    if (stop === 'rows') await walkRows(page, reached)
    if (stop === 'list') await walkList(page, reached, start)
    if (stop !== 'button') continue
    for (let attempt = 0; attempt < tries; attempt++) {
      await page.keyboard.press('Enter')
      if (!note(reached, page)) break
    }
    await page.keyboard.press('Escape')
    await reset(page, start)
  }
  return reached
}

/** Whether the address selects something that was not reached before; notes it. */
function note(reached: Set<string>, page: Page): boolean {
  const selected = new URL(page.url()).searchParams.get('select')
  if (selected === null || reached.has(selected)) return false
  reached.add(selected)
  return true
}

/** Takes the view back as the browser's Back would, so that no try depends on the one before. */
async function reset(page: Page, address: string): Promise<void> {
  if (page.url() === address) return
  await page.evaluate((to) => {
    window.history.replaceState(window.history.state, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}

/** A point of each element that listens to clicks, and of a picture every point at which there is something to choose. */
async function findTargets(area: Locator): Promise<readonly Target[]> {
  return area.evaluate((root, gap) => {
    const listens = (element: Element): boolean =>
      Object.entries(element).some(([key, value]) => key.startsWith('__reactProps$') && 'onClick' in value)
    /** A picture turns the pointer into a hand over what it would choose. */
    const isUnderPointer = (picture: Element, clientX: number, clientY: number): boolean => {
      picture.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true }))
      return getComputedStyle(picture).cursor === 'pointer'
    }
    const found = new Map<Element, { x: number; y: number; isPicture: boolean }[]>()
    const { left, top, right, bottom } = root.getBoundingClientRect()
    for (let y = top + 2; y < Math.min(bottom, window.innerHeight); y += gap) {
      for (let x = left + 2; x < right; x += gap) {
        let element = document.elementFromPoint(x, y)
        while (element !== null && element !== root && !listens(element) && element.tagName !== 'CANVAS') {
          element = element.parentElement
        }
        if (element === null || element === root) continue
        const points = found.get(element) ?? []
        const isPicture = element.tagName === 'CANVAS'
        if (isPicture ? isUnderPointer(element, x, y) : points.length === 0)
          found.set(element, [...points, { x, y, isPicture }])
      }
    }
    return [...found.values()].flat()
  }, step)
}

/** Where the focus stands after a Tab. */
async function describeStop(area: Locator): Promise<'button' | 'picture' | 'rows' | 'list' | 'other' | 'end'> {
  return area.evaluate((root) => {
    const stop = document.activeElement
    if (stop === null || stop === document.body) return 'end'
    if (!root.contains(stop)) return root.compareDocumentPosition(stop) & 4 ? 'end' : 'other'
    if (stop.getAttribute('role') === 'application') return 'picture'
    if (stop.tagName === 'TR') return 'rows'
    const isOneStop = stop.closest('ol')?.querySelector('button[tabindex="-1"]')
    if (isOneStop) return 'list'
    return stop.tagName === 'BUTTON' && stop.getAttribute('role') === null ? 'button' : 'other'
  })
}

/** Every actor in turn, and from each along its lines; a line is opened from the first of its ends. */
async function walkPicture(page: Page, reached: Set<string>, start: string): Promise<void> {
  const opened = new Set<string>()
  const open = async (words: string): Promise<void> => {
    if (opened.has(words)) return
    opened.add(words)
    await page.keyboard.press('Enter')
    note(reached, page)
    await reset(page, start)
  }
  await pressUntilRepeated(page, 'a', async (words) => {
    await open(words)
    await pressUntilRepeated(page, 'l', open)
  })
}

/** Presses a key until it leads back to where it led before. */
async function pressUntilRepeated(page: Page, key: string, visit: (words: string) => Promise<void>): Promise<void> {
  const visited = new Set<string>()
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press(key)
    const words = await page.getByTestId('walked').innerText()
    if (visited.has(words)) return
    visited.add(words)
    await visit(words)
  }
}

/** Every button of a list that is one stop, from the first to the last. */
async function walkList(page: Page, reached: Set<string>, start: string): Promise<void> {
  const label = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
  await page.keyboard.press('Home')
  for (let last: string | null = null; last !== (await label()); ) {
    last = await label()
    for (let attempt = 0; attempt < tries; attempt++) {
      await page.keyboard.press('Enter')
      if (!note(reached, page)) break
    }
    await reset(page, start)
    await page.keyboard.press('ArrowRight')
  }
}

/** Every row of a table, from the first to the last. */
async function walkRows(page: Page, reached: Set<string>): Promise<void> {
  const row = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex') ?? null)
  await page.keyboard.press('Home')
  for (let last: string | null = null; last !== (await row()); ) {
    last = await row()
    await page.keyboard.press('Enter')
    note(reached, page)
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(40)
  }
}
