/** Signals and absences: settled by a report that says so, never by silence. */
import { describe, expect, it } from 'vitest'
import {
  type ContactCondition,
  createBelongsTo,
  isContactAskedFor,
  isEncounterAskedFor,
  settle,
  settlingReports,
  type WatchedContact,
} from '../../../server/domain/condition.ts'
import { outcomeOfAbsence, outcomeOfDenial } from '../../../server/domain/outcome.ts'
import type { AffiliatedActor } from '../../../server/domain/roll-up.ts'
import { at, authorsVoice, isWithin, party, report, time } from '../../support/reports.ts'

const actors: readonly AffiliatedActor[] = [
  { id: 'actor:envoy', kind: 'PERSON', affiliations: [{ group: 'actor:us-envoys', time: undefined }] },
  { id: 'actor:us-envoys', kind: 'DELEGATION', affiliations: [{ group: 'actor:united-states', time: undefined }] },
  {
    id: 'actor:defector',
    kind: 'PERSON',
    affiliations: [{ group: 'actor:iran', time: time('../2026-06-30') }],
  },
  { id: 'actor:team', kind: 'DELEGATION', affiliations: [{ group: 'actor:iran', time: undefined }] },
]
const belongsTo = createBelongsTo(actors)

const faceToFaceThisWeek: ContactCondition = {
  kind: 'contact',
  kinds: ['DIRECT'],
  between: ['actor:iran', 'actor:united-states'],
  standings: ['OCCURRED', 'UNDER_WAY'],
  window: time('2026-06-29/2026-07-05'),
  venue: 'venue:qatar',
}

const met = (says: Partial<WatchedContact> = {}): WatchedContact => ({
  kind: 'DIRECT',
  standing: 'OCCURRED',
  from: 'actor:envoy',
  to: 'actor:team',
  time: time('2026-07-02'),
  venue: 'venue:doha',
  ...says,
})

const fits = (contact: WatchedContact): boolean =>
  isContactAskedFor(faceToFaceThisWeek, contact, time('2026-06-29/2026-07-05'), belongsTo, isWithin)

describe('a contact is what a condition asks for', () => {
  it('where members of the two states met, in whichever order they are named', () => {
    expect([fits(met()), fits(met({ from: 'actor:team', to: 'actor:us-envoys' }))]).toEqual([true, true])
  })

  it.each([
    ['of another kind', met({ kind: 'INDIRECT' })],
    ['only planned', met({ standing: 'PLANNED' })],
    ['within one side', met({ from: 'actor:envoy', to: 'actor:us-envoys' })],
    ['by somebody who no longer belonged to the side then', met({ to: 'actor:defector' })],
    ['after the window', met({ time: time('2026-07-06') })],
    ['at a time that reaches out of the window', met({ time: time('2026-06') })],
    ['at a time that is not stated', met({ time: time('../..') })],
    ['elsewhere', met({ venue: 'venue:muscat' })],
    ['at a place that is not stated', met({ venue: undefined })],
  ])('but not one %s', (_what, contact) => {
    expect(fits(contact)).toBe(false)
  })
})

it('an encounter is what a condition asks for by its kind and standing; a lapsed plan had been planned', () => {
  const nextRound = {
    kind: 'encounter',
    track: 'track:omani-channel',
    kinds: ['ROUND'],
    standings: ['PLANNED'],
    window: undefined,
    venue: undefined,
  } as const
  const round = { kind: 'ROUND', standing: 'PLANNED', time: time('2026-07'), venue: undefined } as const
  const asks = (found: Parameters<typeof isEncounterAskedFor>[1]) =>
    isEncounterAskedFor(nextRound, found, time('2026-06-21/..'), isWithin)
  expect([asks(round), asks({ ...round, kind: 'TALKS' }), asks({ ...round, standing: 'LAPSED' })]).toEqual([
    true,
    false,
    true,
  ])
  expect(asks({ ...round, standing: 'UNCONFIRMED' })).toBe(false)
})

describe('the reports that settle it', () => {
  const since = at('2026-06-30')

  it('became known after the article, and say so themselves', () => {
    const early = report({ mode: 'DIRECT' })
    const later = report({ mode: 'DIRECT', knownFrom: at('2026-07-03') })
    const silentOnMode = report({ knownFrom: at('2026-07-03') })
    const others = [
      report({ mode: 'INDIRECT', knownFrom: at('2026-07-03') }),
      report({ status: 'PLANNED', knownFrom: at('2026-07-03') }),
      report({ ...authorsVoice, knownFrom: at('2026-07-03') }),
    ]
    expect(settlingReports(faceToFaceThisWeek, 'DIRECT', [early, later, silentOnMode, ...others], since)).toEqual([
      later,
      silentOnMode,
    ])
  })

  it('of a denial are those that deny', () => {
    const between = ['actor:iran', 'actor:united-states'] as const
    const denial = report({
      status: 'UNDER_WAY',
      knownFrom: at('2026-07-03'),
      denials: [{ between, scope: 'DIRECT', window: time('2026-07-02') }],
    })
    const present = report({ knownFrom: at('2026-07-03'), participations: [party('iran'), party('united-states')] })
    const denied: ContactCondition = { ...faceToFaceThisWeek, kinds: ['DENIED'], standings: ['DENIED'] }
    expect(settlingReports(denied, 'DENIED', [denial, present], since)).toEqual([denial])
  })
})

describe('what is watched', () => {
  const early = report({ knownFrom: at('2026-07-01') })
  const late = report({ knownFrom: at('2026-07-02') })

  it('stays open where no report says anything', () => {
    expect(settle([], [])).toEqual({ state: 'OPEN', settledBy: [] })
  })

  it('is settled by what came first, each report named once and in order', () => {
    expect([settle([late, early, late], []), settle([late], [early]), settle([early], [late])]).toEqual([
      { state: 'MET', settledBy: [early.id, late.id] },
      { state: 'FAILED', settledBy: [early.id] },
      { state: 'MET', settledBy: [early.id] },
    ])
  })
})

it('an absence is supplied or contradicted by reports alone, and lapses when its time is over', () => {
  const window = time('2026-06-29/2026-07-05')
  const became = (state: 'OPEN' | 'MET', day: string, isContradicted = false) =>
    outcomeOfAbsence({ state }, isContradicted, window, at(day))
  expect([
    became('OPEN', '2026-07-04'),
    became('OPEN', '2026-07-06'),
    became('MET', '2026-07-06'),
    became('MET', '2026-07-06', true),
    outcomeOfAbsence({ state: 'OPEN' }, false, undefined, at('2030')),
  ]).toEqual(['OPEN', 'LAPSED', 'FULFILLED', 'CONTRADICTED', 'OPEN'])
})

it('a denial is borne out only where it was told once its time had begun, and that is over', () => {
  const became = (standing: string, day: string, unsettled: readonly string[] = []) =>
    outcomeOfDenial({ standing, unsettled, time: time('2026-07-01') }, false, at(day))
  expect([
    became('DENIED', '2026-06-30'),
    became('DENIED', '2026-07-02'),
    became('LAPSED', '2026-07-02'),
    became('DENIED', '2026-07-02', ['STATUS']),
  ]).toEqual(['OPEN', 'FULFILLED', 'LAPSED', 'CONTRADICTED'])
})
