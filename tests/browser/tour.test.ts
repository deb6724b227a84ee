/** The first visit: a tour that is offered and not forced, and words explained where they stand. Without the mouse. */
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, waitForPicture } from '../support/browser.ts'

afterAll(closeBrowser)

describe('the tour', () => {
  it('is offered to a new reader in a line, and no more once it is turned down', async () => {
    const { page, troubles } = await openPage('/', { isNewReader: true })
    const offer = page.getByRole('complementary', { name: 'Tour' })
    await offer.getByRole('button', { name: 'Not now' }).press('Enter')
    await offer.waitFor({ state: 'detached' })
    await page.reload()
    await waitForPicture(page)
    expect(await offer.count()).toBe(0)
    expect(troubles).toEqual([])
  })

  it('walks through the page by keys, shows what it speaks of, and gives the focus back', async () => {
    const { page } = await openPage('/')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('take the tour')
    await page.getByRole('option', { name: /^Take the tour/ }).waitFor()
    await page.keyboard.press('Enter')
    const card = (name: RegExp) => page.getByRole('region', { name })
    await card(/^Tour, 1 of 6/).waitFor()
    await page.keyboard.press('ArrowRight')
    await card(/^Tour, 2 of 6: A line is a contact/).waitFor()
    await page.getByRole('button', { name: 'Open a denial' }).press('Enter')
    await page.getByRole('heading', { name: /are said not to meet/ }).waitFor()
    await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
    await card(/^Tour, 3 of 6/).waitFor()
    for (const place of [4, 5]) {
      await page.keyboard.press('ArrowRight')
      await card(new RegExp(`^Tour, ${place} of 6`)).waitFor()
    }
    await page.getByRole('button', { name: 'On the record only' }).press('Enter')
    await page
      .getByText(/on the record only/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await card(/^Tour/).waitFor({ state: 'detached' })
    // The view that it showed stays, and is a step that can be taken back.
    expect(new URL(page.url()).searchParams.get('lens')).toBe('record')
  })

  it('is begun again from the list of keys', async () => {
    const { page } = await openPage('/')
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter')
    await page.getByRole('region', { name: /^Tour, 1 of 6/ }).waitFor()
  })
})

describe('help', () => {
  it('explains a word where it stands; Escape closes it and leaves the evidence open', async () => {
    const { page, troubles } = await openPage('/')
    const lens = page.getByRole('button', { name: 'What does “Believe” mean?' })
    await lens.press('Enter')
    await page
      .getByRole('note')
      .getByText(/^Which reports count\./)
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/^Which reports count\./).waitFor({ state: 'hidden' })
    await page.getByTestId('network').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('l')
    await page.keyboard.press('Enter')
    const origins = page.getByRole('button', { name: 'What does “independent origins” mean?' })
    await origins.press('Enter')
    await page.getByText(/^On how many words it rests\./).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/^On how many words it rests\./).waitFor({ state: 'hidden' })
    expect(await origins.isVisible()).toBe(true)
    for (const word of ['Point by point', 'Known at']) {
      expect(await page.getByRole('button', { name: `What does “${word}” mean?` }).count()).toBe(1)
    }
    expect(troubles).toEqual([])
  })
})
