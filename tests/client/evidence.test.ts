import { describe, expect, it } from 'vitest'
import type { ReportEvidenceFragment } from '../../client/api/operations.gen.ts'
import { listMoments, nameState } from '../../client/features/evidence/account-moments.ts'
import { buildChains, partChains } from '../../client/features/evidence/chain.ts'
import { describeChain } from '../../client/features/evidence/chain-drawing.tsx'
import { writeSupported } from '../../client/features/evidence/origins.tsx'
import {
  type ContactEvidence,
  listAsPlanned,
  writeCaution,
  writeContactSentence,
  writePlaceAndTime,
  writeWhole,
} from '../../client/features/evidence/sentence.ts'
import { listVersions } from '../../client/features/evidence/versions.ts'
import { formatOriginCount, writeOriginCount } from '../../client/ui/origin-count.ts'
import { day } from './network-builder.ts'

describe('a contact as a sentence', () => {
  it.each([
    ['HOSTED', 'OCCURRED', 'US envoys met Qatar’s prime minister'],
    ['HOSTED', 'PLANNED', 'US envoys to meet Qatar’s prime minister'],
    ['HOSTED', 'LAPSED', 'US envoys to meet Qatar’s prime minister; no report says that it happened'],
    ['HOSTED', 'UNCONFIRMED', 'Unconfirmed: US envoys met Qatar’s prime minister'],
    ['INDIRECT', 'OCCURRED', 'US envoys and Qatar’s prime minister held indirect talks'],
    ['INDIRECT', 'UNDER_WAY', 'US envoys and Qatar’s prime minister are holding indirect talks'],
    ['DIRECT', 'PLANNED', 'US envoys and Qatar’s prime minister to meet'],
    ['UNCLEAR', 'OCCURRED', 'US envoys and Qatar’s prime minister were in contact'],
    ['DENIED', 'DENIED', 'US envoys and Qatar’s prime minister are said not to meet'],
    ['MEDIATED', 'OCCURRED', 'Qatar’s prime minister mediated for US envoys'],
    ['MEDIATED', 'UNDER_WAY', 'Qatar’s prime minister mediated for US envoys, still under way'],
    ['MEDIATED', 'PLANNED', 'Qatar’s prime minister to mediate for US envoys'],
    ['MEDIATED', 'LAPSED', 'Qatar’s prime minister to mediate for US envoys; no report says that it happened'],
    ['MEDIATED', 'CANCELLED', 'Qatar’s prime minister to mediate for US envoys; called off'],
    ['MEDIATED', 'UNCONFIRMED', 'Unconfirmed: Qatar’s prime minister mediated for US envoys'],
    ['MEDIATED', 'DENIED', 'Qatar’s prime minister to mediate for US envoys; denied'],
  ] as const)('of kind %s that is %s: %s', (kind, standing, sentence) => {
    expect(writeContactSentence(evidence({ kind, standing }))).toBe(sentence)
  })

  it('says “met” of nothing that is not reported as held', () => {
    const standings = ['PLANNED', 'LAPSED', 'CANCELLED', 'DENIED'] as const
    const sentences = standings.map((standing) => writeContactSentence(evidence({ kind: 'DIRECT', standing })))
    expect(sentences.filter((sentence) => /\bmet\b/.test(sentence))).toEqual([])
  })

  it('says “met” only of a meeting between the two', () => {
    const kinds = ['DIRECT', 'HOSTED', 'MEDIATED', 'INDIRECT', 'UNCLEAR', 'DENIED'] as const
    const standings = ['OCCURRED', 'UNDER_WAY', 'UNCONFIRMED'] as const
    const says = (words: Partial<ContactEvidence>): boolean => /\bmet\b/.test(writeContactSentence(evidence(words)))
    const meeting = kinds.filter((kind) => standings.some((standing) => says({ kind, standing })))
    expect(meeting).toEqual(['DIRECT', 'HOSTED'])
    const { encounter } = evidence({})
    expect(kinds.filter((kind) => says({ kind, encounter: { ...encounter, kind: 'CALL' } }))).toEqual([])
    expect(kinds.filter((kind) => says({ kind, encounter: { ...encounter, kind: 'EXCHANGE' } }))).toEqual([])
  })

  it('warns that the host is not the counterpart, and that a denial has a scope', () => {
    expect(writeCaution(evidence({ kind: 'HOSTED' }))).toBe('Meeting the host is not meeting the other side.')
    expect(writeCaution(evidence({ kind: 'DENIED', denialScope: 'DIRECT' }))).toBe(
      'Only a face-to-face meeting is denied. Indirect talks are not.',
    )
  })

  it('never shows a day as an hour', () => {
    expect(writePlaceAndTime(evidence({}))).toBe('Doha, Tuesday 30 June 2026. Hour not reported.')
  })

  it('says what only the plan says of a meeting that was held', () => {
    expect(writePlaceAndTime(evidence({ asPlanned: ['VENUE'] }))).toBe(
      'Doha, Tuesday 30 June 2026. Hour not reported. Only its plan says where.',
    )
    expect(writePlaceAndTime(evidence({ asPlanned: ['TIME', 'VENUE'] }))).toMatch(
      /Only its plan says when and where\.$/,
    )
  })
})

