/** What is named around the plane of both clocks. */
import { describe, expect, it } from 'vitest'
import { nameDays, nameRuns, placeArticles } from '../../client/features/plane/ticks.ts'
import { toDay } from '../../client/state/days.ts'

const days = (...dates: string[]) => dates.map((date) => toDay(`${date}T00:00:00Z`))
const from = (date: string, pixelsPerDay: number) => (day: number) => (day - toDay(`${date}T00:00:00Z`)) * pixelsPerDay
const warp = { quiet: [], toShare: (day: number) => day, toDay: (share: number) => share }

describe('below the plane of both clocks', () => {
  it('every day is named where there is room', () => {
    const across = { warp, isNarrow: false, right: 2000, toX: from('2026-06-29', 60) }
    expect(nameDays(days('2026-06-29', '2026-06-30', '2026-07-01'), across)).toEqual([
      { text: '29 Jun', x: 30 },
      { text: '30 Jun', x: 90 },
      { text: '1 Jul', x: 150 },
    ])
  })

  it('only so many are named as do not cover each other', () => {
    const across = { warp, isNarrow: false, right: 2000, toX: from('2026-06-29', 20) }
    expect(nameDays(days('2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02'), across)).toEqual([
      { text: '29 Jun', x: 10 },
      { text: '1 Jul', x: 50 },
    ])
  })

  it('over several years the first day of each comes before all others, and says its year', () => {
    const across = { warp, isNarrow: false, right: 2000, toX: from('2014-11-20', 2) }
    expect(nameDays(days('2014-11-20', '2014-11-24', '2015-01-15', '2015-04-02'), across)).toEqual([
      { text: '20 Nov 2014', x: 1 },
      { text: '15 Jan 2015', x: 113 },
      { text: '2 Apr', x: 267 },
    ])
  })

  it('where there is little room and several months, each says its name', () => {
    const across = { warp, isNarrow: true, right: 2000, toX: from('2026-01-05', 1) }
    expect(nameDays(days('2026-01-05', '2026-01-20', '2026-03-02', '2026-03-09', '2026-11-05'), across)).toEqual([
      { text: 'Jan', x: 0.5 },
      { text: 'Mar', x: 56.5 },
      { text: 'Nov', x: 304.5 },
    ])
  })

  it('words of a run at the end stay on the drawing', () => {
    const [first = 0, last = 0] = days('2026-11-06', '2026-12-31')
    const across = {
      warp: { ...warp, quiet: [{ first, last }] },
      isNarrow: false,
      right: 60,
      toX: from('2026-11-06', 1),
    }
    expect(nameRuns(across)).toEqual([{ text: '6 Nov–31 Dec, narrowed', x: -6 }])
  })

  it('a run of silent days says its years where it goes from one to another', () => {
    const [first = 0, last = 0] = days('2014-11-25', '2015-01-14')
    const across = {
      warp: { ...warp, quiet: [{ first, last }] },
      isNarrow: false,
      right: 2000,
      toX: from('2014-11-25', 4),
    }
    expect(nameRuns(across).map(({ text }) => text)).toEqual(['25 Nov 2014–14 Jan 2015, narrowed'])
  })
})

describe('beside the plane of both clocks', () => {
  const knownOn = (...known: number[]) => known.map((knownDay) => ({ knownDay }))
  const scale = {
    warp: { quiet: [], toShare: (day: number) => day / 100, toDay: () => 0 },
    top: 26,
    toY: (day: number) => 426 - day * 4,
  }
  const read = (articles: readonly { readonly knownDay: number }[]) =>
    placeArticles(articles, scale).map(({ article, at }) => [article.knownDay, at])

  it('articles stand at their day, those of one day over each other; what came before or after the axis is not there', () => {
    expect(read(knownOn(-3, 0, 10, 50, 50, 101))).toEqual([
      [10, 386],
      [50, 226],
      [50, 211],
    ])
  })

  it('the latest come first where there is no room for all', () => {
    expect(read(knownOn(90, 91, 95, 98, 98, 100))).toEqual([
      [91, 62],
      [95, 46],
      [100, 26],
    ])
  })
})
