import { describe, expect, it } from 'vitest'
import { layMatrix, setMatrix } from '../../client/features/matrix/cells.ts'
import { orderSides } from '../../client/features/matrix/order.ts'
import { talks } from './network-builder.ts'

const few = [
  'Counterpart not named (morning meetings in Muscat)',
  'Iran',
  'Oman',
  "Qatar's prime minister",
  'US envoys',
]
const many = Array.from({ length: 64 }, (_, place) => `Delegation ${place + 1}`)

describe('the setting of a matrix', () => {
  it('writes the names of few actors on the steps, with cells as large as their room allows', () => {
    const { isStair, width, height } = setMatrix(few, { width: 960, height: 460 }, false)
    expect({ isStair, width, height }).toEqual({ isStair: true, width: 76, height: 46 })
    const end = Math.max(...few.map((name, index) => (index + 1) * width + name.length * 7.4))
    expect(end).toBeLessThan(960)
  })

  it('makes cells smaller before names leave the steps, and never too low for a finger', () => {
    expect(setMatrix(few, { width: 440, height: 460 }, false)).toEqual({ isStair: true, width: 54, height: 46 })
    expect(setMatrix(many.slice(0, 12), { width: 960, height: 200 }, true)).toEqual({
      isStair: true,
      width: 70,
      height: 44,
    })
  })

  it('keeps the names of many, and those that are too long for a phone, at the edges, where they stay', () => {
    expect(setMatrix(many, { width: 960, height: 460 }, false)).toEqual({ isStair: false, width: 46, height: 34 })
    expect(setMatrix(few, { width: 362, height: 460 }, true)).toEqual({ isStair: false, width: 46, height: 45 })
  })
})

describe('the cells of a matrix', () => {
  const { rows, cellOf } = layMatrix(talks())
  const readCell = (one: string, other: string): readonly string[] =>
    (cellOf(`actor:${one}`, `actor:${other}`)?.entries ?? []).map(({ contact, other: far, isPartial }) =>
      [
        contact.kind,
        ...(far === undefined ? [] : [`to ${far.replace('actor:', '')}`]),
        ...(isPartial ? ['some say'] : []),
      ].join(' '),
    )

  it('of a mediator hold the contacts that ran through it, once with each side', () => {
    expect(readCell('iranian-team', 'us-envoys')).toEqual(['INDIRECT', 'DENIED'])
    expect(readCell('qatar', 'us-envoys')).toEqual(['INDIRECT to iranian-team'])
    expect(readCell('iranian-team', 'qatar')).toEqual(['INDIRECT to us-envoys'])
    expect(readCell('us-envoys', 'pakistan')).toEqual(['INDIRECT to iranian-team some say'])
    expect(readCell('qatar', 'pakistan')).toEqual([])
  })

  it('leave no row and column empty', () => {
    const ids = rows.map(({ id }) => id)
    expect(ids).toContain('actor:oman')
    for (const id of ids) expect(ids.filter((other) => cellOf(id, other) !== undefined).length).toBeGreaterThan(0)
  })
})

describe('the order of a matrix', () => {
  it('begins with the side of most contacts and goes on with whoever was in contact with those before it', () => {
    const pairs = [
      ['us', 'qatar'],
      ['us', 'qatar'],
      ['iran', 'qatar'],
      ['oman', 'norway'],
      ['iran', 'oman'],
    ] as const
    expect(orderSides(new Set(['iran', 'norway', 'oman', 'qatar', 'us']), pairs)).toEqual([
      'qatar',
      'us',
      'iran',
      'oman',
      'norway',
    ])
  })

  it('keeps sides that are alike in the order of their identifiers, and counts what is within one', () => {
    expect(orderSides(new Set(['c', 'b', 'a']), [['c', 'c']])).toEqual(['c', 'a', 'b'])
  })
})
