/** Invented talks that were put off: what is asked of one day holds what was on that day, plans, contacts and mediators alike. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { toSourceFile } from '../../server/ingest/bulk/value-file.ts'
import { answerTo } from '../support/answer.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { testNowSeconds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  const problems: unknown[] = []
  await loadBulk(
    [register, calendar, minutes, portrait, speakers],
    { database, nowSeconds: () => testNowSeconds },
    { refused: (outcome) => problems.push(...outcome.problems), progress: () => undefined },
  )
  expect(problems).toEqual([])
})

afterAll(() => database.close())

const answer = (question: string) => answerTo(database, question)

const register = toSourceFile('register', {
  actors: {
    east: { name: 'East', kind: 'state' },
    west: { name: 'West', kind: 'state' },
    broker: { name: 'Broker', kind: 'state' },
  },
  sources: {
    daily: { name: 'Daily', kind: 'outlet' },
    weekly: { name: 'Weekly', kind: 'outlet' },
    wire: { name: 'Wire', kind: 'channel' },
    clerk: { name: 'Clerk', kind: 'official' },
    guest: { name: 'Guest', kind: 'official' },
  },
})

const evidence = { paragraph: 1, gist: 'Said.' }
const parties = ['east', 'west'].map((actor) => ({ actor, role: 'party', side: actor }))
const brokered = [...parties, { actor: 'broker', role: 'mediator' }]
const announced = (time: string, said: string) => ({
  encounter: 'talks',
  status: 'planned',
  mode: 'indirect',
  time,
  who: brokered,
  attribution: [{ source: 'wire' }, { source: 'clerk', basis: 'on_record', at: said }],
  evidence,
})
const held = (encounter: string, time: string) => ({
  encounter,
  status: 'occurred',
  mode: 'indirect',
  time,
  who: brokered,
  attribution: [{ source: 'guest', basis: 'on_record' }],
  evidence,
})

/** A clerk announces talks for 12 February, then for the 15th; a channel passes it on. */
const calendar = toSourceFile('calendar', {
  article: 'calendar',
  title: 'When they talk',
  publisher: 'daily',
  published: '2026-02-11',
  introduces: { encounters: { talks: { title: 'Talks', kind: 'talks' } } },
  reports: { first: announced('2026-02-12', '2026-02-09'), second: announced('2026-02-15', '2026-02-11') },
})

/** They talked on the 15th, as twice on the 13th; and the two did not meet on the 20th. */
const minutes = toSourceFile('minutes', {
  article: 'minutes',
  title: 'How they talked',
  publisher: 'weekly',
  published: '2026-02-21',
  introduces: {
    encounters: { walk: { title: 'A walk', kind: 'talks' }, supper: { title: 'A supper', kind: 'talks' } },
  },
  reports: {
    talks: held('talks', '2026-02-15'),
    walk: held('walk', '2026-02-13'),
    supper: held('supper', '2026-02-13'),
    apart: {
      encounter: 'talks',
      status: 'denied',
      denies: [{ between: ['east', 'west'], scope: 'direct', window: '2026-02-20' }],
      attribution: [{ source: 'clerk', basis: 'on_record' }],
      evidence,
    },
  },
})

/** An article of March introduces a person, of whom a register then says for which source he speaks. */
const portrait = toSourceFile('portrait', {
  article: 'portrait',
  title: 'The aide',
  publisher: 'daily',
  published: '2026-03-01',
  introduces: { actors: { aide: { name: 'Aide', kind: 'person' } } },
  reports: {
    seen: { ...held('talks', '2026-02-15'), who: [{ actor: 'aide', role: 'observer' }], attribution: 'author' },
  },
})
const speakers = toSourceFile('speakers', {
  sources: { aide: { name: 'An aide', kind: 'official', actor: 'aide' } },
})

