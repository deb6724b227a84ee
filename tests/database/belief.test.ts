/** What was believed when, and on whose word: diffs, histories, ledgers and disputes of the five articles. */
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

describe('beliefDiff', () => {
  it('of a window lists the encounters that an account puts in it, and no others', async () => {
    const between = 'window: "1990", from: "2026-06-20", to: "2026-07-03"'
    const { beliefDiff, encounters } = await answer(`{
      beliefDiff(${between}) { encounters { encounter { id } before { standing } after { standing } } }
      encounters(window: "1990", knownAt: "2026-07-03") { nodes { id } } }`)
    expect(beliefDiff.encounters.map(({ encounter }: { readonly encounter: object }) => encounter)).toEqual(
      encounters.nodes,
    )
  })

  it('leaves visits out unless asked for by kind', async () => {
    const { beliefDiff } = await answer(`{
      beliefDiff(window: "2026-06-30", from: "2026-06-30", to: "2026-07-01T23:00Z") {
        meetings: encounters { encounter { id } before { standing } after { standing } }
        visits: encounters(kinds: [VISIT]) { encounter { id } before { standing } after { standing } because { id } }
      }}`)
    expect(beliefDiff).toEqual({
      meetings: [
        {
          encounter: { id: 'encounter:us-envoys-qatar-pm-2026-06-30' },
          before: { standing: 'PLANNED' },
          after: { standing: 'OCCURRED' },
        },
      ],
      // A day that was over, and an author alone has them there: no report did it.
      visits: [
        {
          encounter: { id: 'encounter:iranian-technical-team-visit-doha' },
          before: { standing: 'PLANNED' },
          after: { standing: 'UNCONFIRMED' },
          because: [],
        },
      ],
    })
  })

  it('names the report that took a contact away, and an encounter of which something else is said', async () => {
    const folder = makeSourceFolder()
    const register = `actors:
  east: { name: East, kind: state }
  west: { name: West, kind: state }
  broker: { name: Broker, kind: state }
sources: { daily: { name: Daily, kind: outlet }, weekly: { name: Weekly, kind: outlet }, clerk: { name: Clerk, kind: official } }
`
    const article = (slug: string, publisher: string, published: string, report: string) => `article: ${slug}
title: ${slug}
publisher: ${publisher}
published: ${published}
reports:
  ${slug}-report:
    encounter: brokered
${report}
    attribution: [{ source: clerk, basis: on_record }]
    evidence: { paragraph: 1, gist: Said. }
`
    const talks = `    status: occurred
    mode: indirect
    time: 2030-05-05
    who: [{ actor: east, role: party, side: east }, { actor: west, role: party, side: west }, { actor: broker, role: mediator }]`
    const without = `    status: occurred
    mode: direct
    time: 2030-05-05
    who: [{ actor: east, role: party, side: east }, { actor: west, role: party, side: west }, { actor: broker, role: mediator, present: false }]`
    const introduced = article('first-word', 'daily', '2030-05-06', talks).replace(
      'reports:',
      'introduces:\n  encounters: { brokered: { title: Brokered talks, kind: talks } }\nreports:',
    )
    const paths = [
      folder.write('register.yaml', register),
      folder.write('first-word.yaml', introduced),
      folder.write('second-word.yaml', article('second-word', 'weekly', '2030-05-09', without)),
    ]
    const outcomes = await createTestLoader(database).loadPaths(paths, () => undefined)
    folder.remove()
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
    const { beliefDiff } = await answer(`{ beliefDiff(window: "2030", from: "2030-05-07", to: "2030-05-10") {
      dropped { contact { kind from { name } to { name } } because { id } }
      flipped { before { kind } after { kind } because { id } }
      encounters { encounter { title } before { standing } after { standing } because { id } } } }`)
    const because = [{ id: 'report:second-word/second-word-report' }]
    expect(beliefDiff).toEqual({
      dropped: [
        { contact: { kind: 'MEDIATED', from: { name: 'East' }, to: { name: 'Broker' } }, because },
        { contact: { kind: 'MEDIATED', from: { name: 'West' }, to: { name: 'Broker' } }, because },
      ],
      flipped: [{ before: { kind: 'INDIRECT' }, after: { kind: 'DIRECT' }, because }],
      encounters: [
        {
          encounter: { title: 'Brokered talks' },
          before: { standing: 'OCCURRED' },
          after: { standing: 'OCCURRED' },
          because,
        },
      ],
    })
    for (const slug of ['second-word', 'first-word']) await createTestLoader(database).removeArticle(`article:${slug}`)
  })

  it('between noon on 30 June and 3 July: a plan turned into a meeting, another lapsed, talks came in', async () => {
    const { beliefDiff } = await answer(`{
      beliefDiff(window: "2026-06-29/2026-07-03", from: "2026-06-30T12:00Z", to: "2026-07-03") {
        from to
        added { contact { kind standing from { name } to { name } } because { id } }
        dropped { contact { id } }
        flipped { before { kind standing } after { kind standing from { name } to { name } } because { id } }
        encounters { encounter { title } before { standing } after { standing } }
      } }`)
    const say = ({ kind, standing, from, to }: Record<string, { name: string }>) =>
      `${kind} ${standing}: ${from?.name} – ${to?.name}`
    expect({
      from: beliefDiff.from,
      to: beliefDiff.to,
      added: beliefDiff.added
        .filter(({ contact }: { contact: { kind: string } }) => contact.kind !== 'MEDIATED')
        .map(({ contact, because }: never) => [say(contact), (because as { id: string }[]).length]),
      dropped: beliefDiff.dropped,
      flipped: beliefDiff.flipped.map(({ before, after, because }: never) => [
        (before as { standing: string }).standing,
        say(after),
        (because as { id: string }[]).map(({ id }) => id),
      ]),
      encounters: beliefDiff.encounters,
    }).toEqual({
      from: '2026-06-30T12:00:59Z',
      to: '2026-07-03T23:59:59Z',
      added: [
        ['UNCLEAR UNCONFIRMED: Iran – United States', 1],
        ["HOSTED UNCONFIRMED: Iranian technical team – Qatar's prime minister", 1],
        ['HOSTED UNCONFIRMED: Iranian technical team – Qatar', 1],
        ['DENIED DENIED: Iranian representatives – US envoys', 1],
        ['INDIRECT OCCURRED: Iranian representatives – US envoys', 7],
      ],
      dropped: [],
      flipped: [
        [
          'PLANNED',
          "HOSTED OCCURRED: US envoys – Qatar's prime minister",
          ['report:doha-stage/envoys-pm-own-voice', 'report:doha-quiet-table/envoys-met-pm'],
        ],
        ['PLANNED', "HOSTED LAPSED: US envoys – Other officials with Qatar's prime minister", []],
        ['PLANNED', 'UNCLEAR LAPSED: Counterpart not named (discussions of 1 July) – US envoys', []],
      ],
      encounters: [
        {
          encounter: { title: 'Discussions on Iran expected to continue' },
          before: { standing: 'PLANNED' },
          after: { standing: 'LAPSED' },
        },
        {
          encounter: { title: "Memorandum put on paper under Qatar's auspices" },
          before: null,
          after: { standing: 'UNCONFIRMED' },
        },
        { encounter: { title: 'Indirect talks in Doha' }, before: null, after: { standing: 'OCCURRED' } },
        {
          encounter: { title: 'Iranian technical team and its host' },
          before: null,
          after: { standing: 'UNCONFIRMED' },
        },
        {
          encounter: { title: "US envoys and Qatar's prime minister" },
          before: { standing: 'PLANNED' },
          after: { standing: 'OCCURRED' },
        },
      ],
    })
  })

  it('is empty between one time and itself', async () => {
    const { beliefDiff } = await answer(
      '{ beliefDiff(from: "2026-07-03", to: "2026-07-03") { added { contact { id } } dropped { contact { id } } flipped { after { id } } encounters { encounter { id } } } }',
    )
    expect(beliefDiff).toEqual({ added: [], dropped: [], flipped: [], encounters: [] })
  })

  it.each([
    ['from: "2026-07-03", to: "2026-06-29"', '2026-07-03T23:59:59Z', '2026-06-29T23:59:59Z'],
    ['from: "2030"', '2030-12-31T23:59:59Z', '2026-11-21T12:00:00Z'],
  ])('is not told backwards: %s', async (times, from, to) => {
    const { errors } = await ask(database, `{ beliefDiff(${times}) { from } }`)
    expect(errors).toEqual([`from is ${from} and to is ${to}; expected from to be no later than to`])
  })
})

