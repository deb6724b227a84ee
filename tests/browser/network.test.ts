/** What a reader does with the network: roll up, focus, hide, pin, open and close, by mouse and by keys alone. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, openPage, readNamePlaces, waitForPicture } from '../support/browser.ts'

afterAll(closeBrowser)

async function readLines(page: Page): Promise<readonly string[]> {
  return page.getByRole('list', { name: 'Lines drawn' }).getByRole('listitem').allInnerTexts()
}

async function readNames(page: Page): Promise<readonly string[]> {
  return [...(await readNamePlaces(page)).keys()].map((id) => id.replace('actor:', '')).sort()
}

const pickRollUp = (page: Page, to: string): Promise<unknown> =>
  page.getByRole('combobox', { name: 'of' }).selectOption({ label: to })

describe('the ground of the network', () => {
  it('is the same where the browser lets no worker lay it', async () => {
    const { page } = await openPage()
    const before = await readNamePlaces(page)
    await page.route('**/ground.worker*', (route) => route.abort())
    await page.reload()
    await waitForPicture(page)
    expect(await readNamePlaces(page)).toEqual(before)
  })
})

describe('the network rolled up', () => {
  it('draws states and their contacts, several of one pair as one line, and opens again', async () => {
    const { page, troubles } = await openPage()
    const before = await readNamePlaces(page)
    await pickRollUp(page, 'states')
    await page.locator('[data-bundle]').first().waitFor()
    expect(await readNames(page)).not.toContain('us-envoys')
    const lines = await readLines(page)
    expect(lines).toContain('United States and Qatar: met the host, held, 30 June 2026, Doha')
    expect(lines.filter((line) => line.startsWith('Iran and United States: denied'))).toHaveLength(2)
    const after = await readNamePlaces(page)
    expect(new URL(page.url()).searchParams.get('roll')).toBe('states')
    await pickRollUp(page, 'each actor by itself')
    await page.locator('[data-label="actor:us-envoys"]').waitFor()
    expect(await readNamePlaces(page)).toEqual(before)
    expect(after.has('actor:iran')).toBe(true)
    expect(troubles).toEqual([])
  })
})

describe('the network without the mouse', () => {
  it('walks to an actor, keeps to it and its contacts, expands one, hides another, and takes each back', async () => {
    const { page } = await openPage()
    await walkTo(page, 'Qatar')
    await choose(page, 'Only what lies within 1 step')
    await page.getByRole('radiogroup', { name: 'Around Qatar' }).waitFor()
    await waitForPicture(page)
    const near = await readNames(page)
    expect(near).not.toContain('qatar-prime-minister')
    expect(near).toContain('iranian-representatives')
    await walkTo(page, 'US envoys')
    await choose(page, /^Expand: /)
    await page.getByText('1 expanded').waitFor()
    await page.locator('[data-label="actor:qatar-prime-minister"]').waitFor()
    await walkTo(page, "Qatar's prime minister")
    await choose(page, 'Hide it')
    await page.getByText('1 hidden, 1 expanded').waitFor()
    expect(await readNames(page)).not.toContain('qatar-prime-minister')
    await page.keyboard.press('Control+z')
    await page.locator('[data-label="actor:qatar-prime-minister"]').waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.locator('[data-label="actor:oman"]').waitFor()
    expect(await readNames(page)).toContain('iranian-technical-team')
  })

  it('draws whatever is said of an actor itself, and no more of others than who was met on the way', async () => {
    const { page } = await openPage('/?ego=1:actor:qatar')
    expect(await readLines(page)).toEqual([
      'Iranian representatives and US envoys: denied, denied, 1 July 2026, place not stated',
      'Iranian representatives and US envoys: indirect, via mediator, through Pakistan and Qatar, held, 1 July 2026, Doha',
      'Iran and Qatar: mediator and one side, unconfirmed, by 29 June 2026, place not stated',
      'United States and Qatar: mediator and one side, unconfirmed, by 29 June 2026, place not stated',
      'Iranian technical team and Qatar: met the host, unconfirmed, 30 June – 5 July 2026, Doha',
    ])
    await page.goto(new URL('/?ego=1:actor:us-envoys', page.url()).href)
    await waitForPicture(page)
    const ofEnvoys = await readLines(page)
    expect(ofEnvoys.filter((line) => !line.includes('US envoys'))).toEqual([])
    expect(ofEnvoys).toEqual(
      expect.arrayContaining([
        "US envoys and Other officials with Qatar's prime minister: met the host, lapsed, 30 June 2026, Doha",
        'Iranian technical team and US envoys: denied, denied, from 30 June 2026, end not stated, Doha',
      ]),
    )
  })

  it('goes along the lines of an actor, opens the evidence of one, and comes back', async () => {
    const { page } = await openPage()
    await walkTo(page, 'US envoys')
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('l')
      if ((await page.getByTestId('walked').innerText()).includes('met the host, held')) break
    }
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /US envoys met Qatar.s prime minister/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByTestId('walked').filter({ hasText: 'US envoys, delegation' }).waitFor()
  })
})

