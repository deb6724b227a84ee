/** Which reports stand behind a contact's standing, and behind each status of an encounter. */
import { describe, expect, it } from 'vitest'
import { deriveAccount } from '../../../server/domain/account.ts'
import { deriveContacts } from '../../../server/domain/contact.ts'
import { countCorroboration } from '../../../server/domain/corroboration.ts'
import type { Report, Status } from '../../../server/domain/report.ts'
import { reportsOfStatus, statusOfStanding, supportByStatus, supportOf } from '../../../server/domain/support.ts'
import { at, authorsVoice, host, isWithin, mediator, party, report, time, unnamed } from '../../support/reports.ts'

const later = at('2026-07-10')
const met = { time: time('2026-06-30'), participations: [party('envoys', 'usa'), host('pm')] } as const
const plan = report({ ...met, status: 'PLANNED', knownFrom: at('2026-06-29') })
const held = report({ ...met, ...unnamed('somebody'), knownFrom: at('2026-07-01') })
const voice = report({ ...met, ...authorsVoice, status: 'UNDER_WAY', publisher: 'source:other' })

const count = (reports: readonly Report[], status: Status) => reportsOfStatus(reports, status, later).length

describe('the reports of a status', () => {
  it('are those that give it: a plan never counts for "held", nor an author’s own voice', () => {
    const all = [plan, held, voice]
    expect([count(all, 'PLANNED'), count(all, 'OCCURRED'), count(all, 'UNCONFIRMED')]).toEqual([1, 1, 1])
  })

  it('take "under way" and "occurred" for one answer', () => {
    const under = report({ ...met, ...unnamed('another'), status: 'UNDER_WAY' })
    expect([count([held, under], 'OCCURRED'), count([held, under], 'UNDER_WAY')]).toEqual([2, 2])
  })

  it('keep a plan that the same publisher later reports as held, and drop one that it later denies', () => {
    const denied = report({ ...met, status: 'DENIED', knownFrom: at('2026-07-02') })
    expect(count([plan, held], 'PLANNED')).toBe(1)
    expect(count([plan, denied], 'PLANNED')).toBe(0)
  })

  it('count copies of one spokesman’s words as one origin, and what stands as the account does', () => {
    const copies = ['a', 'b', 'c'].map((outlet) => report({ ...met, publisher: `source:${outlet}` }))
    const account = deriveAccount(copies, later, isWithin)
    const status = statusOfStanding(account?.standing ?? 'DENIED', account?.status.for ?? [])
    expect(countCorroboration(reportsOfStatus(copies, status, later))).toEqual(account?.corroboration)
    expect(account?.corroboration).toEqual({
      reports: 3,
      origins: { atLeast: 1, atMost: 1 },
      publishers: 3,
      onTheRecord: 3,
    })
  })
})

describe('the support of a contact', () => {
  it('is what its corroboration counts, whatever it stands as', () => {
    const denial = report({
      status: 'DENIED',
      time: time('2026-06-30'),
      participations: met.participations,
      denials: [{ between: ['actor:envoys', 'actor:iran'], scope: 'DIRECT', window: time('2026-06-30') }],
    })
    for (const reports of [[plan], [plan, held], [plan, voice], [held, voice, denial]]) {
      const contacts = deriveContacts({ id: 'encounter:talks', kind: 'TALKS' }, reports, later, isWithin)
      for (const contact of contacts) {
        const own = reports.filter(({ id }) => contact.reports.includes(id))
        const asked = { ...contact, denialScope: contact.denialScope ?? null }
        expect(countCorroboration(supportOf(asked, own, later))).toEqual(contact.corroboration)
      }
      expect(contacts.length).toBeGreaterThan(0)
    }
  })

  it('is, for indirect talks, of those who say how they were held', () => {
    const talks = { participations: [party('us', 'usa'), party('ir', 'iran'), mediator('qatar')] } as const
    const source = report({ ...talks, ...unnamed('source familiar'), publisher: 'source:one', mode: 'INDIRECT' })
    const president = report({ ...talks, publisher: 'source:two' })
    const contactsOf = (...reports: readonly Report[]) =>
      deriveContacts({ id: 'encounter:talks', kind: 'TALKS' }, reports, later, isWithin).map(
        ({ kind, standing, corroboration: { reports: count, onTheRecord } }) => ({
          kind,
          standing,
          count,
          onTheRecord,
        }),
      )
    expect(contactsOf(source, president)).toEqual([
      { kind: 'MEDIATED', standing: 'OCCURRED', count: 2, onTheRecord: 1 },
      { kind: 'INDIRECT', standing: 'OCCURRED', count: 1, onTheRecord: 0 },
      { kind: 'MEDIATED', standing: 'OCCURRED', count: 2, onTheRecord: 1 },
    ])
    const planned = { ...source, status: 'PLANNED' } as const
    expect(contactsOf(planned, president).filter(({ kind }) => kind === 'INDIRECT')).toEqual([
      { kind: 'INDIRECT', standing: 'OCCURRED', count: 1, onTheRecord: 1 },
    ])
  })
})

describe('the support of a contact by status', () => {
  const statusesOf = (kind: string, ...reports: readonly Report[]) => {
    const contact = deriveContacts({ id: 'encounter:talks', kind: 'TALKS' }, reports, later, isWithin).find(
      (one) => one.kind === kind,
    )
    if (contact === undefined) throw new Error(`no ${kind} contact`)
    const own = reports.filter(({ id }) => contact.reports.includes(id))
    const support = supportByStatus({ ...contact, denialScope: contact.denialScope ?? null }, own, later)
    return Object.fromEntries([...support].map(([status, carrying]) => [status, carrying]))
  }

  it('keeps a plan, an author’s own voice and what was held apart', () => {
    expect(statusesOf('HOSTED', plan, held, voice)).toEqual({ OCCURRED: [held], PLANNED: [plan], UNCONFIRMED: [voice] })
  })

  it('counts for what is planned of a kind those that plan it of that kind', () => {
    const parties = [party('envoys', 'usa'), party('iran', 'iran')]
    const [talks, indirect] = ['UNCLEAR', 'INDIRECT'].map((mode, index) =>
      report({
        ...met,
        participations: parties,
        status: 'PLANNED',
        mode: mode as 'UNCLEAR',
        ...unnamed(`planner ${index}`),
      }),
    )
    const took = report({ ...met, participations: parties, mode: 'INDIRECT' })
    expect(talks && indirect && statusesOf('INDIRECT', talks, indirect, took)).toEqual({
      OCCURRED: [took],
      PLANNED: [indirect],
    })
  })

  it('has of a denial who says that they met all the same', () => {
    const parties = [party('envoys', 'usa'), party('iran', 'iran')]
    const denial = report({
      ...unnamed('ministry'),
      status: 'DENIED',
      denials: [{ between: ['actor:envoys', 'actor:iran'], scope: 'ANY', window: time('2026-06-30') }],
    })
    const took = report({ ...met, participations: parties, mode: 'DIRECT', publisher: 'source:other' })
    expect(statusesOf('DENIED', denial, took)).toEqual({ DENIED: [denial], OCCURRED: [took] })
  })
})
