/** Who is who on the five articles: merged, split, named and taken back, and what loads and other questions make of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../support/api.ts'
import { curate, namingMerged, settleAnew, signed, storeWithoutLog } from '../support/curations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader, loadSeeds } from '../support/seeded.ts'
import { takeSnapshot } from '../support/snapshot.ts'
import { makeSourceFolder } from '../support/source-files.ts'

let database: TestDatabase
let asLoaded: readonly string[]
/** The seeds and no curation. */
let start: () => Promise<void>

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
  asLoaded = await storeWithoutLog(database)
  start = await takeSnapshot(database)
})

afterAll(() => database.close())

const team = 'actor:iranian-technical-team'
const representatives = 'actor:iranian-representatives'
const mergeTeams = `mergeActors(keep: "${team}", merged: ["${representatives}"], ${signed})`
const everyStatus = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'

/** Contacts as a reader would say them. */
async function contacts(standpoint = 'window: "2026-06-28/2026-07-05"'): Promise<readonly string[]> {
  const { data, errors } = await ask(
    database,
    `{ network(${standpoint}) { contacts { kind standing from { id } to { id } through { mediator { id } } } } }`,
  )
  expect(errors).toEqual([])
  const bare = ({ id }: { readonly id: string }) => id.slice('actor:'.length)
  return data.network.contacts.map(
    ({ kind, standing, from, to, through }: ContactAnswer) =>
      `${kind} ${standing}, ${bare(from)} – ${bare(to)}${through.map(({ mediator }) => ` via ${bare(mediator)}`).join('')}`,
  )
}

interface ContactAnswer {
  readonly kind: string
  readonly standing: string
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly through: readonly { readonly mediator: { readonly id: string } }[]
}

/** How many things the one list of an answer holds. */
function sizeOf(answer: unknown): number {
  const lists = [answer, ...Object.values(answer as object)].filter(Array.isArray)
  return lists[0]?.length ?? 0
}