describe('the history of an encounter', () => {
  it('tells the envoys’ meeting with the prime minister as one encounter: planned, unconfirmed once its day is over, held', async () => {
    const { encounter } = await answer(`{ encounter(id: "encounter:us-envoys-qatar-pm-2026-06-30") {
      outcome history { account { standing corroboration { reports } } known { from to } because { id } } } }`)
    expect(encounter).toEqual({
      outcome: 'FULFILLED',
      history: [
        {
          account: { standing: 'PLANNED', corroboration: { reports: 1 } },
          known: { from: '2026-06-29T23:59:59Z', to: '2026-06-30T23:59:59Z' },
          because: [{ id: 'report:doha-stage/envoys-pm-planned' }],
        },
        {
          account: { standing: 'PLANNED', corroboration: { reports: 1 } },
          known: { from: '2026-06-30T23:59:59Z', to: '2026-07-01T00:00:00Z' },
          because: [{ id: 'report:doha-stage/envoys-pm-own-voice' }],
        },
        {
          account: { standing: 'UNCONFIRMED', corroboration: { reports: 1 } },
          known: { from: '2026-07-01T00:00:00Z', to: '2026-07-01T08:38:59Z' },
          because: [],
        },
        {
          account: { standing: 'OCCURRED', corroboration: { reports: 1 } },
          known: { from: '2026-07-01T08:38:59Z', to: null },
          because: [{ id: 'report:doha-quiet-table/envoys-met-pm' }],
        },
      ],
    })
  })

  it('is cut at the knowledge time of the question', async () => {
    const { encounter } = await answer(
      '{ encounter(id: "encounter:us-envoys-qatar-pm-2026-06-30", knownAt: "2026-06-30T12:00Z") { outcome history { account { standing } } } }',
    )
    expect(encounter).toEqual({ outcome: 'OPEN', history: [{ account: { standing: 'PLANNED' } }] })
  })
})

