/** What is named below the plane of both clocks. */
import { describe, expect, it } from 'vitest'
import { nameDays, nameRuns } from '../../client/features/plane/ticks.ts'
import { toDay } from '../../client/state/days.ts'

const days = (...dates: string[]) => dates.map((date) => toDay(`${date}T00:00:00Z`))
const from = (date: string, pixelsPerDay: number) => (day: number) => (day - toDay(`${date}T00:00:00Z`)) * pixelsPerDay
const warp = { quiet: [], toShare: (day: number) => day, toDay: (share: number) => share }

describe('below the plane of both clocks', () => {
  it('every day is named where there is room', () => {
    const across = { warp, isNarrow: false, toX: from('2026-06-29', 60) }
    expect(nameDays(days('2026-06-29', '2026-06-30', '2026-07-01'), across)).toEqual([
      { text: '29 Jun', x: 30 },
      { text: '30 Jun', x: 90 },
      { text: '1 Jul', x: 150 },
    ])
  })

  it('only so many are named as do not cover each other', () => {
    const across = { warp, isNarrow: false, toX: from('2026-06-29', 20) }
    expect(nameDays(days('2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02'), across)).toEqual([
      { text: '29 Jun', x: 10 },
      { text: '1 Jul', x: 50 },
    ])
  })

  it('over several years the first day of each comes before all others, and says its year', () => {
    const across = { warp, isNarrow: false, toX: from('2014-11-20', 2) }
    expect(nameDays(days('2014-11-20', '2014-11-24', '2015-01-15', '2015-04-02'), across)).toEqual([
      { text: '20 Nov 2014', x: 1 },
      { text: '15 Jan 2015', x: 113 },
      { text: '2 Apr', x: 267 },
    ])
  })

  it('a run of silent days says its years where it goes from one to another', () => {
    const [first = 0, last = 0] = days('2014-11-25', '2015-01-14')
    const across = { warp: { ...warp, quiet: [{ first, last }] }, isNarrow: false, toX: from('2014-11-25', 4) }
    expect(nameRuns(across).map(({ text }) => text)).toEqual(['25 Nov 2014–14 Jan 2015, narrowed'])
  })
})
