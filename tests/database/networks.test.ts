/** The five articles as networks: between states, around an actor, by place and encounter, and at one place at one time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answer.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader, loadSeeds } from '../support/seeded.ts'
import { makeSourceFolder } from '../support/source-files.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

const answer = (question: string) => answerTo(database, question)

interface Named {
  readonly name: string
}
interface Contact {
  readonly kind: string
  readonly standing: string
  readonly from: Named
  readonly to: Named
  readonly time: { readonly text: string }
}

const contactFields = 'contacts { kind standing from { name } to { name } time { text } }'
const sayContact = ({ kind, standing, from, to, time }: Contact) =>
  `${time.text}: ${kind} ${standing}, ${from.name} – ${to.name}`

async function contacts(args: string): Promise<readonly string[]> {
  return (await answer(`{ network(${args}) { ${contactFields} } }`)).network.contacts.map(sayContact)
}

const everyStatus = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'
const twoDays = 'window: "2026-06-30/2026-07-01"'

describe('a network cut by its limit', () => {
  const nodes = 'nodes { roles degree inContact actor { name } } contacts { id } truncated'

  it('draws nobody of the contacts that are left out', async () => {
    const { network } = await answer(`{ network(${twoDays}, kinds: [HOSTED], limit: 1) { ${nodes} } }`)
    const names = network.nodes.map(({ actor }: { readonly actor: Named }) => actor.name)
    expect(names).toEqual(['Iran', 'Iranian technical team', 'Qatar', "Qatar's prime minister"])
    expect(network.truncated).toBe(true)
  })

  it('draws the same people as one that is made anew from the reports', async () => {
    const limits = Array.from({ length: 12 }, (_, index) => index + 1)
    const asked = (lens: string) => limits.map((limit) => `n${limit}: network(limit: ${limit}${lens}) { ${nodes} }`)
    const stored = await answer(`{ ${asked('').join(' ')} }`)
    expect(stored).toEqual(await answer(`{ ${asked(`, ${everyStatus}`).join(' ')} }`))
  })
})

describe('contacts rolled up to states', () => {
  it('say of Iran and the United States that a meeting was denied, twice, and that talks were indirect; and nothing more', async () => {
    const between = await contacts(`${twoDays}, rollUp: STATE, actors: ["actor:iran"]`)
    expect(between.filter((line) => line.includes('United States'))).toEqual([
      'from 30 June 2026, end not stated: DENIED DENIED, Iran – United States',
      '1 July 2026: DENIED DENIED, Iran – United States',
      '1 July 2026: INDIRECT OCCURRED, Iran – United States',
    ])
  })

  it('leave whoever belongs to no state as they are, and put the mediators beside the sides', async () => {
    expect(await contacts(`${twoDays}, rollUp: STATE`)).toEqual([
      '30 June – 5 July 2026: HOSTED UNCONFIRMED, Iran – Qatar',
      '30 June 2026: HOSTED OCCURRED, United States – Qatar',
      'from 30 June 2026, end not stated: DENIED DENIED, Iran – United States',
      '1 July 2026: UNCLEAR LAPSED, Counterpart not named (discussions of 1 July) – United States',
      '1 July 2026: MEDIATED UNDER_WAY, Iran – Pakistan',
      '1 July 2026: MEDIATED UNDER_WAY, Iran – Qatar',
      '1 July 2026: DENIED DENIED, Iran – United States',
      '1 July 2026: INDIRECT OCCURRED, Iran – United States',
      '1 July 2026: MEDIATED UNDER_WAY, United States – Pakistan',
      '1 July 2026: MEDIATED UNDER_WAY, United States – Qatar',
    ])
  })

  it('name the contacts that each stands for, and count one author behind two of them as one origin', async () => {
    const { network } = await answer(`{ network(${twoDays}, rollUp: STATE, kinds: [HOSTED]) {
      contacts { id rolledFrom { id } corroboration { reports origins { atLeast atMost } } }
      nodes { actor { name } roles degree inContact }
      rolledUp { level contacts withinOne undecided { id } } } }`)
    expect(network).toEqual({
      contacts: [
        {
          id: 'contact:iranian-technical-team-qatar-2026-06/iran/qatar/hosted@state',
          rolledFrom: [
            { id: 'contact:iranian-technical-team-qatar-2026-06/iranian-technical-team/qatar-prime-minister/hosted' },
            { id: 'contact:iranian-technical-team-qatar-2026-06/iranian-technical-team/qatar/hosted' },
          ],
          corroboration: { reports: 2, origins: { atLeast: 1, atMost: 1 } },
        },
        {
          id: 'contact:us-envoys-qatar-pm-2026-06-30/united-states/qatar/hosted@state',
          rolledFrom: [
            { id: 'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted' },
            { id: 'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatari-officials/hosted' },
          ],
          corroboration: { reports: 1, origins: { atLeast: 1, atMost: 1 } },
        },
      ],
      nodes: [
        { actor: { name: 'Iran' }, roles: ['PARTY'], degree: 1, inContact: true },
        { actor: { name: 'Qatar' }, roles: ['HOST'], degree: 2, inContact: true },
        { actor: { name: 'United States' }, roles: ['MEMBER', 'PARTY'], degree: 1, inContact: true },
      ],
      rolledUp: { level: 'STATE', contacts: 4, withinOne: 0, undecided: [] },
    })
  })

  it('are found again by their identifiers', async () => {
    const id = 'contact:us-envoys-qatar-pm-2026-06-30/united-states/qatar/hosted@state'
    expect(await answer(`{ contact(id: "${id}") { id standing from { name } rolledFrom { standing } } }`)).toEqual({
      contact: {
        id,
        standing: 'OCCURRED',
        from: { name: 'United States' },
        rolledFrom: [{ standing: 'OCCURRED' }, { standing: 'LAPSED' }],
      },
    })
  })

  it('as known at noon on 30 June: plans and the denial, nothing held', async () => {
    expect(await contacts(`${twoDays}, rollUp: STATE, knownAt: "2026-06-30T12:00Z"`)).toEqual([
      '30 June 2026: HOSTED PLANNED, United States – Qatar',
      'from 30 June 2026, end not stated: DENIED DENIED, Iran – United States',
      '1 July 2026: UNCLEAR PLANNED, Counterpart not named (discussions of 1 July) – United States',
    ])
  })
})

describe('affiliations with a time', () => {
  it('are stored, shown, and honoured: a minister speaks for his state while he held the office, and not after', async () => {
    const folder = makeSourceFolder()
    const register = `actors:
  east: { name: East, kind: state }
  west: { name: West, kind: state }
  east-minister: { name: Minister of the East, kind: office, of: east }
  old-minister: { name: Old minister, kind: person, holds: [{ office: east-minister, during: 2025/2027-03 }] }
  west-team: { name: Team of the West, kind: delegation, of: { group: west, during: 2027/.. } }
  aide: { name: Aide, kind: person, member: [{ group: west-team, during: { at: 2027, inferred: true } }, east] }
sources: { daily: { name: Daily, kind: outlet }, herald-east: { name: Herald, kind: spokesperson } }
`
    const meeting = (slug: string, time: string) => `  ${slug}:
    encounter: ${slug}
    status: occurred
    mode: direct
    time: ${time}
    who: [{ actor: old-minister, role: party, side: east }, { actor: west-team, role: party, side: west }]
    attribution: [{ source: herald-east, basis: on_record }]
    evidence: { paragraph: 1, gist: They met. }
`
    const article = `article: timed
title: Two meetings
publisher: daily
published: 2027-06-01
introduces:
  encounters: { met-early: { title: Early, kind: meeting }, met-late: { title: Late, kind: meeting } }
reports:
${meeting('met-early', '2027-02-01')}${meeting('met-late', '2027-05-01')}`
    const paths = [folder.write('register.yaml', register), folder.write('timed.yaml', article)]
    const outcomes = await createTestLoader(database).loadPaths(paths, () => undefined)
    folder.remove()
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])

    const at = 'window: "2027", knownAt: "2028"'
    expect(await contacts(`${at}, rollUp: STATE, kinds: [DIRECT]`)).toEqual([
      '1 February 2027: DIRECT OCCURRED, East – West',
      '1 May 2027: DIRECT OCCURRED, Old minister – West',
    ])
    const { actor, network } = await answer(`{
      actor(id: "actor:aide") { affiliations { kind group { name } time { edtf inferred } } }
      network(window: "2027-05", knownAt: "2028", kinds: [DIRECT]) { affiliations { member { name } group { name } } } }`)
    expect(actor.affiliations).toEqual([
      { kind: 'MEMBER', group: { name: 'East' }, time: null },
      { kind: 'MEMBER', group: { name: 'Team of the West' }, time: { edtf: '2027', inferred: true } },
    ])
    expect(network.affiliations).toEqual([
      { member: { name: 'Minister of the East' }, group: { name: 'East' } },
      { member: { name: 'Team of the West' }, group: { name: 'West' } },
    ])
    const within = async (about: string) => {
      const { actors } = await answer(`{ actors(${about}) { nodes { id } } }`)
      return actors.nodes.map(({ id }: { readonly id: string }) => id.slice('actor:'.length))
    }
    const [east, west] = ['filter: { affiliatedWith: "actor:east" }', 'filter: { affiliatedWith: "actor:west" }']
    expect(await within(`${east}, window: "2026"`)).toEqual(['aide', 'east-minister', 'old-minister'])
    expect(await within(`${east}, window: "2027-05", knownAt: "2028"`)).toEqual(['aide', 'east-minister'])
    expect(await within(`${west}, window: "2027-05", knownAt: "2028"`)).toEqual(['aide', 'west-team'])
    const ranked = `${at}, orderBy: CONTACTS, lens: { publishers: ["source:daily"] }`
    expect(await within(`${west}, ${ranked}`)).toEqual(['west-team'])
    expect(await within(`${west}, ${ranked.replace('"2028"', '"2026-12"')}`)).toEqual([])
    // What begins only after the knowledge time is no belonging yet.
    expect(await within(west)).toEqual([])
    await createTestLoader(database).removeArticle('article:timed')
  })
})

describe('an ego network', () => {
  it('of the envoys ends at their host, and holds every contact among those reached', async () => {
    const { network } = await answer(`{ network(actors: ["actor:us-envoys"], steps: 3) {
      nodes { actor { name } step } ${contactFields} steps { step reached omitted stoppedAt { name } } truncated } }`)
    expect({
      reached: network.nodes
        .filter(({ step }: { step: number | null }) => step !== null)
        .map(({ actor, step }: { actor: Named; step: number }) => `${step} ${actor.name}`),
      contacts: network.contacts.map(sayContact),
      steps: network.steps,
      truncated: network.truncated,
    }).toEqual({
      reached: ['1 Iranian representatives', '1 Pakistan', '1 Qatar', "1 Qatar's prime minister", '0 US envoys'],
      contacts: [
        "30 June 2026: HOSTED OCCURRED, US envoys – Qatar's prime minister",
        '1 July 2026: MEDIATED UNDER_WAY, Iranian representatives – Pakistan',
        '1 July 2026: MEDIATED UNDER_WAY, Iranian representatives – Qatar',
        '1 July 2026: DENIED DENIED, Iranian representatives – US envoys',
        '1 July 2026: INDIRECT OCCURRED, Iranian representatives – US envoys',
        '1 July 2026: MEDIATED UNDER_WAY, US envoys – Pakistan',
        '1 July 2026: MEDIATED UNDER_WAY, US envoys – Qatar',
      ],
      steps: [
        { step: 1, reached: 4, omitted: 0, stoppedAt: [{ name: "Qatar's prime minister" }] },
        { step: 2, reached: 0, omitted: 0, stoppedAt: [] },
      ],
      truncated: false,
    })
  })

  it('says how many actors each step left out to keep within the limit', async () => {
    const { network } = await answer(`{ network(actors: ["actor:us-envoys"], steps: 1, limit: 3) {
      nodes { step } steps { step reached omitted } truncated omitted { contacts reason } } }`)
    expect(network.steps).toEqual([{ step: 1, reached: 2, omitted: 2 }])
    expect(network.truncated).toBe(true)
    expect(network.omitted.contacts).toBe(4)
    expect(network.omitted.reason).toMatch(/^More actors are reached than the limit of 3/)
  })

  it.each(['', ', lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'])(
    'counts the contacts left out among all who are reached, those left out too%s',
    async (lens) => {
      for (const limit of [2, 3, 4, 5, 6]) {
        const { network } = await answer(`{ network(actors: ["actor:us-envoys"], steps: 1, limit: ${limit}${lens}) {
          contacts { id } omitted { contacts } } }`)
        expect([limit, network.contacts.length + network.omitted.contacts]).toEqual([limit, 7])
      }
    },
  )

  it('refuses steps from nobody, too many, along denials, and from whom nobody knows', async () => {
    const refusals = await Promise.all(
      [
        'steps: 2',
        'steps: 4, actors: ["actor:iran"]',
        'steps: 1, actors: ["actor:iran"], carriedBy: [DENIED]',
        'steps: 1, actors: ["actor:nobody"]',
        'minOrigins: 0',
      ].map((args) => ask(database, `{ network(${args}) { truncated } }`)),
    )
    expect(refusals.map(({ errors }) => errors)).toEqual([
      ['steps is 2, and no actors are given; expected actor:… in actors beside it'],
      ['steps is 4; expected 1 to 3'],
      ['carriedBy has DENIED; expected standings other than DENIED and CANCELLED'],
      ['actors: no actor has the identifier "actor:nobody"; expected actor:…'],
      ['minOrigins is 0; expected 1 or more'],
    ])
  })
})

describe('a network as nodes and links', () => {
  interface Link {
    readonly kind: string
    readonly from: string
    readonly to: string
    readonly standing: string | null
    readonly isPresent: boolean | null
    readonly roles: readonly string[]
  }
  const bare = (id: string) => id.slice(id.indexOf(':') + 1)
  const sayLink = ({ kind, from, to, standing, isPresent, roles }: Link) =>
    [kind, bare(from), bare(to), standing, roles.join('+'), isPresent === false ? 'absent' : '']
      .filter((word) => word !== null && word !== '')
      .join(' ')
  const links = async (args: string, mode: string): Promise<readonly string[]> => {
    const question = `{ network(${args}) { graph(mode: ${mode}, places: CITY) {
      links { kind from to standing isPresent roles } nodes { id } truncated } } }`
    const { graph } = (await answer(question)).network
    const drawn = new Set(graph.nodes.map(({ id }: { id: string }) => id))
    expect(graph.links.filter(({ from, to }: Link) => !drawn.has(from) || !drawn.has(to))).toEqual([])
    expect(graph.truncated).toBe(false)
    return graph.links.map(sayLink)
  }

  it('puts actors in places, each as surely as the reports that place it there', async () => {
    expect(await links('window: "2026-06-30"', 'ACTORS_AND_VENUES')).toEqual([
      'PRESENT_AT iranian-technical-team doha UNCONFIRMED PARTY',
      'PRESENT_AT jared-kushner doha PLANNED MEMBER',
      'PRESENT_AT jared-kushner doha UNDER_WAY MEMBER',
      'PRESENT_AT qatar doha UNCONFIRMED HOST',
      'PRESENT_AT qatar-prime-minister doha PLANNED HOST',
      'PRESENT_AT qatar-prime-minister doha UNCONFIRMED HOST',
      'PRESENT_AT qatari-officials doha LAPSED HOST',
      'PRESENT_AT steve-witkoff doha PLANNED MEMBER',
      'PRESENT_AT steve-witkoff doha UNDER_WAY MEMBER',
      'PRESENT_AT us-envoys doha PLANNED PARTY',
      'PRESENT_AT us-envoys doha UNDER_WAY PARTY',
    ])
  })

  it('puts actors in encounters with their roles, and nobody in the one that was denied', async () => {
    expect(await links('window: "2026-06-30"', 'ACTORS_AND_ENCOUNTERS')).toEqual([
      'TOOK_PART iranian-technical-team iranian-technical-team-qatar-2026-06 UNCONFIRMED PARTY',
      'TOOK_PART iranian-technical-team us-iran-meeting-doha-2026-06 DENIED PARTY absent',
      'TOOK_PART jared-kushner us-envoys-qatar-pm-2026-06-30 OCCURRED MEMBER',
      'TOOK_PART qatar iranian-technical-team-qatar-2026-06 UNCONFIRMED HOST',
      'TOOK_PART qatar-prime-minister iranian-technical-team-qatar-2026-06 UNCONFIRMED HOST',
      'TOOK_PART qatar-prime-minister us-envoys-qatar-pm-2026-06-30 OCCURRED HOST',
      'TOOK_PART qatari-officials us-envoys-qatar-pm-2026-06-30 LAPSED HOST',
      'TOOK_PART steve-witkoff us-envoys-qatar-pm-2026-06-30 OCCURRED MEMBER',
      'TOOK_PART us-envoys us-envoys-qatar-pm-2026-06-30 OCCURRED PARTY',
      'TOOK_PART us-envoys us-iran-meeting-doha-2026-06 DENIED PARTY absent',
    ])
  })

  it('shows behind the Muscat sessions their venue, round, reports, article, and one spokesman', async () => {
    const about = 'window: "2026-06-21", standings: [LAPSED]'
    expect((await links(about, 'EVERYTHING')).filter((line) => !line.startsWith('TOOK_PART'))).toEqual([
      'FOLLOWS muscat-afternoon-2026-06-21 muscat-morning-2026-06-21',
      'HELD_AT muscat-afternoon-2026-06-21 muscat LAPSED',
      'HELD_AT muscat-morning-2026-06-21 muscat LAPSED',
      'IN_ARTICLE muscat-two-track/afternoon-schedule muscat-two-track',
      'IN_ARTICLE muscat-two-track/morning-schedule muscat-two-track',
      'PUBLISHED_BY muscat-two-track unnamed-outlet-muscat',
      'REPORTS_ON muscat-two-track/afternoon-schedule muscat-afternoon-2026-06-21',
      'REPORTS_ON muscat-two-track/morning-schedule muscat-morning-2026-06-21',
      'RESTS_ON muscat-two-track/afternoon-schedule iranian-foreign-ministry-spokesman',
      'RESTS_ON muscat-two-track/morning-schedule iranian-foreign-ministry-spokesman',
      'WITHIN muscat oman',
    ])
  })

  it('draws of chosen contacts the encounters, whoever was in them through these, and what they rest on', async () => {
    const met = 'window: "2026-06-30", only: { roles: [HOST], standings: [OCCURRED] }'
    expect(await links(met, 'ACTORS_AND_ENCOUNTERS')).toEqual([
      'TOOK_PART jared-kushner us-envoys-qatar-pm-2026-06-30 OCCURRED MEMBER',
      'TOOK_PART qatar-prime-minister us-envoys-qatar-pm-2026-06-30 OCCURRED HOST',
      'TOOK_PART steve-witkoff us-envoys-qatar-pm-2026-06-30 OCCURRED MEMBER',
      'TOOK_PART us-envoys us-envoys-qatar-pm-2026-06-30 OCCURRED PARTY',
    ])
    expect((await links(met, 'ACTORS_AND_VENUES')).map((line) => line.replace(/ PLANNED.*/, ''))).toEqual([
      'PRESENT_AT jared-kushner doha',
      'PRESENT_AT qatar-prime-minister doha',
      'PRESENT_AT steve-witkoff doha',
      'PRESENT_AT us-envoys doha',
    ])
    expect(
      await links('window: "2026-06-30", rollUp: STATE, only: { kinds: [DENIED] }', 'ACTORS_AND_ENCOUNTERS'),
    ).toEqual([
      'TOOK_PART iran us-iran-meeting-doha-2026-06 DENIED PARTY absent',
      'TOOK_PART united-states us-iran-meeting-doha-2026-06 DENIED PARTY absent',
    ])
  })

  it('walks along chosen contacts alone', async () => {
    const chosen = 'only: { mediators: ["actor:qatar"] }'
    const walked = await contacts(`${twoDays}, actors: ["actor:us-envoys"], steps: 2, ${chosen}`)
    expect(walked.length).toBeGreaterThan(1)
    expect(walked).toEqual(await contacts(`${twoDays}, ${chosen}`))
  })

  it('rolls up whoever took part, and draws contacts as they are', async () => {
    expect(await links('window: "2026-06-30", rollUp: STATE', 'ACTORS_AND_ENCOUNTERS')).toEqual([
      'TOOK_PART iran iranian-technical-team-qatar-2026-06 UNCONFIRMED PARTY',
      'TOOK_PART iran us-iran-meeting-doha-2026-06 DENIED PARTY absent',
      'TOOK_PART qatar iranian-technical-team-qatar-2026-06 UNCONFIRMED HOST',
      'TOOK_PART qatar us-envoys-qatar-pm-2026-06-30 OCCURRED HOST',
      'TOOK_PART united-states us-envoys-qatar-pm-2026-06-30 OCCURRED MEMBER+PARTY',
      'TOOK_PART united-states us-iran-meeting-doha-2026-06 DENIED PARTY absent',
    ])
    expect(await links('window: "2026-06-30", rollUp: STATE, standings: [OCCURRED]', 'ACTORS')).toEqual([
      'CONTACT united-states qatar OCCURRED',
    ])
  })
})