describe('the encounter as a whole', () => {
  it('has as planned what no report gives of those that it was held', () => {
    const { encounter } = evidence({})
    const reports = [
      { id: 'report:plan', countsAs: 'PLANNED' },
      { id: 'report:held', countsAs: 'OCCURRED' },
    ] as unknown as ReportEvidenceFragment[]
    const properties = [
      { property: 'STATUS', for: [{ id: 'report:held' }] },
      { property: 'TIME', for: [{ id: 'report:plan' }, { id: 'report:held' }] },
      { property: 'VENUE', for: [{ id: 'report:plan' }] },
      { property: 'MODE', for: [] },
    ] as unknown as NonNullable<typeof encounter.account>['properties']
    const account = (standing: 'OCCURRED' | 'LAPSED') => ({ standing, properties }) as typeof encounter.account
    expect(listAsPlanned({ ...encounter, reports, account: account('OCCURRED') })).toEqual(['VENUE'])
    expect(listAsPlanned({ ...encounter, reports, account: account('LAPSED') })).toEqual([])
  })

  const doha = { id: 'venue:doha', name: 'Doha', within: [] }
  const account = {
    standing: 'OCCURRED',
    time: day('2026-06-30', '30 June 2026'),
    venue: doha,
    properties: [],
  } as const
  const { encounter } = evidence({})

  it('is set apart from a contact in it that stands otherwise, in no more than where they differ', () => {
    const denied = evidence({ kind: 'DENIED', standing: 'DENIED', venue: null, encounter: { ...encounter, account } })
    expect(writeWhole(denied)).toBe('The encounter as a whole: held, Doha. This contact: denied, place not stated.')
    const lapsed = evidence({ kind: 'DENIED', standing: 'LAPSED', encounter: { ...encounter, account } })
    expect(writeWhole(lapsed)).toBe('The encounter as a whole: held. This contact: denial lapsed.')
  })

  it('goes without saying where they agree', () => {
    expect(writeWhole(evidence({ encounter: { ...encounter, account } }))).toBeUndefined()
    expect(writeWhole(evidence({}))).toBeUndefined()
  })
})

describe('the moments at which an account may have changed', () => {
  const report = (date: string, article: string) => ({ known: day(date), article: { id: article } })
  const read = (end: string | null, today = '2026-07-05T00:00:00Z') =>
    listMoments([report('2026-07-01', '4'), report('2026-06-29', '2')], end, {
      years: [2026],
      numberOf: (id) => id,
      today: Date.parse(today) / 86_400_000,
    }).map(({ edtf, when, numbers }) => [edtf, when, ...numbers])

  it('are those of its reports, and the end of its time, once somebody has reported it', () => {
    const reports = [
      ['2026-06-30T00:01Z', '2026-06-29', '2'],
      ['2026-07-02T00:01Z', '2026-07-01', '4'],
    ]
    expect(read('2026-07-01T00:00:00Z')).toEqual([
      reports[0],
      ['2026-07-01T00:01Z', 'once its time had passed'],
      reports[1],
    ])
    expect(read('2026-06-21T00:00:00Z')).toEqual(reports)
    expect(read('2026-07-09T00:00:00Z')).toEqual(reports)
    expect(read(null)).toEqual(reports)
  })

  it('begin with a first report, which is no other account', () => {
    expect([nameState(undefined, true), nameState(undefined, false), nameState('planned', true)]).toEqual([
      'first report',
      'another account',
      'planned',
    ])
  })
})

describe('the versions of an account', () => {
  const time = day('2026-06-30', '30 June 2026')
  const account = { standing: 'PLANNED', mode: 'INDIRECT', time, venue: null } as const
  const because = (...articles: readonly string[]) =>
    articles.map((id) => ({ id: `report:${id}`, known: day('2026-06-29', '29 June 2026'), article: { id } }))
  const version = (from: string, words: object, articles: readonly string[]) => ({
    account: { ...account, ...words },
    known: { from },
    because: because(...articles),
  })

  it('are told in words, those that read the same as one, and what lapsed by the time that passed', () => {
    const history = [version('a', {}, ['1']), version('b', {}, ['2']), version('c', { standing: 'LAPSED' }, [])]
    expect(listVersions(history, [2026], (id) => id)).toEqual([
      {
        key: 'a',
        when: '29 Jun',
        numbers: ['1', '2'],
        standing: 'planned',
        words: 'indirect, place not stated, 30 Jun',
      },
      {
        key: 'c',
        when: 'once its time had passed',
        numbers: [],
        standing: 'lapsed',
        words: 'indirect, place not stated, 30 Jun',
      },
    ])
  })
})

