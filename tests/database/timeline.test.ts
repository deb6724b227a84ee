/** Timelines of the five articles: a track, an envoy and a country, from several standpoints. */
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

interface Entry {
  readonly encounter: { readonly id: string }
  readonly standing: string
  readonly time: { readonly text: string }
  readonly order: string
  readonly roles?: readonly string[]
  readonly through?: readonly { readonly id: string }[]
  readonly parts: readonly Entry[]
}

/** `30 June 2026: OCCURRED us-envoys-qatar-pm-2026-06-30 (UNCERTAIN)`, sessions indented. */
async function timeline(of: string, standpoint = ''): Promise<readonly string[]> {
  const { timeline: found } = await answer(`{ timeline(of: "${of}"${standpoint}) { entries { ...E parts { ...E } } } }
    fragment E on TimelineEntry { encounter { id } standing time { text } order roles through { id } }`)
  const say = ({
    encounter,
    standing,
    time,
    order,
    roles = [],
    through = [],
    parts = [],
  }: Entry): readonly string[] => {
    const as = through.map(({ id }) => id.slice('actor:'.length)).join(', ')
    const role = roles.length === 0 ? '' : `; ${roles.join(', ')} as ${as}`
    const line = `${time.text}: ${standing} ${encounter.id.slice('encounter:'.length)} (${order}${role})`
    return [line, ...parts.flatMap(say).map((session) => `  ${session}`)]
  }
  return found.entries.flatMap(say)
}

describe('the timeline of a track', () => {
  it('of the Omani channel: two years, then a round with its sessions, and what lies between', async () => {
    expect(await timeline('track:omani-channel')).toEqual([
      '2012: UNCONFIRMED oman-secret-talks-2012 (FIRST)',
      '2023: UNCONFIRMED oman-deescalation-2023 (AFTER)',
      '21 June 2026: UNCONFIRMED muscat-round-2026-06-21 (AFTER)',
      '  21 June 2026, morning: LAPSED muscat-morning-2026-06-21 (FIRST)',
      '  21 June 2026, afternoon: LAPSED muscat-afternoon-2026-06-21 (AFTER)',
    ])
    const gaps = await answer(
      '{ timeline(of: "track:omani-channel") { of { ... on Track { name } } truncated entries { follows { id } gapBefore { from to atLeastDays atMostDays } parts { follows { id } } } } }',
    )
    expect(gaps.timeline).toEqual({
      of: { name: 'Omani channel' },
      truncated: false,
      entries: [
        { follows: null, gapBefore: null, parts: [] },
        {
          follows: null,
          gapBefore: {
            from: '2013-01-01T00:00:00Z',
            to: '2023-01-01T00:00:00Z',
            atLeastDays: 3652,
            atMostDays: 4383,
          },
          parts: [],
        },
        {
          follows: null,
          gapBefore: { from: '2024-01-01T00:00:00Z', to: '2026-06-21T00:00:00Z', atLeastDays: 902, atMostDays: 1268 },
          parts: [{ follows: null }, { follows: { id: 'encounter:muscat-morning-2026-06-21' } }],
        },
      ],
    })
  })

  it('of Doha: what no source puts in order stands as uncertain', async () => {
    expect(await timeline('track:doha-technical-track')).toEqual([
      'by 29 June 2026: UNCONFIRMED doha-memorandum (FIRST)',
      '29 June – 1 July 2026: UNDER_WAY us-envoys-visit-doha (UNCERTAIN)',
      '30 June 2026: UNCONFIRMED iranian-technical-team-visit-doha (UNCERTAIN)',
      '30 June 2026: OCCURRED us-envoys-qatar-pm-2026-06-30 (UNCERTAIN)',
      '30 June – 5 July 2026: UNCONFIRMED iranian-technical-team-qatar-2026-06 (UNCERTAIN)',
      'from 30 June 2026, end not stated: DENIED us-iran-meeting-doha-2026-06 (UNCERTAIN)',
      '1 July 2026: OCCURRED doha-talks-2026-07-01 (UNCERTAIN)',
      '1 July 2026: LAPSED doha-discussions-2026-07-01 (UNCERTAIN)',
    ])
  })

  it('as known at noon on 30 June has plans and one denial', async () => {
    expect(await timeline('track:doha-technical-track', ', knownAt: "2026-06-30T12:00Z"')).toEqual([
      '29 June – 1 July 2026: UNDER_WAY us-envoys-visit-doha (FIRST)',
      '30 June 2026: PLANNED us-envoys-qatar-pm-2026-06-30 (UNCERTAIN)',
      'from 30 June 2026, end not stated: PLANNED iranian-technical-team-visit-doha (UNCERTAIN)',
      'from 30 June 2026, end not stated: DENIED us-iran-meeting-doha-2026-06 (UNCERTAIN)',
      '1 July 2026: PLANNED doha-discussions-2026-07-01 (UNCERTAIN)',
    ])
  })

  it('on the record only has what somebody named vouches for', async () => {
    expect(await timeline('track:doha-technical-track', ', lens: { onTheRecordOnly: true }')).toEqual([
      'by 2 July 2026: UNDER_WAY doha-talks-2026-07-01 (FIRST)',
      'from 30 June 2026, end not stated: PLANNED iranian-technical-team-visit-doha (UNCERTAIN)',
      'from 30 June 2026, end not stated: DENIED us-iran-meeting-doha-2026-06 (UNCERTAIN)',
    ])
  })

  it('in a window has what overlaps it, of the kinds asked for', async () => {
    expect(await timeline('track:omani-channel', ', window: "2012/2025"')).toEqual([
      '2012: UNCONFIRMED oman-secret-talks-2012 (FIRST)',
      '2023: UNCONFIRMED oman-deescalation-2023 (AFTER)',
    ])
    expect(await timeline('track:doha-technical-track', ', kinds: [VISIT]')).toEqual([
      '29 June – 1 July 2026: UNDER_WAY us-envoys-visit-doha (FIRST)',
      '30 June 2026: UNCONFIRMED iranian-technical-team-visit-doha (UNCERTAIN)',
    ])
  })

  it('says where it was cut', async () => {
    const cut = async (limit: number) =>
      (await answer(`{ timeline(of: "track:omani-channel", limit: ${limit}) { truncated entries { standing } } }`))
        .timeline
    expect([await cut(2), await cut(5)]).toMatchObject([{ truncated: true }, { truncated: false }])
  })
})