describe('co-presence', () => {
  const fields = `pairs { kind first { name } second { name } place { name }
    overlaps { time { text } standing first { reports { id } } second { encounter { kind } } } } tooWide truncated`

  it('finds nobody by the five articles: of all who shared a day in a city, something is reported', async () => {
    expect(await answer(`{ coPresence { ${fields} } }`)).toEqual({
      coPresence: { pairs: [], tooWide: 2, truncated: false },
    })
  })

  it('is what remains of the Iranian team and the envoys under a lens without the denial', async () => {
    const lens = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED] }'
    const { coPresence } = await answer(`{ coPresence(${lens}, actors: ["actor:us-envoys"]) { ${fields} } }`)
    const first = {
      reports: [
        { id: 'report:doha-stage/iranian-visit-spokesman' },
        { id: 'report:doha-stage/iranian-visit-own-voice' },
      ],
    }
    const overlap = { time: { text: '30 June 2026' }, standing: 'UNCONFIRMED', first }
    expect(coPresence.pairs).toEqual([
      {
        kind: 'CO_PRESENT',
        first: { name: 'Iranian technical team' },
        second: { name: 'US envoys' },
        place: { name: 'Doha' },
        // That the envoys' meeting of that day was in Doha only its plan says.
        overlaps: [{ ...overlap, second: { encounter: { kind: 'VISIT' } } }],
      },
    ])
  })

  it('counts plans and wider times only where they are asked for', async () => {
    const widely = 'within: COUNTRY, precision: MONTH, window: "2026-06-29/2026-07-03"'
    const { coPresence } = await answer(`{ coPresence(${widely}) { ${fields} } }`)
    expect({
      pairs: coPresence.pairs.map(
        ({ first, second, place }: { first: Named; second: Named; place: Named }) =>
          `${first.name} + ${second.name}, ${place.name}`,
      ),
      tooWide: coPresence.tooWide,
    }).toEqual({
      pairs: ['Iranian technical team + Pakistan, Qatar'],
      tooWide: 0,
    })
    const before = 'knownAt: "2026-06-30T12:00Z", lens: { statuses: [PLANNED, UNDER_WAY] }, actors: ["actor:us-envoys"]'
    const asked = async (more: string) =>
      (await answer(`{ coPresence(${before} ${more}) { ${fields} } }`)).coPresence.pairs
    expect(await asked('')).toEqual([])
    expect(await asked('standings: [PLANNED, UNDER_WAY]')).toHaveLength(1)
  })
})

