/** The five articles through lenses and on other clocks: the same graph under a chosen standard of belief. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { loadSeeds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

interface Contact {
  readonly kind: string
  readonly standing: string
  readonly from: { readonly name: string }
  readonly to: { readonly name: string }
}

/** Contacts of the week in Doha and of Muscat under a standpoint, mediators' own left out. */
async function contacts(standpoint: string): Promise<readonly string[]> {
  const { data, errors } = await ask(
    database,
    `{ network(window: "2026-06-19/2026-07-03", ${standpoint}) { contacts { kind standing from { name } to { name } } } }`,
  )
  expect(errors).toEqual([])
  return data.network.contacts
    .filter(({ kind }: Contact) => kind !== 'MEDIATED')
    .map(({ kind, standing, from, to }: Contact) => `${kind} ${standing}: ${from.name} – ${to.name}`)
}

describe('a lens', () => {
  it('that admits every report gives exactly what is stored', async () => {
    const everyStatus = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'
    const question = (standpoint: string) =>
      ask(
        database,
        `{ network(${standpoint}) {
             contacts { id kind standing time { edtf } known { from to } through { mediator { id } agreement }
               corroboration { reports origins { atLeast atMost } publishers onTheRecord } unsettled { property agreement } reports { id } }
             nodes { actor { id } roles degree inContact } counts { kind standing count }
             histogram { bins { edtf occurred underWay planned lapsed unconfirmed denied encounters { id } } ranges { id } } }
           encounters(${standpoint}, first: 50) { nodes { id account { standing mode level time { edtf } venue { id } } } }
           mediators(${standpoint}) { nodes { actor { id } contacts { id } } }
           actors(${standpoint}, orderBy: CONTACTS, first: 8) { nodes { id } } }`,
      )
    for (const clocks of ['window: "../.."', 'window: "2026-06-29/2026-07-03", knownAt: "2026-06-30T12:00Z"']) {
      const [stored, anew] = await Promise.all([question(clocks), question(`${clocks}, ${everyStatus}`)])
      expect(anew.errors).toEqual([])
      const sorted = (data: typeof stored.data) => {
        for (const bin of data.network.histogram.bins)
          bin.encounters.sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))
        for (const node of data.network.nodes) node.roles.sort()
        return data
      }
      expect(sorted(anew.data)).toEqual(sorted(stored.data))
    }
  })

  it('on the record only leaves a schedule in Muscat, one denial, and talks of which the mode is not stated', async () => {
    // On the record nobody gives the talks a day: their time is not stated, and so they come first.
    expect(await contacts('lens: { onTheRecordOnly: true }')).toEqual([
      'UNCLEAR UNDER_WAY: Iranian representatives – US envoys',
      'UNCLEAR LAPSED: Iranian delegation in Muscat – US side in Muscat',
      'UNCLEAR LAPSED: Counterpart not named (morning meetings in Muscat) – Iranian delegation in Muscat',
      'UNCLEAR LAPSED: Iranian delegation in Muscat – US side in Muscat',
      'DENIED DENIED: Iranian technical team – US envoys',
    ])
  })

  it('of two origins keeps no contact: the talks have two, that they were indirect has one for certain', async () => {
    expect(await contacts('lens: { minOrigins: 2 }')).toEqual([])
    const { data } = await ask(database, '{ encounters(lens: { minOrigins: 2 }) { nodes { id } } }')
    expect(data.encounters.nodes).toEqual([{ id: 'encounter:doha-talks-2026-07-01' }])
  })

  it('counts no report towards a limit that it does not admit', async () => {
    const { data } = await ask(
      database,
      '{ source(id: "source:scmp", lens: { onTheRecordOnly: true }) { reports(first: 1) { id } } }',
    )
    expect(data.source.reports).toEqual([{ id: 'report:qatar-indirect/trump-making-progress' }])
  })

  it('of one party gives what its spokesman says, and no more', async () => {
    expect(await contacts('lens: { parties: ["actor:iran"] }')).toEqual([
      'UNCLEAR LAPSED: Iranian delegation in Muscat – US side in Muscat',
      'UNCLEAR LAPSED: Counterpart not named (morning meetings in Muscat) – Iranian delegation in Muscat',
      'UNCLEAR LAPSED: Iranian delegation in Muscat – US side in Muscat',
      'DENIED DENIED: Iranian technical team – US envoys',
    ])
  })

  it('of one agency gives what rests on its word', async () => {
    expect(await contacts('lens: { sources: ["source:reuters"] }')).toEqual([
      "HOSTED OCCURRED: US envoys – Qatar's prime minister",
      'INDIRECT UNDER_WAY: Iranian representatives – US envoys',
    ])
  })

  it('without authors’ own voices takes away what nobody else says', async () => {
    const drawn = await contacts('lens: { excludeAuthorInference: true }')
    expect(drawn.filter((contact) => contact.includes('UNCONFIRMED'))).toEqual([])
    expect(drawn).toContain('INDIRECT LAPSED: Iranian delegation in Muscat – US side in Muscat')
  })

  it('is honoured by everything nested: reports, accounts, counts', async () => {
    const { data } = await ask(
      database,
      `{ encounter(id: "encounter:doha-talks-2026-07-01", lens: { publishers: ["source:monexus"] }) {
           reports { id } account { standing corroboration { reports publishers } participantsNamed: properties { value } } } }`,
    )
    expect(data.encounter.reports).toEqual([{ id: 'report:doha-quiet-table/talks-under-way' }])
    expect(data.encounter.account).toMatchObject({
      standing: 'UNDER_WAY',
      corroboration: { reports: 1, publishers: 1 },
    })
  })

  it('of fewer than one origin is refused', async () => {
    const { errors } = await ask(database, '{ network(lens: { minOrigins: 0 }) { truncated } }')
    expect(errors).toEqual(['minOrigins is 0; expected 1 or more'])
  })
})

describe('another clock', () => {
  it('PUBLISHED knows on 29 June nothing that only an article of the 30th told', async () => {
    expect(await contacts('knownAt: "2026-06-29", clock: PUBLISHED')).not.toContain(
      'DENIED DENIED: Iranian technical team – US envoys',
    )
    expect(await contacts('knownAt: "2026-06-29"')).toContain('DENIED DENIED: Iranian technical team – US envoys')
  })

  it('RECORDED knows nothing before it was loaded here, and all of it since', async () => {
    expect(await contacts('knownAt: "2026-11-20", clock: RECORDED')).toEqual([])
    expect(await contacts('clock: RECORDED')).toHaveLength(12)
  })
})
