import { describe, expect, it } from 'vitest'
import { castLanes, type Lane, orderLanes } from '../../client/features/storyline/lanes.ts'
import { layStoryline, listBetween } from '../../client/features/storyline/layout.ts'
import { orderStops } from '../../client/features/storyline/order.ts'
import { writeJoin } from '../../client/features/storyline/sentences.ts'
import { castVenues } from '../../client/features/storyline/venues.ts'
import type { Contact, Graph, Time } from '../../client/graph/model.ts'
import type { RollUp } from '../../client/graph/roll-up.ts'
import { contact, day, muscat, node, talks } from './network-builder.ts'

const frame = {
  width: 900,
  height: 400,
  least: 200,
  years: [2026],
  nameOf: (lane: string) => lane.replace('actor:', ''),
}

function lay(graph: Graph, lanes: RollUp = 'actors') {
  return layStoryline(castLanes(graph, lanes), frame)
}

function withContacts(contacts: readonly Contact[]): Graph {
  const ids = [
    ...new Set(contacts.flatMap(({ from, to, through }) => [from.id, to.id, ...through.map((one) => one.mediator.id)])),
  ]
  return { nodes: ids.map((id) => node(id.replace('actor:', ''))), contacts, affiliations: [] }
}

/** How far lanes of the only join stand from each other there. */
function listVisits(graph: Graph): Readonly<Record<string, number>> {
  const [joint] = lay(graph).stops.flatMap(({ placed }) => placed)
  return Object.fromEntries((joint?.visits ?? []).map(({ lane, y }) => [lane.replace('actor:', ''), y]))
}

const from30June: Time = { ...day('2026-06-30', 'from 30 June 2026, end not stated'), latest: null }
const by29June: Time = { ...day('2026-06-29', 'by 29 June 2026'), earliest: null }

