import { describe, expect, it } from 'vitest'
import { computeAxis, type Histogram, tellAxis } from '../../client/features/timeline/axis.ts'
import { findNextDays } from '../../client/features/timeline/encounter-steps.ts'
import { findSpan, listTicks, makeScale } from '../../client/features/timeline/scale.ts'
import { stepByKey } from '../../client/features/timeline/slider-keys.ts'
import { formatDay, formatDayRange, formatMinute, formatWeekday, toDay } from '../../client/state/days.ts'
import { resolveMoment } from '../../client/state/moment.ts'
import { findNextMoment } from '../../client/state/next-moment.ts'
import { blankView, formatView, parseView } from '../../client/state/view.ts'
import { formatDayWindow, moveEnd, parseDayWindow, shiftWindow } from '../../client/state/window.ts'

const dayOf = (date: string): number => toDay(`${date}T00:00Z`)
const june: { readonly first: number; readonly last: number } = {
  first: dayOf('2026-06-19'),
  last: dayOf('2026-07-03'),
}

describe('the window', () => {
  it.each([
    ['2026-06-30', '2026-06-30', '2026-06-30'],
    ['2026-06', '2026-06-01', '2026-06-30'],
    ['2012', '2012-01-01', '2012-12-31'],
    ['2026-06-19/2026-07-03', '2026-06-19', '2026-07-03'],
  ])('reads %s as the days from %s to %s', (edtf, first, last) => {
    expect(parseDayWindow(edtf)).toEqual({ first: dayOf(first), last: dayOf(last) })
  })

  it.each(['2026-02-30', '2026-07-03/2026-06-19', '2026-06-30/..', 'last week', ''])(
    'leaves “%s” to the server',
    (edtf) => {
      expect(parseDayWindow(edtf)).toBeUndefined()
    },
  )

  it('keeps at least one day, and within the axis, however far a handle is dragged', () => {
    expect(moveEnd(june, 'first', june.last + 9, june)).toEqual({ first: june.last, last: june.last })
    expect(moveEnd(june, 'last', june.last + 9, june)).toEqual(june)
  })

  it('keeps its length when it is moved, and stops at the ends of the axis', () => {
    const day = { first: june.first, last: june.first }
    expect(shiftWindow(day, 11, june)).toEqual({ first: june.first + 11, last: june.first + 11 })
    expect(shiftWindow(day, 99, june)).toEqual({ first: june.last, last: june.last })
  })

  it('is written as one day where it is one', () => {
    expect(formatDayWindow({ first: june.last, last: june.last })).toBe('2026-07-03')
    expect(formatDayRange(june.first, june.last)).toBe('19 June – 3 July 2026')
  })
})

describe('the knowledge time', () => {
  it('is now unless the address names it', () => {
    expect(resolveMoment({ window: null, known: null, lens: null }, june)).toEqual({
      window: '2026-06-19/2026-07-03',
      knownAt: undefined,
      lens: undefined,
      days: june,
    })
  })

  it('rides on the end of the window as it was reported', () => {
    expect(resolveMoment({ window: '2026-06-30', known: 'then', lens: null }, june).knownAt).toBe('2026-07-01T00:00Z')
  })

  it('is what is known now where a window without an end cannot say when it ends', () => {
    expect(resolveMoment({ window: '2026-06-30/..', known: 'then', lens: null }, june).knownAt).toBeUndefined()
  })
})

describe('a step to the next article, or the one before', () => {
  const articles = ['2026-06-22', '2026-07-01', '2026-07-03'].map((date) => ({ knownDay: dayOf(date) }))

  it('leaves the day that a moment names, for the day is known at its end', () => {
    expect(findNextMoment(articles, '2026-06-30', 1)).toBe('2026-07-03T00:00Z')
    expect(findNextMoment(articles, '2026-06-30', -1)).toBe('2026-06-22T00:00Z')
    expect(findNextMoment(articles, '2026-06', -1)).toBe('2026-06-22T00:00Z')
    expect(findNextMoment(articles, '2026-06-30T12:00Z', 1)).toBe('2026-07-01T00:00Z')
  })

  it('ends at now, and a day before the first of them', () => {
    expect(findNextMoment(articles, '2026-07-02', 1)).toBeNull()
    expect(findNextMoment(articles, '2026-06-21', -1)).toBe('2026-06-21T00:00Z')
    expect(findNextMoment(articles, undefined, -1)).toBe('2026-07-03T00:00Z')
  })
})

