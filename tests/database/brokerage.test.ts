/** Who stands between others on the five articles, from several standpoints and from window to window. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answer.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { loadSeeds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

const place = `actor { name } side { name } degree strength betweenness component mediations
  roles { coordinator consultant gatekeeper liaison } exclusiveDyadCount exclusiveDyads { a { name } b { name } }`

const answer = (question: string) => answerTo(database, question)

const between = { roles: { coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 1 }, component: 1 }
const exclusive = (...pairs: readonly (readonly [string, string])[]) => ({
  exclusiveDyadCount: pairs.length,
  exclusiveDyads: pairs.map(([a, b]) => ({ a: { name: a }, b: { name: b } })),
})

/** One of four who stand in a ring: each between its two neighbours, as well as the one across from it. */
const inRing = (name: string, side: string, mediations: number) => ({
  ...between,
  ...exclusive(),
  actor: { name },
  side: { name: side },
  degree: 2,
  strength: 2,
  betweenness: 0.166666666667,
  mediations,
})

describe('brokerage', () => {
  it('of all that was held is that of two who mediate side by side, so that neither is the only link', async () => {
    const { brokerage } = await answer(
      `{ brokerage { window { edtf } knownAt
           measured { actors ties contacts hostedLeftOut components communities modularity isExact pivots } actors { ${place} } } }`,
    )
    expect(brokerage).toEqual({
      window: { edtf: '../..' },
      knownAt: '2026-11-21T12:00:00Z',
      measured: {
        actors: 4,
        ties: 4,
        // One indirect contact and four of mediators, all of the talks of 1 July.
        contacts: 5,
        // The envoys' meeting with Qatar's prime minister.
        hostedLeftOut: 1,
        components: 1,
        communities: 2,
        modularity: 0,
        isExact: true,
        pivots: 4,
      },
      actors: [
        inRing('Pakistan', 'Pakistan', 1),
        inRing('Qatar', 'Qatar', 1),
        inRing('Iranian representatives', 'Iran', 0),
        inRing('US envoys', 'United States', 0),
      ],
    })
  })

  it('under the lens of an outlet that names one mediator makes that one the only link', async () => {
    const { brokerage } = await answer(
      `{ brokerage(lens: { publishers: ["source:noligarchy"] }) { brokers { ${place} } actors { actor { name } } } }`,
    )
    expect(brokerage).toEqual({
      brokers: [
        {
          ...between,
          ...exclusive(['Iranian representatives', 'US envoys']),
          actor: { name: 'Qatar' },
          side: { name: 'Qatar' },
          degree: 2,
          strength: 2,
          betweenness: 1,
          mediations: 1,
        },
      ],
      actors: [
        { actor: { name: 'Qatar' } },
        { actor: { name: 'Iranian representatives' } },
        { actor: { name: 'US envoys' } },
      ],
    })
  })

  it('counts a host only when asked: the envoys alone connect Qatar’s prime minister with the talks', async () => {
    const { brokerage } = await answer(
      `{ brokerage(kinds: [DIRECT, INDIRECT, UNCLEAR, MEDIATED, HOSTED]) {
           measured { hostedLeftOut } actors(first: 1) { ${place} } } }`,
    )
    expect(brokerage).toEqual({
      measured: { hostedLeftOut: 0 },
      actors: [
        {
          roles: { coordinator: 0, consultant: 1, gatekeeper: 0, liaison: 2 },
          component: 1,
          ...exclusive(
            ['Iranian representatives', "Qatar's prime minister"],
            ['Pakistan', "Qatar's prime minister"],
            ['Qatar', "Qatar's prime minister"],
          ),
          actor: { name: 'US envoys' },
          side: { name: 'United States' },
          degree: 3,
          strength: 3,
          betweenness: 0.583333333333,
          mediations: 0,
        },
      ],
    })
  })

  it('does not know of the talks before they were told of', async () => {
    const { brokerage } = await answer(
      '{ brokerage(knownAt: "2026-06-30") { measured { actors isExact } brokers { degree } } }',
    )
    expect(brokerage).toEqual({ measured: { actors: 0, isExact: true }, brokers: [] })
  })

  it('is the same under a lens that admits every report', async () => {
    const question = (lens: string) =>
      answer(`{ brokerage${lens} { measured { ties contacts modularity } actors { community ${place} } } }`)
    expect(
      await question('(lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] })'),
    ).toEqual(await question(''))
  })

  it('from window to window shows Oman leave and Qatar and Pakistan come between the states, as authors have it', async () => {
    const { brokerageSeries } = await answer(
      `{ brokerageSeries(windows: ["2023", "2026-06-19/2026-06-28", "2026-06-29/2026-07-03"], rollUp: STATE,
           kinds: [DIRECT, INDIRECT, MEDIATED], standings: [OCCURRED, UNDER_WAY, UNCONFIRMED]) {
           window { text } brokers { actor { name } mediations betweenness exclusiveDyadCount }
           changes { actor { name } betweenness exclusiveDyads mediations before { betweenness } after { betweenness } } } }`,
    )
    const share = 0.166666666667
    // The memorandum is dated only by 29 June 2026, so that Qatar's part in it may belong to each of the windows.
    const withOman = [
      { actor: { name: 'Oman' }, mediations: 1, betweenness: share, exclusiveDyadCount: 0 },
      { actor: { name: 'Iran' }, mediations: 0, betweenness: share, exclusiveDyadCount: 0 },
      { actor: { name: 'Qatar' }, mediations: 0, betweenness: share, exclusiveDyadCount: 0 },
      { actor: { name: 'United States' }, mediations: 0, betweenness: share, exclusiveDyadCount: 0 },
    ]
    expect(brokerageSeries).toEqual([
      { window: { text: '2023' }, brokers: withOman, changes: [] },
      { window: { text: '19–28 June 2026' }, brokers: withOman, changes: [] },
      {
        window: { text: '29 June – 3 July 2026' },
        brokers: [
          { actor: { name: 'Qatar' }, mediations: 1, betweenness: share, exclusiveDyadCount: 0 },
          { actor: { name: 'Pakistan' }, mediations: 1, betweenness: share, exclusiveDyadCount: 0 },
          { actor: { name: 'Iran' }, mediations: 0, betweenness: share, exclusiveDyadCount: 0 },
          { actor: { name: 'United States' }, mediations: 0, betweenness: share, exclusiveDyadCount: 0 },
        ],
        changes: [
          {
            actor: { name: 'Oman' },
            betweenness: -share,
            exclusiveDyads: 0,
            mediations: -1,
            before: { betweenness: share },
            after: null,
          },
          {
            actor: { name: 'Pakistan' },
            betweenness: share,
            exclusiveDyads: 0,
            mediations: 1,
            before: null,
            after: { betweenness: share },
          },
          {
            actor: { name: 'Qatar' },
            betweenness: 0,
            exclusiveDyads: 0,
            mediations: 1,
            before: { betweenness: share },
            after: { betweenness: share },
          },
        ],
      },
    ])
  })

  it('refuses a series of no window', async () => {
    const { errors } = await ask(database, '{ brokerageSeries(windows: []) { knownAt } }')
    expect(errors).toEqual(['windows has 0 entries; expected 1 to 24'])
  })
})