describe('the timeline of an actor', () => {
  it('has the visits and meetings in which it is named', async () => {
    expect(await timeline('actor:steve-witkoff')).toEqual([
      '29 June – 1 July 2026: UNDER_WAY us-envoys-visit-doha (FIRST; MEMBER as steve-witkoff)',
      '30 June 2026: OCCURRED us-envoys-qatar-pm-2026-06-30 (UNCERTAIN; MEMBER as steve-witkoff)',
      '1 July 2026: OCCURRED doha-talks-2026-07-01 (AFTER; MEMBER as steve-witkoff)',
    ])
  })

  it('has on request those of the groups that it belonged to, and says as whom', async () => {
    expect(await timeline('actor:steve-witkoff', ', withGroups: true, window: "2026-06-29/.."')).toEqual([
      'by 29 June 2026: UNCONFIRMED doha-memorandum (FIRST; PARTY as united-states)',
      '29 June – 1 July 2026: UNDER_WAY us-envoys-visit-doha (UNCERTAIN; MEMBER as steve-witkoff)',
      '30 June 2026: OCCURRED us-envoys-qatar-pm-2026-06-30 (UNCERTAIN; MEMBER as steve-witkoff)',
      'from 30 June 2026, end not stated: DENIED us-iran-meeting-doha-2026-06 (UNCERTAIN; PARTY as us-envoys)',
      '1 July 2026: OCCURRED doha-talks-2026-07-01 (UNCERTAIN; MEMBER as steve-witkoff)',
      '1 July 2026: LAPSED doha-discussions-2026-07-01 (UNCERTAIN; PARTY as us-envoys)',
    ])
  })

  it('of the spokesman is empty: speaking about an encounter is not taking part in it', async () => {
    expect(await timeline('actor:ismael-baqaei')).toEqual([])
  })
})

it('the timeline of a country has all that was within it', async () => {
  expect(await timeline('venue:oman')).toEqual([
    '21 June 2026: UNCONFIRMED muscat-round-2026-06-21 (FIRST)',
    '  21 June 2026, morning: LAPSED muscat-morning-2026-06-21 (FIRST)',
    '  21 June 2026, afternoon: LAPSED muscat-afternoon-2026-06-21 (AFTER)',
  ])
  expect(await timeline('venue:qatar', ', window: "2026-06-30"')).toEqual([
    '29 June – 1 July 2026: UNDER_WAY us-envoys-visit-doha (FIRST)',
    '30 June 2026: UNCONFIRMED iranian-technical-team-visit-doha (UNCERTAIN)',
    '30 June 2026: OCCURRED us-envoys-qatar-pm-2026-06-30 (UNCERTAIN)',
    '30 June – 5 July 2026: UNCONFIRMED iranian-technical-team-qatar-2026-06 (UNCERTAIN)',
    'from 30 June 2026, end not stated: DENIED us-iran-meeting-doha-2026-06 (UNCERTAIN)',
  ])
})

