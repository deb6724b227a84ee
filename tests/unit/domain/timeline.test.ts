/** Encounters in valid-time order, and round numbers held against the rounds on record. */
import { describe, expect, it } from 'vitest'
import type { EncounterId } from '../../../server/domain/report.ts'
import { checkOrdinals, formatRoundClaim, type Ordinal, type Round } from '../../../server/domain/round-claim.ts'
import { parseTime } from '../../../server/domain/time.ts'
import { type Placed, placeOnTimeline, type TimedEncounter } from '../../../server/domain/timeline.ts'

const id = (slug: string): EncounterId => `encounter:${slug}`

function encounter(slug: string, edtf: string, says: Partial<TimedEncounter> = {}): TimedEncounter {
  return { id: id(slug), time: parseTime(edtf), partOf: null, follows: null, ...says }
}

const part = (edtf: string, dayPart: 'morning' | 'afternoon') => parseTime(edtf, { dayPart })

/** `talks AFTER (morning FIRST, afternoon AFTER)` */
function read(placed: readonly Placed<TimedEncounter>[]): string {
  return placed
    .map(({ encounter: { id: name }, order, parts }) => {
      const within = parts.length === 0 ? '' : ` (${read(parts)})`
      return `${name.slice('encounter:'.length)} ${order}${within}`
    })
    .join(', ')
}

describe('a timeline', () => {
  it('stands in the order of the earliest, then of the latest that each may have been', () => {
    const given = [
      encounter('day', '2026-01-01'),
      encounter('year', '2026'),
      encounter('by-then', '../2026-06-29'),
      encounter('month', '2026-02'),
    ]
    expect(read(placeOnTimeline(given))).toBe('by-then FIRST, day UNCERTAIN, year UNCERTAIN, month UNCERTAIN')
  })

  it('has sessions within their round, the afternoon after the morning', () => {
    const given = [
      encounter('afternoon', '2026-06-21', { time: part('2026-06-21', 'afternoon'), partOf: id('round') }),
      encounter('morning', '2026-06-21', { time: part('2026-06-21', 'morning'), partOf: id('round') }),
      encounter('round', '2026-06-21'),
      encounter('of-another', '2026-06-22', { partOf: id('elsewhere') }),
    ]
    expect(read(placeOnTimeline(given))).toBe('round FIRST (morning FIRST, afternoon AFTER), of-another AFTER')
  })

  it('keeps what follows what where the times tell nothing', () => {
    const given = [
      encounter('a-second', '2026-07', { follows: id('b-first') }),
      encounter('b-first', '2026-07'),
      encounter('c-other', '2026-07'),
    ]
    expect(read(placeOnTimeline(given))).toBe('b-first FIRST, c-other UNCERTAIN, a-second UNCERTAIN')
    expect(read(placeOnTimeline(given.slice(0, 2)))).toBe('b-first FIRST, a-second AFTER')
  })

  it('tells how long at least and at most nothing is reported in between', () => {
    const gaps = (...times: readonly string[]) =>
      placeOnTimeline(times.map((edtf, index) => encounter(String(index), edtf))).map(({ gapBefore }) =>
        gapBefore === undefined ? undefined : [gapBefore.atLeastDays, gapBefore.atMostDays],
      )
    expect({
      years: gaps('2012', '2014'),
      nextDay: gaps('2026-06-30', '2026-07-01'),
      afterALongOne: gaps('2026-06-01/2026-06-20', '2026-06-02', '2026-06-25'),
      openBefore: gaps('../2026-06-20', '2026-06-25'),
      openAfter: gaps('2026-06-20', '2026-06-25/..'),
      neverEnded: gaps('2026-06-20/..', '2026-06-25'),
    }).toEqual({
      years: [undefined, [365, 1096]],
      nextDay: [undefined, undefined],
      afterALongOne: [undefined, undefined, [4, 24]],
      openBefore: [undefined, [4, undefined]],
      openAfter: [undefined, [4, undefined]],
      neverEnded: [undefined, undefined],
    })
  })
})

describe('a round number', () => {
  const round = (slug: string, edtf: string, standing: Round['standing'] = 'OCCURRED'): Round => ({
    ...encounter(slug, edtf),
    standing,
  })
  const claim = (ordinal: number, slug: string, report = `${slug}-${ordinal}`): Ordinal => ({
    ordinal,
    report: `report:${report}`,
    encounter: id(slug),
  })
  const check = (ordinals: readonly Ordinal[], ...rounds: readonly Round[]) =>
    checkOrdinals(ordinals, rounds, rounds).map((checked) => ({
      text: formatRoundClaim(checked),
      gap: checked.gap,
      contradictedBy: checked.contradictedBy,
      sharedWith: checked.sharedWith,
    }))
  const alone = { contradictedBy: [], sharedWith: [] }

  it('is held against the rounds up to it, and mints none', () => {
    expect(check([claim(7, 'muscat')], round('muscat', '2026-06-21', 'UNCONFIRMED'))).toEqual([
      { text: 'claims the 7th; on record up to it: 1', gap: 6, ...alone },
    ])
  })

  it('does not count what was only planned, denied, called off or has lapsed, nor what came later', () => {
    const rounds = [
      round('held', '2026-01'),
      round('own-voice', '2026-02', 'UNCONFIRMED'),
      round('planned', '2026-03', 'PLANNED'),
      round('lapsed', '2026-03', 'LAPSED'),
      round('denied', '2026-03', 'DENIED'),
      round('cancelled', '2026-03', 'CANCELLED'),
      round('claimed', '2026-04', 'PLANNED'),
      round('later', '2026-05'),
    ]
    expect(check([claim(3, 'claimed')], ...rounds)).toEqual([
      { text: 'claims the 3rd; on record up to it: 3', gap: 0, ...alone },
    ])
  })

  it('is shown beside another number for the same encounter, and beside another encounter of the same number', () => {
    const rounds = [round('first', '2026-01'), round('second', '2026-02')]
    expect(check([claim(1, 'first'), claim(2, 'second'), claim(1, 'second')], ...rounds)).toEqual([
      {
        text: 'claims the 1st; on record up to it: 1',
        gap: 0,
        contradictedBy: [],
        sharedWith: ['encounter:second'],
      },
      {
        text: 'claims the 2nd; on record up to it: 2',
        gap: 0,
        contradictedBy: ['report:second-1'],
        sharedWith: [],
      },
      {
        text: 'claims the 1st; on record up to it: 2',
        gap: -1,
        contradictedBy: ['report:second-2'],
        sharedWith: ['encounter:first'],
      },
    ])
  })

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [22, '22nd'],
    [111, '111th'],
  ])('%i is read as %s', (ordinal, words) => {
    expect(formatRoundClaim({ ordinal, roundsOnRecord: 0 })).toBe(`claims the ${words}; on record up to it: 0`)
  })
})