describe('paths between states', () => {
  it('run on what their delegations did, and name it', async () => {
    const { paths } = await answer(
      `{ paths(from: "actor:united-states", to: "actor:iran", window: "2026-06-29/2026-07-03", rollUp: STATE) {
           paths { actors { name } steps { mediators { name } contacts { kind from { name } to { name } } } } denials { id } } }`,
    )
    expect(paths).toEqual({
      paths: [
        {
          actors: [{ name: 'United States' }, { name: 'Iran' }],
          steps: [
            {
              mediators: [{ name: 'Pakistan' }, { name: 'Qatar' }],
              contacts: [{ kind: 'INDIRECT', from: { name: 'Iranian representatives' }, to: { name: 'US envoys' } }],
            },
          ],
        },
      ],
      denials: [
        { id: 'contact:us-iran-meeting-doha-2026-06/iranian-technical-team/us-envoys/denied-direct' },
        { id: 'contact:doha-talks-2026-07-01/iranian-representatives/us-envoys/denied-direct' },
      ],
    })
  })

  it('leave an actor that is asked for itself: the envoys are connected with Iran, one of them alone is not', async () => {
    const length = async (from: string) =>
      (await answer(`{ paths(from: "${from}", to: "actor:iran", rollUp: STATE) { length } }`)).paths.length
    expect([await length('actor:us-envoys'), await length('actor:jared-kushner')]).toEqual([1, null])
  })
})