it('is the same under a lens that admits every report', async () => {
  const everyReport = ', lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'
  const subjects = [
    'track:omani-channel',
    'track:doha-technical-track',
    'actor:us-envoys',
    'actor:qatar',
    'venue:qatar',
  ]
  for (const subject of subjects) {
    for (const knownAt of ['2026-06-30T12:00Z', '2026-07-01T08:40Z', '2026-11-21']) {
      const at = `, knownAt: "${knownAt}"`
      expect(await timeline(subject, `${at}${everyReport}`)).toEqual(await timeline(subject, at))
    }
  }
})

it('is refused for what has none, and for what there is not', async () => {
  const refusals = await Promise.all(
    ['source:reuters', 'track:nowhere'].map((of) => ask(database, `{ timeline(of: "${of}") { truncated } }`)),
  )
  expect(refusals.map(({ errors }) => errors)).toEqual([
    ['of: "source:reuters" is not accepted; expected track:…, actor:… or venue:…'],
    ['of: no track has the identifier "track:nowhere"; expected track:…, actor:… or venue:…'],
  ])
})

describe('round numbers', () => {
  afterEach(async () => {
    await createTestLoader(database)
      .removeArticle('article:invented-rounds')
      .catch(() => undefined)
  })

  const claims = async (standpoint = '') =>
    (
      await answer(`{ timeline(of: "track:omani-channel"${standpoint}) { roundClaims {
        text gap report { id } encounter { id } contradictedBy { id } sharedWith { id } } } }`)
    ).timeline.roundClaims
  const seventh = {
    text: 'claims the 7th; on record up to it: 1',
    gap: 6,
    report: { id: 'report:muscat-two-track/round-opened' },
    encounter: { id: 'encounter:muscat-round-2026-06-21' },
    contradictedBy: [],
    sharedWith: [],
  }

  it('of Muscat: one article claims the seventh, and no other round is on record', async () => {
    expect(await claims()).toEqual([seventh])
  })

  it('are claims of reports: none before it was known, none under a lens without authors’ own voices', async () => {
    expect([
      await claims(', knownAt: "2026-06-20"'),
      await claims(', lens: { excludeAuthorInference: true }'),
      (await answer('{ timeline(of: "venue:muscat") { roundClaims { text } } }')).timeline.roundClaims,
    ]).toEqual([[], [], []])
  })

  it('that contradict each other are shown as such, and count all rounds on record whatever the window', async () => {
    await createTestLoader(database).loadArticleText(`
article: invented-rounds
title: Invented
publisher: reuters
published: 2026-07-20
introduces:
  encounters:
    invented-round: { title: Invented round, kind: round, track: omani-channel }
reports:
  sixth:
    encounter: muscat-round-2026-06-21
    status: occurred
    ordinal: 6
    attribution: [{ source: reuters, basis: document }]
    evidence: { paragraph: 1, gist: Invented for a test. }
  seventh-in-july:
    encounter: invented-round
    status: occurred
    time: 2026-07-10
    ordinal: 7
    attribution: [{ source: reuters, basis: document }]
    evidence: { paragraph: 2, gist: Invented for a test. }
`)
    const july = {
      text: 'claims the 7th; on record up to it: 2',
      gap: 5,
      report: { id: 'report:invented-rounds/seventh-in-july' },
      encounter: { id: 'encounter:invented-round' },
      contradictedBy: [],
    }
    expect(await claims()).toEqual([
      {
        ...seventh,
        contradictedBy: [{ id: 'report:invented-rounds/sixth' }],
        sharedWith: [{ id: 'encounter:invented-round' }],
      },
      { ...july, sharedWith: [{ id: 'encounter:muscat-round-2026-06-21' }] },
      {
        text: 'claims the 6th; on record up to it: 1',
        gap: 5,
        report: { id: 'report:invented-rounds/sixth' },
        encounter: { id: 'encounter:muscat-round-2026-06-21' },
        contradictedBy: [{ id: 'report:muscat-two-track/round-opened' }],
        sharedWith: [],
      },
    ])
    expect(await claims(', window: "2026-07"')).toEqual([{ ...july, sharedWith: [] }])
  })
})