describe('the number of origins', () => {
  it('is a range where two unnamed origins may be one person', () => {
    const count = { atLeast: 1, atMost: 2 }
    expect([formatOriginCount(count), writeOriginCount(count)]).toEqual([
      '1–2',
      'at least 1, at most 2 independent origins',
    ])
  })
})

describe('what the origins are counted for', () => {
  it('is what stands; of what lapsed, the plan or the denial, for nobody says that it lapsed', () => {
    const plan = { status: 'PLANNED' }
    const denial = { status: 'DENIED' }
    expect([
      writeSupported('OCCURRED', [{ status: 'OCCURRED' }]),
      writeSupported('LAPSED', [plan]),
      writeSupported('LAPSED', [denial]),
    ]).toEqual(['“held”', 'the plan', 'the denial'])
  })
})

describe('a chain of attribution', () => {
  it('meets again where two channels carry one agency, and ends in its origin', () => {
    const [chain] = buildChains(
      [
        report([
          link(1, 'Open Source Intel'),
          link(1, 'War Feeds Witness'),
          link(2, 'Reuters'),
          link(3, 'a source', 'ANONYMOUS'),
        ]),
      ],
      () => '4',
    )
    expect(chain?.stops.map((stop) => [stop.name, stop.column, stop.row, stop.kind])).toEqual([
      ['4', 0, 0.5, 'article'],
      ['Open Source Intel', 1, 0, 'source'],
      ['War Feeds Witness', 1, 1, 'source'],
      ['Reuters', 2, 0.5, 'source'],
      ['a source', 3, 0.5, 'origin'],
    ])
    expect(chain?.links.length).toBe(5)
    expect(chain && describeChain(chain, [2026])).toBe(
      'Article 4, which cites Open Source Intel and War Feeds Witness, which cites Reuters, which cites a source (unnamed)',
    )
  })

  it('is drawn once for reports of one article that share their sources', () => {
    const links = [link(1, 'Reuters'), link(2, 'a source', 'ANONYMOUS')]
    expect(buildChains([report(links), report(links)], () => '1').length).toBe(1)
  })

  it('stands apart where its report is not counted, and but once where another of its reports is', () => {
    const own = [link(1, 'Reuters'), link(2, 'a source', 'ANONYMOUS')]
    const reports = [
      { ...report([link(1, 'Spokesman')]), id: 'report:other' },
      { ...report(own), id: 'report:counted' },
      { ...report(own), id: 'report:less' },
    ]
    const { counted, others } = partChains(reports, new Set(['report:counted']), () => '1')
    const origins = (chains: typeof counted) => chains.map(({ stops }) => stops.at(-1)?.name)
    expect([origins(counted), origins(others)]).toEqual([['a source'], ['Spokesman']])
  })
})

function evidence(words: Partial<ContactEvidence>): ContactEvidence {
  const base = {
    id: 'contact:1',
    kind: 'HOSTED',
    standing: 'OCCURRED',
    level: 'UNKNOWN',
    denialScope: null,
    asPlanned: [],
    from: { id: 'actor:us-envoys', name: 'US envoys' },
    to: { id: 'actor:pm', name: 'Qatar’s prime minister', kind: 'OFFICE', isNamed: false },
    time: day('2026-06-30', '30 June 2026'),
    venue: { id: 'venue:doha', name: 'Doha', within: [] },
    through: [],
    support: [],
    corroboration: { reports: 1, publishers: 1, onTheRecord: 0, origins: { atLeast: 1, atMost: 1 } },
    encounter: {
      id: 'encounter:1',
      title: 'Meeting',
      kind: 'MEETING',
      track: null,
      partOf: null,
      account: null,
      reports: [],
      contacts: [],
      readings: [],
      signals: [],
      absences: [],
    },
  } as const
  return { ...base, ...words }
}

type Link = ReportEvidenceFragment['attribution']['links'][number]

function link(step: number, name: string, basis: Link['basis'] = 'ON_RECORD'): Link {
  return { step, basis, source: { id: `source:${name}`, name, kind: 'CHANNEL' }, saidAt: null }
}

function report(links: readonly Link[]): ReportEvidenceFragment {
  const last = links.at(-1)
  return {
    id: 'report:1',
    status: 'OCCURRED',
    countsAs: 'OCCURRED',
    mode: null,
    level: null,
    ordinalClaim: null,
    time: null,
    venue: null,
    article: { id: 'article:1', title: '', textAtHand: true, publisher: { name: '' }, published: day('2026-07-01') },
    participations: [],
    denials: [],
    attribution: {
      basis: last?.basis ?? 'AUTHOR',
      origin: last?.source ?? { id: '', name: '', kind: 'OUTLET' },
      links,
    },
    evidence: [],
    known: day('2026-07-01'),
    supersededBy: null,
  }
}
