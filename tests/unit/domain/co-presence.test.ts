/** Who was in one place at one time with nothing reported between them, and what does not count as that. */
import { describe, expect, it } from 'vitest'
import { deriveAccount } from '../../../server/domain/account.ts'
import {
  findCoPresences,
  type GroupsOf,
  type PlacedStay,
  type ReportedTie,
  withNothingReported,
} from '../../../server/domain/co-presence.ts'
import { derivePresences, isPlaced, type Presence, stayOf, widthOf } from '../../../server/domain/presence.ts'
import type { ActorId, EncounterKind, Report } from '../../../server/domain/report.ts'
import { at, host, isWithin, mediator, member, party, report, time, unnamed } from '../../support/reports.ts'

const later = at('2026-07-20')

function presences(reports: readonly Report[], kind: EncounterKind = 'VISIT', slug = 'visit'): readonly Presence[] {
  const account = deriveAccount(reports, later, isWithin)
  if (account === undefined) throw new Error('nothing known')
  return derivePresences({ id: `encounter:${slug}`, kind }, reports, account, later, isWithin)
}

const say = ({ actor, roles, standing, venue, time: when }: Presence) =>
  [actor, roles.join('+'), standing, when.edtf, venue ?? 'nowhere'].join(' ').replaceAll(/actor:|venue:/g, '')

describe('presence', () => {
  it('rests on the reports that place the actor: whom only a plan named was not there once others met', () => {
    const plan = report({
      status: 'PLANNED',
      time: time('2026-06-30'),
      venue: 'venue:doha',
      participations: [party('envoys', 'usa'), host('pm'), host('officials')],
      knownFrom: at('2026-06-29'),
    })
    const met = report({
      ...unnamed('somebody'),
      time: time('2026-06-30'),
      participations: [party('envoys', 'usa'), member('envoy', 'envoys'), host('pm')],
      knownFrom: at('2026-07-01'),
    })
    expect(presences([plan, met], 'MEETING').map(say)).toEqual([
      'envoy MEMBER OCCURRED 2026-06-30 doha',
      'envoys PARTY OCCURRED 2026-06-30 doha',
      'officials HOST LAPSED 2026-06-30 doha',
      'pm HOST OCCURRED 2026-06-30 doha',
    ])
  })

  it('is not where it was called off or denied, whomever that report names', () => {
    const parties = [party('envoys', 'usa'), party('team', 'iran')]
    const held = report({
      time: time('2026-06-30'),
      venue: 'venue:doha',
      participations: parties,
      knownFrom: at('2026-06-30'),
    })
    const denial = report({
      status: 'DENIED',
      publisher: 'source:other',
      denials: [{ between: ['actor:envoys', 'actor:team'], scope: 'ANY', window: time('2026-06-30') }],
      knownFrom: at('2026-07-02'),
    })
    const cancelled = report({ status: 'CANCELLED', publisher: 'source:other', knownFrom: at('2026-07-02') })
    for (const [no, standing] of [
      [denial, 'DENIED'],
      [cancelled, 'CANCELLED'],
    ] as const) {
      expect(presences([held, no], 'TALKS').map((one) => [one.standing, isPlaced(one)])).toEqual([
        [standing, false],
        [standing, false],
      ])
    }
  })

  it('is not where a report has the actor absent, and no call or paper puts anybody anywhere', () => {
    const absent = report({
      time: time('2026-06-30'),
      venue: 'venue:doha',
      participations: [party('envoys', 'usa'), { ...party('team', 'iran'), isPresent: false }],
    })
    expect(presences([absent], 'TALKS').map(say)).toEqual(['envoys PARTY OCCURRED 2026-06-30 doha'])
    expect(presences([absent], 'CALL').map(isPlaced)).toEqual([false])
    expect(presences([absent], 'TALKS').map(isPlaced)).toEqual([true])
  })
})

describe('the time of a presence', () => {
  const stays = (kind: EncounterKind, edtf: string, widest = widthOf.DAY): string => {
    const stay = stayOf({ kind, time: time(edtf) }, widest)
    const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10)
    return stay === undefined ? 'not exact' : `${dayOf(stay.from)} until ${dayOf(stay.to)}`
  }

  it('is a whole visit, but only one day of one whose end is open', () => {
    expect([
      stays('VISIT', '2026-06-29/2026-07-01'),
      stays('VISIT', '2026-06-30/..'),
      stays('VISIT', '../2026-06-30'),
    ]).toEqual(['2026-06-29 until 2026-07-02', '2026-06-30 until 2026-07-01', '2026-06-30 until 2026-07-01'])
  })

  it('is not exact where a month is stated, or where talks took place some time within days', () => {
    expect([
      stays('VISIT', '2026-06'),
      stays('VISIT', '2026-06/2026-07'),
      stays('TALKS', '2026-06-29/2026-07-01'),
    ]).toEqual(['not exact', 'not exact', 'not exact'])
    expect(stays('VISIT', '2026-06', widthOf.MONTH)).toBe('2026-06-01 until 2026-07-01')
  })
})

