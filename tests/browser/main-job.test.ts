import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, readNamePlaces, slideTo } from '../support/browser.ts'

afterAll(closeBrowser)

const american = /United States|US envoys|US side|Witkoff|Kushner/
const iranian = /Iran/

describe('the main job', () => {
  it('moves to 30 June 2026, opens the envoys’ contact with the host’s prime minister, and reads both reports', async () => {
    const { page, troubles } = await openPage()
    await page.getByRole('heading', { level: 1, name: /No direct meeting reported/ }).waitFor()

    await moveWindowTo30June(page)
    await page.getByRole('button', { name: 'Show table' }).click()
    await page.getByRole('row', { name: /US envoys Qatar.s prime minister/ }).click()

    const evidence = page.getByRole('article', { name: 'Evidence' })
    await evidence.getByRole('heading', { name: /US envoys met Qatar.s prime minister/ }).waitFor()
    expect(await evidence.getByText('Meeting the host is not meeting the other side.').count()).toBe(1)
    const reports = evidence.getByRole('list', { name: 'Reports' }).locator('[data-report]')
    const statuses = await reports.evaluateAll((items) => items.map((item) => item.getAttribute('data-status')))
    expect(statuses).toContain('PLANNED')
    expect(statuses).toContain('OCCURRED')
    const texts = (await reports.allInnerTexts()).join('\n')
    expect(texts).toContain('Doha becomes the stage again')
    expect(texts).toContain('who met Qatar')
    expect(await page.evaluate(() => new URLSearchParams(window.location.search).get('window'))).toBe('2026-06-30')
    expect(troubles).toEqual([])
  })

  it('has no line that says that the US and Iran met, in any window and at any knowledge time', async () => {
    for (const path of [
      '/',
      '/?window=2026-06-30',
      '/?window=2000/2030',
      '/?known=2026-06-30T12:00Z',
      '/?known=then',
    ]) {
      const { page } = await openPage(path)
      const lines = page.getByRole('list', { name: 'Lines drawn' }).getByRole('listitem')
      const drawn = await lines.evaluateAll((items) =>
        items.map((item) => ({ kind: item.getAttribute('data-kind') ?? '', text: item.textContent ?? '' })),
      )
      expect(drawn.length).toBeGreaterThan(0)
      const across = drawn.filter(
        ({ text }) => american.test(text.split(':')[0] ?? '') && iranian.test(text.split(':')[0] ?? ''),
      )
      expect(across.filter(({ kind }) => !['INDIRECT', 'UNCLEAR', 'DENIED'].includes(kind))).toEqual([])
      expect(await page.locator('[data-row=DIRECT]').innerText()).toBe('Direct, none reported')
    }
  })

  it('moves nobody when the window or the knowledge time does', async () => {
    const { page } = await openPage()
    const before = await readNamePlaces(page)
    await moveWindowTo30June(page)
    await page.getByRole('radio', { name: 'as it was reported' }).click()
    await page.getByRole('heading', { level: 1, name: /Nothing reported as held/ }).waitFor()

    const after = await readNamePlaces(page)
    expect(after.size).toBeGreaterThan(5)
    expect([...after].filter(([id, place]) => before.get(id) !== place)).toEqual([])
  })

  it('shows a plan as a plan at a time when it had not been reported as held', async () => {
    const { page } = await openPage('/?known=2026-06-30T12:00Z')
    const line = page.locator('li[data-contact*="us-envoys/qatar-prime-minister"]')
    expect(await line.getAttribute('data-standing')).toBe('PLANNED')
    await page.getByRole('radio', { name: 'with hindsight' }).click()
    await page
      .locator('li[data-contact*="us-envoys/qatar-prime-minister"][data-standing=OCCURRED]')
      .waitFor({ state: 'attached' })
  })
})

async function moveWindowTo30June(page: Page): Promise<void> {
  await slideTo(page.getByRole('slider', { name: 'First day of the window' }), 'ArrowRight', '30 June 2026')
  await slideTo(page.getByRole('slider', { name: 'Last day of the window' }), 'ArrowLeft', '30 June 2026')
  await page.locator('[data-testid=network]').waitFor()
  await page.getByText(/30 June 2026, as known/).waitFor()
}
