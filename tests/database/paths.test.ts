/** Paths of contacts on the five articles: through whom, on what, and in which order. */
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

/** The whole answer to a question for paths, which must come without errors. */
async function paths(about: string) {
  const { data, errors } = await ask(
    database,
    `{ paths(${about}) { length truncated ifAllowed { allowing length } denials { id }
         paths { length actors { name } runsThroughHost isHeld runsOnDenial order
           steps { from { name } to { name } mediators { name } contactCount contacts { id standing } } } } }`,
  )
  expect(errors).toEqual([])
  return data.paths
}

const acrossDoha = 'from: "actor:us-envoys", to: "actor:iranian-representatives"'
const toTechnicalTeam = 'from: "actor:us-envoys", to: "actor:iranian-technical-team"'

const indirectStep = {
  from: { name: 'US envoys' },
  to: { name: 'Iranian representatives' },
  mediators: [{ name: 'Pakistan' }, { name: 'Qatar' }],
  contactCount: 1,
  contacts: [{ id: 'contact:doha-talks-2026-07-01/iranian-representatives/us-envoys/indirect', standing: 'OCCURRED' }],
}

const nothing = { length: null, truncated: false, ifAllowed: [], denials: [], paths: [] }

describe('paths', () => {
  it('between the two sides in Doha are one step, through both mediators; that they met directly is denied', async () => {
    expect(await paths(acrossDoha)).toEqual({
      length: 1,
      truncated: false,
      ifAllowed: [],
      denials: [{ id: 'contact:doha-talks-2026-07-01/iranian-representatives/us-envoys/denied-direct' }],
      paths: [
        {
          length: 1,
          actors: [{ name: 'US envoys' }, { name: 'Iranian representatives' }],
          runsThroughHost: false,
          isHeld: true,
          runsOnDenial: false,
          order: 'CERTAIN',
          steps: [indirectStep],
        },
      ],
    })
  })

  it('do not run through the host whom both sides were to meet; what would have to be allowed is said', async () => {
    expect(await paths(toTechnicalTeam)).toEqual({
      ...nothing,
      ifAllowed: [{ allowing: ['HOST', 'NOT_HELD'], length: 2 }],
      denials: [{ id: 'contact:us-iran-meeting-doha-2026-06/iranian-technical-team/us-envoys/denied-direct' }],
    })
  })

  it('run through the host, and on an author’s own word, when asked to, and say both', async () => {
    const asked = await paths(
      `${toTechnicalTeam}, through: [PARTY, MEDIATOR, HOST], standings: [OCCURRED, UNDER_WAY, UNCONFIRMED]`,
    )
    const across = {
      length: 2,
      runsThroughHost: true,
      isHeld: false,
      runsOnDenial: false,
      // The team's meeting is put only between 30 June and 5 July, the envoys' on 30 June and 1 July.
      order: 'POSSIBLE',
    }
    const team = { name: 'Iranian technical team' }
    const envoys = { name: 'US envoys' }
    const hosted = (host: string) =>
      `contact:iranian-technical-team-qatar-2026-06/iranian-technical-team/${host}/hosted`
    const step = (from: object, to: object, id: string, standing: string) => ({
      from,
      to,
      mediators: [],
      contactCount: 1,
      contacts: [{ id, standing }],
    })
    const [qatar, primeMinister] = [{ name: 'Qatar' }, { name: "Qatar's prime minister" }]
    expect(asked.paths).toEqual([
      {
        ...across,
        actors: [envoys, qatar, team],
        steps: [
          step(envoys, qatar, 'contact:doha-talks-2026-07-01/us-envoys/qatar/mediated', 'UNDER_WAY'),
          step(qatar, team, hosted('qatar'), 'UNCONFIRMED'),
        ],
      },
      {
        ...across,
        actors: [envoys, primeMinister, team],
        steps: [
          step(
            envoys,
            primeMinister,
            'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted',
            'OCCURRED',
          ),
          step(primeMinister, team, hosted('qatar-prime-minister'), 'UNCONFIRMED'),
        ],
      },
    ])
  })

  it('rest on a denial only where kind and standing ask for it, and say that it is none', async () => {
    expect((await paths(`${toTechnicalTeam}, standings: [OCCURRED, DENIED, LAPSED]`)).paths).toEqual([])
    const { paths: denied } = await paths(`${toTechnicalTeam}, kinds: [DENIED], standings: [DENIED]`)
    expect(denied).toMatchObject([{ length: 1, runsOnDenial: true, isHeld: false }])
  })

  it('that respect time lead from the host of 30 June to the talks of 1 July, and not back', async () => {
    const [host, iran] = ['"actor:qatar-prime-minister"', '"actor:iranian-representatives"']
    expect(await paths(`from: ${host}, to: ${iran}, isTimeRespecting: true`)).toMatchObject({
      length: 2,
      paths: [{ order: 'CERTAIN', actors: [{}, { name: 'US envoys' }, {}], steps: [{}, indirectStep] }],
    })
    expect(await paths(`from: ${iran}, to: ${host}, isTimeRespecting: true`)).toEqual({
      ...nothing,
      ifAllowed: [
        { allowing: ['ANY_ORDER'], length: 2 },
        // Qatar hosts the technical team until 5 July, on an author's word, and the team its prime minister.
        { allowing: ['HOST', 'NOT_HELD'], length: 3 },
      ],
    })
    expect((await paths(`from: ${iran}, to: ${host}`)).paths).toMatchObject([{ order: 'NONE' }])
  })

  it('do not start from a state whose delegation was in contact: belonging is no contact', async () => {
    expect(await paths('from: "actor:jared-kushner", to: "actor:iran", window: "2026-06-29/2026-07-03"')).toEqual({
      ...nothing,
      ifAllowed: [{ allowing: ['ROLL_UP'], length: 1 }],
    })
  })

  it('say at which level and between whom there would be one', async () => {
    const askIf = async (about: string) =>
      (await ask(database, `{ paths(${about}) { ifAllowed { allowing rollUp from { name } to { name } length } } }`))
        .data.paths.ifAllowed
    const [iran, states] = [
      'to: "actor:iranian-representatives"',
      { from: { name: 'United States' }, to: { name: 'Iran' } },
    ]
    expect(await askIf(`from: "actor:jared-kushner", ${iran}`)).toEqual([
      {
        allowing: ['ROLL_UP'],
        rollUp: 'DELEGATION',
        from: { name: 'US envoys' },
        to: { name: 'Iranian representatives' },
        length: 1,
      },
    ])
    expect(await askIf('from: "actor:united-states", to: "actor:iran", window: "2026-06-30/2026-07-03"')).toEqual([
      { allowing: ['ROLL_UP'], rollUp: 'STATE', ...states, length: 1 },
    ])
    expect(await askIf('from: "actor:jared-kushner", to: "actor:iran", window: "2026-06-21"')).toEqual([
      { allowing: ['ROLL_UP', 'NOT_HELD'], rollUp: 'STATE', ...states, length: 1 },
    ])
  })

  it('of Muscat rest on a schedule that lapsed and on an author’s word, and so are none', async () => {
    const muscat = 'from: "actor:us-side-muscat", to: "actor:iranian-delegation-muscat"'
    expect(await paths(muscat)).toEqual({ ...nothing, ifAllowed: [{ allowing: ['NOT_HELD'], length: 1 }] })
    const unconfirmed = await paths(`${muscat}, standings: [UNCONFIRMED]`)
    expect(unconfirmed.paths[0].steps[0].mediators).toEqual([{ name: 'Oman' }])
  })
})

