/** Who an actor is drawn as, once contacts are rolled up to delegations, organizations or states. */
import { describe, expect, it } from 'vitest'
import type { ActorId, ActorKind } from '../../../server/domain/report.ts'
import { type AffiliatedActor, createRollUp, type RollUpLevel } from '../../../server/domain/roll-up.ts'
import { time } from '../../support/reports.ts'

const id = (slug: string): ActorId => `actor:${slug}`

/** An actor that belongs to others: always, or for the time after `@`. */
function actor(slug: string, kind: ActorKind, ...groups: readonly string[]): AffiliatedActor {
  const affiliations = groups.map((group) => {
    const [name = '', during] = group.split('@')
    return { group: id(name), time: during === undefined ? undefined : time(during) }
  })
  return { id: id(slug), kind, affiliations }
}

const states = [actor('iran', 'STATE'), actor('oman', 'STATE'), actor('united-states', 'STATE')]
const envoys = [
  ...states,
  actor('us-envoys', 'DELEGATION', 'united-states'),
  actor('envoy', 'PERSON', 'us-envoys'),
  actor('oman-minister', 'OFFICE', 'oman'),
  actor('foreign-ministry', 'ORGANIZATION', 'iran'),
  actor('spokesman', 'PERSON', 'foreign-ministry'),
  actor('counterpart', 'UNNAMED'),
]

/** The actor drawn, by slug; with those that it is undecided between. */
function drawn(actors: readonly AffiliatedActor[], level: RollUpLevel, slug: string, day = '2026-06-30'): string {
  const { actor, undecided } = createRollUp(actors, level)(id(slug), time(day))
  return [actor, ...undecided].join(' ? ').replaceAll('actor:', '')
}

describe('a roll-up', () => {
  it('draws persons and offices as their delegation, organization or state, and leaves whoever has none as they are', () => {
    const table = ['envoy', 'us-envoys', 'oman-minister', 'spokesman', 'iran', 'counterpart', 'stranger'].map(
      (slug) => [
        slug,
        drawn(envoys, 'DELEGATION', slug),
        drawn(envoys, 'ORGANIZATION', slug),
        drawn(envoys, 'STATE', slug),
      ],
    )
    expect(table).toEqual([
      ['envoy', 'us-envoys', 'envoy', 'united-states'],
      ['us-envoys', 'us-envoys', 'us-envoys', 'united-states'],
      ['oman-minister', 'oman-minister', 'oman-minister', 'oman'],
      ['spokesman', 'spokesman', 'foreign-ministry', 'iran'],
      ['iran', 'iran', 'iran', 'iran'],
      ['counterpart', 'counterpart', 'counterpart', 'counterpart'],
      ['stranger', 'stranger', 'stranger', 'stranger'],
    ])
  })

  it('goes by what an actor belonged to at that time, whoever held the office before', () => {
    const holders = [
      ...states,
      actor('minister', 'OFFICE', 'oman'),
      actor('first', 'PERSON', 'minister@2020/2024'),
      actor('second', 'PERSON', 'minister@2025/..'),
    ]
    const held = ['2019', '2023', '2024-12-31', '2025', '2026-06-30'].map((day) => [
      drawn(holders, 'STATE', 'first', day),
      drawn(holders, 'STATE', 'second', day),
    ])
    expect(held).toEqual([
      ['first', 'second'],
      ['oman', 'second'],
      ['oman', 'second'],
      ['first', 'oman'],
      ['first', 'oman'],
    ])
  })

  it('takes nobody for a member over a time that is only partly covered', () => {
    const joined = [...states, actor('envoy', 'PERSON', 'united-states@2026-06-15/..')]
    expect(drawn(joined, 'STATE', 'envoy', '2026-06-20')).toBe('united-states')
    expect(drawn(joined, 'STATE', 'envoy', '2026-06')).toBe('envoy')
    expect(drawn(joined, 'STATE', 'envoy', '2026-06-20/..')).toBe('united-states')
    expect(drawn(joined, 'STATE', 'envoy', '../2026-06-20')).toBe('envoy')
  })

  it('leaves who belongs to two states at once as they are, and names both', () => {
    const twice = [...states, actor('go-between', 'PERSON', 'oman', 'iran@2026')]
    expect(drawn(twice, 'STATE', 'go-between', '2025')).toBe('oman')
    expect(drawn(twice, 'STATE', 'go-between', '2026-06-30')).toBe('go-between ? iran ? oman')
  })

  it('takes the nearer of two groups of which one belongs to the other', () => {
    const nested = [
      actor('party', 'ORGANIZATION'),
      actor('wing', 'ORGANIZATION', 'party'),
      actor('member', 'PERSON', 'wing', 'party'),
    ]
    expect(drawn(nested, 'ORGANIZATION', 'member')).toBe('wing')
  })

  it('ends where groups belong to each other, and decides for neither', () => {
    const circle = [
      actor('a', 'ORGANIZATION', 'b'),
      actor('b', 'ORGANIZATION', 'a'),
      actor('member', 'PERSON', 'a', 'b'),
    ]
    expect(drawn(circle, 'ORGANIZATION', 'member')).toBe('member ? a ? b')
    expect(drawn(circle, 'STATE', 'member')).toBe('member')
  })
})