it('sets the accounts of the indirect talks side by side, origin by origin', async () => {
  const { encounter } = await answer(`{ encounter(id: "encounter:doha-talks-2026-07-01") {
    accounts { origin { id } account { standing mode } reports { id } } } }`)
  expect(
    encounter.accounts.map(({ origin, account }: { origin: { id: string }; account: object }) => [origin.id, account]),
  ).toEqual([
    ['source:diplomat-with-knowledge-of-talks', { standing: 'UNDER_WAY', mode: 'INDIRECT' }],
    ['source:noligarchy', { standing: 'UNCONFIRMED', mode: 'INDIRECT' }],
    ['source:president-trump', { standing: 'UNDER_WAY', mode: 'UNCLEAR' }],
    ['source:scmp-origin-doha-leverage', { standing: 'UNDER_WAY', mode: 'INDIRECT' }],
    ['source:scmp-origin-qatar-indirect', { standing: 'OCCURRED', mode: 'INDIRECT' }],
    ['source:source-familiar-with-negotiations', { standing: 'UNDER_WAY', mode: 'INDIRECT' }],
  ])
})

it('names Pakistan as the one participant on whom reports differ in the week of Doha', async () => {
  const { differences } = await answer(`{ differences(window: "2026-07-01", property: PARTICIPANT) {
    encounter { title } property { value agreement for { id } against { id } } } }`)
  expect(differences).toContainEqual({
    encounter: { title: 'Indirect talks in Doha' },
    property: {
      value: 'Pakistan mediated',
      agreement: 'PARTIAL',
      for: [{ id: 'report:doha-quiet-table/talks-under-way' }],
      against: [],
    },
  })
})

it('keeps a ledger of plans: who announced what, and what came of it', async () => {
  const { plans } = await answer(`{ plans(window: "2026-06-19/2026-07-03") {
    plans { report { id } outcome settledBy { id } }
    byOrigin { source { id } plans fulfilled lapsed unconfirmed open share } } }`)
  expect(plans).toEqual({
    plans: [
      { report: { id: 'report:muscat-two-track/afternoon-schedule' }, outcome: 'LAPSED', settledBy: null },
      { report: { id: 'report:muscat-two-track/morning-schedule' }, outcome: 'LAPSED', settledBy: null },
      { report: { id: 'report:muscat-two-track/round-schedule' }, outcome: 'UNCONFIRMED', settledBy: null },
      { report: { id: 'report:muscat-two-track/round-state-media' }, outcome: 'UNCONFIRMED', settledBy: null },
      { report: { id: 'report:doha-stage/iranian-team-pm' }, outcome: 'UNCONFIRMED', settledBy: null },
      {
        report: { id: 'report:doha-stage/envoys-pm-planned' },
        outcome: 'FULFILLED',
        settledBy: { id: 'report:doha-quiet-table/envoys-met-pm' },
      },
      { report: { id: 'report:doha-stage/discussions-wednesday' }, outcome: 'LAPSED', settledBy: null },
    ],
    byOrigin: [
      {
        source: { id: 'source:iranian-foreign-ministry-spokesman' },
        plans: 3,
        fulfilled: 0,
        lapsed: 2,
        unconfirmed: 1,
        open: 0,
        share: 0,
      },
      { source: { id: 'source:monexus' }, plans: 1, fulfilled: 0, lapsed: 0, unconfirmed: 1, open: 0, share: 0 },
      {
        source: { id: 'source:open-source-intel-origin' },
        plans: 2,
        fulfilled: 1,
        lapsed: 1,
        unconfirmed: 0,
        open: 0,
        share: 0.5,
      },
      {
        source: { id: 'source:state-media-origin-muscat' },
        plans: 1,
        fulfilled: 0,
        lapsed: 0,
        unconfirmed: 1,
        open: 0,
        share: 0,
      },
    ],
  })
})

