import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseQuestion } from '../../server/http/questions.ts'
import { serve } from '../http/serve.ts'
import { launchChromium } from '../support/chromium.ts'

const questions = [
  ask('01-time/01-tracks', 'Which lines of talks are there?', 'WhichTracks', '  tracks { id name }'),
  ask('01-time/02-places', 'Which places are there?', 'WhichPlaces', '  venues { nodes { id } }'),
  ask('02-who-is-who/01-actors', 'Who is there?', 'WhichActors', '  actors { nodes { id } }'),
]

describe('the query page', () => {
  it('opens with the questions by topic and the first in the editor, answers it, and asks nobody but this server', async () => {
    const { page, troubles, foreign } = await openPage()

    const list = page.getByRole('region', { name: 'Questions' })
    expect(await list.getByRole('heading').allInnerTexts()).toEqual(['Questions', 'Time', 'Who is who'])
    expect(await list.getByRole('button').allInnerTexts()).toEqual([
      'Which lines of talks are there?',
      'Which places are there?',
      'Who is there?',
    ])
    expect(await tabsOf(page)).toEqual(['WhichTracks'])
    await editorShows(page, '# Which lines of talks are there?')
    await page.getByRole('button', { name: /Execute query/ }).click()
    await page.getByText('Doha technical track').waitFor()
    expect([troubles, foreign]).toEqual([[], []])
  })

  it('opens a question in the untouched first tab, else in a new one, else in the tab where it stands', async () => {
    const { page, troubles } = await openPage()
    const press = (question: string) => page.getByRole('button', { name: question }).click()

    await press('Which places are there?')
    await editorShows(page, 'venues')
    expect(await tabsOf(page)).toEqual(['WhichPlaces'])

    await press('Which lines of talks are there?')
    await editorShows(page, 'tracks')
    await page.getByRole('button', { name: /Execute query/ }).click()
    await page.getByText('Doha technical track').waitFor()
    await press('Who is there?')
    await editorShows(page, 'actors')
    expect(await tabsOf(page)).toEqual(['WhichTracks', 'WhichActors'])

    await press('Which lines of talks are there?')
    await editorShows(page, 'tracks')
    expect(await tabsOf(page)).toEqual(['WhichTracks', 'WhichActors'])
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('WhichTracks')
    expect(troubles).toEqual([])
  })

  it('keeps what a person has written, and opens the question beside it', async () => {
    const { page } = await openPage()
    await page.locator('.graphiql-query-editor .view-lines').click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('# my own note')
    await editorShows(page, 'my own note')
    await page.waitForTimeout(300)
    await page.getByRole('button', { name: 'Who is there?' }).click()
    await editorShows(page, 'actors')
    expect(await tabsOf(page)).toEqual(['WhichTracks', 'WhichActors'])
  })

  it('is used by keyboard alone: filter by words or fields, arrows, Enter', async () => {
    const { page } = await openPage()
    const filter = page.getByRole('searchbox', { name: 'Filter questions' })
    const found = () => page.getByRole('region', { name: 'Questions' }).getByRole('button').allInnerTexts()

    await filter.fill('nothing such')
    await page.getByText('None has all these words.').waitFor()
    expect(await found()).toEqual([])
    await filter.fill('VENUES')
    expect(await found()).toEqual(['Which places are there?'])
    await filter.press('Enter')
    await editorShows(page, 'venues')

    await filter.fill('')
    await filter.press('ArrowDown')
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Who is there?')
    await page.keyboard.press('Enter')
    await editorShows(page, 'actors')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Which places are there?')
  })

  it('gives questions and editor the whole width of a phone', async () => {
    const { page, troubles } = await openPage({ width: 390, height: 844 })
    const box = (selector: string) => page.locator(selector).first().boundingBox()
    for (const part of ['.questions', '.graphiql-editors', '.graphiql-response']) {
      await expect.poll(async () => [part, (await box(part))?.width]).toEqual([part, expect.closeTo(310, -2)])
    }
    await page.getByRole('button', { name: 'Who is there?' }).click()
    await editorShows(page, 'actors')
    await expect.poll(async () => (await box('.graphiql-sessions'))?.y).toBeLessThan(10)
    await expect.poll(async () => (await box('.graphiql-query-editor .view-line'))?.y).toBeLessThan(150)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(troubles).toEqual([])
  })
})

function ask(name: string, question: string, operation: string, fields: string) {
  return parseQuestion(name, `# ${question}\n# These.\n# At most 3 statements.\nquery ${operation} {\n${fields}\n}\n`)
}

/** A page that keeps what goes wrong in it (refusals of the content policy included) and whom it asks besides us. */
async function openPage(viewport = { width: 1440, height: 900 }) {
  const server = await serve({
    queryPageFolder: 'dist/graphiql',
    questions,
    query: { tracks: () => [{ id: 'track:doha', name: 'Doha technical track' }] },
  })
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport })
  const troubles: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(server.url) && !address.startsWith('data:')) foreign.push(address)
  })
  await page.goto(`${server.url}/graphiql`)
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  return { page, troubles, foreign }
}

const tabsOf = (page: Page): Promise<string[]> => page.getByRole('tab').allInnerTexts()

const editorShows = (page: Page, text: string): Promise<void> =>
  page.locator('.graphiql-query-editor .view-lines').filter({ hasText: text }).waitFor()
