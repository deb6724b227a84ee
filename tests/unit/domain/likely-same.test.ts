/** Which actors are suggested to be one, and which are not. */
import { describe, expect, it } from 'vitest'
import { findLikelySame, type NamedActor, similarityOf } from '../../../server/domain/likely-same.ts'
import { foldName } from '../../../server/domain/who-is-who.ts'

const person = (slug: string, ...names: string[]): NamedActor => ({
  id: `actor:${slug}`,
  kind: 'PERSON',
  names,
  foldedNames: names.map(foldName),
  groups: [],
})
const alike = (a: string, b: string) => Math.round(similarityOf(foldName(a), foldName(b)) * 100) / 100

describe('two names are alike', () => {
  it.each([
    ['Esmail Baghaei', 'Esmaeil Baqaei', 1],
    ['Ismael Baqaei', 'Esmail Baghaei', 0.92],
    ['Mohammad Javad Zarif', 'Javad Zarif', 0.9],
    ['Witkoff', 'Steve Witkoff', 0.75],
    ['Ali Khamenei', 'Ruhollah Khomeini', 0],
    ['Ayatollah Khamenei', 'Ayatollah Khomeini', 0.5],
    ['Steve Witkoff', 'Jared Kushner', 0],
    ['Iranian technical team', 'US technical team', 0.67],
  ])('%s and %s: %f', (a, b, score) => {
    expect(alike(a, b)).toBe(score)
  })
})

describe('likely sames', () => {
  it('are told with every ground, best first; a group in common supports, and is no ground alone', () => {
    const ministry = { id: 'actor:ministry', name: 'the ministry', kind: 'MEMBER' } as const
    const actors = [
      { ...person('baqaei', 'Ismael Baqaei', 'Baqaei'), groups: [ministry] },
      { ...person('baghaei', 'Esmail Baghaei'), groups: [ministry] },
      { ...person('other', 'Saeed Khatibzadeh'), groups: [ministry] },
      person('khatib', "Sa'id Xatibzadeh"),
    ]
    expect(findLikelySame(actors, [], 0.7)).toEqual([
      {
        a: 'actor:khatib',
        b: 'actor:other',
        score: 1,
        grounds: [
          {
            kind: 'SAME_FOLDED_NAME',
            words: '"Sa\'id Xatibzadeh" and "Saeed Khatibzadeh" are one name by the rules of transliteration.',
          },
        ],
      },
      {
        a: 'actor:baghaei',
        b: 'actor:baqaei',
        score: 0.97,
        grounds: [
          { kind: 'SIMILAR_NAME', words: '"Esmail Baghaei" and "Ismael Baqaei" are alike.' },
          { kind: 'SAME_GROUP', words: 'Both belong to the ministry.' },
        ],
      },
    ])
  })

  it('are of one kind, unless a register says so', () => {
    const state: NamedActor = { ...person('oman-state', 'Oman'), kind: 'STATE' }
    expect(findLikelySame([state, person('oman', 'Oman')], [], 0.5)).toEqual([])
    expect(findLikelySame([], [{ a: 'actor:b', b: 'actor:a', ground: 'One badge.' }], 0.5)).toEqual([
      { a: 'actor:a', b: 'actor:b', score: 0.75, grounds: [{ kind: 'DECLARED', words: 'One badge.' }] },
    ])
  })

  it('are not sought among names that share only a word that many have', () => {
    const many = Array.from({ length: 60 }, (_one, index) => person(`n${index}`, `Delegation ${1000 + index}`))
    expect(findLikelySame(many, [], 0.1)).toEqual([])
  })
})
