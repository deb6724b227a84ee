/** Times as nearly all are written are read without EDTF's grammar, and must mean what the grammar says. */
import edtf from 'edtf'
import fc from 'fast-check'
import { expect, it } from 'vitest'
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

/** What the grammar makes of a text: where it begins in seconds; undefined where it refuses. */
function grammarBegins(written: string): number | undefined {
  try {
    const { min } = edtf(written)
    return min === null || !Number.isFinite(min) ? -8_640_000_000_000 : Math.floor(min / 1000)
  } catch {
    return undefined
  }
}

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