describe('several contacts of one pair', () => {
  it('are one line with counts, which opens into its contacts and closes by Escape', async () => {
    const { page } = await openPage('/?roll=states')
    await page.locator('[data-bundle="bundle|actor:iran|actor:united-states"]').waitFor()
    await page.getByRole('application').focus()
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('l')
      if (
        /^(Iran and United States|United States and Iran): \d contacts/.test(
          await page.getByTestId('walked').innerText(),
        )
      )
        break
    }
    expect(await page.getByTestId('walked').innerText()).toContain('2 denied')
    await page.keyboard.press('Enter')
    await page.locator('[data-bundle="bundle|actor:iran|actor:united-states"]').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('open')).toBe('actor:iran|actor:united-states')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.locator('[data-bundle="bundle|actor:iran|actor:united-states"]').waitFor()
  })
})

describe('more than actors', () => {
  it('draws who was where, who took part in what, and everything down to the articles, with actors where they stood', async () => {
    const { page, troubles } = await openPage()
    const draw = page.getByRole('combobox', { name: 'Draw' })
    await draw.selectOption({ label: 'who was where' })
    await page.locator('[data-label="venue:doha"]').waitFor()
    expect(await readLines(page)).toContain('US envoys – was in as party, held: Doha')
    await draw.selectOption({ label: 'who took part in what' })
    await page.getByRole('list', { name: 'Key to the nodes' }).getByText('encounter').waitFor()
    expect(await readLines(page)).toContain(
      'Qatar – took part in as host and mediator, under way: Indirect talks in Doha',
    )
    await draw.selectOption({ label: 'everything, with articles' })
    await page.getByRole('list', { name: 'Key to the nodes' }).getByText('article 5').waitFor()
    expect(new URL(page.url()).searchParams.get('draw')).toBe('everything')
    const picture = page.getByTestId('network')
    await picture.focus()
    const callout = picture.locator('[data-mark="callout"]')
    for (let step = 0; step < 60 && (await callout.count()) === 0; step++) await page.keyboard.press('a')
    const said = await page.getByTestId('walked').innerText()
    expect((await callout.locator('text').allTextContents()).join(' ')).toBe(said)
    expect(troubles).toEqual([])
  })

  it('keeps everything in its place, with its name, while what is known moves', async () => {
    const { page } = await openPage('/?draw=everything')
    const readAll = () =>
      page.locator('[data-label]').evaluateAll((labels) =>
        labels.map((label) => {
          const { left, top } = label.getBoundingClientRect()
          return [label.getAttribute('data-label') ?? '', `${Math.round(left)} ${Math.round(top)}`] as const
        }),
      )
    let before = new Map(await readAll())
    for (const [key, known] of [
      ['k', '2026-07-03'],
      ['k', '2026-07-02'],
      ['k', '2026-07-01'],
      ['j', '2026-07-02'],
    ] as const) {
      await page.keyboard.press(key)
      await page.waitForURL((url) => url.searchParams.get('known')?.startsWith(known) === true)
      await waitForPicture(page)
      const after = new Map(await readAll())
      const staying = [...before].filter(([id]) => after.has(id))
      expect(staying.length).toBeGreaterThan(15)
      expect(staying.filter(([id, place]) => after.get(id) !== place)).toEqual([])
      before = after
    }
  })

  it('opens what an encounter is joined with, and goes on from there to who says so', async () => {
    const { page } = await openPage()
    await page.goto(new URL('/?draw=encounters&select=encounter:doha-talks-2026-07-01', page.url()).href)
    const known = page.getByRole('article', { name: 'What is known of this encounter' })
    await known.getByRole('table').getByText('Pakistan mediated').waitFor()
    expect(await known.getByRole('region', { name: 'Origins' }).innerText()).toContain('independent origins for “held”')
    expect(await known.getByRole('list', { name: 'How the account changed' }).innerText()).toContain('indirect, Doha')
    await known.getByText('Readings, never facts').waitFor()
    await known.getByText('About the track: Doha technical track').click()
    await known.getByText('Counter-reading', { exact: false }).first().waitFor()
    expect(await known.getByRole('button', { name: 'Close' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Iranian representatives – US envoys' }).first().click()
    await page.getByRole('article', { name: 'Evidence' }).waitFor()
  })
})

describe('the same place', () => {
  it('is asked for, and says that there is nobody, rather than nothing', async () => {
    const { page } = await openPage()
    await page.getByRole('button', { name: 'same place' }).click()
    const words = page.getByText('Nobody was in the same place with nothing reported between them.')
    await words.waitFor()
    expect(await page.locator('[data-mark=same-place]').count()).toBe(0)
    expect(new URL(page.url()).searchParams.get('near')).toBe('shown')
    await page.keyboard.press('Control+z')
    await words.waitFor({ state: 'detached' })
  })

  it('is strung together by beads that are no line, told in words, and moves nobody', async () => {
    const { page, troubles } = await openPage('/?window=2026-06-29/2026-07-03')
    const [before, lines] = [await readNamePlaces(page), await readLines(page)]
    // Of the team and the envoys a denial is reported: only a lens that leaves denials out has them in one place unreported.
    await page.route('**/graphql', (route) => {
      const asked = route.request().postDataJSON()
      if (!asked.query.includes('coPresence')) return route.continue()
      const variables = { ...asked.variables, lens: { statuses: ['PLANNED', 'UNDER_WAY', 'OCCURRED'] } }
      return route.continue({ postData: JSON.stringify({ ...asked, variables }) })
    })
    await page.getByRole('button', { name: 'same place' }).click()
    await page.getByText('All 3 pairs').click()
    const told = page.getByRole('status').filter({ hasText: 'The same place is no contact' })
    expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
      'Iranian technical team and Jared Kushner: Doha, 30 June 2026, one of them unconfirmed',
      'Iranian technical team and Steve Witkoff: Doha, 30 June 2026, one of them unconfirmed',
      'Iranian technical team and US envoys: Doha, 30 June 2026, one of them unconfirmed',
      'Of 2 stays the time is too wide to tell.',
    ])
    expect(await page.locator('[data-mark=same-place]').count()).toBe(3)
    expect(await readNamePlaces(page)).toEqual(before)
    expect(await readLines(page)).toEqual(lines)
    expect(troubles).toEqual([])
  })
})

describe('the file of what is drawn', () => {
  it('is asked for between those who are drawn, where anybody is hidden', async () => {
    const { page } = await openPage('/?hidden=actor:qatar-prime-minister')
    const names = await readNames(page)
    await page.getByRole('button', { name: 'Export' }).click()
    const link = page.getByRole('list', { name: 'Export the contacts drawn' }).getByRole('link', { name: /^JSON/ })
    const address = new URL((await link.getAttribute('href')) ?? '', page.url())
    expect(address.searchParams.get('among')?.replaceAll('actor:', '').split(',').sort()).toEqual(names)
    await page.getByText(', between those who are drawn.').waitFor()
    const file = await (await page.request.get(address.href)).json()
    expect(file.actors.map(({ id }: { readonly id: string }) => id)).not.toContain('actor:qatar-prime-minister')
    expect(file.contacts.length).toBeGreaterThan(5)
  })
})

describe('what changed, on the network', () => {
  it('marks each changed line in words, on the places that everybody has', async () => {
    const { page } = await openPage()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'What changed' }).click()
    await page.getByRole('button', { name: 'before article 4' }).click()
    await page.getByRole('region', { name: 'Turned' }).waitFor()
    await page.getByRole('radio', { name: 'on the network' }).click()
    await page
      .locator('[data-label*="us-envoys-qatar-pm"]')
      .filter({ hasText: '⇄ unconfirmed, then held' })
      .first()
      .waitFor()
    const key = await page.getByRole('list', { name: 'Key to the changes' }).getByRole('listitem').allInnerTexts()
    expect(key.at(-1)).toBe('faint: unchanged')
    expect(key.slice(0, 3).map((row) => row.replace(/\d+$/, 'n'))).toEqual(['+ came in n', '⇄ turned n', '− went n'])
  })
})