describe('a merge', () => {
  beforeEach(() => start())

  it('makes what is reported of both one actor’s, under every standpoint', async () => {
    const onTheRecord = 'window: "2026-07-01", lens: { onTheRecordOnly: true }'
    const before = await contacts(onTheRecord)
    expect(await curate(database, mergeTeams)).toBe('curation:1: 1 encounters changed')
    const merged = [
      'MEDIATED UNCONFIRMED, iran – qatar',
      'UNCLEAR UNCONFIRMED, iran – united-states',
      'MEDIATED UNCONFIRMED, united-states – qatar',
      'HOSTED UNCONFIRMED, iranian-technical-team – qatar-prime-minister',
      'HOSTED UNCONFIRMED, iranian-technical-team – qatar',
      'HOSTED OCCURRED, us-envoys – qatar-prime-minister',
      'HOSTED LAPSED, us-envoys – qatari-officials',
      'DENIED DENIED, iranian-technical-team – us-envoys',
      'UNCLEAR LAPSED, counterpart-doha-discussions – us-envoys',
      'MEDIATED UNDER_WAY, iranian-technical-team – pakistan',
      'MEDIATED UNDER_WAY, iranian-technical-team – qatar',
      'DENIED DENIED, iranian-technical-team – us-envoys',
      'INDIRECT OCCURRED, iranian-technical-team – us-envoys via pakistan via qatar',
      'MEDIATED UNDER_WAY, us-envoys – pakistan',
      'MEDIATED UNDER_WAY, us-envoys – qatar',
    ]
    expect(await contacts()).toEqual(merged)
    expect(await contacts(`window: "2026-06-28/2026-07-05", ${everyStatus}`)).toEqual(merged)
    expect(before).toEqual([
      'UNCLEAR UNDER_WAY, iranian-representatives – us-envoys',
      'DENIED DENIED, iranian-technical-team – us-envoys',
    ])
    expect(await contacts(onTheRecord)).toEqual([
      'UNCLEAR UNDER_WAY, iranian-technical-team – us-envoys',
      'DENIED DENIED, iranian-technical-team – us-envoys',
    ])
    expect(await contacts('window: "2026-07-01", knownAt: "2026-06-30T12:00Z"')).toEqual([
      'DENIED DENIED, iranian-technical-team – us-envoys',
      'UNCLEAR PLANNED, counterpart-doha-discussions – us-envoys',
    ])
  })

  it('lets the old identifier answer with the actor that is kept, its names, and why', async () => {
    await curate(database, mergeTeams)
    const fields = `id name aliases { name article { id } } affiliations { group { id } kind } possiblySame { actor { id } }
      curations { id kind reason by at inForce actor { id name standsAs { id } } others { id name standsAs { id } } }`
    const { data } = await ask(
      database,
      `{ old: actor(id: "${representatives}") { ${fields} } node(id: "${representatives}") { id } }`,
    )
    expect(data).toEqual({
      old: {
        id: team,
        name: 'Iranian technical team',
        aliases: [
          { name: 'Iranian representatives', article: null },
          { name: 'Iranian technical delegation', article: { id: 'article:doha-stage' } },
          { name: 'Iranian technical teams', article: { id: 'article:doha-stage' } },
        ],
        affiliations: [{ group: { id: 'actor:iran' }, kind: 'OF' }],
        possiblySame: [],
        curations: [
          {
            id: 'curation:1',
            kind: 'MERGE',
            reason: 'the same spokesman',
            by: 'A. Analyst',
            at: '2026-11-21T12:00:00Z',
            inForce: true,
            actor: { id: team, name: 'Iranian technical team', standsAs: { id: team } },
            others: [{ id: representatives, name: 'Iranian representatives', standsAs: { id: team } }],
          },
        ],
      },
      node: { id: team },
    })
  })

  it('is meant by the old identifier in filters and lenses, and in what articles say to watch for', async () => {
    const filters = (id: string) => `{
      network(actors: ["${id}"], window: "2026-07-01") { contacts { kind } }
      encounters(filter: { actors: ["${id}"] }) { nodes { id } }
      spoken: encounters(filter: { kinds: [VISIT] }, lens: { parties: ["${id}"] }) { nodes { id } }
    }`
    await curate(database, `mergeActors(keep: "${team}", merged: ["${representatives}"], ${signed})`)
    const [old, kept] = [await ask(database, filters(representatives)), await ask(database, filters(team))]
    expect(kept.data.network.contacts.length).toBeGreaterThan(3)
    expect(kept.data.encounters.nodes.length).toBeGreaterThan(2)
    expect(old.data).toEqual(kept.data)
  })

  it('is meant by the old identifier wherever somebody is asked about', async () => {
    const questions = (id: string) => `{
      denials(about: "${id}") { contact { id } outcome }
      timeline(of: "${id}") { of { ... on Actor { id } } entries { encounter { id } roles } }
      withGroups: timeline(of: "${id}", withGroups: true) { entries { encounter { id } through { id } } }
      plans: timeline(of: "${id}", lens: { statuses: [PLANNED] }) { entries { encounter { id } standing } }
      encounters(filter: { anyOf: ["${id}"] }) { nodes { id } }
      either: encounters(filter: { anyOf: ["${id}", "actor:oman"] }) { nodes { id } }
      coPresence(actors: ["${id}"], window: "2026-06-30", lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED] }) { pairs { first { id } second { id } } }
    }`
    await curate(database, mergeTeams)
    const [old, kept] = [await ask(database, questions(representatives)), await ask(database, questions(team))]
    expect(kept.errors).toEqual([])
    expect(Object.fromEntries(Object.entries(kept.data).map(([field, answer]) => [field, sizeOf(answer)]))).toEqual({
      denials: 2,
      timeline: 4,
      withGroups: 7,
      plans: 2,
      encounters: 3,
      either: 6,
      coPresence: 3,
    })
    expect(old).toEqual({ ...kept, statements: old.statements })
  })

  it('has no paths to itself by either identifier', async () => {
    await curate(database, mergeTeams)
    const { errors } = await ask(database, `{ paths(from: "${representatives}", to: "${team}") { truncated } }`)
    expect(errors).toEqual([`from and to are both ${team}; expected two actors`])
  })

  it('lets a contact be found by an identifier that names who was merged, at whichever end', async () => {
    const find = async (id: string) =>
      (await ask(database, `{ contact(id: "contact:doha-talks-2026-07-01/${id}") { id } }`)).data.contact?.id ?? null
    const talks = ['talks-started', 'no-face-to-face'].map((report) => `"report:doha-leverage/${report}"`)
    await curate(
      database,
      `splitActor(actor: "actor:us-envoys", into: { name: "Envoys" }, reports: [${talks.join()}], ${signed})`,
    )
    const split = 'contact:doha-talks-2026-07-01/envoys/iranian-representatives/indirect'
    expect(await find('envoys/iranian-representatives/indirect')).toBe(split)
    await curate(database, `mergeActors(keep: "actor:us-envoys", merged: ["actor:envoys"], ${signed})`)
    await curate(database, mergeTeams)
    expect(await find('envoys/iranian-representatives/indirect')).toBe(
      'contact:doha-talks-2026-07-01/iranian-technical-team/us-envoys/indirect',
    )
    expect(await find('iranian-representatives/qatar/mediated')).toBe(
      'contact:doha-talks-2026-07-01/iranian-technical-team/qatar/mediated',
    )
    expect(await find('iranian-representatives/nobody/indirect')).toBeNull()
  })

  it('of a state brings its sides, its delegations, and what articles say to watch for between it and others', async () => {
    const folder = makeSourceFolder()
    const file = folder.write('more.yaml', 'actors:\n  islamic-republic: { name: Islamic Republic, kind: state }\n')
    await createTestLoader(database).loadPaths([file], () => undefined)
    folder.remove()
    const before = await storeWithoutLog(database)
    await curate(database, `mergeActors(keep: "actor:islamic-republic", merged: ["actor:iran"], ${signed})`)
    const { data, errors } = await ask(
      database,
      `{ node(id: "signal:qatar-indirect/indirect-to-direct") { ... on Signal { condition { between { id } } } }
         report(id: "report:doha-leverage/talks-started") { participations { side { id } } }
         actors(filter: { affiliatedWith: "actor:islamic-republic", kinds: [DELEGATION] }) { nodes { id } }
         asBefore: actors(filter: { affiliatedWith: "actor:iran", kinds: [DELEGATION] }) { nodes { id } }
         contacts: network(window: "2023") { contacts { kind from { id } to { id } } } }`,
    )
    expect(errors).toEqual([])
    const delegations = [{ id: 'actor:iranian-delegation-muscat' }, { id: representatives }, { id: team }]
    expect(data).toEqual({
      node: { condition: { between: [{ id: 'actor:islamic-republic' }, { id: 'actor:united-states' }] } },
      report: { participations: [{ side: { id: 'actor:united-states' } }, { side: { id: 'actor:islamic-republic' } }] },
      actors: { nodes: delegations },
      asBefore: { nodes: delegations },
      contacts: {
        contacts: [
          { kind: 'MEDIATED', from: { id: 'actor:islamic-republic' }, to: { id: 'actor:qatar' } },
          { kind: 'UNCLEAR', from: { id: 'actor:islamic-republic' }, to: { id: 'actor:united-states' } },
          { kind: 'MEDIATED', from: { id: 'actor:united-states' }, to: { id: 'actor:qatar' } },
          { kind: 'MEDIATED', from: { id: 'actor:islamic-republic' }, to: { id: 'actor:oman' } },
          { kind: 'INDIRECT', from: { id: 'actor:islamic-republic' }, to: { id: 'actor:united-states' } },
          { kind: 'MEDIATED', from: { id: 'actor:united-states' }, to: { id: 'actor:oman' } },
        ],
      },
    })
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(before)
  })

  it('keeps what the file writes beside who is meant', async () => {
    await curate(database, mergeTeams)
    const { data } = await ask(
      database,
      '{ report(id: "report:doha-leverage/talks-started") { participations { actor { id } writtenAs { id name standsAs { id } } } } }',
    )
    expect(data.report.participations).toEqual([
      { actor: { id: 'actor:us-envoys' }, writtenAs: null },
      {
        actor: { id: team },
        writtenAs: { id: representatives, name: 'Iranian representatives', standsAs: { id: team } },
      },
    ])
  })

  it('is found by the names of both, and listed once', async () => {
    await curate(database, mergeTeams)
    const { data } = await ask(
      database,
      `{ search(text: "Iranian representatives", first: 1) { node { id } text }
         actors(filter: { kinds: [DELEGATION], affiliatedWith: "actor:iran" }) { nodes { id } } }`,
    )
    expect(data).toEqual({
      search: [{ node: { id: team }, text: 'Iranian representatives' }],
      actors: { nodes: [{ id: 'actor:iranian-delegation-muscat' }, { id: team }] },
    })
  })

  it('taken back gives the store that was', async () => {
    await curate(database, mergeTeams)
    expect(await storeWithoutLog(database)).not.toEqual(asLoaded)
    expect(await curate(database, `undo(curation: "curation:1", ${signed})`)).toBe('curation:2: 1 encounters changed')
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })

  it('taken back and put in force again is the same merge', async () => {
    await curate(database, mergeTeams)
    const merged = await storeWithoutLog(database)
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    await curate(database, `undo(curation: "curation:2", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(merged)
    const { data } = await ask(
      database,
      '{ curations(first: 3) { nodes { id kind inForce undoes { id } undoneBy { id } } pageInfo { hasNextPage } } }',
    )
    expect(data.curations).toEqual({
      nodes: [
        { id: 'curation:3', kind: 'UNDO', inForce: false, undoes: { id: 'curation:2' }, undoneBy: null },
        {
          id: 'curation:2',
          kind: 'UNDO',
          inForce: false,
          undoes: { id: 'curation:1' },
          undoneBy: { id: 'curation:3' },
        },
        { id: 'curation:1', kind: 'MERGE', inForce: true, undoes: null, undoneBy: null },
      ],
      pageInfo: { hasNextPage: false },
    })
  })

  it('of two delegations brings their members, aliases and sides with them', async () => {
    await curate(database, `mergeActors(keep: "actor:us-side-muscat", merged: ["actor:us-envoys"], ${signed})`)
    const { data } = await ask(
      database,
      `{ actor(id: "actor:steve-witkoff") { affiliations { group { id } } }
         report(id: "report:doha-quiet-table/envoys-met-pm") { participations { actor { id } onBehalfOf { id } } } }`,
    )
    expect(data).toEqual({
      actor: { affiliations: [{ group: { id: 'actor:us-side-muscat' } }] },
      report: {
        participations: [
          { actor: { id: 'actor:us-side-muscat' }, onBehalfOf: null },
          { actor: { id: 'actor:steve-witkoff' }, onBehalfOf: { id: 'actor:us-side-muscat' } },
          { actor: { id: 'actor:jared-kushner' }, onBehalfOf: { id: 'actor:us-side-muscat' } },
          { actor: { id: 'actor:qatar-prime-minister' }, onBehalfOf: null },
        ],
      },
    })
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })
})

describe('a later decision about somebody else leaves a merge as it is', () => {
  beforeEach(() => start())

  const envoys = 'actor:us-envoys'
  const talks = 'encounter:doha-talks-2026-07-01'

  it.each([
    ['one more name', `addAlias(actor: "${envoys}", name: "The envoys", ${signed})`],
    ['a pair kept apart', `neverMerge(a: "${envoys}", b: "actor:us-side-muscat", ${signed})`],
    ['another merge', `mergeActors(keep: "actor:us-side-muscat", merged: ["${envoys}"], ${signed})`],
    [
      'a split',
      `splitActor(actor: "${envoys}", into: { name: "Officials" }, reports: ["report:doha-leverage/no-face-to-face"], ${signed})`,
    ],
  ])('%s', async (_what, later) => {
    await curate(database, mergeTeams)
    expect(await curate(database, later)).toMatch(/^curation:2: /)
    const stored = await deniedAt()
    expect(await deniedAt(everyStatus)).toEqual(stored)
    expect(stored.of).toContainEqual(expect.objectContaining({ from: { id: team } }))
    expect(JSON.stringify(stored)).not.toContain(representatives)
    expect(await namingMerged(database)).toEqual([])
    const once = await storeWithoutLog(database)
    await settleAnew(database)
    expect(await storeWithoutLog(database)).toEqual(once)
    for (const number of [2, 1]) await curate(database, `undo(curation: "curation:${number}", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })

  async function deniedAt(standpoint = '') {
    const given = standpoint === '' ? '' : `, ${standpoint}`
    const { data, errors } = await ask(
      database,
      `{ encounter(id: "${talks}"${given}) { contacts { kind from { id } to { id } } }
         network(kinds: [DENIED], window: "2026-06/2026-07"${given}) { contacts { id from { id } to { id } } } }`,
    )
    expect(errors).toEqual([])
    const of = data.encounter.contacts.filter(({ kind }: ContactAnswer) => kind === 'DENIED')
    return { of, everywhere: data.network.contacts }
  }

  it('of states: a name of a delegation, which stays with the state that is kept', async () => {
    const folder = makeSourceFolder()
    const file = folder.write('more.yaml', 'actors:\n  islamic-republic: { name: Islamic Republic, kind: state }\n')
    await createTestLoader(database).loadPaths([file], () => undefined)
    folder.remove()
    await curate(database, `mergeActors(keep: "actor:islamic-republic", merged: ["actor:iran"], ${signed})`)
    const states = async () => {
      const { data } = await ask(
        database,
        `{ actor(id: "${team}") { affiliations { group { id } } }
           network(rollUp: STATE, window: "2026-07-01", kinds: [INDIRECT]) { contacts { from { id } to { id } } } }`,
      )
      return data
    }
    const before = await states()
    expect(before).toEqual({
      actor: { affiliations: [{ group: { id: 'actor:islamic-republic' } }] },
      network: { contacts: [{ from: { id: 'actor:islamic-republic' }, to: { id: 'actor:united-states' } }] },
    })
    await curate(database, `addAlias(actor: "${team}", name: "The team", ${signed})`)
    await curate(database, mergeTeams)
    expect(await states()).toEqual(before)
    expect(await namingMerged(database)).toEqual([])
  })
})

describe('the number of encounters changed', () => {
  beforeEach(() => start())

  it('counts those where somebody else is named, though said to have stayed away, and none for a side alone', async () => {
    const folder = makeSourceFolder()
    const files = [
      folder.write(
        'more.yaml',
        `actors:
  islamic-republic: { name: Islamic Republic, kind: state }
  anna: { name: Anna, kind: person, member: us-envoys }
  anne: { name: Anne, kind: person, member: us-envoys }
  bert: { name: Bert, kind: person, member: us-envoys }
  berta: { name: Berta, kind: person, member: us-envoys }
  their-envoys: { name: Their envoys, kind: delegation, of: islamic-republic }
encounters:
  dinner: { title: A dinner, kind: meeting }
`,
      ),
      folder.write(
        'dinner.yaml',
        `article: dinner
title: They dined
publisher: monexus
published: 2026-07-09
reports:
  held:
    encounter: dinner
    status: occurred
    who:
      - { actor: us-envoys, role: party, side: united-states }
      - { actor: anna, role: member, for: us-envoys }
      - { actor: bert, role: member, for: us-envoys, present: false }
      - { actor: their-envoys, role: party, side: islamic-republic }
    attribution: author
    evidence: { paragraph: 1, gist: They dined without Bert. }
`,
      ),
    ]
    const outcomes = await createTestLoader(database).loadPaths(files, () => undefined)
    folder.remove()
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
    const merge = (keep: string, merged: string) =>
      curate(database, `mergeActors(keep: "actor:${keep}", merged: ["actor:${merged}"], ${signed})`)
    expect(await merge('anne', 'anna')).toBe('curation:1: 1 encounters changed')
    expect(await merge('berta', 'bert')).toBe('curation:2: 1 encounters changed')
    const account = async () => {
      const { data } = await ask(
        database,
        `{ encounter(id: "encounter:dinner") { account { properties { value actor { id } } } contacts { id } }
           report(id: "report:dinner/held") { participations { side { id } } } }`,
      )
      return data
    }
    const { report, ...before } = await account()
    expect(JSON.stringify(before)).toContain('actor:berta')
    expect(report.participations[3].side.id).toBe('actor:islamic-republic')
    expect(await merge('oman', 'islamic-republic')).toBe('curation:3: 0 encounters changed')
    const { report: after, ...same } = await account()
    expect(same).toEqual(before)
    expect(after.participations[3].side.id).toBe('actor:oman')
  })
})

describe('a merge is refused', () => {
  beforeAll(() => start())

  it.each([
    [
      'where a report denies that the two met',
      `mergeActors(keep: "actor:us-envoys", merged: ["${team}"], ${signed})`,
      'these cannot be one: of encounter:us-iran-meeting-doha-2026-06, report:doha-stage/no-us-iran-meeting says that actor:us-envoys did not meet itself',
    ],
    [
      'where the sides of talks would be one',
      `mergeActors(keep: "actor:united-states", merged: ["actor:iran"], ${signed})`,
      'these cannot be one: of encounter:muscat-afternoon-2026-06-21, report:muscat-two-track/afternoon-schedule has the sides actor:iran and actor:united-states, which would be one',
    ],
    [
      'where one hosts the other',
      `mergeActors(keep: "${team}", merged: ["actor:qatari-officials", "actor:us-envoys"], ${signed})`,
      expect.stringMatching(/^these cannot be one: of encounter:.* face each other|side by side|did not meet itself/),
    ],
    [
      'where a report names both side by side',
      `mergeActors(keep: "actor:qatar", merged: ["actor:pakistan"], ${signed})`,
      'these cannot be one: of encounter:doha-talks-2026-07-01, report:doha-quiet-table/talks-under-way names actor:qatar and actor:pakistan side by side, each as MEDIATOR',
    ],
    [
      'of a person with a delegation',
      `mergeActors(keep: "actor:us-envoys", merged: ["actor:steve-witkoff"], ${signed})`,
      'actor:steve-witkoff is of kind PERSON and actor:us-envoys of kind DELEGATION; they cannot be one',
    ],
    [
      'with itself',
      `mergeActors(keep: "${team}", merged: ["${team}"], ${signed})`,
      'actor:iranian-technical-team cannot be merged with itself',
    ],
    [
      'of nobody',
      `mergeActors(keep: "${team}", merged: [], ${signed})`,
      'merged is empty; expected at least one actor:…',
    ],
    [
      'of somebody unknown',
      `mergeActors(keep: "${team}", merged: ["actor:nobody"], ${signed})`,
      'no actor has the identifier "actor:nobody"; expected actor:…',
    ],
    [
      'of what is no actor',
      `mergeActors(keep: "${team}", merged: ["venue:doha"], ${signed})`,
      'merged is "venue:doha"; expected actor:…',
    ],
    [
      'without a reason',
      `mergeActors(keep: "${team}", merged: ["${representatives}"], reason: " ", by: "A")`,
      'reason is empty; expected why this is so',
    ],
    [
      'unsigned',
      `mergeActors(keep: "${team}", merged: ["${representatives}"], reason: "one", by: "")`,
      'by is empty; expected who decides it',
    ],
  ])('%s', async (_when, mutation, why) => {
    expect(await curate(database, mutation)).toEqual(why)
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
    const { data } = await ask(database, '{ curations { nodes { id } } }')
    expect(data.curations.nodes).toEqual([])
  })

  it('of somebody merged already, and of a pair that is never to be merged, themselves or through others', async () => {
    await curate(database, mergeTeams)
    const muscat = 'actor:iranian-delegation-muscat'
    expect(await curate(database, `mergeActors(keep: "${muscat}", merged: ["${representatives}"], ${signed})`)).toBe(
      'actor:iranian-representatives is already merged into actor:iranian-technical-team; name that one, or undo the merge',
    )
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    await curate(
      database,
      `neverMerge(a: "${muscat}", b: "${representatives}", reason: "other towns", by: "B. Analyst")`,
    )
    await curate(database, mergeTeams)
    const forbidden =
      'actor:iranian-delegation-muscat and actor:iranian-representatives are never to be merged, by curation:3 of B. Analyst: "other towns"'
    const through = `mergeActors(keep: "${muscat}", merged: ["${team}"], ${signed})`
    expect(await curate(database, through)).toBe(forbidden)
    expect(await curate(database, `neverMerge(a: "${team}", b: "${representatives}", ${signed})`)).toBe(
      'actor:iranian-representatives is already merged into actor:iranian-technical-team; name that one, or undo the merge',
    )
    await curate(database, `undo(curation: "curation:3", ${signed})`)
    expect(await curate(database, through)).toBe('curation:6: 4 encounters changed')
    expect(await curate(database, `undo(curation: "curation:5", ${signed})`)).toBe(forbidden)
  })
})

describe('a split', () => {
  beforeEach(() => start())

  it('takes chosen reports to a new actor, and leaves what registers say', async () => {
    expect(
      await curate(
        database,
        `splitActor(actor: "actor:us-envoys", into: { name: "Officials of the United States" },
           reports: ["report:doha-leverage/talks-started", "report:doha-leverage/no-face-to-face"], ${signed})`,
      ),
    ).toBe('curation:1: 1 encounters changed')
    const { data } = await ask(
      database,
      `{ actor(id: "actor:officials-of-the-united-states") { name kind affiliations { group { id } } aliases { name }
           contacts { kind standing from { id } to { id } reports { id } }
           curations { kind into { id name } reports { id } } } }`,
    )
    const us = 'actor:officials-of-the-united-states'
    expect(data.actor).toEqual({
      name: 'Officials of the United States',
      kind: 'DELEGATION',
      affiliations: [],
      aliases: [],
      contacts: [
        {
          kind: 'DENIED',
          standing: 'DENIED',
          from: { id: representatives },
          to: { id: us },
          reports: [{ id: 'report:doha-leverage/no-face-to-face' }],
        },
        {
          kind: 'INDIRECT',
          standing: 'UNDER_WAY',
          from: { id: representatives },
          to: { id: us },
          reports: [{ id: 'report:doha-leverage/no-face-to-face' }, { id: 'report:doha-leverage/talks-started' }],
        },
        {
          kind: 'MEDIATED',
          standing: 'UNDER_WAY',
          from: { id: us },
          to: { id: 'actor:qatar' },
          reports: [{ id: 'report:doha-leverage/no-face-to-face' }],
        },
      ],
      curations: [
        {
          kind: 'SPLIT',
          into: { id: us, name: 'Officials of the United States' },
          reports: [{ id: 'report:doha-leverage/talks-started' }, { id: 'report:doha-leverage/no-face-to-face' }],
        },
      ],
    })
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })

  it('takes a spelling to a new actor, with all that the articles report that used it', async () => {
    await curate(
      database,
      `splitActor(actor: "actor:us-envoys", into: { name: "US officials in Doha", slug: "us-officials" },
         spellings: [{ name: "US officials" }], ${signed})`,
    )
    const { data } = await ask(
      database,
      `{ actor(id: "actor:us-officials") { aliases { name article { id } } encounters { nodes { id } }
           curations { spellings { name article { id } } } }
         kept: actor(id: "actor:us-envoys") { aliases { name } } }`,
    )
    expect(data).toEqual({
      actor: {
        aliases: [{ name: 'US officials', article: { id: 'article:qatar-indirect' } }],
        encounters: { nodes: [{ id: 'encounter:doha-talks-2026-07-01' }] },
        curations: [{ spellings: [{ name: 'US officials', article: { id: 'article:qatar-indirect' } }] }],
      },
      kept: {
        aliases: [
          { name: 'Officials from the United States' },
          { name: "Washington's envoys" },
          { name: 'the US side' },
          { name: 'the US side at the table' },
        ],
      },
    })
  })

  it('restores one of several that were merged, and what had been merged into that one with it', async () => {
    const muscat = 'actor:iranian-delegation-muscat'
    await curate(database, mergeTeams)
    const merged = await contacts('window: "2026"')
    await curate(database, `mergeActors(keep: "${muscat}", merged: ["${team}"], ${signed})`)
    expect(await contacts('window: "2026"')).not.toEqual(merged)
    expect(await curate(database, `splitActor(actor: "${muscat}", restore: ["${team}"], ${signed})`)).toBe(
      'curation:3: 4 encounters changed',
    )
    expect(await contacts('window: "2026"')).toEqual(merged)
    expect((await ask(database, `{ actor(id: "${representatives}") { id } }`)).data.actor.id).toBe(team)
  })

  it('is refused for what is not the actor’s', async () => {
    const split = (rest: string) => curate(database, `splitActor(actor: "actor:us-envoys", ${rest}, ${signed})`)
    expect([
      await split('restore: ["actor:us-side-muscat"]'),
      await split('into: { name: "X" }'),
      await split('into: { name: "Iran" }, reports: ["report:doha-leverage/talks-started"]'),
      await split('into: { name: "X" }, reports: ["report:muscat-two-track/talks-2012"]'),
      await split('into: { name: "X" }, spellings: [{ name: "nobody" }]'),
      await split('into: { name: "—" }, reports: ["report:doha-leverage/talks-started"]'),
    ]).toEqual([
      'actor:us-side-muscat is not merged into actor:us-envoys, so that nothing can be restored',
      'a split either restores merged actors (`restore`), or takes `reports` or `spellings` into a new actor (`into`)',
      'actor:iran is already defined in register:actors.yaml; give another slug',
      'report:muscat-two-track/talks-2012 does not name actor:us-envoys as taking part in anything',
      'actor:us-envoys has no spelling "nobody"; its spellings are "Officials from the United States", "US officials", "Washington\'s envoys", "the US side", "the US side at the table"',
      '"" is no slug for the new actor; give one in `slug`: lower-case letters, digits and hyphens',
    ])
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })

  it('is not undone while a later curation speaks of the actor that it made', async () => {
    await curate(
      database,
      `splitActor(actor: "actor:us-envoys", into: { name: "X" }, reports: ["report:doha-leverage/talks-started"], ${signed})`,
    )
    await curate(database, `addAlias(actor: "actor:x", name: "The X", ${signed})`)
    expect(await curate(database, `undo(curation: "curation:1", ${signed})`)).toBe(
      'curation:2 speaks of actor:x, which curation:1 made; undo curation:2 first',
    )
    await curate(database, `undo(curation: "curation:2", ${signed})`)
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })
})

describe('that two are never to be merged', () => {
  beforeEach(() => start())

  it('is decided once, in whichever order they are named, until it is taken back', async () => {
    const keepApart = (a: string, b: string) =>
      curate(database, `neverMerge(a: "${a}", b: "${b}", reason: "other towns", by: "B. Analyst")`)
    const [envoys, muscat] = ['actor:us-envoys', 'actor:us-side-muscat']
    expect([
      await keepApart(envoys, muscat),
      await keepApart(envoys, muscat),
      await keepApart(muscat, envoys),
      await keepApart(envoys, team),
      await curate(database, `undo(curation: "curation:1", ${signed})`),
      await keepApart(muscat, envoys),
    ]).toEqual([
      'curation:1: 0 encounters changed',
      'that actor:us-envoys and actor:us-side-muscat are never to be merged already stands, by curation:1 of B. Analyst: "other towns"',
      'that actor:us-side-muscat and actor:us-envoys are never to be merged already stands, by curation:1 of B. Analyst: "other towns"',
      'curation:2: 0 encounters changed',
      'curation:3: 0 encounters changed',
      'curation:4: 0 encounters changed',
    ])
  })
})

describe('an alias', () => {
  beforeEach(() => start())

  it('is found by search, kept with its article, and refused where it is taken', async () => {
    const add = (name: string, actor = 'actor:ismael-baqaei') =>
      curate(database, `addAlias(actor: "${actor}", name: "${name}", article: "article:doha-stage", ${signed})`)
    expect(await add('Esmaeil Baghaie')).toBe('curation:1: 0 encounters changed')
    const { data } = await ask(
      database,
      `{ actors(filter: { search: "Esmaeil Baghaie" }, first: 1) { nodes { id aliases { name article { id } } } } }`,
    )
    expect(data.actors.nodes).toEqual([
      {
        id: 'actor:ismael-baqaei',
        aliases: [
          { name: 'Esmaeil Baghaie', article: { id: 'article:doha-stage' } },
          { name: 'Esmail Baghaei', article: { id: 'article:muscat-two-track' } },
        ],
      },
    ])
    expect(
      await curate(
        database,
        `addAlias(actor: "actor:ismael-baqaei", name: "Ismail Baqai", article: "article:nope", ${signed})`,
      ),
    ).toBe('no article has the identifier "article:nope"; expected article:…')
    expect(await add('Steve Witkoff')).toBe(
      '"Steve Witkoff" is already a name of actor:steve-witkoff, as register:actors.yaml says',
    )
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    expect(await storeWithoutLog(database)).toEqual(asLoaded)
  })
})

describe('suggestions', () => {
  beforeEach(() => start())

  it('leave out who is merged, who is never to be, and what a decision on another settles with it', async () => {
    const suggested = async () => {
      const { data } = await ask(
        database,
        '{ suggestedMerges(minScore: 0.5) { suggestions { a { id } b { id } score } } }',
      )
      return data.suggestedMerges.suggestions.map(
        ({ a, b, score }: Record<'a' | 'b', { readonly id: string }> & { readonly score: number }) =>
          `${a.id.slice(6)} = ${b.id.slice(6)}: ${score}`,
      )
    }
    expect(await suggested()).toEqual([
      'iranian-representatives = iranian-technical-team: 0.8',
      'iranian-delegation-muscat = iranian-technical-team: 0.65',
      'us-envoys = us-side-muscat: 0.65',
    ])
    await curate(database, `neverMerge(a: "actor:us-envoys", b: "actor:us-side-muscat", ${signed})`)
    await curate(database, `neverMerge(a: "${representatives}", b: "actor:iranian-delegation-muscat", ${signed})`)
    await curate(database, mergeTeams)
    expect(await suggested()).toEqual([])
    await curate(database, `undo(curation: "curation:2", ${signed})`)
    expect(await suggested()).toEqual(['iranian-delegation-muscat = iranian-technical-team: 0.65'])
  })

  it('refuse a score that is none', async () => {
    const { errors } = await ask(database, '{ suggestedMerges(minScore: 2) { omitted } }')
    expect(errors).toEqual(['minScore is 2; expected 0 to 1'])
  })
})
