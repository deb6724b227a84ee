/** What an argument names and nothing has is an error, never an empty answer; what has nothing reported of it is none. */
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

const network = '{ contacts { id } }'
const page = '{ nodes { id } }'

describe('an identifier that nothing has, or of another kind, is refused', () => {
  it.each([
    [`network(lens: { publishers: ["source:nobody"] }) ${network}`, 'lens.publishers', 'source:nobody', 'source:…'],
    [`network(lens: { publishers: ["actor:iran"] }) ${network}`, 'lens.publishers', 'actor:iran', 'source:…'],
    [`network(lens: { sources: ["source:nobody"] }) ${network}`, 'lens.sources', 'source:nobody', 'source:…'],
    [`network(lens: { parties: ["actor:nobody"] }) ${network}`, 'lens.parties', 'actor:nobody', 'actor:…'],
    [`network(lens: { parties: ["source:monexus"] }) ${network}`, 'lens.parties', 'source:monexus', 'actor:…'],
    [
      `network(window: "1900", lens: { parties: ["actor:nobody"] }) ${network}`,
      'lens.parties',
      'actor:nobody',
      'actor:…',
    ],
    [
      'compareLenses(a: {}, b: { publishers: ["source:nobody"] }) { same }',
      'b.publishers',
      'source:nobody',
      'source:…',
    ],
    [`network(actors: ["actor:us-envoys", "actor:nobody"]) ${network}`, 'actors', 'actor:nobody', 'actor:…'],
    [`network(actors: ["venue:doha"]) ${network}`, 'actors', 'venue:doha', 'actor:…'],
    [`network(actors: ["actor:nobody"], steps: 1) ${network}`, 'actors', 'actor:nobody', 'actor:…'],
    ['plans(by: "source:nope") { plans { outcome } }', 'by', 'source:nope', 'source:…'],
    ['plans(by: "actor:iran") { plans { outcome } }', 'by', 'actor:iran', 'source:…'],
    ['coPresence(actors: ["actor:nobody"]) { tooWide }', 'actors', 'actor:nobody', 'actor:…'],
    [`encounters(filter: { venue: "venue:nowhere" }) ${page}`, 'filter.venue', 'venue:nowhere', 'venue:…'],
    [`encounters(filter: { track: "track:none" }) ${page}`, 'filter.track', 'track:none', 'track:…'],
    [`encounters(filter: { actors: ["actor:nobody"] }) ${page}`, 'filter.actors', 'actor:nobody', 'actor:…'],
    [
      `encounters(filter: { anyOf: ["actor:us-envoys", "actor:nobody"] }) ${page}`,
      'filter.anyOf',
      'actor:nobody',
      'actor:…',
    ],
    [`actors(filter: { affiliatedWith: "actor:nobody" }) ${page}`, 'filter.affiliatedWith', 'actor:nobody', 'actor:…'],
    [`articles(filter: { publisher: "source:nobody" }) ${page}`, 'filter.publisher', 'source:nobody', 'source:…'],
    [`articles(filter: { encounter: "actor:iran" }) ${page}`, 'filter.encounter', 'actor:iran', 'encounter:…'],
    [`venues(filter: { within: "venue:nowhere" }) ${page}`, 'filter.within', 'venue:nowhere', 'venue:…'],
    [`curations(actor: "actor:nobody") ${page}`, 'actor', 'actor:nobody', 'actor:…'],
    ['signals(about: "actor:iran") { id }', 'about', 'actor:iran', 'encounter:… or track:…'],
    ['absences(about: "encounter:none") { id }', 'about', 'encounter:none', 'encounter:… or track:…'],
    ['denials(about: "venue:doha") { outcome }', 'about', 'venue:doha', 'actor:…, encounter:… or track:…'],
  ])('%s', async (field, argument, id, accepted) => {
    const isKind = accepted.includes(id.slice(0, id.indexOf(':') + 1))
    const why = isKind
      ? `${argument}: no ${id.split(':')[0]} has the identifier "${id}"; expected ${accepted}`
      : `${argument}: "${id}" is not accepted; expected ${accepted}`
    expect((await ask(database, `{ ${field} }`)).errors).toEqual([why])
  })
})

describe('what there is', () => {
  it('answers with nothing where nothing was reported of it, or known by then', async () => {
    const before = 'knownAt: "2026-06-01"'
    const { data, errors } = await ask(
      database,
      `{ network(actors: ["actor:us-envoys"], ${before}) ${network}
         lens: network(lens: { publishers: ["source:reuters"], parties: ["actor:iran"] }, ${before}) ${network}
         plans(by: "source:monexus", ${before}) { plans { outcome } }
         coPresence(actors: ["actor:us-envoys"], ${before}) { pairs { kind } }
         encounters(filter: { venue: "venue:doha", track: "track:doha-technical-track", anyOf: ["actor:us-envoys"] }, ${before}) ${page}
         articles(filter: { encounter: "encounter:doha-talks-2026-07-01" }, ${before}) ${page}
         signals(about: "encounter:doha-talks-2026-07-01", ${before}) { id }
         denials(about: "actor:us-envoys", ${before}) { outcome } }`,
    )
    expect({ data, errors }).toEqual({
      data: {
        network: { contacts: [] },
        lens: { contacts: [] },
        plans: { plans: [] },
        coPresence: { pairs: [] },
        encounters: { nodes: [] },
        articles: { nodes: [] },
        signals: [],
        denials: [],
      },
      errors: [],
    })
  })

  it('is not looked up where the answer holds it, and that of a lens once', async () => {
    const { statements } = await ask(
      database,
      `{ encounters(filter: { venue: "venue:doha", anyOf: ["actor:us-envoys"] }) ${page}
         network(actors: ["actor:us-envoys"]) ${network} }`,
    )
    expect(statements).toEqual({ encountersInWindow: 1, networkInWindow: 1 })
    const lensed = await ask(
      database,
      `query($lens: Lens) {
         network(lens: $lens, actors: ["actor:us-envoys"]) ${network}
         denials(lens: $lens) { contact { id } } }`,
      { lens: { publishers: ['source:monexus'], sources: ['source:reuters', 'source:monexus'] } },
    )
    expect(lensed.statements).toEqual({
      encountersReported: 2,
      reportsOfEncounters: 1,
      sourcesById: 1,
      venuesById: 1,
    })
  })
})
