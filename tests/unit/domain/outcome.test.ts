/** What became of plans, by what was reported of their encounter. */
import { describe, expect, it } from 'vitest'
import { type Account, deriveAccount } from '../../../server/domain/account.ts'
import { outcomeOfPlan, outcomeOfPlans, settlingReport } from '../../../server/domain/outcome.ts'
import type { Report } from '../../../server/domain/report.ts'
import { at, authorsVoice, isWithin, report, time, unnamed } from '../../support/reports.ts'

const plan = (day: string, says: Partial<Report> = {}): Report =>
  report({ status: 'PLANNED', time: time(day), knownFrom: at('2026-02-10'), ...says })

const held = (day: string | undefined, says: Partial<Report> = {}): Report =>
  report({
    ...(day === undefined ? {} : { time: time(day) }),
    knownFrom: at('2026-02-16'),
    publisher: 'source:weekly',
    ...unnamed('guest'),
    ...says,
  })

/** What became of the first of these reports, a plan, as known on a day; and the report that settled it. */
function became(reports: readonly [Report, ...Report[]], day = '2026-02-20') {
  const account = deriveAccount(reports, at(day), isWithin) as Account
  const outcome = outcomeOfPlan(reports[0], account, at(day))
  return { outcome, settledBy: settlingReport(reports[0], outcome, account, reports)?.id }
}

describe('a plan', () => {
  it('is fulfilled by a meeting at a time of its own, however wide it was', () => {
    for (const announced of ['2026-02-12', '2026-02', '2026-02-11/2026-02-13']) {
      const meeting = held('2026-02-12')
      expect(became([plan(announced), meeting])).toEqual({ outcome: 'FULFILLED', settledBy: meeting.id })
    }
  })

  it('is fulfilled by a meeting of which nobody says when it was, and so is one for no stated time', () => {
    const undated = held(undefined)
    expect(became([plan('2026-02-12'), undated])).toEqual({ outcome: 'FULFILLED', settledBy: undated.id })
    const { time: _time, ...anyTime } = plan('2026-02-12')
    const meeting = held('2026-02-15')
    expect(became([anyTime, meeting])).toEqual({ outcome: 'FULFILLED', settledBy: meeting.id })
  })

  it('for the 12th is not fulfilled by a meeting on the 15th: it has lapsed', () => {
    expect(became([plan('2026-02-12'), held('2026-02-15')])).toEqual({ outcome: 'LAPSED', settledBy: undefined })
  })

  it('for a day to come is open, though they met before', () => {
    const reports = [plan('2026-02-18'), held('2026-02-15')] as const
    expect(became(reports, '2026-02-17').outcome).toBe('OPEN')
    expect(became(reports, '2026-02-19').outcome).toBe('LAPSED')
  })

  it('that its own source moved to another day lapses by itself, and the new one is settled', () => {
    const [first, second] = [plan('2026-02-12'), plan('2026-02-15', { knownFrom: at('2026-02-11') })]
    const meeting = held('2026-02-15')
    expect(became([first, second], '2026-02-11').outcome).toBe('OPEN')
    expect(became([first, second], '2026-02-13').outcome).toBe('LAPSED')
    expect(became([second, first], '2026-02-13').outcome).toBe('OPEN')
    expect(became([first, second, meeting])).toEqual({ outcome: 'LAPSED', settledBy: undefined })
    expect(became([second, first, meeting])).toEqual({ outcome: 'FULFILLED', settledBy: meeting.id })
  })

  it('is settled by the report of a meeting on its own day, where another has it on a different one', () => {
    const otherDay = held('2026-02-14', { publisher: 'source:monthly', ...unnamed('visitor') })
    const [sameDay, closer] = [held('2026-02-15'), held('2026-02-15T10:00Z', { ...unnamed('clerk') })]
    expect(became([plan('2026-02-15'), otherDay, sameDay, closer])).toEqual({
      outcome: 'FULFILLED',
      settledBy: sameDay.id,
    })
  })

  it('is contradicted where the encounter was called off, for whatever day it was', () => {
    const off = report({ status: 'CANCELLED', time: time('2026-02-15'), knownFrom: at('2026-02-14') })
    expect(became([plan('2026-02-12'), off])).toEqual({ outcome: 'CONTRADICTED', settledBy: off.id })
  })

  it('is unconfirmed where its day is over and an author alone has it held on it', () => {
    const own = held('2026-02-12', authorsVoice)
    expect(became([plan('2026-02-12'), own])).toEqual({ outcome: 'UNCONFIRMED', settledBy: undefined })
  })
})

it('the plans of an encounter are fulfilled where one of them is; where none is, an open one counts before a lapsed one', () => {
  expect(outcomeOfPlans(['LAPSED', 'FULFILLED', 'OPEN'])).toBe('FULFILLED')
  expect(outcomeOfPlans(['LAPSED', 'OPEN'])).toBe('OPEN')
  expect(outcomeOfPlans(['LAPSED', 'LAPSED'])).toBe('LAPSED')
  expect(outcomeOfPlans([])).toBeUndefined()
})