describe('the lanes', () => {
  it('keep the sides together, with those who host and mediate between them', () => {
    const { lanes } = castLanes(talks(), 'actors')
    const sides = lanes.map(({ group }: Lane) => group)
    expect(sides).toEqual([...sides].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(new Set(sides)).toEqual(new Set(order))
  })

  it('keep their order whatever part of the whole is drawn', () => {
    const whole = talks()
    const order = orderLanes(whole, 'actors')
    const parts = [
      whole.contacts.filter(({ kind }) => kind === 'HOSTED'),
      whole.contacts.filter(({ encounter }) => encounter.id === 'encounter:muscat'),
      whole.contacts.filter(({ encounter }) => encounter.id !== 'encounter:doha-talks'),
    ]
    for (const contacts of parts) {
      const ids = castLanes({ ...whole, contacts }, 'actors', order).lanes.map(({ id }) => id)
      expect(ids.length).toBeGreaterThan(0)
      expect(ids).toEqual(order.map(({ id }) => id).filter((id) => ids.includes(id)))
    }
  })

  it('come last on their side where the whole has none of theirs, and move nobody', () => {
    const whole = talks()
    const order = orderLanes(whole, 'sides')
    const visit = contact('united-states', 'norway', { encounter: 'visit-oslo', kind: 'HOSTED' })
    const graph = { ...whole, nodes: [...whole.nodes, node('norway', 'STATE')], contacts: [...whole.contacts, visit] }
    const names = castLanes(graph, 'sides', order).lanes.map(({ name }) => name)
    expect(names.filter((name) => name !== 'norway')).toEqual(order.map(({ name }) => name))
    expect(names.indexOf('norway')).toBe(names.indexOf('iran') - 1)
  })

  it('put the mediators of one line beside each other', () => {
    const names = castLanes(talks(), 'sides').lanes.map(({ name }) => name)
    expect(Math.abs(names.indexOf('qatar') - names.indexOf('pakistan'))).toBe(1)
  })

  it('hold a whole side where the reader asks for sides', () => {
    const names = castLanes(talks(), 'sides').lanes.map(({ name }) => name)
    expect(new Set(names)).toEqual(new Set(['united-states', 'qatar', 'pakistan', 'oman', 'prime-minister', 'iran']))
  })

  it('are not given to somebody unnamed', () => {
    const graph = {
      nodes: [node('iran'), node('somebody', 'UNNAMED')],
      contacts: [contact('iran', 'somebody', { kind: 'UNCLEAR' })],
      affiliations: [],
    }
    expect(castLanes(graph, 'actors').lanes.map(({ name }) => name)).toEqual(['iran'])
  })
})

const order = ['left', 'middle', 'right']

describe('lanes of venues', () => {
  const graph = withContacts([
    contact('iran', 'oman', { encounter: 'visit', kind: 'HOSTED', venue: muscat, time: day('2026-06-20') }),
    contact('iran', 'united-states', { kind: 'INDIRECT', through: ['qatar', 'pakistan'] }),
    contact('iran', 'united-states', { encounter: 'call', kind: 'UNCLEAR', venue: null, time: day('2026-06-10') }),
  ])

  it('are in the order in which places come, what has no stated place last', () => {
    expect(castVenues(graph).lanes.map(({ name }) => name)).toEqual(['Muscat', 'Doha', 'Place not stated'])
  })

  it('keep that order where only some of them are drawn', () => {
    const { lanes } = castVenues(graph)
    const contacts = [
      contact('iran', 'oman', { encounter: 'visit', kind: 'HOSTED', venue: muscat, time: day('2026-07-20') }),
      contact('iran', 'united-states', { kind: 'INDIRECT', through: ['qatar'] }),
    ]
    expect(castVenues(withContacts(contacts), lanes).lanes.map(({ name }) => name)).toEqual(['Muscat', 'Doha'])
  })

  it('hold each encounter where it took place, with the names of those in contact over and under it', () => {
    const { rows, stops, pieces } = layStoryline(castVenues(graph), frame)
    const rowAt = (y: number) => rows.find((row) => row.y === y)?.name
    const told = stops.flatMap(({ placed }) =>
      placed.map(({ top, bottom, words, marks }) => ({
        between: words.map(({ text }) => text),
        through: marks.filter(({ kind, y }) => kind === 'mediator' && rowAt(y) !== undefined).length,
        at: rows.filter(({ y }) => top < y && y < bottom).map(({ name }) => name),
      })),
    )
    expect(told).toEqual([
      { between: ['iran', 'united-states'], through: 0, at: ['Place not stated'] },
      { between: ['iran', 'oman'], through: 0, at: ['Muscat'] },
      { between: ['iran', 'united-states', 'through qatar, pakistan'], through: 2, at: ['Doha'] },
    ])
    expect(pieces).toEqual([])
  })
})

describe('a join', () => {
  it('brings lanes together only where two met face to face', () => {
    const apart = (words: Parameters<typeof contact>[2]): number => {
      const { iran = 0, us = 0 } = listVisits(withContacts([contact('iran', 'us', words)]))
      return Math.abs(iran - us)
    }
    expect(apart({ kind: 'DIRECT' })).toBeLessThan(6)
    expect(apart({ kind: 'UNCLEAR' })).toBeGreaterThan(24)
    expect(apart({ kind: 'INDIRECT', through: ['oman'] })).toBeGreaterThan(40)
  })

  it('of an indirect contact runs through the mediator, who stands between the parties', () => {
    const graph = withContacts([contact('iran', 'us', { kind: 'INDIRECT', through: ['oman'] })])
    const { iran = 0, us = 0, oman = 0 } = listVisits(graph)
    expect(oman).toBeGreaterThan(Math.min(iran, us))
    expect(oman).toBeLessThan(Math.max(iran, us))
    const [joint] = lay(graph).stops.flatMap(({ placed }) => placed)
    expect(joint?.strands).toHaveLength(1)
    expect(joint?.marks).toEqual([{ kind: 'mediator', x: joint?.x, y: oman, isPartial: false }])
  })

  it('marks the mediator whom only some reports name', () => {
    const joints = lay(talks()).stops.flatMap(({ placed }) => placed)
    const marks = joints.find(({ join }) => join.id.includes('doha-talks'))?.marks ?? []
    expect(marks.map(({ kind, isPartial }) => [kind, isPartial])).toEqual([
      ['mediator', false],
      ['mediator', true],
    ])
  })

  it('that was denied bends nobody and places nobody', () => {
    const graph = withContacts([contact('iran', 'us', { kind: 'DENIED', standing: 'DENIED' })])
    expect(listVisits(graph)).toEqual({})
    expect(lay(graph).pieces).toEqual([])
  })
})

describe('a lane', () => {
  it('is drawn only where a report places the actor, and goes on between meetings of adjoining days', () => {
    const meet = (date: string, other: string) =>
      contact('us', other, { kind: 'HOSTED', encounter: date, time: day(date) })
    const pieces = (contacts: readonly Contact[]) =>
      lay(withContacts(contacts)).pieces.filter(({ lane }) => lane === 'actor:us')
    const countEnds = (contacts: readonly Contact[]): number =>
      pieces(contacts).reduce((sum, { ticks }) => sum + ticks.length, 0)
    expect(countEnds([meet('2026-06-30', 'qatar'), meet('2026-07-01', 'oman')])).toBe(2)
    expect(countEnds([meet('2026-06-20', 'qatar'), meet('2026-07-01', 'oman')])).toBe(4)
  })

  it('is hollow where the contact is a plan, and grey where the plan lapsed', () => {
    const presences = (standing: Contact['standing']) =>
      new Set(lay(withContacts([contact('iran', 'us', { standing })])).pieces.map(({ presence }) => presence))
    expect(presences('PLANNED')).toEqual(new Set(['open']))
    expect(presences('LAPSED')).toEqual(new Set(['gone']))
    expect(presences('OCCURRED')).toEqual(new Set(['held']))
  })
})

describe('the order of time', () => {
  const stopsOf = (contacts: readonly Contact[]) => orderStops(castLanes(withContacts(contacts), 'actors').joins)

  it('is that of the beginnings, and of the end where no beginning is known', () => {
    const { stops } = stopsOf([
      contact('iran', 'us', { encounter: 'visit', time: from30June }),
      contact('iran', 'us', { encounter: 'memorandum', time: by29June }),
      contact('iran', 'us', { encounter: 'july', time: day('2026-07-01') }),
      contact('iran', 'us', { encounter: 'june', time: day('2026-06-21') }),
    ])
    expect(stops.map(({ title }) => title)).toEqual(['june', 'memorandum', 'visit', 'july'])
  })

  it('keeps sessions inside their round, by their part of the day', () => {
    const session = (title: string, dayPart: string): Contact => {
      const made = contact('iran', 'us', { encounter: title, time: { ...day('2026-06-21'), dayPart } })
      return { ...made, encounter: { ...made.encounter, partOf: { id: 'encounter:round' } } }
    }
    const { stops } = stopsOf([
      contact('iran', 'us', { encounter: 'another', time: day('2026-06-21') }),
      session('later', 'afternoon'),
      session('earlier', 'morning'),
      contact('iran', 'us', { encounter: 'round', time: day('2026-06-21') }),
    ])
    expect(stops.map(({ title, roundId }) => [title, roundId])).toEqual([
      ['another', undefined],
      ['round', 'encounter:round'],
      ['earlier', 'encounter:round'],
      ['later', 'encounter:round'],
    ])
  })

  it('says in words which days hold nothing dated', () => {
    const { gaps } = stopsOf([
      contact('iran', 'us', { encounter: 'june', time: day('2026-06-21') }),
      contact('iran', 'us', { encounter: 'july', time: day('2026-06-30') }),
    ])
    expect(gaps).toEqual([{ before: 'encounter:july', text: '22 Jun–29 Jun: nothing dated' }])
  })

  it('runs no guide through the words for such days', () => {
    const gaps = [
      { x: 100, width: 28 },
      { x: 300, width: 28 },
    ]
    expect(listBetween(gaps, 500)).toEqual([
      [0, 100],
      [128, 300],
      [328, 500],
    ])
  })

  it('draws what is not known to a day as a bar that is open where the time is', () => {
    const { bars } = lay(
      withContacts([
        contact('iran', 'us', { encounter: 'memorandum', time: by29June }),
        contact('iran', 'us', { encounter: 'visit', time: from30June }),
        contact('iran', 'us', { encounter: 'day', time: day('2026-07-01') }),
      ]),
    )
    expect(bars.map(({ id, isOpenAtStart, isOpenAtEnd }) => [id, isOpenAtStart, isOpenAtEnd])).toEqual([
      ['encounter:memorandum', true, false],
      ['encounter:visit', false, true],
    ])
  })
})

describe('the sentence of a join', () => {
  it('says when, who, how, through whom, what stands of it and where', () => {
    const [doha] = talks().contacts
    expect(writeJoin(doha === undefined ? [] : [doha], (id) => id.replace('actor:', ''))).toBe(
      '30 June 2026: iranian-team, indirectly with us-envoys, through qatar and pakistan (some say), held, Doha',
    )
  })

  it('says of a denial what is denied', () => {
    const denial = talks().contacts.filter(({ kind }) => kind === 'DENIED')
    expect(writeJoin(denial, (id) => id.replace('actor:', ''))).toBe(
      '30 June 2026: iranian-team, denied to be face to face with us-envoys, Doha',
    )
  })
})
