/** Every view and everything that opens over it, as axe-core reads it: no violation, in any theme, wide or on a phone. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { views } from '../../client/features/views/registry.ts'
import { findViolations } from '../support/axe.ts'
import { closeBrowser, openAtRest, openPage } from '../support/browser.ts'

afterAll(closeBrowser)

interface Scene {
  readonly name: string
  readonly address: string
  /** Opens what the address cannot. */
  readonly open?: (page: Page) => Promise<void>
  /** Whether it has no colour and no layout that another scene has not: read once, light and wide. */
  readonly isAlike?: boolean
  /** Whether it holds what the others are made of, and is read in high contrast too. */
  readonly isTypical?: boolean
}

const contact = 'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted'

const scenes: readonly Scene[] = [
  ...views.map(({ id, label }) => ({ name: label, address: `/?view=${id}`, isTypical: id === 'table' })),
  { name: 'a plain network', address: '/?picture=plain' },
  { name: 'everything, with articles', address: '/?draw=everything' },
  { name: 'a standard of belief', address: '/?lens=record', isAlike: true },
  {
    name: 'two views that fill the window',
    address: '/?view=storyline&lanes=venues&beside=matrix&fill=yes',
    isAlike: true,
  },
  { name: 'evidence of a contact', address: `/?select=${contact}`, isTypical: true },
  { name: 'evidence of an actor', address: '/?select=actor:us-envoys', isAlike: true },
  { name: 'evidence of a place', address: '/?view=map&select=venue:doha', isAlike: true },
  { name: 'evidence of an encounter', address: '/?draw=encounters&select=encounter:doha-talks-2026-07-01' },
  {
    name: 'the palette',
    address: '/',
    open: async (page) => {
      await page.getByRole('button', { name: /^Find, or do/ }).click()
      await page.getByRole('combobox', { name: /Find/ }).fill('doha')
      await page.getByRole('listbox', { name: 'Found' }).getByRole('option').nth(1).waitFor()
    },
  },
  {
    name: 'saved views',
    address: '/',
    open: async (page) => {
      await page.locator('body').press('s')
      await page.getByRole('dialog', { name: 'Saved views' }).waitFor()
      await page.getByLabel('Name of this view').press('Enter')
      await page.getByRole('list', { name: 'Saved views' }).waitFor()
    },
  },
  {
    name: 'a word explained',
    address: '/',
    open: async (page) => {
      await page.getByRole('button', { name: 'What does “Believe” mean?' }).click()
      await page.getByText('Which reports count', { exact: false }).first().waitFor()
    },
  },
  {
    name: 'a hint of the tour',
    address: '/',
    open: async (page) => {
      await page.locator('body').press('?')
      await page.getByRole('button', { name: 'Take the tour' }).click()
      await page.getByRole('region', { name: /^Tour, 1 of/ }).waitFor()
    },
  },
  {
    name: 'the keys',
    address: '/',
    open: async (page) => {
      await page.locator('body').press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
  },
  {
    name: 'the export menu',
    address: '/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('link', { name: /^GraphML/ }).waitFor()
    },
  },
  {
    name: 'the filters',
    address: '/',
    open: async (page) => {
      await page.getByRole('button', { name: /^Filter/ }).click()
      await page.getByRole('checkbox').first().waitFor()
    },
  },
]

const wide = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What a reader's system may ask for besides light; the page follows each where no theme is chosen. */
const dark = { colorScheme: 'dark', contrast: 'no-preference' } as const
const highContrast = [
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const
type System = typeof dark | (typeof highContrast)[number]

function listSystems({ isAlike, isTypical }: Scene): readonly System[] {
  if (isAlike === true) return []
  return isTypical === true ? [dark, ...highContrast] : [dark]
}

/** All that a theme changes. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** The page of a scene once nothing is being asked or drawn any more. */
async function show(page: Page, { address, open }: Scene): Promise<void> {
  await openAtRest(page, address)
  await open?.(page)
}

describe('axe finds nothing wrong, light or dark, in high contrast or not', () => {
  // Colours are the same on a phone, so that they are read wide alone.
  it.each<[string, BrowserContextOptions, (scene: Scene) => readonly System[], readonly Scene[]]>([
    ['wide', wide, listSystems, scenes],
    ['on a phone', phone, () => [], scenes.filter(({ open, isAlike }) => open === undefined && isAlike !== true)],
  ])(
    '%s',
    async (_name, options, otherSystems, seen) => {
      const { page } = await openPage('/', options)
      const found: Record<string, readonly string[]> = {}
      const note = (where: string, violations: readonly string[]): void => {
        if (violations.length > 0) found[where] = violations
      }
      for (const scene of seen) {
        await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
        await show(page, scene)
        note(scene.name, await findViolations(page))
        for (const system of otherSystems(scene)) {
          await page.emulateMedia(system)
          note([scene.name, ...Object.values(system)].join(', '), await findViolations(page, colourRules))
        }
      }
      expect(found).toEqual({})
    },
    240_000,
  )
})