it('keeps a plan open until its window is over, whatever its author says of it', async () => {
  const outcomeAt = async (knownAt: string) => {
    const { plans } = await answer(`{ plans(by: "source:monexus", knownAt: "${knownAt}") {
      plans { report { id } outcome } } }`)
    const own = plans.plans.filter(({ report }: { report: { id: string } }) => report.id.endsWith('/iranian-team-pm'))
    return own.map(({ outcome }: { outcome: string }) => outcome)
  }
  expect([await outcomeAt('2026-07-01'), await outcomeAt('2026-07-10')]).toEqual([['OPEN'], ['UNCONFIRMED']])
})

it('scores whoever announced by all its plans, whichever of them are asked for', async () => {
  const scores = async (more: string) => {
    const { plans } = await answer(`{ plans(window: "2026-06-19/2026-07-03", ${more}) {
      plans { outcome } byOrigin { source { id } plans share } } }`)
    return [plans.plans.length, plans.byOrigin.filter(({ share }: { readonly share: number }) => share > 0)]
  }
  const channel = [{ source: { id: 'source:open-source-intel-origin' }, plans: 2, share: 0.5 }]
  expect(await scores('outcome: FULFILLED')).toEqual([1, channel])
  expect(await scores('outcome: LAPSED')).toEqual([3, channel])
  expect(await scores('by: "source:iranian-foreign-ministry-spokesman"')).toEqual([3, []])
})

it('answers denials in their own right: between whom, of what, for when, on whose word', async () => {
  const { denials } = await answer(`{ denials {
    outcome deniedBy { name } contact { from { name } to { name } denialScope time { edtf } } } }`)
  expect(denials).toEqual([
    {
      outcome: 'OPEN',
      deniedBy: [{ name: 'Iranian foreign ministry spokesman (Ismael Baqaei)' }],
      contact: {
        from: { name: 'Iranian technical team' },
        to: { name: 'US envoys' },
        denialScope: 'DIRECT',
        time: { edtf: '2026-06-30/..' },
      },
    },
    {
      // Told of the day while it was on, and the day is over: a report of what did not happen.
      outcome: 'FULFILLED',
      deniedBy: [{ name: expect.stringContaining('Not stated') }],
      contact: {
        from: { name: 'Iranian representatives' },
        to: { name: 'US envoys' },
        denialScope: 'DIRECT',
        time: { edtf: '2026-07-01' },
      },
    },
  ])
})

it('lists what was said to be missing, as far as it was published by then', async () => {
  const count = async (standpoint: string) =>
    (await answer(`{ absences${standpoint} { gist article { id } } }`)).absences.length
  expect([await count(''), await count('(knownAt: "2026-06-21")'), await count('(knownAt: "2026-06-20")')]).toEqual([
    21, 6, 0,
  ])
})

it('compares two lenses: what only any report shows, and what differs on the record', async () => {
  const { compareLenses } =
    await answer(`{ compareLenses(a: {}, b: { onTheRecordOnly: true }, window: "2026-06-29/2026-07-03") {
    onlyA { id } onlyB { id } differ { a { kind standing } b { kind standing } } same } }`)
  expect([compareLenses.onlyA.length, compareLenses.onlyB.length, compareLenses.differ, compareLenses.same]).toEqual([
    13,
    0,
    [{ a: { kind: 'INDIRECT', standing: 'OCCURRED' }, b: { kind: 'UNCLEAR', standing: 'UNDER_WAY' } }],
    1,
  ])
})

interface Said {
  readonly property: string
  readonly value: string
  readonly agreement: string
  readonly for: readonly { readonly id: string }[]
  readonly against: readonly { readonly id: string }[]
  readonly silent: readonly { readonly id: string }[]
}