describe('origins', () => {
  it('are counted status by status: a plan never counts for "held", and three outlets with one spokesman are one', async () => {
    const counted = 'status corroboration { reports origins { atLeast atMost } publishers onTheRecord }'
    const { meeting, session, talks } = await answer(`{
      meeting: encounter(id: "encounter:us-envoys-qatar-pm-2026-06-30") { corroborations { ${counted} } }
      session: encounter(id: "encounter:muscat-afternoon-2026-06-21") { corroborations { ${counted} } }
      talks: encounter(id: "encounter:doha-talks-2026-07-01") {
        held: corroboration(status: OCCURRED) { reports origins { atLeast atMost } }
        planned: corroboration(status: PLANNED) { reports origins { atLeast atMost } } } }`)
    const one = { atLeast: 1, atMost: 1 }
    expect(meeting.corroborations).toEqual([
      { status: 'PLANNED', corroboration: { reports: 1, origins: one, publishers: 1, onTheRecord: 0 } },
      { status: 'OCCURRED', corroboration: { reports: 1, origins: one, publishers: 1, onTheRecord: 0 } },
    ])
    expect(session.corroborations).toEqual([
      { status: 'PLANNED', corroboration: { reports: 1, origins: one, publishers: 1, onTheRecord: 1 } },
    ])
    expect(talks).toEqual({
      held: { reports: 6, origins: { atLeast: 2, atMost: 5 } },
      planned: { reports: 0, origins: { atLeast: 0, atMost: 0 } },
    })
  })

  it('make a threshold that asks for the lower end, unless unnamed ones are to be counted apart', async () => {
    const titles = async (filter: string) =>
      (await answer(`{ encounters(filter: { ${filter} }, first: 50) { nodes { title } } }`)).encounters.nodes.map(
        ({ title }: { title: string }) => title,
      )
    expect(await contacts('minOrigins: 2')).toEqual([])
    expect(await contacts('minOrigins: 2, countUnnamedApart: true')).toEqual([
      '1 July 2026: MEDIATED UNDER_WAY, Iranian representatives – Qatar',
      '1 July 2026: INDIRECT OCCURRED, Iranian representatives – US envoys',
      '1 July 2026: MEDIATED UNDER_WAY, US envoys – Qatar',
    ])
    expect(await titles('minOrigins: 2')).toEqual(['Indirect talks in Doha'])
    expect(await titles('minOrigins: 6, countUnnamedApart: true')).toEqual([])
    expect(await titles('anyOf: ["actor:pakistan", "actor:qatari-officials"]')).toEqual([
      "US envoys and Qatar's prime minister",
      'Indirect talks in Doha',
    ])
  })
})

