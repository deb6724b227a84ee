/** What contradicts a denial need not be told of the same encounter; and a plan is listed for the time that it is for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { toSourceFile } from '../../server/ingest/bulk/value-file.ts'
import { strict } from '../bench/support/strict.ts'
import { answerTo } from '../support/answer.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { testNowSeconds } from '../support/seeded.ts'

let database: TestDatabase

const register = toSourceFile('register', {
  actors: {
    north: { name: 'North', kind: 'state' },
    south: { name: 'South', kind: 'state' },
    'north-team': { name: 'Team of the North', kind: 'delegation', of: 'north' },
    'south-team': { name: 'Team of the South', kind: 'delegation', of: 'south' },
    broker: { name: 'Broker', kind: 'state' },
  },
  sources: {
    gazette: { name: 'Gazette', kind: 'outlet' },
    courier: { name: 'Courier', kind: 'outlet' },
    herald: { name: 'Herald', kind: 'spokesperson' },
  },
})

const article = (name: string, publisher: string, published: string, reports: Readonly<Record<string, object>>) =>
  toSourceFile(name, {
    article: name,
    title: name,
    publisher,
    published,
    introduces: {
      encounters: Object.fromEntries(Object.keys(reports).map((id) => [id, { title: id, kind: 'talks' }])),
    },
    reports: Object.fromEntries(
      Object.entries(reports).map(([id, says]) => [
        id,
        {
          encounter: id,
          attribution: [{ source: 'herald' }],
          evidence: { paragraph: 1, gist: 'So it was told.' },
          ...says,
        },
      ]),
    ),
  })

const denies = (scope: 'direct' | 'any', window: string, other = 'south') => ({
  status: 'denied',
  who: [
    { actor: 'north', role: 'party', side: 'north' },
    { actor: other, role: 'party', side: other },
  ],
  denies: [{ between: ['north', other], scope, window }],
})
const teams = [
  { actor: 'north-team', role: 'party', side: 'north' },
  { actor: 'south-team', role: 'party', side: 'south' },
]

beforeAll(async () => {
  database = await openTestDatabase()
  const files = [
    register,
    article('denials', 'gazette', '2030-05-01', {
      'no-direct-talks': denies('direct', '2030-05-02/2030-05-04'),
      'no-talks-at-all': denies('any', '2030-05-02/2030-05-04'),
      'no-talks-in-june': denies('direct', '2030-06'),
      'no-visit-to-the-broker': { ...denies('any', '2030-05-02/2030-05-04', 'broker') },
      'direct-by-its-plan': { status: 'planned', mode: 'direct', time: '2030-06-10', who: teams },
      'a-plan-for-the-seventh': { status: 'planned', time: '2030-05-07', who: teams },
    }),
    article('talks', 'courier', '2030-05-20', {
      'through-the-broker': {
        status: 'occurred',
        mode: 'indirect',
        time: '2030-05-02',
        who: [...teams, { actor: 'broker', role: 'mediator' }],
      },
      'face-to-face': { status: 'occurred', mode: 'direct', time: '2030-05-03', who: teams },
      'with-the-host': { status: 'occurred', time: '2030-05-04', who: [teams[0], { actor: 'broker', role: 'host' }] },
      'some-day-in-may': { status: 'occurred', mode: 'direct', time: '2030-05', who: teams },
    }),
    toSourceFile('later', {
      article: 'later',
      title: 'Held a day late',
      publisher: 'courier',
      published: '2030-06-21',
      reports: {
        held: {
          encounter: 'a-plan-for-the-seventh',
          status: 'occurred',
          mode: 'unclear',
          time: '2030-05-08',
          who: teams,
          attribution: [{ source: 'gazette' }],
          evidence: { paragraph: 1, gist: 'They met a day late.' },
        },
        'held-somehow': {
          encounter: 'direct-by-its-plan',
          status: 'occurred',
          time: '2030-06-10',
          who: teams,
          attribution: [{ source: 'gazette' }],
          evidence: { paragraph: 2, gist: 'They met; how is not told.' },
        },
      },
    }),
  ]
  const count = await loadBulk(files, { database, nowSeconds: () => testNowSeconds }, strict)
  expect(count.loaded).toBe(files.length)
})

afterAll(() => database.close())

const denials = async (given: string) => {
  const { denials: found } = await answerTo(
    database,
    `{ denials(${given}) { contact { encounter { id } } outcome contradictedBy { kind encounter { id } } } }`,
  )
  return Object.fromEntries(
    found.map(({ contact, outcome, contradictedBy }: Found) => [
      contact.encounter.id.replace('encounter:', ''),
      [outcome, ...contradictedBy.map(({ kind, encounter }) => `${kind} ${encounter.id.replace('encounter:', '')}`)],
    ]),
  )
}

interface Found {
  readonly contact: { readonly encounter: { readonly id: string } }
  readonly outcome: string
  readonly contradictedBy: readonly { readonly kind: string; readonly encounter: { readonly id: string } }[]
}

describe('a denial', () => {
  it('is contradicted by whatever meeting, in the way denied and within its window, of those who belong to either side', async () => {
    expect(await denials('window: "2030", knownAt: "2031"')).toEqual({
      'no-direct-talks': ['CONTRADICTED', 'DIRECT face-to-face'],
      'no-talks-at-all': ['CONTRADICTED', 'INDIRECT through-the-broker', 'DIRECT face-to-face'],
      'no-talks-in-june': ['LAPSED'],
      'no-visit-to-the-broker': ['CONTRADICTED', 'MEDIATED through-the-broker', 'HOSTED with-the-host'],
    })
  })

  it('is not contradicted before that is known', async () => {
    expect(await denials('window: "2030", knownAt: "2030-05-10"')).toEqual({
      'no-direct-talks': ['LAPSED'],
      'no-talks-at-all': ['LAPSED'],
      'no-talks-in-june': ['OPEN'],
      'no-visit-to-the-broker': ['LAPSED'],
    })
  })

  it('is contradicted under a lens by what that lens admits, and alike under one that admits all', async () => {
    const asStored = await denials('window: "2030", knownAt: "2031"')
    expect(
      await denials(
        'window: "2030", knownAt: "2031", lens: { minOrigins: 1, sources: ["source:herald", "source:gazette"] }',
      ),
    ).toEqual(asStored)
    expect(await denials('window: "2030", knownAt: "2031", lens: { publishers: ["source:gazette"] }')).toEqual({
      'no-direct-talks': ['LAPSED'],
      'no-talks-at-all': ['LAPSED'],
      'no-talks-in-june': ['LAPSED'],
      'no-visit-to-the-broker': ['LAPSED'],
    })
  })
})

describe('a plan', () => {
  const plans = async (window: string) =>
    (await answerTo(database, `{ plans(window: "${window}", knownAt: "2031") { plans { report { id } outcome } } }`))
      .plans.plans

  it('is listed for the day that it was for, and not for the day on which its encounter was held', async () => {
    expect(await plans('2030-05-07')).toEqual([
      { report: { id: 'report:denials/a-plan-for-the-seventh' }, outcome: 'LAPSED' },
    ])
    expect(await plans('2030-05-08')).toEqual([])
  })
})
