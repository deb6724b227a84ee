import { describe, expect, it } from 'vitest'
import { formatKnownDay, formatLongKnownDay, toKnownDay, writeKnown } from '../../client/state/known-text.ts'
import { isPlainMoment, isPlainWindow } from '../../client/state/plain-time.ts'
import { toEdtf } from '../../client/state/typed-time.ts'

describe('a time that is typed', () => {
  it.each([
    ['30 June 2026', '2026-06-30'],
    ['30 Jun 2026', '2026-06-30'],
    ['3 jul. 2026', '2026-07-03'],
    ['June 30, 2026', '2026-06-30'],
    ['June 2026', '2026-06'],
    ['19 June – 3 July 2026', '2026-06-19/2026-07-03'],
    ['19 Dec 2025 to 3 January 2026', '2025-12-19/2026-01-03'],
    ['30 June 2026 8:05', '2026-06-30T08:05Z'],
    ['30 June 2026, 08:05 UTC', '2026-06-30T08:05Z'],
    ['2026-06-30 08:05', '2026-06-30T08:05Z'],
    ['2026-06-30T08:05', '2026-06-30T08:05Z'],
    [' 2026-06-19/2026-07-03 ', '2026-06-19/2026-07-03'],
  ])('is read from “%s” as %s', (typed, edtf) => {
    expect(toEdtf(typed)).toBe(edtf)
  })

  it.each(['30 June', 'June', 'soon', '30 Ju 2026', '6/30/2026', '30 June 2026 25:00', '1 May to 2 May to 3 May 2026'])(
    'stays “%s” where it may mean several things, or none',
    (typed) => {
      expect(toEdtf(typed)).toBe(typed)
      expect(isPlainWindow(toEdtf(typed)) || isPlainMoment(toEdtf(typed))).toBe(false)
    },
  )

  it('is no moment where the calendar has no such day, or the clock no such minute', () => {
    const times = ['2026-06-30', '2026-06-30T08:59Z', '2026-02-30', '2026-02-30T08:00Z', '2026-06-30T24:00Z']
    expect([...times, '2026-06-30T08:60Z'].map(isPlainMoment)).toEqual([true, true, false, false, false, false])
  })
})

describe('a knowledge time in words', () => {
  const tell = (edtf: string): string => formatKnownDay(toKnownDay(edtf) ?? Number.NaN, [2026])

  it('is the same moment however the address writes it', () => {
    expect(['2026-07-02', '2026-07-03T00:00Z'].map(tell)).toEqual(['end of 2 Jul', 'end of 2 Jul'])
    expect(writeKnown('2026-07-03T00:00Z', [2026])).toBe('at the end of 2 Jul')
    expect(formatLongKnownDay(toKnownDay('2026-06') ?? 0)).toBe('end of 30 June 2026')
  })

  it('is told to the minute, and with a year that the window does not tell', () => {
    expect(tell('2026-06-30T08:05Z')).toBe('30 Jun, 08:05 UTC')
    expect(writeKnown('2025-06-30T08:05Z', [2026])).toBe('on 30 Jun 2025, 08:05 UTC')
  })

  it('stands as it is written where only the server reads it', () => {
    expect(writeKnown('2026-21', [2026])).toBe('at 2026-21')
  })
})