describe('the address', () => {
  it('holds the whole view, readably, and the theme only where it was chosen', () => {
    const view = {
      ...blankView,
      window: '2026-06-19/2026-07-03',
      known: 'then',
      select: 'contact:talks/iran/us',
      lens: 'record,party:actor:iran',
      show: 'kind:direct,venue:doha',
    }
    const address = formatView(view)
    expect(address).toBe(
      '?window=2026-06-19/2026-07-03&known=then&select=contact:talks/iran/us&lens=record,party:actor:iran&show=kind:direct,venue:doha',
    )
    expect(parseView(address)).toEqual(view)
  })

  it('ignores what it does not know', () => {
    expect(parseView('?theme=pink&colour=any&window=')).toEqual({
      window: null,
      known: null,
      select: null,
      view: null,
      beside: null,
      fill: null,
      since: null,
      lens: null,
      show: null,
      lanes: null,
      table: null,
      map: null,
      picture: null,
      theme: null,
      draw: null,
      roll: null,
      ego: null,
      grown: null,
      folded: null,
      hidden: null,
      at: null,
      open: null,
      near: null,
      look: null,
      laid: null,
      diff: null,
    })
  })
})

describe('the keys of a handle', () => {
  it.each([
    ['ArrowRight', 6],
    ['ArrowLeft', 4],
    ['PageUp', 10],
    ['PageDown', 0],
    ['Home', 0],
    ['End', 14],
    ['Enter', undefined],
  ])('%s leads from day 5 to day %s', (key, day) => {
    expect(stepByKey(key, 5, 0, 14)).toBe(day)
  })
})

describe('the axis', () => {
  const bin = (date: string): Histogram['bins'][number] => ({
    edtf: date,
    earliest: `${date}T00:00:00Z`,
    latest: `${formatDay(dayOf(date) + 1)}T00:00:00Z`,
    occurred: 1,
    underWay: 0,
    planned: 0,
    lapsed: 0,
    unconfirmed: 0,
    cancelled: 0,
    denied: 0,
    encounters: [{ id: `encounter:${date}`, title: date, account: { standing: 'OCCURRED' } }],
  })
  const range = (id: string, earliest: string | null, latest: string | null): Histogram['ranges'][number] => ({
    id: `encounter:${id}`,
    title: id,
    account: {
      standing: 'OCCURRED',
      mode: 'UNCLEAR',
      time: { edtf: id, earliest, latest, precision: 'YEAR', inferred: false, dayPart: null, text: id },
    },
  })
  const histogram: Histogram = {
    unit: 'DAY',
    bins: [bin('2026-06-21'), bin('2026-06-30'), bin('2026-07-01')],
    ranges: [
      range('2012', '2012-01-01T00:00:00Z', '2013-01-01T00:00:00Z'),
      range('memorandum', null, '2026-06-30T00:00:00Z'),
    ],
  }

  it('spans the days with reports, with earlier years beyond a break and ranges as ranges', () => {
    const axis = computeAxis(histogram, ['2026-07-03T00:00:00Z'])
    expect(axis?.days).toEqual(june)
    expect(axis?.history.map(({ year, encounters }) => [year, encounters.length])).toEqual([[2012, 1]])
    expect(axis?.ranges.map(({ title }) => title)).toEqual(['memorandum'])
  })

  it('tells of earlier years and of what has no date as a moment knows them, and keeps their room', () => {
    const now = computeAxis(histogram, ['2026-07-03T00:00:00Z'])
    if (now === undefined) throw new Error('no axis')
    const then = tellAxis(now, { unit: 'DAY', bins: [], ranges: [] })
    expect([then.days, then.rangeRoom, then.ranges]).toEqual([now.days, 1, []])
    expect(then.history).toEqual([{ year: 2012, encounters: [] }])
    expect(makeScale(then, 900).left).toBe(makeScale(now, 900).left)
    expect(tellAxis(then, histogram)).toEqual(now)
  })

  it('is nothing where nothing is dated', () => {
    expect(computeAxis({ unit: 'DAY', bins: [], ranges: [] }, [])).toBeUndefined()
  })

  it('never draws an earlier year inside the window', () => {
    const axis = computeAxis(histogram, [])
    if (axis === undefined) throw new Error('no axis')
    const scale = makeScale(axis, 900)
    const [start = 0, width = 0] = scale.years.get(2012) ?? []
    expect(start + width).toBeLessThan(scale.left)
    expect(findSpan(scale, axis, { first: dayOf('2012-01-01'), last: dayOf('2012-12-31') })).toBeUndefined()
  })
})

