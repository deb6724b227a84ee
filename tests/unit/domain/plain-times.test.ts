/** Times as nearly all are written are read without EDTF's grammar, and must mean what the grammar says. */
import edtf from 'edtf'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InvalidInput } from '../../../server/domain/errors.ts'
import { parseTime } from '../../../server/domain/time.ts'

const two = (bound: number) => fc.integer({ min: 0, max: bound }).map((number) => String(number).padStart(2, '0'))
const year = fc.integer({ min: 1000, max: 9998 }).map(String)
const month = fc.tuple(year, two(14)).map((parts) => parts.join('-'))
const day = fc.tuple(month, two(33)).map((parts) => parts.join('-'))
const minute = fc.tuple(day, two(25), two(61)).map(([date, hour, past]) => `${date}T${hour}:${past}Z`)
const point = fc.oneof(year, month, day, minute)
const end = fc.oneof(point, fc.constant('..'))
const text = fc.oneof(
  point,
  fc.tuple(end, end).map((ends) => ends.join('/')),
)

/** What the grammar makes of a text: where it begins in seconds; undefined where it refuses, or the calendar does. */
function grammarBegins(written: string): number | undefined {
  if (written.match(/\d{4}-02-29/g)?.some((leapDay) => !isInCalendar(leapDay))) return undefined
  try {
    const { min } = edtf(written)
    return min === null || !Number.isFinite(min) ? -8_640_000_000_000 : Math.floor(min / 1000)
  } catch {
    return undefined
  }
}

const isInCalendar = (day: string): boolean => new Date(day).toISOString().startsWith(day)

function begins(written: string): number | undefined {
  try {
    return parseTime(written).from
  } catch {
    return undefined
  }
}

/** Seasons stand where months do (2026-21) and are no plain times. */
it('accepts and refuses what the grammar does, and begins where it does', () => {
  fc.assert(
    fc.property(text, (written) => {
      const [start, end] = written.split('/')
      // The grammar refuses an interval of equal ends, which is that one point.
      const asked = start !== undefined && start === end && start !== '..' ? start : written
      expect([written, begins(written)]).toEqual([written, grammarBegins(asked)])
    }),
    { numRuns: 3_000 },
  )
})

it('takes an interval from a day to that day for the day, and keeps how it was written', () => {
  for (const written of ['2026-06-30', '2026-06', '2026-07-01T08:38Z', '2026-07-01T08:38:10Z', '2012~']) {
    const { edtf: _edtf, ...day } = parseTime(written)
    expect(parseTime(`${written}/${written}`)).toEqual({ ...day, edtf: `${written}/${written}` })
  }
  for (const written of ['soon/soon', '2026-13/2026-13', '/', '[2012..]/[2012..]'])
    expect(begins(written)).toBe(grammarBegins(written))
})

/** The package takes digits for milliseconds since 1970, and 29 February of a common year for 1 March. */
it.each([
  ['digits, which are no year', ['20260630', '99999', '10000', '1751360000', '20260630/20260701', '20260630/20260630']],
  ['a day that its month does not have', ['2026-02-29', '1900-02-29', '0001-02-29', '-0001-02-29', '2026-04-31']],
  ['it in an interval', ['2026-02-29/2026-03-02', '../2026-02-29', '2026-02-29/..', '2026-02-29/2026-02-29']],
  ['it in a set or list', ['[2026-02-29,2026-03]', '[..2026-02-29]', '{2026-02-29..2026-03-02}']],
  ['it with how sure it is', ['2026-02-29?', '?2026-02-29', '2026-02~-29', '2026-?02-%29', '2026-02-29%/2026-03']],
  ['it with a time', ['2026-02-29T08:38Z', '2026-02-29T08:38:10+02:00', '2026-02-29T08:38']],
  ['it in every year that is meant', ['19X1-02-29', '2X22-02-29']],
])('refuses %s', (_what, texts) => {
  expect(texts.filter((written) => begins(written) !== undefined)).toEqual([])
})

it('accepts 29 February where there is one', () => {
  const days = ['2028-02-29', '2000-02-29', '-0004-02-29', '2028-02~-29', '[2028-02-29,2028-03]', '202X-02-29']
  expect(days.filter((written) => begins(written) === undefined)).toEqual([])
})

it('refuses years further off than instants reach, and keeps those within', () => {
  const far = ['Y170000002', 'Y-170000002', 'Y275760', 'Y-271821', 'Y17E7']
  expect(far.map((written) => refusalOf(written))).toEqual(
    far.map((written) => `further off than a time can be kept: "${written}"; accepted are the years -271820 to 275759`),
  )
  expect(['Y275759', 'Y-271820', 'Y20260'].map((written) => parseTime(written).precision)).toEqual(
    Array(3).fill('YEAR'),
  )
})

function refusalOf(written: string): string | undefined {
  try {
    parseTime(written)
    return undefined
  } catch (error) {
    return error instanceof InvalidInput ? error.message : String(error)
  }
}

it('ends where what is named ends', () => {
  const ends = ['2028', '2028-02', '2028-02-29', '2026-12-31', '2026-07-01T08:38Z', '2026-06-29/2026-07-01']
  expect(ends.map((written) => new Date(parseTime(written).to * 1000).toISOString())).toEqual([
    '2029-01-01T00:00:00.000Z',
    '2028-03-01T00:00:00.000Z',
    '2028-03-01T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
    '2026-07-01T08:39:00.000Z',
    '2026-07-02T00:00:00.000Z',
  ])
})