it('tells property by property who says what of the round in Muscat: one article, whose reports differ in what they leave out', async () => {
  const { encounter } = await answer(`{ encounter(id: "encounter:muscat-round-2026-06-21") { account {
    properties { property value agreement for { id } against { id } silent { id } } } } }`)
  const slugs = (reports: readonly { readonly id: string }[]) => reports.map(({ id }) => id.split('/')[1])
  const [opened, schedule, media] = ['round-opened', 'round-schedule', 'round-state-media']
  expect(
    encounter.account.properties.map((said: Said) => [
      said.property,
      said.value,
      said.agreement,
      ...[said.for, said.against, said.silent].map(slugs),
    ]),
  ).toEqual([
    ['STATUS', 'unconfirmed', 'AGREED', [opened], [], [schedule, media]],
    ['TIME', '21 June 2026', 'AGREED', [opened, schedule, media], [], []],
    ['VENUE', 'Muscat', 'AGREED', [opened, schedule], [], [media]],
    ['MODE', 'indirect', 'AGREED', [opened, media], [], [schedule]],
    ['LEVEL', 'not stated', 'AGREED', [], [], [opened, schedule, media]],
    ['PARTICIPANT', 'Oman hosted, unconfirmed', 'AGREED', [opened], [], [schedule, media]],
    ['PARTICIPANT', 'Oman mediated, unconfirmed', 'AGREED', [opened, media], [], [schedule]],
    ['PARTICIPANT', 'Iranian delegation in Muscat took part, unconfirmed', 'AGREED', [opened, schedule, media], [], []],
    ['PARTICIPANT', 'US side in Muscat took part, unconfirmed', 'AGREED', [opened, schedule, media], [], []],
  ])
})

it('words what somebody did by what stands of the encounter: a plan and a denial place nobody', async () => {
  const said = async (id: string, knownAt: string) => {
    const { encounter } = await answer(`{ encounter(id: "${id}", knownAt: "${knownAt}") {
      account { standing properties { property value } } } }`)
    const parts = encounter.account.properties.filter(
      ({ property }: { property: string }) => property === 'PARTICIPANT',
    )
    return [encounter.account.standing, ...parts.map(({ value }: { value: string }) => value)]
  }
  expect(await said('encounter:us-envoys-qatar-pm-2026-06-30', '2026-06-30T12:00Z')).toEqual([
    'PLANNED',
    "Qatar's prime minister expected to host",
    "Other officials with Qatar's prime minister expected to host",
    'Jared Kushner expected to take part in a delegation',
    'Steve Witkoff expected to take part in a delegation',
    'US envoys expected to take part',
  ])
  expect(await said('encounter:us-iran-meeting-doha-2026-06', '2026-06-30T12:00Z')).toEqual([
    'DENIED',
    'Iranian technical team named as a party',
    'US envoys named as a party',
  ])
})

it('tells of each publisher how many of the plans that it printed came true', async () => {
  const { plans } = await answer(
    '{ plans { byPublisher { source { name } plans fulfilled contradicted lapsed unconfirmed open share } } }',
  )
  expect(plans.byPublisher).toEqual([
    {
      source: { name: 'Monexus' },
      plans: 3,
      fulfilled: 1,
      contradicted: 0,
      lapsed: 1,
      unconfirmed: 1,
      open: 0,
      share: 1 / 3,
    },
    {
      source: { name: 'Outlet not named (Muscat article)' },
      plans: 4,
      fulfilled: 0,
      contradicted: 0,
      lapsed: 2,
      unconfirmed: 2,
      open: 0,
      share: 0,
    },
  ])
})

it('finds denials by whom or what they are about, and by what became of them', async () => {
  const ids = async (filter: string) =>
    (await answer(`{ denials(${filter}) { contact { id } } }`)).denials.map(
      ({ contact }: { contact: { id: string } }) => contact.id.split('/')[0],
    )
  const [planned, held] = ['contact:us-iran-meeting-doha-2026-06', 'contact:doha-talks-2026-07-01']
  expect({
    envoys: await ids('about: "actor:us-envoys"'),
    team: await ids('about: "actor:iranian-technical-team"'),
    talks: await ids('about: "encounter:doha-talks-2026-07-01"'),
    track: await ids('about: "track:doha-technical-track"'),
    otherTrack: await ids('about: "track:omani-channel"'),
    borneOut: await ids('outcome: FULFILLED'),
    borneOutThatDay: await ids('outcome: FULFILLED, knownAt: "2026-07-01"'),
    lensed: await ids('lens: { onTheRecordOnly: true }'),
  }).toEqual({
    envoys: [planned, held],
    team: [planned],
    talks: [held],
    track: [planned, held],
    otherTrack: [],
    borneOut: [held],
    borneOutThatDay: [],
    lensed: [planned],
  })
  const { errors } = await ask(database, '{ denials(about: "actor:nobody") { outcome } }')
  expect(errors).toEqual([
    'about: no actor has the identifier "actor:nobody"; expected actor:…, encounter:… or track:…',
  ])
})