it('a lens that admits every report gives all of these exactly as stored', async () => {
  const question = (standpoint: string) =>
    ask(
      database,
      `{ states: network(${standpoint}, rollUp: STATE) {
           contacts { id standing time { edtf } known { from to } through { mediator { id } agreement reports { id } }
             corroboration { reports origins { atLeast atMost } publishers onTheRecord } reports { id } rolledFrom { id }
             unsettled { property value } }
           nodes { actor { id } roles degree } rolledUp { contacts withinOne }
           everything: graph(mode: EVERYTHING) { nodes { id standing } links { id standing roles isPresent } } }
         ego: network(${standpoint}, actors: ["actor:qatar"], steps: 2) {
           contacts { id } nodes { actor { id } roles step } steps { step reached stoppedAt { id } }
           venues: graph(mode: ACTORS_AND_VENUES) { links { id encounters { id } } } }
         two: network(${standpoint}, minOrigins: 2, countUnnamedApart: true) { contacts { id } }
         encounters(${standpoint}, first: 50, filter: { minOrigins: 2 }) { nodes { id corroborations { status corroboration { reports } } } }
         coPresence(${standpoint}, within: COUNTRY, precision: YEAR) { pairs { first { id } second { id } overlaps { standing } } tooWide } }`,
    )
  for (const clocks of ['window: "../.."', 'window: "2026-06-29/2026-07-03", knownAt: "2026-07-01T12:00Z"']) {
    const [stored, anew] = await Promise.all([question(clocks), question(`${clocks}, ${everyStatus}`)])
    expect([stored?.errors, anew?.errors]).toEqual([[], []])
    expect(anew?.data).toEqual(stored?.data)
    expect(stored?.data.states.contacts.length).toBeGreaterThan(0)
  }
})
