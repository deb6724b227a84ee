import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doBoxesOverlap } from '../../client/graph/geometry.ts'
import type { MeasureText, PlacedLabel } from '../../client/graph/labels.ts'
import { layGround } from '../../client/graph/lay.ts'
import type { Graph } from '../../client/graph/model.ts'
import { shortenTime, wordContact } from '../../client/graph/wordings.ts'
import { placeNames, placeWords } from '../../client/graph/words.ts'
import { contact, node, talks } from './network-builder.ts'

const measure: MeasureText = (line) => line.text.length * line.size * 0.55
const now = { years: [2026], selectedId: undefined }

describe('the words of the picture', () => {
  it.each([
    ['a desktop', { width: 960, height: 440 }],
    ['a phone', { width: 372, height: 540 }],
  ])('never lie on each other on %s', (_, size) => {
    expect(listOverlaps(placeAll(talks(), size))).toEqual([])
  })

  it('never lie on each other, whoever meets whom', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 16,
    })
    fc.assert(
      fc.property(pairs, (met) => {
        const graph: Graph = {
          nodes: Array.from({ length: 10 }, (_, index) => node(`delegation-number-${index}`)),
          contacts: met
            .filter(([a, b]) => a !== b)
            .map(([a, b], index) =>
              contact(`delegation-number-${a}`, `delegation-number-${b}`, { encounter: `e${index}` }),
            ),
          affiliations: [],
        }
        expect(listOverlaps(placeAll(graph, { width: 960, height: 440 }))).toEqual([])
      }),
      { numRuns: 15, seed: 7 },
    )
  })

  it('names every actor of the talks', () => {
    const graph = talks()
    const named = new Set(placeAll(graph, { width: 960, height: 440 }).map((label) => label.id))
    expect(graph.nodes.filter(({ actor }) => !named.has(actor.id))).toEqual([])
  })

  it('keeps names where they are when the window holds less', () => {
    const graph = talks()
    const ground = layGround(graph, { width: 960, height: 440 })
    const names = placeNames(ground, measure)
    const fewer = { ...graph, contacts: graph.contacts.slice(4, 5) }
    const place = (label: PlacedLabel) => [label.id, label.x, label.y]
    const isName = (label: PlacedLabel) => label.id.startsWith('actor:')
    const before = placeWords(ground, graph, names, measure, now).filter(isName).map(place)
    expect(placeWords(ground, fewer, names, measure, now).filter(isName).map(place)).toEqual(before)
  })
})

describe('the words of a line', () => {
  const onLand = { isNarrow: false, isPlaceShown: true, isAtSea: false }
  const say = (words: Parameters<typeof contact>[2], options = onLand) =>
    wordContact(contact('a', 'b', words), [2026], options).map((wording) => wording.map((line) => line.text).join(' '))

  it('say when and what became of it, and give way to the date alone', () => {
    expect(say({})).toEqual(['30 Jun, held', '30 Jun'])
  })

  it('say what is denied', () => {
    expect(say({ kind: 'DENIED', standing: 'DENIED', denialScope: 'DIRECT' })).toEqual([
      'denied face to face, 30 Jun',
      'denied',
    ])
  })

  it('end in a question mark where it is unconfirmed', () => {
    expect(say({ standing: 'UNCONFIRMED' })).toEqual(['30 Jun, unconfirmed?', '30 Jun?'])
  })

  it('say that the place is not stated where the line runs over land', () => {
    expect(say({ venue: null }, { ...onLand, isPlaceShown: false })).toEqual([
      '30 Jun, place not stated, held',
      '30 Jun',
    ])
  })
})

describe('a time on the picture', () => {
  it.each([
    ['30 June 2026', '30 Jun'],
    ['from 30 June 2026, end not stated', 'from 30 Jun'],
    ['30 June to 1 July 2026', '30 Jun–1 Jul'],
    ['2012', '2012'],
    ['21 June 2026, morning', '21 Jun, morning'],
    ['December 2025', 'Dec 2025'],
  ])('shortens %s to %s', (text, short) => {
    expect(shortenTime(text, [2026])).toBe(short)
  })
})

function placeAll(graph: Graph, size: { readonly width: number; readonly height: number }): readonly PlacedLabel[] {
  const ground = layGround(graph, size)
  return placeWords(ground, graph, placeNames(ground, measure), measure, now)
}

function listOverlaps(labels: readonly PlacedLabel[]): readonly string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => doBoxesOverlap(a, b))
      .map((b) => `${a.id} and ${b.id}`),
  )
}