describe('a node that is moved', () => {
  it('stays where it was put, in the address too, while nobody else moves; undo puts it back', async () => {
    const { page } = await openPage()
    const before = await readNamePlaces(page)
    const oman = await findNode(page, 'Oman')
    await page.mouse.move(oman.x, oman.y)
    await page.mouse.down()
    await page.mouse.move(oman.x + 40, oman.y + 20, { steps: 5 })
    await page.mouse.move(oman.x + 90, oman.y + 30, { steps: 5 })
    await page.mouse.up()
    await page.locator('[data-mark=pinned]').waitFor()
    const after = await readNamePlaces(page)
    const moved = [...before].filter(([id, place]) => after.get(id) !== place).map(([id]) => id)
    expect(moved).toEqual(['actor:oman'])
    await page.reload()
    await waitForPicture(page)
    expect(await readNamePlaces(page)).toEqual(after)
    await page.getByRole('application').focus()
    await page.keyboard.press('Control+z')
    await page.locator('[data-mark=pinned]').waitFor({ state: 'detached' })
    expect(await readNamePlaces(page)).toEqual(before)
  })

  it('has a menu by the other mouse button', async () => {
    const { page } = await openPage()
    const oman = await findNode(page, 'Oman')
    await page.mouse.click(oman.x, oman.y, { button: 'right' })
    const menu = page.getByRole('menu', { name: /^Oman, state/ })
    await menu.getByRole('menuitem', { name: 'Pin it where it stands' }).click()
    await page.locator('[data-mark=pinned]').waitFor()
  })
})

