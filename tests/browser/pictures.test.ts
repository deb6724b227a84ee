/** Pictures of the views: what somebody reads in them who never saw the page. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

/** Saves the view by the menu; answers the name of the file and what is in it. */
async function save(page: Page, format: 'PNG' | 'SVG'): Promise<{ readonly name: string; readonly content: Buffer }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name: new RegExp(`^${format}`) }).click()
  const download = await saved
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** The words of an SVG in the order in which they are drawn, read by a browser. */
async function readWords(page: Page, svg: Buffer): Promise<string> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    if (parsed.querySelector('parsererror') !== null) throw new Error('the picture is no XML')
    const words = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
    return words.replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ')
  }, svg.toString('utf8'))
}

/** Width and height, and how many different colours stand on a grid over the picture. */
async function look(page: Page, png: Buffer) {
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const colours = new Set<number>()
    for (let at = 0; at < data.length; at += 4 * 7) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
    }
    const corner = [data[0], data[1], data[2]].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')
    return { width: image.width, height: image.height, colours: colours.size, corner }
  }, png.toString('base64'))
}

const publishers = ['Monexus', 'NOLIGARCHY.US', 'Outlet not named (Muscat article)']

describe('a picture of the network', () => {
  it('drawn plainly holds its lines, and names those of most contacts', async () => {
    const { page } = await openPage('/')
    await page.goto(new URL('/?picture=plain', page.url()).href)
    await page.locator('[data-large=true][aria-busy=false]').waitFor()
    const svg = (await save(page, 'SVG')).content
    expect(await readWords(page, svg)).toContain('Qatar')
    const lines = Number(await page.locator('[data-lines]').getAttribute('data-lines'))
    const drawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return parsed.querySelectorAll('[data-part=network] path[fill=none]').length
    }, svg.toString('utf8'))
    expect(drawn).toBeGreaterThanOrEqual(lines)
  })

  it('says what it shows, what was known, whom it shows and on whose word', async () => {
    const { page, troubles } = await openPage('/?window=2026-06-30/2026-07-03&known=2026-07-02')
    const { name, content } = await save(page, 'SVG')
    const words = await readWords(page, content)
    expect(name).toBe('backchannel-network-2026-06-30--2026-07-03.svg')
    expect(words).toContain('30 June – 3 July 2026')
    expect(words).toContain('as known at the end of 2 Jul')
    for (const actor of ['US envoys', 'Iranian technical team', 'Steve Witkoff', 'Doha']) expect(words).toContain(actor)
    expect(words).toContain('Direct, none reported')
    expect(words).toContain('Monexus, 1 July 2026 (inferred) · 2 reports')
    expect(words).toContain(page.url())
    expect(words).not.toMatch(/\b(Fit|Do …|Draw)\b/)
    expect(troubles).toEqual([])
  })

  it('draws every line and mark that the page draws: dashes, broken circuits, hollow lines, rings', async () => {
    const { page } = await openPage('/')
    const svg = (await save(page, 'SVG')).content.toString('utf8')
    const network = svg.slice(svg.indexOf('data-part="network"'), svg.indexOf('Direct, none reported'))
    const count = (pattern: RegExp): number => [...network.matchAll(pattern)].length
    // Two denials, each in two halves that end in a bar.
    expect(count(/<path[^>]*stroke="#B33F00"[^>]*stroke-dasharray="0.1 5.5"/g)).toBe(4)
    expect(count(/<path[^>]*Z" fill="#B33F00"/g)).toBe(4)
    expect(count(/<path[^>]*stroke="#0067A3"[^>]*stroke-dasharray/g)).toBeGreaterThan(3)
    expect(svg).not.toContain('<image')
  })

  it('is a PNG of twice its size, in the colours of the page', async () => {
    const { page } = await openPage('/?theme=dark')
    const box = await page.locator('section[data-view]').boundingBox()
    const { width, height, colours, corner } = await look(page, (await save(page, 'PNG')).content)
    expect(width).toBe(Math.round(box?.width ?? 0) * 2)
    expect(height).toBeGreaterThan(900)
    expect(colours).toBeGreaterThan(50)
    expect(corner).toBe('14181b')
  })
})

describe('a picture of any view', () => {
  it.each([
    ['storyline', ['Lines that do not touch did not meet', 'Round of', 'Accounts differ']],
    ['flow', ['United States', 'Pakistan', '1 held, some say', 'planned or unconfirmed']],
    [
      'matrix',
      ['Counterpart not named (morning meetings in Muscat)', 'An empty cell says nothing', 'Lapsed, no report'],
    ],
    ['map', ['Muscat', '26° N', 'Denied face to face: Meeting', 'Met the host']],
    ['plane', ['as it was reported', 'known at now', 'De-escalation through Oman']],
    ['changes', ['What changed since', 'Came in', 'Turned']],
    ['watch', ['To watch', 'Announced', 'Not yet said', 'settled by']],
    ['table', ['With whom', 'Iranian delegation in Muscat', 'denied, face to face only']],
  ])('%s is whole, with its words and sources', async (view, expected) => {
    const { page, troubles } = await openPage('/')
    await page.goto(new URL(`/?view=${view}`, page.url()).href)
    await page.locator('section[data-view] >> visible=true').first().waitFor()
    await page.getByRole('button', { name: 'Export' }).waitFor()
    const { content } = await save(page, 'SVG')
    const words = await readWords(page, content)
    for (const text of [...expected, ...publishers, '19 June – 3 July 2026', 'with hindsight'])
      expect(words).toContain(text)
    expect(troubles).toEqual([])
  })

  it('holds the timeline where asked for, and is saved from the palette too', async () => {
    const { page } = await openPage('/')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('checkbox', { name: 'with the timeline below it' }).check()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /^SVG/ }).click()
    const words = await readWords(page, await readFile(await (await saved).path()))
    expect(words).toContain('no dated encounter reported')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('picture svg')
    const again = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect((await again).suggestedFilename()).toMatch(/\.svg$/)
    await page.getByText(/^Saved as backchannel-network/).waitFor()
  })
})
