/** Every fact that a click reaches is reached by keys: in each view, and in the evidence that it opens. */
import { afterAll, describe, expect, it } from 'vitest'
import { views } from '../../client/features/views/registry.ts'
import { closeBrowser, openAtRest, openPage } from '../support/browser.ts'
import { reachByClicks, reachByKeys } from '../support/reach.ts'

afterAll(closeBrowser)

/** All ways in which a view is walked, canvas, rows and buttons; with REACH=all every view is tried, for minutes. */
const isWhole = process.env.REACH === 'all'
const triedViews = views.filter(({ id }) => isWhole || id === 'network' || id === 'table')
const evidence = [
  ['a contact', 'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted'],
  ['an actor', 'actor:us-envoys'],
  ['a place', 'venue:doha'],
  ['a track', 'track:omani-channel'],
] as const
const triedEvidence = evidence.slice(0, isWhole ? evidence.length : 1)

describe('keys reach every fact that a click reaches', () => {
  it.each(triedViews.map(({ id, label }) => [label, `/?view=${id}&since=2026-06-25`]))(
    'on the %s',
    async (_label, address) => {
      const { page } = await openPage()
      await openAtRest(page, address)
      const area = page.getByRole('main')
      const clicked = await reachByClicks(page, area)
      await openAtRest(page, address)
      const walked = await reachByKeys(page, area)
      expect([...clicked].filter((id) => !walked.has(id))).toEqual([])
      expect(clicked.size).toBeGreaterThan(2)
    },
  )

  it.each(triedEvidence)('in the evidence of %s', async (_name, id) => {
    const { page } = await openPage()
    await openAtRest(page, `/?select=${id}`)
    const area = page.getByRole('complementary', { name: 'Evidence' })
    const clicked = await reachByClicks(page, area)
    await openAtRest(page, `/?select=${id}`)
    const walked = await reachByKeys(page, area)
    expect([...clicked].filter((one) => !walked.has(one))).toEqual([])
  })
})
