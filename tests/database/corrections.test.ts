/** What a later report corrects is told of with that report; and what is cut off, or stands on too little, is so everywhere. */
import { afterAll, beforeAll, expect, it } from 'vitest'
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
    broker: { name: 'Broker', kind: 'state' },
  },
  venues: { harbour: { name: 'Harbour', kind: 'city' }, hill: { name: 'Hill', kind: 'city' } },
  sources: Object.fromEntries(
    ['gazette', 'courier', 'mirror', 'herald', 'envoy', 'witness'].map((id) => [
      id,
      { name: id, kind: 'spokesperson' },
    ]),
  ),
})

const parties = ['north', 'south'].map((actor) => ({ actor, role: 'party', side: actor }))

const introduces = {
  encounters: Object.fromEntries(
    ['talks', 'first', 'second', 'third', 'fourth'].map((id) => [id, { title: id, kind: 'talks' }]),
  ),
}

function article(name: string, publisher: string, published: string, reports: Readonly<Record<string, object>>) {
  const told = Object.entries(reports).map(([id, says]) => {
    const report = {
      attribution: [{ source: publisher }],
      evidence: { paragraph: 1, gist: 'So it was told.' },
      ...says,
    }
    return [id, report] as const
  })
  return toSourceFile(name, {
    article: name,
    title: name,
    publisher,
    published,
    ...(name === 'talks-told' ? { introduces } : {}),
    reports: Object.fromEntries(told),
  })
}

const meeting = (encounter: string, day: number, venue: string) => ({
  encounter,
  status: 'occurred',
  time: `2030-03-0${day}`,
  venue,
  who: parties,
})

beforeAll(async () => {
  database = await openTestDatabase()
  const all = (venue: (day: number) => string, days: readonly number[]) =>
    Object.fromEntries(
      days.map((day) => [`on-${day}`, meeting(['first', 'second', 'third', 'fourth'][day - 1] ?? '', day, venue(day))]),
    )
  const files = [
    register,
    article('talks-told', 'gazette', '2030-05-02', {
      held: {
        encounter: 'talks',
        status: 'occurred',
        time: '2030-05-01',
        who: [...parties, { actor: 'broker', role: 'mediator' }, { actor: 'broker', role: 'host', meets: true }],
        mode: 'indirect',
      },
    }),
    article('talks-corrected', 'gazette', '2030-05-05', {
      corrected: { encounter: 'talks', status: 'occurred', who: [{ actor: 'broker', role: 'observer' }] },
    }),
    // Of four meetings at the harbour by one account, the first two were on the hill by two others.
    article(
      'by-courier',
      'courier',
      '2030-03-10',
      all(() => 'harbour', [1, 2, 3, 4]),
    ),
    article(
      'by-herald',
      'herald',
      '2030-03-10',
      all(() => 'hill', [1, 2]),
    ),
    article(
      'by-witness',
      'witness',
      '2030-03-10',
      all(() => 'hill', [1, 2]),
    ),
  ]
  await loadBulk(files, { database, nowSeconds: () => testNowSeconds }, strict)
})

afterAll(() => database.close())

it('names the report that put a part otherwise as what changed the contacts of whoever had it', async () => {
  const { beliefDiff } = await answerTo(
    database,
    `{ beliefDiff(window: "2030-05", from: "2030-05-03", to: "2030-05-06") {
      added { contact { id } } dropped { contact { id } because { id } }
      flipped { before { kind to { id } } after { kind } because { id } } } }`,
  )
  const because = [{ id: 'report:talks-corrected/corrected' }]
  expect(beliefDiff).toEqual({
    added: [],
    dropped: [],
    flipped: ['north', 'south'].map(() => ({
      before: { kind: 'MEDIATED', to: { id: 'actor:broker' } },
      after: { kind: 'HOSTED' },
      because,
    })),
  })
})

it.each([
  [1, ['third'], true],
  [2, ['third', 'fourth'], false],
])(
  'gives of a place %i whose accounts are there, whoever else was put there, and says whether that is all',
  async (limit, titles, truncated) => {
    const everyStatus = 'lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }'
    for (const lens of ['', `, ${everyStatus}`]) {
      const { timeline } = await answerTo(
        database,
        `{ timeline(of: "venue:harbour", knownAt: "2031", limit: ${limit}${lens}) { entries { encounter { title } } truncated } }`,
      )
      expect(timeline).toEqual({ entries: titles.map((title) => ({ encounter: { title } })), truncated })
    }
  },
)

it('tells no history of what stands on too few origins for a lens', async () => {
  const { encounter } = await answerTo(
    database,
    `{ encounter(id: "encounter:third", knownAt: "2031", lens: { minOrigins: 2 }) { account { standing } history { account { standing } } } }`,
  )
  expect(encounter).toEqual({ account: null, history: [] })
})