const groups: Readonly<Record<string, readonly ActorId[]>> = {
  'actor:envoys': ['actor:usa'],
  'actor:envoy': ['actor:envoys', 'actor:usa'],
  'actor:team': ['actor:iran'],
  'actor:ministry': ['actor:iran'],
}
const groupsOf: GroupsOf = (actor) => new Set(groups[actor] ?? [])
const isState = (actor: ActorId) => ['actor:usa', 'actor:iran', 'actor:pakistan'].includes(actor)

function stay(slug: string, edtf: string, encounter = `${slug}-visit`, place = 'doha'): PlacedStay {
  const [presence] = presences(
    [report({ time: time(edtf), venue: `venue:${place}`, participations: [party(slug)] })],
    'VISIT',
    encounter,
  )
  if (presence === undefined) throw new Error('not placed')
  const within = stayOf(presence, widthOf.DAY)
  if (within === undefined) throw new Error('not exact')
  return { presence, place: `venue:${place}`, stay: within }
}

const tie = (from: string, to: string, edtf: string): ReportedTie => ({
  from: `actor:${from}`,
  to: `actor:${to}`,
  time: time(edtf),
})

const pairs = (stays: readonly PlacedStay[], ties: readonly ReportedTie[] = []) =>
  withNothingReported(findCoPresences(stays, groupsOf), ties, groupsOf, isState).map(
    ({ first, second, place, overlaps }) =>
      `${first} + ${second} in ${place}: ${overlaps.map(({ time: t }) => (t.to - t.from) / 86_400).join(' ')} d`.replaceAll(
        /actor:|venue:/g,
        '',
      ),
  )

describe('two actors are co-present', () => {
  const envoys = stay('envoys', '2026-06-29/2026-07-01')
  const team = stay('team', '2026-06-30')

  it('in the same place at the same time, with nothing reported between them', () => {
    expect(pairs([envoys, team])).toEqual(['envoys + team in doha: 1 d'])
    expect(pairs([envoys, stay('team', '2026-07-02')])).toEqual([])
    expect(pairs([envoys, stay('team', '2026-06-30', 'elsewhere', 'muscat')])).toEqual([])
  })

  it('not where a contact or a denial between them, or between their delegations, is reported for that time', () => {
    expect(pairs([envoys, team], [tie('envoys', 'team', '2026-06-30/..')])).toEqual([])
    expect(pairs([stay('envoy', '2026-06-30'), team], [tie('team', 'envoys', '2026-06-30')])).toEqual([])
    expect(pairs([envoys, team], [tie('envoy', 'team', '2026-06-30')])).toEqual([])
    expect(pairs([envoys, team], [tie('envoys', 'team', '2026-07-02')])).toHaveLength(1)
    expect(pairs([envoys, team], [tie('iran', 'usa', '2026-06-30')])).toHaveLength(1)
  })

  it('on the days of their own, whatever they did together on another day', () => {
    const talks = [stay('team', '2026-06-27', 'talks'), stay('envoys', '2026-06-27', 'talks')]
    expect(pairs([...talks, envoys, team])).toEqual(['envoys + team in doha: 1 d'])
    expect(pairs([envoys, stay('team', '2026-06-29/2026-07-01')], [tie('envoys', 'team', '2026-07-02')])).toEqual([
      'envoys + team in doha: 3 d',
    ])
    const twice = [envoys, team, stay('envoys', '2026-07-05', 'again'), stay('team', '2026-07-05', 'once-more')]
    expect(pairs(twice, [tie('envoys', 'team', '2026-06-30')])).toEqual(['envoys + team in doha: 1 d'])
  })

  it('not with their own side, nor with whom they share an encounter', () => {
    expect(pairs([stay('team', '2026-06-30'), stay('ministry', '2026-06-30')])).toEqual([])
    expect(pairs([stay('team', '2026-06-30', 'talks'), stay('pakistan', '2026-06-30', 'talks')])).toEqual([])
    const shared = presences(
      [
        report({
          time: time('2026-06-30'),
          venue: 'venue:doha',
          participations: [mediator('qatar'), party('team', 'x')],
        }),
      ],
      'TALKS',
    )
    expect(shared.map(({ behalf }) => behalf)).toEqual([[], ['actor:x']])
  })
})
