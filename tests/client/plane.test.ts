/** The plane of both clocks: what was announced before it was to happen, and what was learned afterwards. */
import { describe, expect, it } from 'vitest'
import { findPlaneAxis } from '../../client/features/plane/layout.ts'
import {
  type ClockedEncounter,
  countOrders,
  listTracks,
  type TrackReport,
  writeLag,
} from '../../client/features/plane/tracks.ts'
import { makeWarp } from '../../client/features/plane/warp.ts'
import type { Standing } from '../../client/graph/model.ts'
import { toDay } from '../../client/state/days.ts'
import { day } from './network-builder.ts'

/** A report that counts as `standing` and had become known by `known`, of an encounter on 30 June. */
function report(id: string, standing: Exclude<Standing, 'LAPSED'>, known: string): ClockedEncounter['reports'][number] {
  return {
    id: `report:${id}`,
    countsAs: standing,
    time: day('2026-06-30'),
    known: { ...day('2026-06-30'), earliest: known, latest: known, text: known },
    article: { id: 'article:a' },
    attribution: { origin: { name: 'somebody' } },
  }
}

function encounter(id: string, words: Partial<ClockedEncounter>): ClockedEncounter {
  return {
    id: `encounter:${id}`,
    title: id,
    account: { standing: 'OCCURRED', time: day('2026-06-30', '30 June 2026') },
    history: [{ known: { from: '2026-06-29T12:00:00Z', to: null }, account: { standing: 'OCCURRED' } }],
    reports: [],
    contacts: [{ id: `contact:${id}`, kind: 'HOSTED', standing: 'OCCURRED' }],
    ...words,
  }
}

const always = () => true

describe('a report on the plane', () => {
  it('tells before, in that time or after, by the time that it tells of and when it had become known', () => {
    const [track] = listTracks(
      [
        encounter('meeting', {
          reports: [
            report('held', 'OCCURRED', '2026-07-03T06:00:00Z'),
            report('plan', 'PLANNED', '2026-06-28T12:00:00Z'),
            report('begun', 'UNDER_WAY', '2026-06-30T09:00:00Z'),
          ],
        }),
      ],
      always,
    )
    const words = (one: TrackReport) => [one.id, one.order, writeLag(one)]
    expect(track?.reports.map(words)).toEqual([
      ['report:plan', 'before', 'told 1 day before'],
      ['report:begun', 'during', 'told about that time'],
      ['report:held', 'after', 'told 2 days after'],
    ])
  })

  it('is never before what has no stated beginning, nor after what has no stated end', () => {
    const open = { ...day('2026-06-30'), earliest: null, latest: null }
    const telling = { ...report('one', 'UNCONFIRMED', '2026-06-01T00:00:00Z'), time: open }
    const [track] = listTracks(
      [encounter('open', { account: { standing: 'UNCONFIRMED', time: open }, reports: [telling] })],
      always,
    )
    expect([track?.isDated, track?.reports.map(({ order }) => order)]).toEqual([false, ['during']])
  })

  it('is not told afterwards where all that is shown is that it became known on the same day', () => {
    const told = { ...report('told', 'UNCONFIRMED', '2026-07-01T00:00:00Z'), known: day('2026-06-30') }
    const [track] = listTracks([encounter('same-day', { reports: [told] })], always)
    expect(track?.reports.map(writeLag)).toEqual(['told about that time'])
  })

  it('says years where it told of long ago', () => {
    expect(writeLag({ order: 'after', lag: 365.25 * 14.2 })).toBe('told 14 years after')
    expect(writeLag({ order: 'before', lag: 0.4 })).toBe('told less than a day before')
  })
})

