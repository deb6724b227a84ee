/**
 * What was to be watched and what was missing, in the five articles; and what settles it, shown by a sixth that is invented:
 * a daily reports on 4 July that the two sides met face to face in Doha.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answer.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader, loadSeeds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

const answer = (question: string) => answerTo(database, question)

/** Not from any article: face to face in Doha on 2 July, on the word of somebody unnamed, printed on 4 July. */
const invented = (says = 'mode: direct\n    status: occurred'): string => `
article: invented-daily
title: Invented
publisher: reuters
published: 2026-07-04
introduces:
  sources:
    invented-official: { name: Invented official, kind: unnamed_person }
  encounters:
    invented-meeting: { title: Invented meeting, kind: meeting }
reports:
  met:
    encounter: invented-meeting
    ${says}
    time: 2026-07-02
    venue: doha
    who:
      - { actor: us-envoys, role: party, side: united-states }
      - { actor: iranian-technical-team, role: party, side: iran }
    attribution: [{ source: invented-official, basis: anonymous }]
    evidence: { paragraph: 1, gist: Invented for a test. }
`

const load = (yaml: string) => createTestLoader(database).loadArticleText(yaml)

describe('signals of the five articles', () => {
  it('are all open: no report has settled any', async () => {
    const { signals } = await answer(
      '{ signals { id state expired heldBy settledBy { id } saidBy { name } said { text } } }',
    )
    const monexus = { saidBy: { name: 'Monexus' }, said: { text: '29–30 June 2026' } }
    const muscat = { saidBy: { name: 'Outlet not named (Muscat article)' }, said: { text: '21 June 2026' } }
    const leverage = { saidBy: { name: 'NOLIGARCHY.US' }, said: { text: '1 July 2026' } }
    const indirect = { saidBy: { name: 'NOLIGARCHY.US' }, said: { text: '2 July 2026' } }
    const open = (id: string, own: object) => ({
      id: `signal:${id}`,
      state: 'OPEN',
      expired: false,
      heldBy: null,
      settledBy: [],
      ...own,
    })
    expect(signals).toEqual([
      open('muscat-two-track/agreement-to-meet-again', muscat),
      open('muscat-two-track/as-in-2023', muscat),
      open('muscat-two-track/evening-readout', muscat),
      open('muscat-two-track/format-survives', { ...muscat, heldBy: 'analysts' }),
      open('muscat-two-track/written-agreement', muscat),
      // Its week is over without a report: open still.
      open('doha-stage/delegations-meet', { ...monexus, expired: true }),
      open('doha-stage/same-agenda-in-readout', monexus),
      open('doha-stage/technical-document', monexus),
      open('doha-leverage/competing-moves', leverage),
      open('doha-leverage/leaks', leverage),
      open('doha-leverage/pauses-or-prisoners', leverage),
      open('doha-leverage/who-is-credited', leverage),
      open('doha-quiet-table/sequencing-document', { ...monexus, said: { text: '1 July 2026' } }),
      open('qatar-indirect/commercial-and-military', indirect),
      open('qatar-indirect/domestic-timelines', indirect),
      open('qatar-indirect/indirect-to-direct', indirect),
      open('qatar-indirect/procedural-terms', indirect),
    ])
  })

  it('carry a condition only where the text is plain', async () => {
    const { signals } = await answer(`{ signals { id failsIf { standings } condition {
      contactKinds between { name } encounterKinds track { name } standings window { text } venue { name } report { id } } } }`)
    const faceToFace = {
      contactKinds: ['DIRECT'],
      between: [{ name: 'Iran' }, { name: 'United States' }],
      encounterKinds: [],
      track: null,
      standings: ['OCCURRED', 'UNDER_WAY'],
      window: null,
      venue: null,
      report: null,
    }
    expect(signals.filter(({ condition }: { condition: unknown }) => condition !== null)).toEqual([
      {
        id: 'signal:doha-stage/delegations-meet',
        failsIf: null,
        condition: { ...faceToFace, window: { text: '29 June – 5 July 2026' }, venue: { name: 'Doha' } },
      },
      { id: 'signal:qatar-indirect/indirect-to-direct', failsIf: null, condition: faceToFace },
    ])
  })

  it('are those of what is asked about, and of articles published by then', async () => {
    const ids = async (standpoint: string) =>
      (await answer(`{ signals(${standpoint}) { id } }`)).signals.map(({ id }: { id: string }) => id.slice(7))
    expect({
      aboutARoundAndItsSessions: await ids('about: "encounter:muscat-round-2026-06-21"'),
      saidOrWatchedOn5July: await ids('window: "2026-07-05"'),
      knownOn29June: await ids('knownAt: "2026-06-29", window: "2026-06-22/.."'),
      recordedBefore: await ids('clock: RECORDED, knownAt: "2026-11-20"'),
      met: await ids('state: MET'),
    }).toEqual({
      aboutARoundAndItsSessions: [
        'muscat-two-track/agreement-to-meet-again',
        'muscat-two-track/evening-readout',
        'muscat-two-track/written-agreement',
      ],
      saidOrWatchedOn5July: ['doha-stage/delegations-meet'],
      knownOn29June: [],
      recordedBefore: [],
      met: [],
    })
  })

  it('about something that does not exist are refused', async () => {
    const { errors } = await ask(database, '{ signals(about: "encounter:nowhere") { id } }')
    expect(errors).toEqual([
      'about: no encounter has the identifier "encounter:nowhere"; expected encounter:… or track:…',
    ])
  })
})