describe('steps from encounter to encounter', () => {
  const axis = { days: june, history: [], ranges: [], rangeRoom: 0 }
  const bins = ['2026-06-21', '2026-06-30'].map((day) => ({
    earliest: `${day}T00:00:00Z`,
    latest: `${formatDay(dayOf(day) + 1)}T00:00:00Z`,
  }))
  const step = (window: string | undefined, direction: 1 | -1): string | undefined => {
    const days = findNextDays(bins, axis, window === undefined ? june : parseDayWindow(window), direction)
    return days === undefined ? undefined : formatDayWindow(days)
  }

  it('begin at the ends of an axis that is shown whole', () => {
    expect([step(undefined, 1), step(undefined, -1)]).toEqual(['2026-06-21', '2026-06-30'])
  })

  it('lead out of the window, and stop where there is no more', () => {
    expect([step('2026-06-21', 1), step('2026-06-22/2026-06-24', -1)]).toEqual(['2026-06-30', '2026-06-21'])
    expect([step('2026-06-30', 1), step('2026-06-21', -1)]).toEqual([undefined, undefined])
  })
})

describe('the names under the axis', () => {
  const name = (first: string, last: string, width: number) => {
    const days = { first: toDay(`${first}T00:00Z`), last: toDay(`${last}T00:00Z`) }
    const axis = { days, history: [], ranges: [], rangeRoom: 0 }
    const words = listTicks(axis, makeScale(axis, width)).map(({ text, isNamed }) => (isNamed ? `[${text}]` : text))
    return words.join(' ')
  }

  it('are all days of a fortnight, and the month where one begins', () => {
    expect(name('2026-06-19', '2026-07-03', 900)).toBe('[19 Jun] 20 21 22 23 24 25 26 27 28 29 30 [1 Jul] 2 3')
  })

  it('are days so far apart that they do not touch', () => {
    expect(name('2026-06-01', '2026-07-31', 900)).toBe('[1 Jun] 8 Jun 15 Jun 22 Jun 29 Jun 6 Jul 13 Jul 20 Jul 27 Jul')
  })

  it('are months by the calendar where there are many, January being the year', () => {
    expect(name('2024-05-02', '2026-11-06', 640)).toBe('Jul Oct [2025] Apr Jul Oct [2026] Apr Jul Oct')
    expect(name('2024-05-02', '2026-11-06', 240)).toBe('Jul [2025] Jul [2026] Jul')
  })

  it('are years where there are decades', () => {
    expect(name('1950-01-01', '2026-11-06', 900)).toBe(
      '[1950] [1955] [1960] [1965] [1970] [1975] [1980] [1985] [1990] [1995] [2000] [2005] [2010] [2015] [2020] [2025]',
    )
  })
})

describe('days', () => {
  it('have their weekday and their minutes', () => {
    expect([formatWeekday(dayOf('2026-06-30')), formatMinute(dayOf('2026-06-30') + 0.5)]).toEqual([
      'Tuesday',
      '2026-06-30T12:00Z',
    ])
  })
})
