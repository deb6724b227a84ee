/** One fact asked in different ways has one answer: on a generated network with curations, from whatever standpoint. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { generateFiles } from '../bench/generate/index.ts'
import { strict } from '../bench/support/strict.ts'
import { answerTo } from '../support/answer.ts'
import { curate, settleAnew, signed, storeWithoutLog } from '../support/curations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const encounters = 120

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadBulk(generateFiles(encounters), { database, nowSeconds: () => 1_800_000_000 }, strict)
  const { actors } = await answerTo(database, '{ actors(orderBy: CONTACTS, first: 12) { nodes { id kind } } }')
  const persons = actors.nodes.filter(({ kind }: { readonly kind: string }) => kind === 'PERSON')
  const merges = persons.flatMap(({ id }: { readonly id: string }, index: number) => {
    const next = persons[index + 1]
    return index % 3 === 0 && next !== undefined
      ? [`mergeActors(keep: "${id}", merged: ["${next.id}"], ${signed})`]
      : []
  })
  expect(merges.length).toBeGreaterThan(0)
  for (const merge of merges) expect(await curate(database, merge)).toMatch(/[1-9]\d* encounters changed/)
})

afterAll(() => database.close())

interface Known {
  readonly encounter: { readonly id: string }
}

const contactFields = `id kind standing denialScope from { id } to { id } level time { edtf } venue { id } known { from to }
  through { mediator { id } agreement } corroboration { reports origins { atLeast atMost } publishers onTheRecord }
  unsettled { property value agreement } asPlanned reports { id }`

const anyStandpoint = fc
  .record({
    from: fc.integer({ min: 1880, max: 2020 }),
    years: fc.constantFrom(1, 5, 40),
    later: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ from, years, later }) => `window: "${from}/${from + years}", knownAt: "${from + later}"`)

const everyStatus = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

it('a lens that admits every report gives what is stored', async () => {
  const question = (standpoint: string) => `{
    network(${standpoint}, limit: 5000) { contacts { ${contactFields} } counts { kind standing count } }
    encounters(${standpoint}, first: 100) { nodes { id account { standing mode level time { edtf } venue { id } } } }
    denials(${standpoint}) { contact { id } outcome contradictedBy { id } } }`
  let compared = 0
  await fc.assert(
    fc.asyncProperty(anyStandpoint, async (standpoint) => {
      const [stored, anew] = [
        await answerTo(database, question(standpoint)),
        await answerTo(database, question(`${standpoint}, ${everyStatus}`)),
      ]
      compared += stored.network.contacts.length
      expect(anew).toEqual(stored)
    }),
    { numRuns: 20 },
  )
  expect(compared).toBeGreaterThan(0)
})

it('whoever is asked for took part by the account of what is found, however that was made', async () => {
  const { actors } = await answerTo(database, '{ actors(orderBy: CONTACTS, first: 12) { nodes { id } } }')
  const ids: readonly string[] = actors.nodes.map(({ id }: { readonly id: string }) => id)
  const account = 'account { properties { property actor { id } role side { id } value } }'
  const question = (standpoint: string) => `{
    ${ids.map((id, index) => `a${index}: encounters(${standpoint}, filter: { actors: ["${id}"] }, first: 100) { nodes { id } }`).join('\n')}
    ${ids.map((id, index) => `t${index}: timeline(of: "${id}", ${standpoint}) { entries { encounter { id ${account} } roles } }`).join('\n')} }`
  const always = 'window: "../..", knownAt: "2026"'
  const stored = await answerTo(database, question(always))
  expect(await answerTo(database, question(`${always}, ${everyStatus}`))).toEqual(stored)
  const texts = JSON.stringify(stored)
  expect(texts.match(/not as (mediator|an observer)|was not there/g)?.length).toBeGreaterThan(0)
})

it('a contact is the same within the network, its encounter, by itself, and as what a belief diff adds', async () => {
  await fc.assert(
    fc.asyncProperty(anyStandpoint, async (standpoint) => {
      const { network, encounters: page } = await answerTo(
        database,
        `{ network(${standpoint}, limit: 5000) { contacts { encounter { id } ${contactFields} } }
           encounters(${standpoint}, first: 100) { nodes { id contacts { ${contactFields} } } } }`,
      )
      const contacts = network.contacts.map(({ encounter: _encounter, ...contact }: Known) => contact)
      const ofEncounters = page.nodes.flatMap((node: { readonly contacts: readonly object[] }) => node.contacts)
      expect(ofEncounters.sort(byId)).toEqual([...contacts].sort(byId))

      const [window, knownAt] = standpoint.split(', ')
      const since = `${window}, from: "1800", to: ${knownAt?.replace('knownAt: ', '')}`
      const { beliefDiff } = await answerTo(
        database,
        `{ beliefDiff(${since}) { added { contact { ${contactFields} } } dropped { contact { id } } flipped { after { id } } } }`,
      )
      const added = beliefDiff.added.map(({ contact }: { readonly contact: object }) => contact)
      expect([added.sort(byId), beliefDiff.dropped, beliefDiff.flipped]).toEqual([[...contacts].sort(byId), [], []])

      for (const contact of contacts.slice(0, 5)) {
        const alone = await answerTo(database, `{ contact(id: "${contact.id}", ${knownAt}) { ${contactFields} } }`)
        expect(alone.contact).toEqual(contact)
      }
    }),
    { numRuns: 12 },
  )
})

it('what is made anew of files and curations is what stood', async () => {
  const stood = await storeWithoutLog(database)
  await settleAnew(database)
  expect(await storeWithoutLog(database)).toEqual(stood)
})
