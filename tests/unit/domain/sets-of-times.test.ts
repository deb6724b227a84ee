/** Times of which a source leaves open which is meant: one of several months, a day of an unstated year. */
import { expect, it } from 'vitest'
import { parseTime, parseWindow } from '../../../server/domain/time.ts'
import { formatTime } from '../../../server/domain/time-text.ts'

it.each([
  ['[2026-06,2026-07]', 'June 2026 or July 2026', 'MONTH', '2026-06-01', '2026-08-01'],
  ['[2026-06,2026-07,2026-09]', 'June 2026, July 2026 or September 2026', 'MONTH', '2026-06-01', '2026-10-01'],
  ['{2026-06-29,2026-07-01}', '29 June 2026 and 1 July 2026', 'DAY', '2026-06-29', '2026-07-02'],
  ['[2026-06-29..2026-07-03]', '29 June 2026 to 3 July 2026', 'DAY', '2026-06-29', '2026-07-04'],
  ['[2024, 2026-07]', '2024 or July 2026', 'YEAR', '2024-01-01', '2026-08-01'],
  ['156X-12-25', '25 December in the 1560s', 'DAY', '1560-12-25', '1569-12-26'],
  ['15XX-12-25', '25 December in the 1500s', 'DAY', '1500-12-25', '1599-12-26'],
])('%s is %s', (edtf, text, precision, from, to) => {
  const time = parseTime(edtf)
  const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10)
  expect({ ...time, text: formatTime(time), from: day(time.from), to: day(time.to) }).toEqual({
    edtf,
    text,
    from,
    to,
    precision,
    inferred: false,
    dayPart: undefined,
  })
})

it('keeps the open end of a set open', () => {
  expect(['[..2026-06]', '[2026-06,2026-07..]'].map((edtf) => formatTime(parseTime(edtf)))).toEqual([
    'by June 2026',
    'from June 2026, end not stated',
  ])
})

it('is no window, which is one stretch', () => {
  for (const set of ['{2026-06-29,2026-07-01}', '[2026-06,2026-07]'])
    expect(() => parseWindow(set)).toThrow(
      `window is "${set}", a set of times; expected one stretch, such as "2026-06-29/2026-07-03"`,
    )
})