describe('paths from another standpoint', () => {
  it('hold what was known: on 30 June nothing yet of the indirect talks', async () => {
    expect((await paths(`${acrossDoha}, knownAt: "2026-06-30"`)).length).toBe(null)
    expect((await paths(`${acrossDoha}, knownAt: "2026-07-01"`)).length).toBe(1)
  })

  it('run through the mediators that the lens lets be seen, and are otherwise the same', async () => {
    const all = await paths(
      `${acrossDoha}, lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }`,
    )
    expect(all).toEqual(await paths(acrossDoha))
    const one = await paths(`${acrossDoha}, lens: { publishers: ["source:noligarchy"] }`)
    expect(one.paths[0].steps[0].mediators).toEqual([{ name: 'Qatar' }])
  })

  it('are read on the clock asked for: recorded here only since the day of loading', async () => {
    expect(await paths(`${acrossDoha}, clock: RECORDED, knownAt: "2026-11-20"`)).toEqual(nothing)
    expect((await paths(`${acrossDoha}, clock: RECORDED`)).length).toBe(1)
  })
})

describe('a question for paths is refused', () => {
  it.each([
    ['from: "actor:us-envoys", to: "actor:us-envoys"', 'from and to are both actor:us-envoys; expected two actors'],
    ['from: "actor:us-envoys", to: "actor:nobody"', 'to: no actor has the identifier "actor:nobody"; expected actor:…'],
    [`${acrossDoha}, maxSteps: 0`, 'maxSteps is 0; expected 1 to 12'],
    [`${acrossDoha}, limit: 101`, 'limit is 101; expected 1 to 100'],
  ])('%s', async (about, message) => {
    const { errors } = await ask(database, `{ paths(${about}) { length } }`)
    expect(errors).toEqual([message])
  })
})