describe('of talks that were put off from the 12th to the 15th, and held', () => {
  const byTime = (knownAt: string, filter = '') =>
    answer(`{ plans(knownAt: "${knownAt}"${filter}) {
      plans { report { id } outcome settledBy { id } } byOrigin { source { id } fulfilled lapsed open } } }`)

  it('the first plan has lapsed, and the second was fulfilled', async () => {
    expect((await byTime('2026-02-28')).plans).toEqual({
      plans: [
        { report: { id: 'report:calendar/first' }, outcome: 'LAPSED', settledBy: null },
        {
          report: { id: 'report:calendar/second' },
          outcome: 'FULFILLED',
          settledBy: { id: 'report:minutes/talks' },
        },
      ],
      byOrigin: [{ source: { id: 'source:clerk' }, fulfilled: 1, lapsed: 1, open: 0 }],
    })
  })

  it('the encounter as a whole came as planned', async () => {
    const { encounter } = await answer('{ encounter(id: "encounter:talks") { outcome } }')
    expect(encounter).toEqual({ outcome: 'FULFILLED' })
  })

  it('each plan was open until its own day was over', async () => {
    const outcomes = async (day: string) =>
      (await byTime(day)).plans.plans.map(({ outcome }: { readonly outcome: string }) => outcome)
    expect(await outcomes('2026-02-11')).toEqual(['OPEN', 'OPEN'])
    expect(await outcomes('2026-02-13')).toEqual(['LAPSED', 'OPEN'])
  })

  it('plans are found by any source that they came through: who said it, who passed it on, who printed it', async () => {
    const by = async (source: string) => (await byTime('2026-02-28', `, by: "source:${source}"`)).plans.plans.length
    const found = await Promise.all(['clerk', 'wire', 'daily', 'guest', 'weekly'].map(by))
    expect(found).toEqual([2, 2, 2, 0, 0])
  })
})

describe('an encounter in a window', () => {
  const kindsOf = (contacts: readonly { readonly kind: string }[]) => contacts.map(({ kind }) => kind).sort()

  it('has those of its contacts that were then, as the network of that window does', async () => {
    for (const standpoint of ['window: "2026-02-15"', 'window: "2026-02-15", clock: PUBLISHED']) {
      const { encounters, network } = await answer(`{
        encounters(${standpoint}) { nodes { id contacts { kind } } } network(${standpoint}) { contacts { kind } } }`)
      expect(encounters.nodes).toMatchObject([{ id: 'encounter:talks' }])
      expect(kindsOf(encounters.nodes[0].contacts)).toEqual(['INDIRECT', 'MEDIATED', 'MEDIATED'])
      expect(kindsOf(network.contacts)).toEqual(['INDIRECT', 'MEDIATED', 'MEDIATED'])
    }
  })

  it('has all of them, the denial for another day included, where no window is asked for', async () => {
    const { encounter } = await answer('{ encounter(id: "encounter:talks") { contacts { kind time { text } } } }')
    expect(kindsOf(encounter.contacts)).toEqual(['DENIED', 'INDIRECT', 'MEDIATED', 'MEDIATED'])
    expect(encounter.contacts.at(-1)).toEqual({ kind: 'DENIED', time: { text: '20 February 2026' } })
  })
})

it('what somebody mediated comes in the order of time, then by identifier, under a lens too', async () => {
  const mediated = async (standpoint: string) => {
    const { mediators } = await answer(`{ mediators(${standpoint}) { nodes { actor { id } encounters { id } } } }`)
    return mediators.nodes
  }
  const expected = [
    {
      actor: { id: 'actor:broker' },
      encounters: [{ id: 'encounter:supper' }, { id: 'encounter:walk' }, { id: 'encounter:talks' }],
    },
  ]
  expect(await mediated('window: "2026-02"')).toEqual(expected)
  expect(await mediated('window: "2026-02", lens: { statuses: [PLANNED, OCCURRED, DENIED] }')).toEqual(expected)
})

it('a source names no speaker whom only a later article introduces', async () => {
  const speaker = async (knownAt: string) =>
    (await answer(`{ source(id: "source:aide", knownAt: "${knownAt}") { name actor { name } } }`)).source
  expect(await speaker('2026-02-28')).toEqual({ name: 'An aide', actor: null })
  expect(await speaker('2026-03-01')).toEqual({ name: 'An aide', actor: { name: 'Aide' } })
})
