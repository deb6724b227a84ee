/** Who is meant by what is written, as decisions are made and taken back. */
import { describe, expect, it } from 'vitest'
import { contradictionIn } from '../../../server/domain/contradiction.ts'
import {
  findUndone,
  type IdentityRule,
  type Mention,
  resolveActor,
  resolveMention,
  rulesInEffect,
} from '../../../server/domain/identity.ts'
import type { ActorId, ArticleId, ReportId, Role } from '../../../server/domain/report.ts'

const actor = (slug: string): ActorId => `actor:${slug}`
const merge = (number: number, keep: string, ...merged: string[]): IdentityRule => ({
  kind: 'MERGE',
  number,
  keep: actor(keep),
  merged: merged.map(actor),
})
const split = (number: number, of: string, takes: Partial<Extract<IdentityRule, { kind: 'SPLIT' }>>): IdentityRule => ({
  kind: 'SPLIT',
  number,
  actor: actor(of),
  restored: [],
  into: undefined,
  reports: [],
  spellings: [],
  ...takes,
})
const inReport = (slug: string, report: ReportId, article: ArticleId = 'article:a'): Mention => ({
  actor: actor(slug),
  report,
  article,
})
const meant = (mention: Mention, rules: readonly IdentityRule[]) => resolveMention(mention, rules).actor

describe('an actor', () => {
  it('that no decision speaks of is itself', () => {
    expect(resolveMention({ actor: actor('a') }, [merge(1, 'b', 'c')])).toEqual({ actor: 'actor:a', isCurated: false })
  })

  it('that was merged is the one kept, at any remove', () => {
    const rules = [merge(1, 'b', 'a'), merge(2, 'c', 'b')]
    expect(['a', 'b', 'c'].map((slug) => resolveActor(actor(slug), rules))).toEqual(Array(3).fill('actor:c'))
  })

  it('restored brings along who had been merged into it', () => {
    const rules = [merge(1, 'b', 'a'), merge(2, 'd', 'b', 'c'), split(3, 'd', { restored: [actor('b')] })]
    expect(['a', 'b', 'c', 'd'].map((slug) => resolveActor(actor(slug), rules))).toEqual([
      'actor:b',
      'actor:b',
      'actor:d',
      'actor:d',
    ])
  })

  it('restored and merged once more follows the later decision', () => {
    const rules = [merge(1, 'b', 'a'), split(2, 'b', { restored: [actor('a')] }), merge(3, 'c', 'a')]
    expect(resolveActor(actor('a'), rules)).toBe('actor:c')
  })
})

describe('a name that is two persons', () => {
  const rules = [
    merge(1, 'b', 'a'),
    split(2, 'b', {
      into: actor('new'),
      reports: ['report:a/1'],
      spellings: [{ name: 'Bee', article: 'article:x' }],
    }),
  ]

  it('is the new one in the chosen reports, and in what the articles report that spelt it so', () => {
    expect(meant(inReport('a', 'report:a/1'), rules)).toBe('actor:new')
    expect(meant(inReport('b', 'report:a/2'), rules)).toBe('actor:b')
    expect(meant(inReport('b', 'report:x/7', 'article:x'), rules)).toBe('actor:new')
    expect(meant({ actor: actor('b'), spelling: { name: 'Bee', article: 'article:x' } }, rules)).toBe('actor:new')
    expect(meant({ actor: actor('b'), spelling: { name: 'Bee', article: 'article:y' } }, rules)).toBe('actor:b')
  })

  it('stays with the actor in what registers say', () => {
    expect(meant({ actor: actor('b') }, rules)).toBe('actor:b')
  })

  it('is the first again without the split, whatever was decided before', () => {
    expect(meant(inReport('a', 'report:a/1'), rules.slice(0, 1))).toBe('actor:b')
    expect(meant(inReport('a', 'report:a/1'), rules.slice(1))).toBe('actor:a')
  })
})

describe('decisions', () => {
  const log = (...undoes: (number | undefined)[]) => undoes.map((one, index) => ({ number: index + 1, undoes: one }))

  it('are undone by an undo that stands, and back in force when that is undone', () => {
    expect([...findUndone(log(undefined, 1))]).toEqual([[1, 2]])
    expect([...findUndone(log(undefined, 1, 2))]).toEqual([[2, 3]])
    expect([...findUndone(log(undefined, 1, 2, 1))].sort()).toEqual([
      [1, 4],
      [2, 3],
    ])
  })

  it('wait while the actor kept is not loaded, and restore only who is', () => {
    const rules = [split(2, 'b', { restored: [actor('a'), actor('gone')] }), merge(1, 'gone', 'c'), merge(0, 'b', 'a')]
    expect(rulesInEffect(rules, (id) => id !== 'actor:gone')).toEqual([
      merge(0, 'b', 'a'),
      split(2, 'b', { restored: [actor('a')] }),
    ])
  })
})

describe('a report cannot mean one actor', () => {
  const part = (is: string, written: string, role: Role, side?: string, writtenSide = side) => ({
    actor: actor(is),
    writtenActor: actor(written),
    role,
    side: side === undefined ? undefined : actor(side),
    writtenSide: writtenSide === undefined ? undefined : actor(writtenSide),
    onBehalfOf: undefined,
  })

  it.each([
    ['where it denies that the two met', [], [['a', 'a']], 'says that actor:a did not meet itself'],
    [
      'where it names both in one role',
      [part('a', 'a', 'MEDIATOR'), part('a', 'b', 'MEDIATOR')],
      [],
      'names actor:a and actor:b side by side, each as MEDIATOR',
    ],
    [
      'where one meets its host or mediator',
      [part('a', 'a', 'PARTY'), part('a', 'b', 'HOST')],
      [],
      'has actor:a and actor:b face each other, as PARTY and HOST',
    ],
    [
      'where only one side would be left',
      [part('x', 'x', 'PARTY', 'a'), part('y', 'y', 'PARTY', 'a', 'b')],
      [],
      'has the sides actor:a and actor:b, which would be one',
    ],
    [
      'where a mediator would be the side of a party',
      [part('x', 'x', 'PARTY', 'a', 'b'), part('y', 'y', 'PARTY', 'c'), part('a', 'a', 'MEDIATOR')],
      [],
      'has actor:a mediate, and be the side of a party',
    ],
    [
      'but may where one hosts and the other mediates',
      [part('a', 'a', 'HOST'), part('a', 'b', 'MEDIATOR')],
      [],
      undefined,
    ],
    [
      'but may where two names of one side become one',
      [part('x', 'x', 'PARTY', 'a'), part('y', 'y', 'PARTY', 'a', 'b'), part('z', 'z', 'PARTY', 'c')],
      [],
      undefined,
    ],
  ] as const)('%s', (_when, parts, denied, why) => {
    expect(contradictionIn({ parts, denied: denied.map(([a, b]) => [actor(a), actor(b)] as const) })).toBe(why)
  })
})