describe('the encounters of the plane', () => {
  it('are counted by whether anybody told beforehand; what the filter hides or nothing stands of is not there', () => {
    const plan = report('plan', 'PLANNED', '2026-06-28T12:00:00Z')
    const held = report('held', 'OCCURRED', '2026-07-03T06:00:00Z')
    const all = [
      encounter('announced', { reports: [plan, held] }),
      encounter('learned', { reports: [held] }),
      encounter('hidden', { reports: [plan] }),
      encounter('nothing', { account: null, reports: [plan] }),
    ]
    const tracks = listTracks(all, (id) => id !== 'contact:hidden')
    expect(tracks.map(({ title }) => title)).toEqual(['announced', 'learned'])
    expect(countOrders(tracks, Number.POSITIVE_INFINITY)).toEqual({ known: 2, before: 1, onlyAfter: 1 })
  })

  it('are counted as far as they were known, by what had been told by then', () => {
    const since = (from: string): Partial<ClockedEncounter> => ({
      history: [{ known: { from, to: null }, account: { standing: 'OCCURRED' } }],
    })
    const held = report('held', 'OCCURRED', '2026-07-03T06:00:00Z')
    const early = report('early', 'OCCURRED', '2026-07-01T06:00:00Z')
    const begun = report('begun', 'UNDER_WAY', '2026-06-30T09:00:00Z')
    const tracks = listTracks(
      [
        encounter('begun', { reports: [begun, held], ...since('2026-06-30T09:00:00Z') }),
        encounter('over', { reports: [early, held], ...since('2026-07-01T06:00:00Z') }),
        encounter('late', { reports: [held], ...since('2026-07-03T06:00:00Z') }),
      ],
      always,
    )
    const countBy = (date: string) => countOrders(tracks, toDay(`${date}T00:00Z`))
    expect(countBy('2026-06-30')).toEqual({ known: 0, before: 0, onlyAfter: 0 })
    expect(countBy('2026-07-01')).toEqual({ known: 1, before: 0, onlyAfter: 0 })
    expect(countBy('2026-07-02')).toEqual({ known: 2, before: 0, onlyAfter: 1 })
    expect(countBy('2026-07-04')).toEqual({ known: 3, before: 0, onlyAfter: 2 })
  })
})

describe('the measure of both axes', () => {
  const first = toDay('2026-06-19T00:00:00Z')
  const days = { first, last: first + 9 }

  it('narrows days of silence, keeps order, and leads back to the same instant', () => {
    const warp = makeWarp(days, new Set([first, first + 1, first + 8, first + 9]))
    expect(warp.quiet).toEqual([{ first: first + 2, last: first + 7 }])
    const widthOf = (day: number) => warp.toShare(day + 1) - warp.toShare(day)
    expect(widthOf(first) / widthOf(first + 3)).toBeCloseTo(1 / 0.22)
    expect([warp.toShare(first), warp.toShare(first + 10)]).toEqual([0, 1])
    for (const at of [first + 0.5, first + 4.25, first + 9.75]) expect(warp.toDay(warp.toShare(at))).toBeCloseTo(at)
  })

  it('is even where no silence is long', () => {
    const warp = makeWarp(days, new Set([first, first + 3, first + 6, first + 9]))
    expect([warp.quiet, warp.toShare(first + 5)]).toEqual([[], 0.5])
  })

  it('gives silence no more than half, however long it is', () => {
    const long = { first, last: first + 999 }
    const warp = makeWarp(long, new Set([first, first + 999]))
    expect(warp.toShare(first + 999) - warp.toShare(first + 1)).toBeCloseTo(0.5)
  })
})

describe('the axis of encounters of a large collection', () => {
  const window = { first: toDay('2026-06-01T00:00:00Z'), last: toDay('2026-07-31T00:00:00Z') }
  const axisOf = (...encounters: readonly ClockedEncounter[]) =>
    findPlaneAxis(listTracks(encounters, always), window).days

  it('reaches from the first that was or became known to the last', () => {
    const told = encounter('told', {
      reports: [report('plan', 'PLANNED', '2026-05-20T12:00:00Z'), report('held', 'OCCURRED', '2026-09-02T12:00:00Z')],
    })
    expect(axisOf(told)).toEqual({ first: toDay('2026-05-20T00:00:00Z'), last: toDay('2026-09-02T00:00:00Z') })
  })

  it('leaves at its edge what became known long before the window', () => {
    const old = encounter('old', { reports: [report('plan', 'PLANNED', '2022-05-20T12:00:00Z')] })
    expect(axisOf(old)).toEqual({ first: window.first - 120, last: toDay('2026-06-30T00:00:00Z') })
  })

  it('is the window where there is nothing', () => {
    expect(axisOf()).toEqual(window)
  })
})
