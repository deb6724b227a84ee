/** The chart of time: how many encounters each bin holds, by what stands of them and how they were. */
import { describe, expect, it } from 'vitest'
import { findLanes } from '../../client/features/timeline/lanes.ts'
import { countMarks, describeBin, describeYear, findKinds, writeMarks } from '../../client/features/timeline/marks.ts'
import { selectDrawnContacts } from '../../client/graph/drawn-contacts.ts'
import type { Standing } from '../../client/graph/model.ts'
import { contact, talks } from './network-builder.ts'

const told = (id: string, standing: Standing) => ({ id: `encounter:${id}`, title: id, account: { standing } })
const noCounts = { occurred: 0, underWay: 0, planned: 0, lapsed: 0, unconfirmed: 0, cancelled: 0, denied: 0 }
const bin = {
  ...{ edtf: '2026-06-30', earliest: '2026-06-30T00:00:00Z', latest: '2026-07-01T00:00:00Z', ...noCounts, occurred: 3 },
  encounters: [told('doha-talks', 'OCCURRED'), told('envoys-pm', 'OCCURRED'), told('muscat', 'LAPSED')],
}
const kindOf = findKinds(selectDrawnContacts(talks().contacts))

describe('a column of the chart', () => {
  it('tells encounters by what stands of each, and how it was', () => {
    const marks = countMarks(bin, kindOf)
    expect(writeMarks(marks)).toBe('1 held, indirect; 1 held, with the host; 1 lapsed, indirect')
    expect(describeBin(bin, marks)).toBe(
      '30 June 2026: 1 held, indirect; 1 held, with the host; 1 lapsed, indirect. doha-talks; envoys-pm; muscat',
    )
  })

  it('never says of an encounter that it was as its plan or a denial has it', () => {
    const lines = [
      contact('envoys', 'team', { encounter: 'visit', kind: 'DIRECT', standing: 'PLANNED' }),
      contact('envoys', 'minister', { encounter: 'visit', kind: 'HOSTED' }),
      contact('envoys', 'team', { encounter: 'visit', kind: 'DENIED', standing: 'DENIED' }),
    ]
    expect(findKinds(lines)('encounter:visit')).toBe('HOSTED')
  })

  it('says that no contact stands where reports tell of an encounter and of nobody in it', () => {
    const marks = countMarks({ ...bin, encounters: [told('somewhere', 'OCCURRED')] }, kindOf)
    expect(writeMarks(marks)).toBe('1 held, no contact')
  })

  it('counts by standing alone where encounters are not named', () => {
    const counted = { ...bin, ...noCounts, occurred: 1200, planned: 8, encounters: [] }
    expect(writeMarks(countMarks(counted, () => 'ANY'))).toBe('1200 held; 8 planned')
  })

  it('says denied once', () => {
    const visit = { ...bin, encounters: [told('visit', 'DENIED')] }
    expect(writeMarks(countMarks(visit, kindOf))).toBe('1 denied')
  })

  it('tells an earlier year so too', () => {
    const year = {
      year: 2012,
      encounters: [{ id: 'encounter:memorandum', title: 'memorandum', standing: 'UNCONFIRMED' as const }],
    }
    expect(describeYear(year, kindOf)).toBe('2012: memorandum, unconfirmed, unclear how')
  })
})

describe('the lanes under the chart', () => {
  it('hold few encounters without an exact date one by one, and of many the last when asked for', () => {
    const few = findLanes({ rangeRoom: 5 }, false)
    expect([few.ranges, few.moreY]).toEqual([5, undefined])
    const [many, all] = [findLanes({ rangeRoom: 9 }, false), findLanes({ rangeRoom: 9 }, true)]
    expect([many.ranges, all.ranges]).toEqual([4, 9])
    expect(many.moreY).toBeLessThan(many.rulerY)
    expect(all.rulerY).toBeGreaterThan(many.rulerY)
  })
})
