/** The API's nouns on the five articles: pages, filters, neighbours, the two clocks, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { loadSeeds } from '../support/seeded.ts'
import { acceptedText } from '../support/source-files.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

const node = { name: 'Ismael Baqaei' }
const names = (nodes: readonly { readonly name: string }[]) => nodes.map((node) => node.name)

describe('actors', () => {
  it('come by name, a page at a time, one statement a page', async () => {
    const page =
      'query ($after: String) { actors(first: 12, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }'
    const first = await ask(database, page)
    const second = await ask(database, page, { after: first.data.actors.pageInfo.endCursor })
    expect(
      [first, second].map(({ data, statements }) => [
        data.actors.nodes.length,
        data.actors.pageInfo.hasNextPage,
        statements,
      ]),
    ).toEqual([
      [12, true, { actorsByName: 1 }],
      [7, false, { actorsByName: 1 }],
    ])
    const all = names([...first.data.actors.nodes, ...second.data.actors.nodes])
    expect(all).toEqual([...all].sort())
  })

  it('are found by any spelling that an article uses, and by its variants', async () => {
    const find = (search: string) =>
      ask(database, 'query ($search: String!) { actors(filter: { search: $search }) { nodes { name } } }', { search })
    const found = await Promise.all(['Baqaei', 'Baghaei', 'Bagaei', 'baqa', 'Witkof', 'prime minister'].map(find))
    expect(found.map(({ data }) => names(data.actors.nodes)[0])).toEqual([
      'Ismael Baqaei',
      'Ismael Baqaei',
      'Ismael Baqaei',
      'Ismael Baqaei',
      'Steve Witkoff',
      "Qatar's prime minister",
    ])
  })

  it('take the syntax of the search engine for mere text', async () => {
    const search = 'Baqaei) OR name:* AND "[{~^'
    const { errors } = await ask(
      database,
      'query ($s: String!) { actors(filter: { search: $s }) { nodes { name } } }',
      { s: search },
    )
    expect(errors).toEqual([])
  })

  it('can be asked for by kind and by whom they belong to', async () => {
    const { data } = await ask(
      database,
      '{ actors(filter: { kinds: [DELEGATION], affiliatedWith: "actor:iran" }) { nodes { name isNamed } } }',
    )
    expect(data.actors.nodes).toEqual([
      { name: 'Iranian delegation in Muscat', isNamed: false },
      { name: 'Iranian representatives', isNamed: false },
      { name: 'Iranian technical team', isNamed: false },
    ])
  })

  it('tell by which name they were found, and where it is no more than like the words', async () => {
    const find = (search: string) =>
      ask(
        database,
        `query ($search: String!) { actors(filter: { search: $search }, first: 1) {
          edges { node { name } match { text likeness highlights { start end } } }
        } }`,
        { search },
      )
    const found = await Promise.all(['Baghaei', 'Bagaei', 'Israel'].map(find))
    expect(found.map(({ data }) => data.actors.edges)).toEqual([
      [{ node, match: { text: 'Esmail Baghaei', likeness: 'WORDS', highlights: [{ start: 7, end: 14 }] } }],
      [{ node, match: { text: 'Ismael Baqaei', likeness: 'SPELLING', highlights: [{ start: 7, end: 13 }] } }],
      [{ node, match: { text: 'Ismael Baqaei', likeness: 'TYPING_ERROR', highlights: [{ start: 0, end: 6 }] } }],
    ])
    const { data } = await ask(database, '{ actors(first: 1) { edges { match { text } } } }')
    expect(data.actors.edges).toEqual([{ match: null }])
  })

  it('belong directly to few and at any remove to more, nearest first', async () => {
    const { data, statements } = await ask(
      database,
      `{ actor(id: "actor:ismael-baqaei") {
        affiliations { kind group { name } via { name } }
        all: affiliations(transitive: true) { kind group { name } via { name } }
      } }`,
    )
    const ministry = { kind: 'MEMBER', group: { name: 'Iranian foreign ministry' }, via: null }
    const state = { kind: 'OF', group: { name: 'Iran' }, via: { name: 'Iranian foreign ministry' } }
    expect(data.actor).toEqual({ affiliations: [ministry], all: [ministry, state] })
    expect(statements).toEqual({ actorsById: 3, actorsAround: 1 })
  })

  it('come by their contacts, denied ones not counted', async () => {
    const { data } = await ask(
      database,
      '{ actors(orderBy: CONTACTS, window: "2026-06-29/2026-07-03", first: 3) { nodes { name } } }',
    )
    expect(names(data.actors.nodes)).toEqual(['US envoys', 'Qatar', 'Iranian representatives'])
  })
})

describe('both clocks', () => {
  it('are set at the root and honoured by everything nested', async () => {
    const { data } = await ask(
      database,
      `{ actor(id: "actor:us-envoys", window: "2026-06-30", knownAt: "2026-06-30T12:00Z") {
           contacts { standing to { name } }
           encounters { nodes { title account { standing } reports { id } contacts { standing } } }
         } }`,
    )
    expect(data.actor).toEqual({
      contacts: [
        { standing: 'PLANNED', to: { name: "Qatar's prime minister" } },
        { standing: 'PLANNED', to: { name: "Other officials with Qatar's prime minister" } },
        { standing: 'DENIED', to: { name: 'US envoys' } },
      ],
      encounters: {
        nodes: [
          {
            title: "US envoys and Qatar's prime minister",
            account: { standing: 'PLANNED' },
            reports: [{ id: 'report:doha-stage/envoys-pm-planned' }],
            contacts: [{ standing: 'PLANNED' }, { standing: 'PLANNED' }],
          },
          {
            title: 'Meeting of the Iranian team with the US side in Doha',
            account: { standing: 'DENIED' },
            reports: [{ id: 'report:doha-stage/no-us-iran-meeting' }],
            contacts: [{ standing: 'DENIED' }],
          },
        ],
      },
    })
  })

  it('show the end of what was known only once it had come', async () => {
    const spans = async (knownAt: string) => {
      const { data } = await ask(
        database,
        `{ encounter(id: "encounter:us-envoys-qatar-pm-2026-06-30", knownAt: "${knownAt}") {
             history { account { standing } known { to } } contacts { to { name } standing known { to } } } }`,
      )
      return data.encounter
    }
    const [minister, officials] = [
      { name: "Qatar's prime minister" },
      { name: "Other officials with Qatar's prime minister" },
    ]
    const planned = { standing: 'PLANNED', known: { to: null } }
    expect(await spans('2026-06-30T12:00Z')).toEqual({
      history: [{ account: { standing: 'PLANNED' }, known: { to: null } }],
      contacts: [
        { to: minister, ...planned },
        { to: officials, ...planned },
      ],
    })
    expect((await spans('2026-07-01T00:00Z')).history).toEqual([
      { account: { standing: 'PLANNED' }, known: { to: '2026-06-30T23:59:59Z' } },
      { account: { standing: 'PLANNED' }, known: { to: '2026-07-01T00:00:00Z' } },
      { account: { standing: 'UNCONFIRMED' }, known: { to: null } },
    ])
  })

  it('take an interval of one day for that day', async () => {
    const ids = async (window: string) =>
      (await ask(database, `{ network(window: "${window}") { contacts { id } } }`)).data.network
    expect(await ids('2026-06-30/2026-06-30')).toEqual(await ids('2026-06-30'))
  })

  it('refuse a time that is not EDTF, and say what is accepted', async () => {
    const { errors } = await ask(database, '{ network(window: "last week") { truncated } }')
    expect(errors).toEqual([
      'window is not a time in EDTF: "last week"; accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, 2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z',
    ])
  })
})

describe('encounters', () => {
  it('of one day come by the part of the day, also from page to page and within their round', async () => {
    const sessions = ['round-2026-06-21', 'morning-2026-06-21', 'afternoon-2026-06-21'].map(
      (name) => `encounter:muscat-${name}`,
    )
    const everyStatus = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'
    const pages = `query ($after: String, $orderBy: EncounterOrder, $filter: EncounterFilter) {
      stored: encounters(window: "2026-06-21", orderBy: $orderBy, filter: $filter, first: 1, after: $after) { ...Page }
      anew: encounters(window: "2026-06-21", orderBy: $orderBy, filter: $filter, first: 1, after: $after, ${everyStatus}) { ...Page } }
      fragment Page on EncounterConnection { nodes { id } pageInfo { hasNextPage endCursor } }`
    for (const [orderBy, expected] of [
      ['EARLIEST', sessions],
      ['LATEST', [...sessions].reverse()],
    ] as const) {
      for (const filter of [{ track: 'track:omani-channel' }, { actors: ['actor:iranian-delegation-muscat'] }]) {
        const seen: string[] = []
        for (let after: string | null = null, more = true; more; ) {
          const { data } = await ask(database, pages, { after, orderBy, filter })
          expect(data.anew).toEqual(data.stored)
          seen.push(data.stored.nodes[0].id)
          ;({ hasNextPage: more, endCursor: after } = data.stored.pageInfo)
        }
        expect(seen).toEqual(expected)
      }
    }
    const { data } = await ask(database, '{ encounter(id: "encounter:muscat-round-2026-06-21") { parts { id } } }')
    expect(data.encounter.parts).toEqual(sessions.slice(1).map((id) => ({ id })))
  })

  it('leave visits out unless they are asked for', async () => {
    const title = (kinds: string) =>
      ask(database, `{ encounters(window: "2026-06-29/2026-07-02"${kinds}) { nodes { title } } }`)
    const [all, visits] = await Promise.all([title(''), title(', filter: { kinds: [VISIT] }')])
    expect(all.data.encounters.nodes.map((node: { title: string }) => node.title)).not.toContain(
      "US envoys' visit to Doha",
    )
    expect(visits.data.encounters.nodes).toEqual([
      { title: "US envoys' visit to Doha" },
      { title: "Iranian technical team's visit to Doha" },
    ])
  })

  it('are found by venue, however far within, by track, mode, standing and who took part', async () => {
    const count = async (filter: string) =>
      (await ask(database, `{ encounters(filter: { ${filter} }) { nodes { id } } }`)).data.encounters.nodes.length
    expect(
      await Promise.all(['venue: "venue:oman"', 'venue: "venue:muscat"', 'track: "track:omani-channel"'].map(count)),
    ).toEqual([3, 3, 5])
    expect(
      await Promise.all(
        ['modes: [INDIRECT]', 'standings: [LAPSED]', 'actors: ["actor:qatar", "actor:pakistan"]'].map(count),
      ),
    ).toEqual([3, 3, 1])
  })

  it('come latest first, page by page, without loss', async () => {
    const page = `query ($after: String) { encounters(orderBy: LATEST, first: 4, after: $after) {
      nodes { id account { time { edtf } } } pageInfo { hasNextPage endCursor } } }`
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await ask(database, page, { after })
      seen.push(...data.encounters.nodes.map((node: { id: string }) => node.id))
      ;({ hasNextPage: more, endCursor: after } = data.encounters.pageInfo)
    }
    const { data } = await ask(database, '{ encounters { nodes { id } } }')
    expect(seen).toEqual(data.encounters.nodes.map((node: { id: string }) => node.id).reverse())
  })

  it('give an account property by property: Pakistan is named by one and not by the others', async () => {
    const { data } = await ask(
      database,
      `{ encounter(id: "encounter:doha-talks-2026-07-01") { account {
           standing mode level time { edtf } venue { name }
           corroboration { reports origins { atLeast atMost } publishers onTheRecord }
           properties { property value agreement for { id } against { id } }
         } } }`,
    )
    const { properties, ...account } = data.encounter.account
    expect(account).toEqual({
      standing: 'OCCURRED',
      mode: 'INDIRECT',
      level: 'TECHNICAL',
      time: { edtf: '2026-07-01' },
      venue: { name: 'Doha' },
      corroboration: { reports: 6, origins: { atLeast: 2, atMost: 5 }, publishers: 2, onTheRecord: 1 },
    })
    expect(properties.find(({ value }: { value: string }) => value === 'Pakistan mediated')).toEqual({
      property: 'PARTICIPANT',
      value: 'Pakistan mediated',
      agreement: 'PARTIAL',
      for: [{ id: 'report:doha-quiet-table/talks-under-way' }],
      against: [],
    })
  })
})

describe('contacts', () => {
  it('name the reports that their corroboration counts, rolled up or not, and no others', async () => {
    const counted = 'id support { id } reports { id } corroboration { reports }'
    const { data } = await ask(
      database,
      `{ contact(id: "contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted") {
           standing ${counted} }
         network { contacts { ${counted} } }
         states: network(rollUp: STATE) { contacts { ${counted} } } }`,
    )
    for (const { support, reports, corroboration } of [...data.network.contacts, ...data.states.contacts]) {
      expect(support).toHaveLength(corroboration.reports)
      expect(reports).toEqual(expect.arrayContaining(support))
    }
    const held = { id: 'report:doha-quiet-table/envoys-met-pm' }
    expect(data.contact).toEqual({
      id: 'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted',
      standing: 'OCCURRED',
      support: [held],
      reports: [{ id: 'report:doha-stage/envoys-pm-planned' }, { id: 'report:doha-stage/envoys-pm-own-voice' }, held],
      corroboration: { reports: 1 },
    })
  })
})

describe('sources, articles, venues and tracks', () => {
  it('reach their neighbours', async () => {
    const { data } = await ask(
      database,
      `{ source(id: "source:iranian-foreign-ministry-spokesman") { name kind actor { name aliases { name article { id } } } reports { id } }
         articles(filter: { encounter: "encounter:doha-talks-2026-07-01" }) { nodes { id publisher { name } basedOn { name } published { text inferred } } }
         venue(id: "venue:doha") { within { name } encounters { nodes { title } } }
         tracks { name encounters(first: 1) { nodes { title } } } }`,
    )
    expect(data).toMatchObject({
      source: {
        kind: 'SPOKESPERSON',
        actor: {
          name: 'Ismael Baqaei',
          aliases: [{ name: 'Esmail Baghaei', article: { id: 'article:muscat-two-track' } }],
        },
        reports: [
          { id: 'report:muscat-two-track/afternoon-schedule' },
          { id: 'report:muscat-two-track/morning-schedule' },
          { id: 'report:muscat-two-track/round-schedule' },
          { id: 'report:doha-stage/iranian-visit-spokesman' },
          { id: 'report:doha-stage/no-us-iran-meeting' },
        ],
      },
      articles: {
        nodes: [
          { id: 'article:doha-leverage', published: { text: '1 July 2026', inferred: false } },
          {
            id: 'article:doha-quiet-table',
            publisher: { name: 'Monexus' },
            basedOn: null,
            published: { inferred: true },
          },
          { id: 'article:qatar-indirect', basedOn: { name: 'South China Morning Post – China' } },
        ],
      },
      venue: { within: [{ name: 'Qatar' }] },
      tracks: [
        { name: expect.any(String), encounters: { nodes: [{ title: expect.any(String) }] } },
        { name: expect.any(String), encounters: { nodes: [{ title: expect.any(String) }] } },
      ],
    })
  })

  it('are all reached by node(id), whose prefix tells the type', async () => {
    const ids = [
      'actor:qatar',
      'venue:doha',
      'source:reuters',
      'article:doha-stage',
      'report:doha-stage/envoys-pm-planned',
      'encounter:doha-talks-2026-07-01',
      'track:omani-channel',
      'contact:us-envoys-qatar-pm-2026-06-30/us-envoys/qatar-prime-minister/hosted',
    ]
    const fields = ids.map((_id, i) => `n${i}: node(id: $i${i}) { __typename id }`).join(' ')
    const declared = ids.map((_id, i) => `$i${i}: ID!`).join(', ')
    const variables = Object.fromEntries(ids.map((id, i) => [`i${i}`, id]))
    const { data } = await ask(
      database,
      `query (${declared}) { ${fields} nothing: node(id: "actor:nobody") { id } }`,
      variables,
    )
    const { nothing, ...found } = data
    expect(Object.values(found)).toEqual(
      ['Actor', 'Venue', 'Source', 'Article', 'Report', 'Encounter', 'Track', 'Contact'].map((__typename, i) => ({
        __typename,
        id: ids[i],
      })),
    )
    expect(nothing).toBeNull()
  })
})

describe('the network', () => {
  it('says honestly what a limit left out', async () => {
    const { data } = await ask(
      database,
      '{ network(limit: 3) { contacts { id } truncated omitted { contacts reason } } }',
    )
    expect(data.network).toMatchObject({
      truncated: true,
      omitted: { contacts: 21, reason: 'The limit of 3 contacts was reached; the earliest are given.' },
    })
    expect(data.network.contacts).toHaveLength(3)
  })

  it('draws whom a contact belongs to, without counting that as contact', async () => {
    const { data } = await ask(
      database,
      `{ network(window: "2026-06-30", kinds: [HOSTED], standings: [OCCURRED]) {
           nodes { actor { name } roles degree inContact } affiliations { kind member { name } group { name } } counts { kind standing count } } }`,
    )
    expect(data.network).toEqual({
      nodes: [
        { actor: { name: 'Jared Kushner' }, roles: ['MEMBER'], degree: 0, inContact: false },
        { actor: { name: 'Qatar' }, roles: [], degree: 0, inContact: false },
        { actor: { name: "Qatar's prime minister" }, roles: ['HOST'], degree: 1, inContact: true },
        {
          actor: { name: "Other officials with Qatar's prime minister" },
          roles: ['HOST'],
          degree: 0,
          inContact: false,
        },
        { actor: { name: 'Steve Witkoff' }, roles: ['MEMBER'], degree: 0, inContact: false },
        { actor: { name: 'United States' }, roles: [], degree: 0, inContact: false },
        { actor: { name: 'US envoys' }, roles: ['PARTY'], degree: 1, inContact: true },
      ],
      affiliations: [
        { kind: 'MEMBER', member: { name: 'Jared Kushner' }, group: { name: 'US envoys' } },
        { kind: 'OF', member: { name: "Qatar's prime minister" }, group: { name: 'Qatar' } },
        { kind: 'OF', member: { name: "Other officials with Qatar's prime minister" }, group: { name: 'Qatar' } },
        { kind: 'MEMBER', member: { name: 'Steve Witkoff' }, group: { name: 'US envoys' } },
        { kind: 'OF', member: { name: 'US envoys' }, group: { name: 'United States' } },
      ],
      counts: [{ kind: 'HOSTED', standing: 'OCCURRED', count: 1 }],
    })
  })
})

describe('mutations', () => {
  const load = (source: string) =>
    ask(
      database,
      'mutation ($source: String!) { loadArticle(source: $source) { unchanged article { id title } counts { kind created changed removed } } }',
      { source },
    )
  const register = acceptedText('register.yaml')
    .replace(/^#.*\n/, '')
    .replace(/^(?=.)/gm, '  ')
  const invented = acceptedText('first.yaml').replace('introduces:\n', `introduces:\n${register}`)

  it('load, reload and remove one article in the shape of its file', async () => {
    const first = await load(invented)
    const again = await load(invented)
    const removed = await ask(database, 'mutation { removeArticle(id: "article:first") { counts { kind removed } } }')
    expect([
      first.data.loadArticle.article,
      first.data.loadArticle.unchanged,
      again.data.loadArticle.unchanged,
    ]).toEqual([{ id: 'article:first', title: 'Talks at the harbour' }, false, true])
    expect(removed.data.removeArticle.counts).toContainEqual({ kind: 'Report', removed: 1 })
    expect((await ask(database, '{ node(id: "encounter:harbour-talks") { id } }')).data.node).toBeNull()
  })

  it('refuse a bad article with line, column, value and what is accepted', async () => {
    const { errors } = await load(invented.replace('status: planned', 'status: maybe'))
    expect(errors).toEqual([
      expect.stringMatching(/^article:\d+:13 reports\.planned\.status is "maybe": expected one of planned, under_way/),
    ])
  })

  it('refuse to remove what is no article, and one that there is not', async () => {
    const refusals = await Promise.all(
      ['first', 'article:none'].map((id) => ask(database, `mutation { removeArticle(id: "${id}") { unchanged } }`)),
    )
    expect(refusals.map(({ errors }) => errors)).toEqual([
      ['id: "first" is not accepted; expected article:…'],
      ['id: no article has the identifier "article:none"; expected article:…'],
    ])
  })

  it('refuse to remove an article while others speak of what it introduced', async () => {
    const { errors } = await ask(database, 'mutation { removeArticle(id: "article:doha-quiet-table") { unchanged } }')
    expect(errors.join()).toMatch(/still used by article:(doha-leverage|qatar-indirect)/)
  })
})