describe('a later report that the two met face to face', () => {
  afterEach(() => createTestLoader(database).removeArticle('article:invented-daily'))

  const settled = async (standpoint = '') => {
    const { signals, absences } = await answer(`{
      signals${standpoint} { id state expired settledBy { id } }
      absences${standpoint} { id state settledBy { id } } }`)
    return [...signals, ...absences].filter(({ state }) => state !== 'OPEN' && state !== 'LAPSED')
  }
  const by = { settledBy: [{ id: 'report:invented-daily/met' }] }
  const faceToFace = [
    { id: 'signal:doha-stage/delegations-meet', state: 'MET', expired: false, ...by },
    { id: 'signal:qatar-indirect/indirect-to-direct', state: 'MET', expired: false, ...by },
    { id: 'absence:doha-stage/no-meeting-scheduled', state: 'FULFILLED', ...by },
    { id: 'absence:doha-stage/principals-not-yet-meeting', state: 'FULFILLED', ...by },
  ]

  it('settles what asked for it, and nothing else', async () => {
    await load(invented())
    expect(await settled()).toEqual(faceToFace)
  })

  it('settles nothing before it is known, on the clock asked for', async () => {
    await load(invented())
    expect(await settled('(knownAt: "2026-07-03")')).toEqual([])
    expect(await settled('(knownAt: "2026-07-04", clock: PUBLISHED)')).toEqual(faceToFace)
  })

  it('settles nothing under a lens that does not admit it', async () => {
    await load(invented())
    expect(await settled('(lens: { onTheRecordOnly: true })')).toEqual([])
    expect(await settled('(lens: { publishers: ["source:reuters"] })')).toEqual(faceToFace)
  })

  it('that says indirect, or only plans, meets no signal; a plan for the week does end that none was scheduled', async () => {
    await load(invented('mode: indirect\n    status: occurred'))
    expect(await settled()).toEqual([])
    await load(invented('mode: direct\n    status: planned').replace('published: 2026-07-04', 'published: 2026-07-01'))
    const scheduled = [{ id: 'absence:doha-stage/no-meeting-scheduled', state: 'FULFILLED', ...by }]
    expect([await settled('(knownAt: "2026-07-01")'), await settled()]).toEqual([scheduled, scheduled])
  })

  it('without day and place, which only its plan gives, meets no signal; its plan does end that none was scheduled', async () => {
    const planned = invented('mode: direct\n    status: planned').replace('  met:\n', '  plan:\n')
    const [head = '', plan = ''] = planned.split('reports:\n')
    const met = plan
      .replace('  plan:', '  met:')
      .replace('status: planned', 'status: occurred')
      .replace(/ {4}(time|venue): .*\n/g, '')
    await load(`${head}reports:\n${plan}${met}`)
    expect((await settled()).map(({ id }: { readonly id: string }) => id)).toEqual([
      'absence:doha-stage/no-meeting-scheduled',
    ])
  })

  it('that was printed before the article is none that the article waits for', async () => {
    await load(invented().replace('published: 2026-07-04', 'published: 2026-06-28'))
    expect(await settled()).toEqual([])
  })
})

/** An invented article of 29 June that watches for something on the track of Doha. */
const watch = (signal: string): string => `
article: invented-watch
title: Invented
publisher: reuters
published: 2026-06-29
reports: {}
signals:
  talks:
    about: { track: doha-technical-track }
    ${signal}
    evidence: { paragraph: 1, gist: Invented for a test. }
`

