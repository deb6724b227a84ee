/** Large networks: places that stay, counts as the small picture has them, words and axis. */
import { describe, expect, it } from 'vitest'
import { countContacts } from '../../client/columns/contact-counts.ts'
import { createLineTally, looks } from '../../client/columns/line-tally.ts'
import { createTimeSteps } from '../../client/columns/time-steps.ts'
import { countLarge, writeLargeHeadline } from '../../client/features/network/large-words.ts'
import { chooseMark, heldWidths } from '../../client/graph/large/marks.ts'
import { pick } from '../../client/graph/large/pick.ts'
import { spread } from '../../client/graph/large/spread.ts'
import { readLook } from '../../client/state/canvas-view.ts'
import {
  computeLargeAxis,
  isPlainNetwork,
  readPlainFilter,
  readPlainLook,
  writePlainLook,
} from '../../client/state/large.ts'
import { blankView } from '../../client/state/view.ts'
import { OPEN_END, OPEN_START } from '../../server/domain/open-ends.ts'
import { networkOf, version } from './columns-builder.ts'

const all = { from: OPEN_START, to: OPEN_END, knownAt: Date.parse('2027-01-01T00:00Z') / 1000 }

describe('places', () => {
  const links = Uint32Array.from([0, 1, 1, 2, 2, 3, 3, 0, 1, 4])
  it('are the same for the same network', () => {
    const free = new Float32Array(10).fill(Number.NaN)
    expect(spread(free, links)).toEqual(spread(free, links))
  })

  it('stay to the last bit for whoever has one, and whoever is new comes near those it was in contact with', () => {
    const placed = Float32Array.from([0, 0, 900, 0, 900, 900, 0, 900, Number.NaN, Number.NaN])
    const found = spread(placed, links)
    expect(found.subarray(0, 8)).toEqual(placed.subarray(0, 8))
    const [x = 0, y = 0] = found.subarray(8)
    expect(Math.hypot(x - 900, y)).toBeLessThan(300)
  })
})

describe('counts of a large network', () => {
  const network = networkOf([
    version('muscat/iran/us/indirect', '2026-06-21', { through: ['actor:oman'], throughAgreement: ['AGREED'] }),
    version('muscat/iran/oman/mediated', '2026-06-21'),
    version('call/us/qatar/mediated', '2026-06-22'),
    version('doha/us/qatar/hosted', '2026-06-30'),
    version('doha-2/us/qatar/hosted', '2026-07-10', { standing: 'LAPSED' }),
    version('no/iran/us/denied-direct', '2026-06-30', { standing: 'DENIED' }),
  ])
  const counts = countContacts(network, createTimeSteps(network.columns)(all).visible)

  it('leave out a mediator’s contact that is half of an indirect one', () => {
    expect(counts).toEqual([
      { kind: 'INDIRECT', standing: 'OCCURRED', count: 1 },
      { kind: 'MEDIATED', standing: 'OCCURRED', count: 1 },
      { kind: 'HOSTED', standing: 'OCCURRED', count: 1 },
      { kind: 'HOSTED', standing: 'LAPSED', count: 1 },
      { kind: 'DENIED', standing: 'DENIED', count: 1 },
    ])
  })

  it('are told with what is not there', () => {
    expect(writeLargeHeadline(counts)).toBe('Indirect talks among 3 contacts. No direct meeting reported.')
    expect(countLarge(counts)).toEqual({
      held: 3,
      heldWords: '1 indirect, 1 with the host, 1 with a mediator only, none direct',
      otherWords: '1 lapsed; 1 denied',
    })
    expect(writeLargeHeadline([])).toBe('No contact reported in these days.')
  })
})

describe('what a pointer means in a large network', () => {
  const network = networkOf([
    version('doha/us/qatar/hosted', '2026-06-30'),
    version('muscat/iran/oman/mediated', '2026-06-21'),
    version('geneva/iran/us/direct', '2012-03-01'),
  ])
  const tally = createLineTally(network)
  const inJune = { ...all, from: Date.parse('2026-06-01') / 1000, to: Date.parse('2026-07-01') / 1000 }
  const taken = createTimeSteps(network.columns)(inJune)
  tally.apply(taken.entered, taken.left)
  const numberOf = (name: string): number => network.columns.actors.findIndex(({ id }) => id === `actor:${name}`)
  const places = new Map([
    ['us', [0, 0]],
    ['qatar', [100, 0]],
    ['iran', [0, 100]],
    ['oman', [100, 100]],
  ] as const)
  const positions = new Float32Array(network.columns.actors.length * 2)
  for (const [name, place] of places) positions.set(place, numberOf(name) * 2)
  const ground = { network, tally, positions, sizes: new Uint8Array(network.columns.actors.length) }
  const twice = { k: 2, x: 10, y: 10 }

  it.each([
    ['an actor, whose lines end there', [10, 10], { actor: numberOf('us') }],
    ['just beside one', [218, 12], { actor: numberOf('qatar') }],
    ['a line between two', [110, 13], { line: 2 }],
    ['where a line of another time would be', [10, 110], undefined],
    ['nothing', [110, 110], undefined],
  ] as const)('%s', (_what, [x, y], meant) => {
    expect(pick(ground, twice, { x, y })).toEqual(meant)
  })
})