/** Presses arrows until the actor is in focus: along each row of the picture, as somebody who cannot see it would. */
async function walkTo(page: Page, name: string): Promise<void> {
  await page.getByRole('application').focus()
  const keys = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowLeft']
  for (let press = 0; press < 80; press++) {
    if ((await page.getByTestId('walked').innerText()).startsWith(`${name},`)) return
    await page.keyboard.press(keys[(press * 3 + Math.floor(press / 7)) % keys.length] ?? 'ArrowRight')
  }
  throw new Error(`never came to ${name}`)
}

/** Opens the menu of what is in focus and does one thing, by keys. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('application').focus()
  await page.keyboard.press('m')
  const item = page.getByRole('menuitem', { name })
  await item.waitFor()
  for (let press = 0; press < 20; press++) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** Where an actor's shape is, found by walking to it and reading where its ring is drawn: above or beside its name. */
async function findNode(page: Page, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const frame = await page.getByRole('application').boundingBox()
  const label = page.locator('[data-label^="actor:"]').filter({ hasText: name })
  const box = await label.boundingBox()
  if (frame === null || box === null) throw new Error(`${name} is not drawn`)
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (const [dx, dy] of [
    [0, -34],
    [0, 34],
    [0, -28],
    [0, -40],
    [-50, 0],
    [50, 0],
  ] as const) {
    await page.mouse.move(centre.x + dx, centre.y + dy)
    await page.mouse.move(centre.x + dx + 1, centre.y + dy)
    const cursor = await page
      .locator('[data-testid=network] > div')
      .first()
      .evaluate((element) => element.style.cursor)
    if (cursor === 'pointer') return { x: centre.x + dx, y: centre.y + dy }
  }
  throw new Error(`no shape near the name of ${name}`)
}