describe('what its article or a later hand records as settled', () => {
  afterEach(() => createTestLoader(database).removeArticle('article:invented-watch'))

  const standing = async (standpoint = '') => {
    const { signals } = await answer(
      `{ signals(about: "track:doha-technical-track"${standpoint}) { id state settledBy { id } } }`,
    )
    return signals
      .filter(({ id }: { id: string }) => id === 'signal:invented-watch/talks')
      .map(({ state, settledBy }: never) => [state, ...(settledBy as { id: string }[]).map(({ id }) => id)])
  }

  it('by hand is honoured once that report is known, and admitted', async () => {
    await load(watch('state: met\n    settledBy: doha-quiet-table/talks-under-way'))
    expect([
      await standing(),
      await standing(', knownAt: "2026-06-30"'),
      await standing(', lens: { onTheRecordOnly: true }'),
    ]).toEqual([[['MET', 'report:doha-quiet-table/talks-under-way']], [['OPEN']], [['OPEN']]])
  })

  it('by an encounter on a track is met by the reports that say so', async () => {
    await load(
      watch('condition: { encounter: { track: doha-technical-track, kinds: [talks], standings: [occurred] } }'),
    )
    expect(await standing()).toEqual([['MET', 'report:qatar-indirect/talks-held']])
  })

  it('by one report is met once that is known', async () => {
    await load(watch('condition: { report: qatar-indirect/talks-held }'))
    expect([await standing(), await standing(', knownAt: "2026-07-01"')]).toEqual([
      [['MET', 'report:qatar-indirect/talks-held']],
      [['OPEN']],
    ])
  })

  it('fails by a report that says so, and not by silence', async () => {
    await load(watch('failsIf: { contact: { kinds: [denied], between: [iran, united-states] } }'))
    expect([await standing(), await standing(', knownAt: "2026-06-30"')]).toEqual([
      [['FAILED', 'report:doha-leverage/no-face-to-face']],
      [['OPEN']],
    ])
  })
})

describe('a condition', () => {
  it.each([
    [
      'a word outside the vocabulary',
      'condition: { contact: { kinds: [handshake], between: [iran, united-states] } }',
      '10:37 signals.talks.condition.contact.kinds.0 is "handshake": expected one of direct, indirect, unclear, mediated, hosted, denied',
    ],
    [
      'an actor that nothing introduces',
      'condition: { contact: { kinds: [direct], between: [irann, united-states] } }',
      '10:56 unknown actor "irann"; did you mean "iran"?',
    ],
    [
      'a track that nothing introduces',
      'condition: { encounter: { track: omani-chanel } }',
      '10:38 unknown track "omani-chanel"; did you mean "omani-channel"?',
    ],
    [
      'silence as a standing',
      'failsIf: { encounter: { track: omani-channel, standings: [lapsed] } }',
      '10:64 signals.talks.failsIf.encounter.standings.0 is "lapsed": expected one of planned, under_way, occurred, denied, cancelled, unconfirmed',
    ],
    [
      'a window that is no time',
      'condition: { encounter: { track: omani-channel, window: this week } }',
      '10:61 not a time in EDTF: "this week"; accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, 2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z',
    ],
    [
      'one actor at both ends',
      'condition: { contact: { kinds: [direct], between: [iran, iran] } }',
      '10:55 iran stands on both ends; expected two actors',
    ],
    ['a state without the report', 'state: met', '10:12 a signal is settled only by a report: name it in `settledBy`'],
  ])('is refused for %s', async (_what, signal, complaint) => {
    await expect(load(watch(signal))).rejects.toMatchObject({
      problems: [{ line: Number(complaint.split(':')[0]), message: complaint.slice(complaint.indexOf(' ') + 1) }],
    })
  })
})

describe('absences of the five articles', () => {
  it('tell who finds what missing, as of when, and what became of it', async () => {
    const { absences } = await answer(
      '{ absences(about: "encounter:us-iran-meeting-doha-2026-06") { id state window { text } asOf { text } saidBy { name } heldBy settledBy { id } } }',
    )
    const said = { asOf: { text: '29–30 June 2026' }, saidBy: { name: 'Monexus' }, heldBy: null, settledBy: [] }
    expect(absences).toEqual([
      {
        id: 'absence:doha-stage/no-meeting-scheduled',
        state: 'LAPSED',
        window: { text: '29 June – 5 July 2026' },
        ...said,
      },
      { id: 'absence:doha-stage/principals-not-yet-meeting', state: 'OPEN', window: null, ...said },
    ])
  })

  it('come by state, window and what is known', async () => {
    const count = async (standpoint: string) => (await answer(`{ absences(${standpoint}) { id } }`)).absences.length
    expect({
      lapsed: await count('state: LAPSED'),
      notYetLapsed: await count('state: LAPSED, knownAt: "2026-07-05"'),
      open: await count('state: OPEN'),
      asOf21June: await count('window: "2026-06-21"'),
      track: await count('about: "track:omani-channel"'),
      before: await count('knownAt: "2026-06-20"'),
    }).toEqual({ lapsed: 1, notYetLapsed: 0, open: 20, asOf21June: 6, track: 6, before: 0 })
  })
})
