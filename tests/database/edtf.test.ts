/** Times as they may be asked for: EDTF of every precision, open ends and instants, in windows and knowledge times alike. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})

afterAll(() => database.close())

const ofWindow = 'query ($window: EDTF) { network(window: $window) { window { earliest latest precision } } }'
const ofKnownAt = 'query ($knownAt: EDTF) { network(knownAt: $knownAt) { knownAt } }'

describe('a window', () => {
  it.each([
    ['2012', '2012-01-01T00:00:00Z', '2013-01-01T00:00:00Z', 'YEAR'],
    ['2026-06', '2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z', 'MONTH'],
    ['202X', '2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z', 'DECADE'],
    ['2026-06-30', '2026-06-30T00:00:00Z', '2026-07-01T00:00:00Z', 'DAY'],
    ['2026-06-30?', '2026-06-30T00:00:00Z', '2026-07-01T00:00:00Z', 'DAY'],
    ['2026-06-29/2026-07-03', '2026-06-29T00:00:00Z', '2026-07-04T00:00:00Z', 'DAY'],
    ['2026-06/2026-07-03', '2026-06-01T00:00:00Z', '2026-07-04T00:00:00Z', 'MONTH'],
    ['2026-06-29/..', '2026-06-29T00:00:00Z', null, 'DAY'],
    ['../2026-06-29', null, '2026-06-30T00:00:00Z', 'DAY'],
    ['../..', null, null, 'UNKNOWN'],
    ['2026-07-01T08:38Z', '2026-07-01T08:38:00Z', '2026-07-01T08:39:00Z', 'MINUTE'],
    ['2026-07-01T08:38:10Z', '2026-07-01T08:38:10Z', '2026-07-01T08:38:11Z', 'SECOND'],
    ['2026-07-01T10:38:10+02:00', '2026-07-01T08:38:10Z', '2026-07-01T08:38:11Z', 'SECOND'],
    ['2026-07-01T08:38:00Z/2026-07-01T09:00:00Z', '2026-07-01T08:38:00Z', '2026-07-01T09:00:01Z', 'SECOND'],
  ])('%s', async (window, earliest, latest, precision) => {
    const { data, errors } = await ask(database, ofWindow, { window })
    expect(errors).toEqual([])
    expect(data.network.window).toEqual({ earliest, latest, precision })
  })

  it('may be a bare year', async () => {
    const { data } = await ask(database, '{ network(window: 2012) { window { edtf precision } } }')
    expect(data.network.window).toEqual({ edtf: '2012', precision: 'YEAR' })
    const described = await ask(database, '{ __type(name: "EDTF") { description } }')
    expect(described.data.__type.description).toContain('ISO 8601-2')
  })
})

describe('a knowledge time reaches to the last second of its precision', () => {
  it.each([
    ['2026', '2026-12-31T23:59:59Z'],
    ['2026-06', '2026-06-30T23:59:59Z'],
    ['2026-06-30', '2026-06-30T23:59:59Z'],
    ['2026-06-30T12:00Z', '2026-06-30T12:00:59Z'],
    ['2026-06-30T12:00:00Z', '2026-06-30T12:00:00Z'],
    ['../2026-06-29', '2026-06-29T23:59:59Z'],
  ])('%s', async (knownAt, instant) => {
    const { data } = await ask(database, ofKnownAt, { knownAt })
    expect(data.network.knownAt).toBe(instant)
  })

  it('without an end is now, as if none were given', async () => {
    const answers = await Promise.all(
      ['2026-06-29/..', '../..', null].map((knownAt) => ask(database, ofKnownAt, { knownAt })),
    )
    expect(answers.map(({ data }) => data.network.knownAt)).toEqual(Array(3).fill('2026-11-21T12:00:00Z'))
  })
})

describe('a time is refused, with its argument, its value and what is accepted, where it is', () => {
  const accepted =
    'accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, 2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z'

  it.each(['', 'last week', '2026-13-01', '2026-02-29', '20260630', '30.6.2026', '2026-06-29/open'])(
    'no time: %j',
    async (text) => {
      const refusals = await Promise.all([
        ask(database, ofWindow, { window: text }),
        ask(database, ofKnownAt, { knownAt: text }),
        ask(database, 'query ($at: EDTF!) { beliefDiff(from: $at, to: "2026") { from } }', { at: text }),
        ask(database, 'query ($at: EDTF!) { beliefDiff(from: "2026", to: $at) { to } }', { at: text }),
      ])
      expect(refusals.map(({ errors }) => errors)).toEqual(
        ['window', 'knownAt', 'from', 'to'].map((argument) => [
          `${argument} is not a time in EDTF: ${JSON.stringify(text)}; ${accepted}`,
        ]),
      )
    },
  )

  it.each(['2026-07/2026-06', '2026-07-02/2026-07-01', '2026-07~/2026-06?', '2026-07-01T08:38Z/2026-07-01T08:00Z'])(
    'an interval that runs backwards: %j',
    async (text) => {
      const refusals = await Promise.all([
        ask(database, ofWindow, { window: text }),
        ask(database, ofKnownAt, { knownAt: text }),
      ])
      expect(refusals.map(({ errors }) => errors)).toEqual(
        ['window', 'knownAt'].map((argument) => [
          `${argument} is an interval that ends before it starts: ${JSON.stringify(text)}; expected the earlier end first`,
        ]),
      )
    },
  )

  it('digits that are no year, as a number too', async () => {
    const { errors } = await ask(database, '{ network(window: 20260630) { truncated } }')
    expect(errors).toEqual([`window is not a time in EDTF: "20260630"; ${accepted}`])
  })

  it('no text', async () => {
    const { errors } = await ask(database, '{ network(window: true) { truncated } }')
    expect(errors).toEqual([expect.stringContaining('EDTF is text such as "2026-06-30", and not true')])
  })
})
