/** Where things are drawn on the map, and what has no place on it. */
import { describe, expect, it } from 'vitest'
import { type Happening, placeContacts } from '../../client/features/map/places.ts'
import {
  fitFrame,
  formatFrame,
  fromScreen,
  panFrame,
  parseFrame,
  toScreen,
  zoomFrame,
} from '../../client/features/map/projection.ts'
import { laySlips } from '../../client/features/map/slips.ts'
import { listGraticule } from '../../client/features/map/world.ts'
import { contact, doha, muscat, talks } from './network-builder.ts'

const size = { width: 800, height: 500 }

const say = ({ title, kind, standing }: Happening): string => `${title}: ${kind} ${standing}`

describe('what happened where', () => {
  it('is gathered by place and encounter; a denial stands apart, and what has no stated place is listed', () => {
    const { places, offMap, unstated } = placeContacts(talks().contacts)
    expect(places.map(({ name, happenings }) => [name, happenings.map(say)])).toEqual([
      ['Doha', ['doha-talks: INDIRECT OCCURRED', 'envoys-pm: HOSTED OCCURRED', 'visit: DENIED DENIED']],
      ['Muscat', ['muscat: INDIRECT OCCURRED']],
    ])
    expect(offMap).toEqual([])
    expect(unstated.map(say)).toEqual(['memorandum: UNCLEAR OCCURRED'])
  })

  it('is drawn at the nearest place around that has a point, and says so', () => {
    const room = {
      id: 'venue:room',
      name: 'A room',
      kind: 'ROOM',
      location: null,
      within: [doha, ...doha.within],
    } as const
    const nowhere = { id: 'venue:ship', name: 'A ship', kind: 'ROOM', location: null, within: [] } as const
    const { places, offMap } = placeContacts([
      contact('a', 'b', { encounter: 'in-the-room', venue: room }),
      contact('a', 'b', { encounter: 'in-town' }),
      contact('a', 'b', { encounter: 'at-sea', venue: nowhere }),
    ])
    expect(places.map(({ id, standsFor, happenings }) => [id, standsFor, happenings.length])).toEqual([
      ['venue:doha', ['A room'], 2],
    ])
    expect(offMap.map(say)).toEqual(['at-sea: DIRECT OCCURRED'])
  })
})

describe('the frame of the map', () => {
  const locations = [doha.location, muscat.location]

  it('shows all places with room around them', () => {
    const frame = fitFrame(locations, size)
    for (const location of locations) {
      const { x, y } = toScreen(location, frame, size)
      expect([x > 100 && x < 700, y > 60 && y < 440]).toEqual([true, true])
    }
    expect(fitFrame([], size).span).toBe(360)
  })

  it('keeps the point under the pointer when it zooms, and moves with the pointer when it is dragged', () => {
    const frame = fitFrame(locations, size)
    const pointer = { x: 200, y: 120 }
    const before = fromScreen(pointer, frame, size)
    const zoomed = toScreen(before, zoomFrame(frame, 3, pointer, size), size)
    expect([Math.round(zoomed.x), Math.round(zoomed.y)]).toEqual([200, 120])
    const dragged = toScreen(before, panFrame(frame, { x: 30, y: -10 }, size), size)
    expect([Math.round(dragged.x), Math.round(dragged.y)]).toEqual([230, 110])
  })

  it('stands in the address, and is fitted where the address holds none or nonsense', () => {
    expect(formatFrame({ centre: { latitude: 24.44, longitude: 54.97 }, span: 14 })).toBe('24.44,54.97,14')
    expect(parseFrame('24.44,54.97,14')).toEqual({ centre: { latitude: 24.44, longitude: 54.97 }, span: 14 })
    expect(['', null, '1,2', 'a,b,c', '1,2,3,4', '1,,3'].map(parseFrame)).toEqual(Array(6).fill(undefined))
    expect(parseFrame('95,-200,9000')).toEqual({ centre: { latitude: 84, longitude: -180 }, span: 360 })
  })

  it('has lines of the earth at round degrees', () => {
    expect(listGraticule(48, 61)).toEqual([50, 55, 60])
    expect(listGraticule(-2.5, 2.5)).toEqual([-2, -1, 0, 1, 2])
  })
})

describe('the words on the map', () => {
  it('never cover each other or another place, and share a line where two places lie on one point', () => {
    const { places } = placeContacts(talks().contacts)
    const slips = laySlips(places, fitFrame([doha.location, muscat.location], size), size)
    expect(slips.map(({ name, count, denied }) => [name, count, denied])).toEqual([
      ['Doha', 2, 1],
      ['Muscat', 1, 0],
    ])
    const [first, second] = slips
    const apart =
      first !== undefined &&
      second !== undefined &&
      (first.left + first.width <= second.left ||
        second.left + second.width <= first.left ||
        first.top + first.height <= second.top ||
        second.top + second.height <= first.top)
    expect(apart).toBe(true)
    const far = laySlips(places, fitFrame([], size), size)
    expect(far.map(({ name, count }) => [name, count])).toEqual([['Doha and Muscat', 3]])
  })

  it('gives way to its number where its name would lie on others', () => {
    const { places } = placeContacts(
      [0, 1, 2, 3, 4, 5, 6, 7].map((row) =>
        contact('a', 'b', { encounter: `in-${row}`, venue: placeAt(20 + row * 3) }),
      ),
    )
    const narrow = { width: 200, height: 200 }
    const slips = laySlips(
      places,
      fitFrame(
        places.map(({ location }) => location),
        narrow,
      ),
      narrow,
    )
    expect(slips.map(({ name, isNamed, count }) => [name, isNamed, count])).toEqual([
      ['Town at 20 and 2 more', true, 3],
      ['Town at 29 and 2 more', false, 3],
      ['Town at 38 and Town at 41', false, 2],
    ])
  })
})

const placeAt = (latitude: number) => ({
  id: `venue:place-${latitude}`,
  name: `Town at ${latitude}`,
  kind: 'CITY' as const,
  location: { latitude, longitude: 50 },
  within: [],
})