describe('the marks of a large network', () => {
  it('draw nothing as thick as a meeting that is not reported as held, except a denial, which is dotted', () => {
    const thick = looks.filter((look) => chooseMark(look, heldWidths.length - 1).width >= heldWidths[0])
    expect([...new Set(thick.map(({ surety }) => surety))]).toEqual(['held', 'denied'])
    expect(chooseMark({ kind: 'DENIED', surety: 'denied' }, 0).dash).not.toEqual([])
  })

  it('differ without colour for every kind that the small picture tells apart by its dash', () => {
    const dash = (kind: (typeof looks)[number]['kind']) => chooseMark({ kind, surety: 'held' }, 0).dash.join(' ')
    expect(new Set([dash('DIRECT'), dash('INDIRECT'), dash('UNCLEAR'), dash('DENIED')]).size).toBe(4)
  })
})

describe('a filter on the plain network', () => {
  it('by kind and status is asked of the columns', () => {
    expect(readPlainFilter('kind:hosted,kind:direct,status:under-way')).toEqual({
      kinds: ['DIRECT', 'HOSTED'],
      standings: ['UNDER_WAY'],
    })
    expect(readPlainFilter(null)).toEqual({})
  })

  it('by anything else needs contacts told one by one', () => {
    expect(readPlainFilter('kind:direct,venue:doha')).toBeUndefined()
    expect(isPlainNetwork({ ...blankView, picture: 'plain', show: 'venue:doha' }, true)).toBe(false)
  })

  it('is never told as what the reports say', () => {
    expect(writeLargeHeadline([{ kind: 'HOSTED', standing: 'OCCURRED', count: 2 }], true)).toBe(
      'Meetings with hosts among 2 contacts.',
    )
    expect(writeLargeHeadline([], true)).toBe('No contact of these days passes the filter.')
  })
})

describe('the picture of a network', () => {
  it.each([
    [false, null, null, false],
    [true, null, null, true],
    [true, null, 'detailed', false],
    [false, null, 'plain', true],
    [true, 'matrix', null, false],
  ] as const)('of a large collection: %s, view %s, chosen %s: plain %s', (isLarge, view, picture, isPlain) => {
    expect(isPlainNetwork({ ...blankView, view, picture }, isLarge)).toBe(isPlain)
  })

  it('is detailed where another view stands beside, which tells contacts one by one', () => {
    expect(isPlainNetwork({ ...blankView, beside: 'storyline' }, true)).toBe(false)
    expect(isPlainNetwork({ ...blankView, view: 'storyline', beside: 'network' }, true)).toBe(false)
    expect(isPlainNetwork({ ...blankView, beside: 'network' }, true)).toBe(true)
  })

  it('drawn plainly is looked at where the address says, whatever the size of the frame', () => {
    const look = { zoom: 0.8123, x: -310.4, y: 42 }
    expect(readPlainLook(writePlainLook(look))).toEqual(look)
    expect(readPlainLook('1.8~0.42~0.6')).toBeUndefined()
    expect(readLook(writePlainLook(look))).toBeUndefined()
  })

  it('of a large collection has an axis of whole years, and until they are known the days of its window', () => {
    const bin = {
      occurred: 1,
      underWay: 0,
      planned: 0,
      lapsed: 0,
      unconfirmed: 0,
      cancelled: 0,
      denied: 0,
      encounters: [],
    }
    const histogram = {
      unit: 'YEAR',
      ranges: [],
      bins: [
        { ...bin, edtf: '1969', earliest: '1969-01-01T00:00:00Z', latest: '1970-01-01T00:00:00Z' },
        { ...bin, edtf: '1970', earliest: '1970-01-01T00:00:00Z', latest: '1971-01-01T00:00:00Z' },
      ],
    } as const
    expect(computeLargeAxis(histogram, undefined)?.days).toEqual({ first: -365, last: 364 })
    expect(computeLargeAxis(undefined, { first: 3, last: 9 })?.days).toEqual({ first: 3, last: 9 })
  })
})
