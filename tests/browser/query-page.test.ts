import { describe, expect, it, onTestFinished } from 'vitest'
import { serve } from '../http/serve.ts'
import { launchChromium } from '../support/chromium.ts'

const examples = [
  '# Which lines of talks are there?\nquery WhichTracks {\n  tracks { id name }\n}\n',
  '# Which places are there?\nquery WhichPlaces {\n  venues { nodes { id } }\n}\n',
]

describe('the query page', () => {
  it('opens with the examples in tabs, answers one, and asks nobody but this server', async () => {
    const server = await serve({
      queryPageFolder: 'dist/graphiql',
      examples,
      query: { tracks: () => [{ id: 'track:doha', name: 'Doha technical track' }] },
    })
    const { page, troubles, foreign } = await openPage(`${server.url}/graphiql`)

    await page.getByRole('tab', { name: 'WhichTracks' }).waitFor()
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['WhichTracks', 'WhichPlaces'])
    await page.getByText('Which lines of talks are there?').waitFor()
    await page.getByRole('button', { name: /Execute query/ }).click()
    await page.getByText('Doha technical track').waitFor()
    expect([troubles, foreign]).toEqual([[], []])
  })
})

/** A page that keeps what goes wrong in it (refusals of the content policy included) and whom it asks besides us. */
async function openPage(url: string) {
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const troubles: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(new URL(url).origin) && !address.startsWith('data:')) foreign.push(address)
  })
  await page.goto(url)
  return { page, troubles, foreign }
}
