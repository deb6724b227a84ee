/** The eight rules of the model, each by example. */
import { describe, expect, it } from 'vitest'
import { deriveAccount } from '../../../server/domain/account.ts'
import { type Contact, deriveContacts } from '../../../server/domain/contact.ts'
import { countOrigins } from '../../../server/domain/corroboration.ts'
import { accountHistory, contactHistory } from '../../../server/domain/history.ts'
import { ANY_REPORT, lookThrough } from '../../../server/domain/lens.ts'
import type { EncounterKind, Participation, Report } from '../../../server/domain/report.ts'
import {
  at,
  authorsVoice,
  host,
  isWithin,
  mediator,
  member,
  party,
  report,
  time,
  unnamed,
} from '../../support/reports.ts'

const envoys = party('us-envoys', 'united-states')
const iranians = party('iranian-team', 'iran')
const later = at('2026-07-10')

const contactsOf = (reports: readonly Report[], knownAt = later, kind: EncounterKind = 'TALKS') =>
  deriveContacts({ id: 'encounter:talks', kind }, reports, knownAt, isWithin)

/** A contact as a reader would say it. */
const say = (contact: Contact) =>
  [contact.kind, contact.standing, contact.from, contact.to, ...contact.through.map((t) => `via ${t.mediator}`)]
    .join(' ')
    .replaceAll('actor:', '')

describe('rule 1: a plan is never counted as a meeting, nor a denied contact as a contact', () => {
  it('draws a planned meeting as planned and counts no origin for "held"', () => {
    const plan = report({ status: 'PLANNED', time: time('2026-07-20'), participations: [envoys, host('pm')] })
    const account = deriveAccount([plan], later, isWithin)
    expect(contactsOf([plan]).map(say)).toEqual(['HOSTED PLANNED us-envoys pm'])
    expect(account?.standing).toBe('PLANNED')
  })

  it('counts only the report of the meeting, not the plan, once it is reported as held', () => {
    const plan = report({
      status: 'PLANNED',
      knownFrom: at('2026-06-29'),
      participations: [envoys, host('pm')],
      ...unnamed('channel'),
    })
    const held = report({ knownFrom: at('2026-07-01'), participations: [envoys, host('pm')], ...unnamed('source') })
    const [contact] = contactsOf([plan, held])
    expect(contact && say(contact)).toBe('HOSTED OCCURRED us-envoys pm')
    expect(contact?.corroboration).toEqual({
      reports: 1,
      origins: { atLeast: 1, atMost: 1 },
      publishers: 1,
      onTheRecord: 0,
    })
  })

  it('draws a denied pair as denied only, with scope and window', () => {
    const denial = report({
      status: 'DENIED',
      time: time('2026-06-30/..'),
      participations: [envoys, iranians],
      denials: [{ between: ['actor:us-envoys', 'actor:iranian-team'], scope: 'DIRECT', window: time('2026-06-30/..') }],
    })
    const contacts = contactsOf([denial])
    expect(contacts.map(say)).toEqual(['DENIED DENIED iranian-team us-envoys'])
    expect(contacts[0]).toMatchObject({ denialScope: 'DIRECT', time: { edtf: '2026-06-30/..' } })
  })
})

describe('a denial of a pair', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => party(name, `side-of-${name}`)) as [
    Participation,
    Participation,
    Participation,
  ]
  const saidBy = (who: string, says: Partial<Report>) =>
    report({ publisher: `source:outlet-of-${who}`, origin: { source: `source:${who}`, basis: 'ON_RECORD' }, ...says })
  const denies = (one: Participation, other: Participation): Partial<Report> => ({
    status: 'DENIED',
    denials: [{ between: [one.actor, other.actor], scope: 'ANY', window: time('2026-06-30') }],
  })

  it('weighs on their contact though it names nobody else as having been there', () => {
    const held = saidBy('x', { mode: 'DIRECT', time: time('2026-06-30'), participations: [a, b] })
    const two = ['y', 'z'].map((who) => saidBy(who, denies(a, b)))
    expect(contactsOf([held, ...two]).map(say)).toEqual(['DENIED DENIED a b'])
  })

  it('weighs on it where the report of the meeting tells it of two of those who came', () => {
    const held = saidBy('x', { mode: 'DIRECT', time: time('2026-06-30'), participations: [a, b, c] })
    const partly = ['y', 'z'].map((who) =>
      saidBy(who, {
        ...denies(a, c),
        status: 'OCCURRED',
        mode: 'DIRECT',
        time: time('2026-06-30'),
        participations: [a, b],
      }),
    )
    expect(contactsOf([held, ...partly]).map(say)).toEqual([
      'DIRECT OCCURRED a b',
      'DENIED DENIED a c',
      'DIRECT OCCURRED b c',
    ])
  })

  it('of contact face to face leaves the indirect talks that the same report announces as a plan, which lapses', () => {
    const plan = saidBy('x', {
      status: 'PLANNED',
      mode: 'INDIRECT',
      time: time('2026-06-30'),
      knownFrom: at('2026-06-28'),
      participations: [a, b],
      denials: [{ between: [a.actor, b.actor], scope: 'DIRECT', window: time('2026-06-30') }],
    })
    expect(contactsOf([plan], at('2026-06-29')).map(say)).toEqual(['DENIED DENIED a b', 'INDIRECT PLANNED a b'])
    expect(contactsOf([plan]).map(say)).toEqual(['DENIED LAPSED a b', 'INDIRECT LAPSED a b'])
  })

  it('leaves the meeting of the others as it is reported', () => {
    const held = saidBy('x', { mode: 'DIRECT', time: time('2026-06-30'), participations: [a, b, c] })
    const two = ['y', 'z'].map((who) => saidBy(who, denies(a, c)))
    expect(deriveAccount([held, ...two], later, isWithin)?.standing).toBe('OCCURRED')
    expect(contactsOf([held, ...two]).map(say)).toEqual([
      'DIRECT OCCURRED a b',
      'DENIED DENIED a c',
      'DIRECT OCCURRED b c',
    ])
  })

  it('is not contradicted by a report that has one of them give the room for talks of others', () => {
    const room = saidBy('y', { mode: 'DIRECT', time: time('2026-06-30'), participations: [a, b, host('c')] })
    const contacts = contactsOf([saidBy('x', denies(a, c)), room])
    expect(contacts.map((contact) => [say(contact), contact.unsettled])).toEqual([
      ['DIRECT OCCURRED a b', []],
      ['DENIED DENIED a c', []],
    ])
  })
})

describe('an actor who by the reports was not there as a party', () => {
  it('is in contact with nobody as one, whatever else it was there as', () => {
    const [us, iran] = [party('us', 'united-states'), party('iran', 'iran')]
    const first = report({
      mode: 'DIRECT',
      participations: [us, iran, party('qatar', 'qatar')],
      knownFrom: at('2026-06-30'),
    })
    const corrected = report({
      mode: 'DIRECT',
      participations: [us, iran, { ...party('qatar', 'qatar'), isPresent: false }, host('qatar')],
      knownFrom: at('2026-07-01'),
    })
    expect(contactsOf([first, corrected]).map(say)).toEqual(['DIRECT OCCURRED iran us'])
  })
})

describe('rule 2: meeting the host is not meeting the other side', () => {
  it('makes no contact between two sides that each met the host', () => {
    const both = [
      report({ encounter: 'encounter:a', participations: [envoys, host('qatar')] }),
      report({ encounter: 'encounter:b', participations: [iranians, host('qatar')] }),
    ]
    const drawn = both.flatMap((one) => deriveContacts({ id: one.encounter, kind: 'MEETING' }, [one], later, isWithin))
    expect(drawn.map(say)).toEqual(['HOSTED OCCURRED us-envoys qatar', 'HOSTED OCCURRED iranian-team qatar'])
  })

  it('does not take the host of both sides for one that they met, unless a report says so', () => {
    const talks = report({ mode: 'DIRECT', participations: [envoys, iranians, host('oman')] })
    const met = report({ mode: 'DIRECT', participations: [envoys, iranians, { ...host('oman'), meets: true }] })
    expect(contactsOf([talks]).map(say)).toEqual(['DIRECT OCCURRED iranian-team us-envoys'])
    expect(contactsOf([met]).map(say)).toEqual([
      'HOSTED OCCURRED iranian-team oman',
      'DIRECT OCCURRED iranian-team us-envoys',
      'HOSTED OCCURRED us-envoys oman',
    ])
  })
})

describe('rule 1, where a plan says more than the report that it was held', () => {
  const plan = report({
    status: 'PLANNED',
    mode: 'INDIRECT',
    time: time('2026-06-30'),
    knownFrom: at('2026-06-28'),
    participations: [envoys, iranians, mediator('qatar')],
  })
  const held = report({ publisher: 'source:other', participations: [envoys, iranians], ...unnamed('diplomat') })

  it('names no mediator of the talks whom only the plan names', () => {
    expect(contactsOf([plan, held]).map(say)).toEqual([
      'MEDIATED LAPSED iranian-team qatar',
      'INDIRECT OCCURRED iranian-team us-envoys',
      'MEDIATED LAPSED us-envoys qatar',
    ])
  })

  it('calls off all who were to come, whomever the report of that names', () => {
    const off = report({ status: 'CANCELLED', knownFrom: at('2026-06-29'), publisher: 'source:other' })
    expect(contactsOf([plan, off]).map(say)).toEqual([
      'MEDIATED CANCELLED iranian-team qatar',
      'INDIRECT CANCELLED iranian-team us-envoys via qatar',
      'MEDIATED CANCELLED us-envoys qatar',
    ])
  })
})

describe('rule 3: a denial of direct contact does not contradict indirect talks', () => {
  it('leaves indirect talks held and undisputed beside the denial', () => {
    const talks = report({
      mode: 'INDIRECT',
      participations: [envoys, iranians, mediator('qatar')],
      ...unnamed('diplomat'),
    })
    const denial = report({
      status: 'UNDER_WAY',
      participations: [envoys, iranians],
      denials: [{ between: ['actor:us-envoys', 'actor:iranian-team'], scope: 'DIRECT', window: time('../2026-06-30') }],
    })
    const contacts = contactsOf([talks, denial])
    expect(contacts.map(say)).toEqual([
      'MEDIATED OCCURRED iranian-team qatar',
      'DENIED DENIED iranian-team us-envoys',
      'INDIRECT OCCURRED iranian-team us-envoys via qatar',
      'MEDIATED OCCURRED us-envoys qatar',
    ])
    expect(contacts.flatMap((contact) => contact.unsettled)).toEqual([])
  })

  it('leaves them held where somebody else denies that a direct meeting took place, before, on the day or after', () => {
    const talks = report({
      mode: 'INDIRECT',
      knownFrom: at('2026-07-05'),
      participations: [envoys, iranians, mediator('qatar')],
      ...unnamed('diplomat'),
    })
    for (const known of ['2026-06-29', '2026-07-05', '2026-07-08'] as const) {
      const denial = report({
        status: 'DENIED',
        knownFrom: at(known),
        participations: [envoys, iranians],
        denials: [
          {
            between: ['actor:us-envoys', 'actor:iranian-team'],
            scope: 'DIRECT',
            window: time('2026-06-30/2026-07-02'),
          },
        ],
      })
      const account = deriveAccount([talks, denial], later, isWithin)
      expect([account?.standing, account?.status.agreement]).toEqual(['OCCURRED', 'AGREED'])
      const contacts = contactsOf([talks, denial])
      expect(contacts.map(say).filter((said) => said.startsWith('INDIRECT'))).toEqual([
        'INDIRECT OCCURRED iranian-team us-envoys via qatar',
      ])
      expect(contacts.flatMap((contact) => contact.unsettled)).toEqual([])
    }
  })

  it('is contradicted by a report of a direct meeting', () => {
    const denial = report({
      status: 'DENIED',
      knownFrom: at('2026-06-29'),
      time: time('2026-06-30'),
      participations: [envoys, iranians],
      denials: [{ between: ['actor:us-envoys', 'actor:iranian-team'], scope: 'DIRECT', window: time('2026-06-30') }],
    })
    const met = report({
      mode: 'DIRECT',
      knownFrom: at('2026-07-02'),
      publisher: 'source:other',
      participations: [envoys, iranians],
      ...unnamed('b'),
    })
    const contacts = contactsOf([denial, met])
    expect(contacts.map((contact) => [say(contact), contact.unsettled])).toEqual([
      ['DENIED DENIED iranian-team us-envoys', ['STATUS']],
      ['DIRECT OCCURRED iranian-team us-envoys', ['STATUS']],
    ])
  })
})

describe('rule 3, where some report a direct meeting and others indirect talks', () => {
  const direct = report({ mode: 'DIRECT', participations: [envoys, iranians], ...unnamed('channel') })
  const relayed = report({
    mode: 'INDIRECT',
    publisher: 'source:other',
    participations: [envoys, iranians, mediator('qatar')],
    ...unnamed('diplomat'),
  })
  const denial = report({
    status: 'DENIED',
    publisher: 'source:agency',
    origin: { source: 'source:ministry', basis: 'ON_RECORD' },
    participations: [envoys, iranians],
    denials: [{ between: ['actor:us-envoys', 'actor:iranian-team'], scope: 'DIRECT', window: time('2026-06-30') }],
  })
  const sayTalks = (reports: readonly Report[]) =>
    contactsOf(reports)
      .map(say)
      .filter((said) => !said.startsWith('MEDIATED'))

  it('lets a denial of direct contact decide for the talks, which nobody denies', () => {
    const account = deriveAccount([direct, relayed, denial], later, isWithin)
    expect([account?.standing, account?.mode.value, account?.mode.agreement]).toEqual([
      'OCCURRED',
      'INDIRECT',
      'DISPUTED',
    ])
    expect(sayTalks([direct, relayed, denial])).toEqual([
      'DENIED DENIED iranian-team us-envoys',
      'INDIRECT OCCURRED iranian-team us-envoys via qatar',
    ])
  })

  it('disputes how they met, and not that they did', () => {
    const account = deriveAccount([direct, relayed, denial], later, isWithin)
    expect([account?.status.agreement, account?.status.against]).toEqual(['PARTIAL', []])
    const indirect = contactsOf([direct, relayed, denial]).find(({ kind }) => kind === 'INDIRECT')
    expect(indirect?.unsettled).toEqual(['MODE'])
  })

  it('takes neither time nor place of the talks from the denial', () => {
    const placed = { ...denial, id: 'report:a/placed' as const, time: time('2026-06-30'), venue: 'venue:doha' as const }
    const talks = contactsOf([relayed, placed]).find(({ kind }) => kind === 'INDIRECT')
    expect([talks?.time.edtf, talks?.venue]).toEqual(['../2026-06-30', undefined])
  })

  it('draws the day and the place of whoever gives the mode', () => {
    const [muscat, doha] = [
      { ...direct, time: time('2026-06-27'), venue: 'venue:muscat' as const },
      { ...relayed, time: time('2026-06-29'), venue: 'venue:doha' as const },
    ]
    const drawn = contactsOf([muscat, doha]).find(({ kind }) => kind === 'INDIRECT')
    expect([drawn?.time.edtf, drawn?.venue, drawn?.unsettled]).toEqual([
      '2026-06-29',
      'venue:doha',
      ['MODE', 'TIME', 'VENUE'],
    ])
  })

  it('leaves nothing but the denial where nobody reports it otherwise', () => {
    expect(sayTalks([direct, denial])).toEqual(['DENIED DENIED iranian-team us-envoys'])
  })
})

describe('rule 4: a plan or denial lapses when its window closes without a report', () => {
  const plan = report({
    status: 'PLANNED',
    time: time('2026-07-01'),
    knownFrom: at('2026-06-29'),
    participations: [envoys, host('pm')],
  })

  it('stands as planned while the window is open and as lapsed from its end', () => {
    const versions = accountHistory([plan], isWithin).map(({ value, knownFrom }) => [value.standing, knownFrom])
    expect(versions).toEqual([
      ['PLANNED', at('2026-06-29')],
      ['LAPSED', time('2026-07-01').to],
    ])
  })

  it('never becomes held by itself, and does so as soon as a report says it', () => {
    const held = report({ knownFrom: at('2026-07-03'), time: time('2026-07-01'), participations: [envoys, host('pm')] })
    const versions = contactHistory({ id: 'encounter:talks', kind: 'MEETING' }, [plan, held], isWithin)
    expect(versions.map(({ value, knownFrom, knownTo }) => [value.standing, knownFrom, knownTo])).toEqual([
      ['PLANNED', at('2026-06-29'), time('2026-07-01').to],
      ['LAPSED', time('2026-07-01').to, at('2026-07-03')],
      ['OCCURRED', at('2026-07-03'), 8_640_000_000_000],
    ])
  })

  it('does not lapse while the end of the window is open', () => {
    const open = report({ status: 'PLANNED', time: time('2026-06-30/..'), participations: [iranians, host('qatar')] })
    expect(contactsOf([open]).map(say)).toEqual(['HOSTED PLANNED iranian-team qatar'])
  })
})

describe('denials of one pair', () => {
  const denies = (window: string, says: Partial<Report> = {}) =>
    report({
      status: 'DENIED',
      participations: [envoys, iranians],
      denials: [{ between: ['actor:us-envoys', 'actor:iranian-team'], scope: 'DIRECT', window: time(window) }],
      ...says,
    })
  const drawn = (reports: readonly Report[], knownAt = later) =>
    contactsOf(reports, knownAt)
      .filter(({ kind }) => kind === 'DENIED')
      .map((contact) => [contact.standing, contact.time.edtf, contact.unsettled])

  it('for two windows stand for both, and lapse once the last is over', () => {
    const first = denies('2026-06-12/2026-06-14', { knownFrom: at('2026-06-10') })
    const second = denies('2026-06-20/2026-06-22', { knownFrom: at('2026-06-16'), ...unnamed('diplomat') })
    const both = '{2026-06-12..2026-06-14,2026-06-20..2026-06-22}'
    expect(drawn([first, second], at('2026-06-17'))).toEqual([['DENIED', both, []]])
    expect(drawn([first, second])).toEqual([['LAPSED', both, []]])
  })

  it('are contradicted by a meeting in their window, and not by one after it', () => {
    const met = (day: string) =>
      report({ mode: 'DIRECT', publisher: 'source:other', time: time(day), participations: [envoys, iranians] })
    const denial = denies('2026-06-12/2026-06-14', { knownFrom: at('2026-06-10'), ...unnamed('diplomat') })
    expect(drawn([denial, met('2026-06-13')])).toEqual([['DENIED', '2026-06-12/2026-06-14', ['STATUS']]])
    expect(drawn([denial, met('2026-06-15')])).toEqual([['LAPSED', '2026-06-12/2026-06-14', []]])
  })

  it('are not contradicted by what their own publisher took back', () => {
    const met = report({ mode: 'DIRECT', time: time('2026-06-13'), participations: [envoys, iranians] })
    expect(drawn([met, denies('2026-06-13', { knownFrom: at('2026-07-02') })])).toEqual([['DENIED', '2026-06-13', []]])
  })

  it('stand in the account for as long as they do themselves, where the report gives no other time', () => {
    const denial = denies('2026-06-18/2026-06-25', { knownFrom: at('2026-06-16') })
    const plan = report({
      status: 'PLANNED',
      time: time('2026-06-20'),
      knownFrom: at('2026-06-15'),
      publisher: 'source:other',
      participations: [envoys, iranians],
      ...unnamed('channel'),
    })
    const standings = ['2026-06-19', '2026-06-21', '2026-06-26'].map((day) => {
      const account = deriveAccount([plan, denial], at(day), isWithin)
      return [account?.standing, drawn([plan, denial], at(day))[0]?.[0]]
    })
    expect(standings).toEqual([
      ['DENIED', 'DENIED'],
      ['DENIED', 'DENIED'],
      ['LAPSED', 'LAPSED'],
    ])
    expect(deriveAccount([denial], later, isWithin)).toMatchObject({
      standing: 'LAPSED',
      time: { value: { edtf: '2026-06-18/2026-06-25' } },
    })
  })
})

describe("rule 5: an author's own voice stands as unconfirmed and never outranks a quoted speaker", () => {
  it('makes "the Iranian side is meeting the host" unconfirmed, with the author as its origin', () => {
    const own = report({ status: 'UNDER_WAY', participations: [iranians, host('qatar')], ...authorsVoice })
    expect(contactsOf([own]).map(say)).toEqual(['HOSTED UNCONFIRMED iranian-team qatar'])
  })

  it('keeps the spokesman’s plan while it is open, whatever tense the author uses', () => {
    const plan = report({ status: 'PLANNED', time: time('2026-07-20'), participations: [envoys, iranians] })
    const own = report({
      status: 'UNDER_WAY',
      knownFrom: at('2026-07-05'),
      participations: [envoys, iranians],
      ...authorsVoice,
    })
    expect(deriveAccount([plan, own], later, isWithin)?.standing).toBe('PLANNED')
  })

  it('makes the plan unconfirmed rather than lapsed once its day is over and an author alone has it begun', () => {
    const plan = report({ status: 'PLANNED', time: time('2026-06-21'), participations: [envoys, iranians] })
    const own = report({
      status: 'UNDER_WAY',
      time: time('2026-06-21'),
      participations: [envoys, iranians],
      ...authorsVoice,
    })
    expect(deriveAccount([plan, own], later, isWithin)?.standing).toBe('UNCONFIRMED')
  })

  it('lets the author say more closely when and where, but never otherwise', () => {
    const plan = report({
      status: 'PLANNED',
      time: time('2026-06'),
      venue: 'venue:oman',
      participations: [envoys, iranians],
    })
    const own = (says: Partial<Report>) =>
      report({ ...authorsVoice, status: 'UNDER_WAY', participations: [envoys, iranians], ...says })
    const tell = (voice: Report) => {
      const account = deriveAccount([plan, voice], later, isWithin)
      return [account?.time.value.edtf, account?.time.agreement, account?.venue.value, account?.venue.agreement]
    }
    expect(tell(own({ time: time('2026-06-21'), venue: 'venue:muscat' }))).toEqual([
      '2026-06-21',
      'AGREED',
      'venue:muscat',
      'AGREED',
    ])
    expect(tell(own({ time: time('2026-07-01'), venue: 'venue:doha' }))).toEqual([
      '2026-06',
      'DISPUTED',
      'venue:oman',
      'DISPUTED',
    ])
  })

  it('lets a plan lapse of which an author tells another day', () => {
    const plan = report({ status: 'PLANNED', time: time('2026-06-20'), participations: [envoys, iranians] })
    const own = report({
      ...authorsVoice,
      time: time('2026-06-15'),
      publisher: 'source:other',
      participations: [envoys, iranians],
    })
    expect(deriveAccount([plan, own], later, isWithin)?.standing).toBe('LAPSED')
  })

  it('believes an author who was the witness', () => {
    const seen = report({ isWitness: true, participations: [envoys, host('pm')], ...authorsVoice })
    expect(contactsOf([seen]).map(say)).toEqual(['HOSTED OCCURRED us-envoys pm'])
  })
})

describe('rule 6: copies of one text or of one speaker’s words are one origin', () => {
  it('counts three synchronised outlets that carry one spokesman as one origin', () => {
    const outlets = ['tasnim', 'mehr', 'alalam'].map((outlet) => report({ publisher: `source:${outlet}` }))
    expect(countOrigins(outlets)).toEqual({ atLeast: 1, atMost: 1 })
  })

  it('counts two unnamed origins as at least one and at most two', () => {
    expect(countOrigins([report(unnamed('source familiar')), report(unnamed('diplomat'))])).toEqual({
      atLeast: 1,
      atMost: 2,
    })
  })

  it('counts two entries of one speaker, his briefings and his channel, as one origin, of which the later word stands', () => {
    const said = (source: string, says: Partial<Report>) =>
      report({
        origin: { source: `source:${source}`, basis: 'ON_RECORD', speaker: 'actor:spokesman' },
        publisher: `source:outlet-of-${source}`,
        ...says,
      })
    const briefing = said('briefing', { mode: 'DIRECT', knownFrom: at('2026-06-30') })
    const channel = said('channel', { mode: 'INDIRECT', knownFrom: at('2026-07-01') })
    expect(countOrigins([briefing, channel])).toEqual({ atLeast: 1, atMost: 1 })
    expect(deriveAccount([briefing, channel], later, isWithin)?.mode).toEqual({
      value: 'INDIRECT',
      agreement: 'AGREED',
      for: [channel],
      against: [],
      replaced: [briefing],
      silent: [],
    })
  })

  it('tells unnamed people of one ministry apart, as far as they may be', () => {
    const [one, other] = ['official', 'diplomat'].map((source) =>
      report({ origin: { source: `source:${source}`, basis: 'ANONYMOUS', speaker: 'actor:ministry' } }),
    )
    expect(one && other && countOrigins([one, other])).toEqual({ atLeast: 1, atMost: 2 })
  })

  it('counts one source once, named or not', () => {
    const named = report()
    expect(countOrigins([named, report({ origin: { ...named.origin, basis: 'ANONYMOUS' } })])).toEqual({
      atLeast: 1,
      atMost: 1,
    })
  })

  it('adds a speaker on the record to the unnamed ones', () => {
    expect(countOrigins([report(), report(unnamed('diplomat'))])).toEqual({ atLeast: 2, atMost: 2 })
  })
})

describe('rule 8: a visit is presence, and a statement about an encounter is not taking part in it', () => {
  it('makes no contact of a visit, nor of two delegations in one city on one day', () => {
    const visit = report({ participations: [envoys, iranians], venue: 'venue:doha', time: time('2026-06-30') })
    expect(contactsOf([visit], later, 'VISIT')).toEqual([])
  })

  it('makes no contact between members, their delegation and their own side', () => {
    const talks = report({
      mode: 'INDIRECT',
      participations: [envoys, member('witkoff', 'us-envoys'), party('us-experts', 'united-states'), mediator('qatar')],
    })
    expect(contactsOf([talks]).map(say)).toEqual([
      'MEDIATED OCCURRED us-envoys qatar',
      'MEDIATED OCCURRED us-experts qatar',
    ])
  })
})

describe('what is reported of a meeting that was held', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => party(name, name)) as [
    Participation,
    Participation,
    Participation,
    Participation,
  ]
  const mediatorM = mediator('m')

  it('is taken back by no plan retold once its time is over; one still to come does, and whoever reported it', () => {
    const day = { time: time('2026-06-20'), participations: [a, b] }
    const held = report({ ...day, publisher: 'source:paper', knownFrom: at('2026-06-21') })
    const retold = report({
      ...day,
      ...unnamed('planner'),
      publisher: 'source:paper',
      status: 'PLANNED',
      participations: [a, { ...b, role: 'OBSERVER' }],
      knownFrom: at('2026-06-24'),
    })
    expect(contactsOf([held, retold]).map(say)).toEqual(['UNCLEAR OCCURRED a b'])
    expect(deriveAccount([held, retold], later, isWithin)?.status).toMatchObject({ value: 'OCCURRED', replaced: [] })
    const putOff = { ...retold, time: time('2026-07-20') }
    expect(deriveAccount([held, putOff], later, isWithin)?.standing).toBe('PLANNED')
    const taken = report({
      participations: [a, b],
      publisher: 'source:paper',
      status: 'PLANNED',
      knownFrom: at('2026-06-24'),
    })
    expect(deriveAccount([held, taken], later, isWithin)?.standing).toBe('LAPSED')
  })

  it('stands for all others when it is denied of two of them, with their way and time of meeting', () => {
    const met = report({ mode: 'DIRECT', time: time('2026-06-20'), participations: [a, b, c, d], ...unnamed('w') })
    const denial = (scope: 'ANY' | 'DIRECT') =>
      report({
        status: 'DENIED',
        publisher: 'source:other',
        participations: [a, b, c, d],
        denials: [{ between: ['actor:c', 'actor:d'], scope, window: time('2026-06-25') }],
      })
    const others = ['a b', 'a c', 'a d', 'b c', 'b d'].map((pair) => `DIRECT OCCURRED ${pair}`)
    for (const scope of ['ANY', 'DIRECT'] as const) {
      const contacts = contactsOf([met, denial(scope)])
      expect(contacts.filter(({ kind }) => kind !== 'DENIED').map(say)).toEqual(expect.arrayContaining(others))
    }
    const indirect = report({
      mode: 'INDIRECT',
      participations: [a, b, c, d],
      publisher: 'source:v',
      knownFrom: at('2026-06-28'),
      ...unnamed('v'),
    })
    const kinds = contactsOf([met, indirect, denial('DIRECT')]).map(say)
    expect(kinds).toEqual(expect.arrayContaining(['DIRECT OCCURRED a b', 'INDIRECT OCCURRED c d']))
    const cancelled = report({ status: 'CANCELLED', participations: [a, b] })
    const called = contactsOf([cancelled, denial('ANY')]).find(({ kind }) => kind === 'UNCLEAR')
    expect([called && say(called), called?.time.edtf]).toEqual(['UNCLEAR CANCELLED a b', '../..'])
  })

  it('says as what the two met: a mediator whom only the plan names did not mediate', () => {
    const plan = report({ status: 'PLANNED', participations: [a, b, mediatorM], knownFrom: at('2026-06-20') })
    const held = report({ participations: [a, host('m')], ...unnamed('guest') })
    expect(contactsOf([plan, held]).map(say)).toEqual(
      ['UNCLEAR LAPSED a b', 'HOSTED OCCURRED a m', 'MEDIATED LAPSED b m'].map((line) =>
        line.replace('LAPSED', 'PLANNED'),
      ),
    )
  })

  it('marks what only other reports than those of the meeting give, whichever they are of', () => {
    const plan = report({
      status: 'PLANNED',
      level: 'TECHNICAL',
      time: time('2026-06-29'),
      participations: [a, b],
      knownFrom: at('2026-06-20'),
    })
    const held = report({ participations: [a, c], ...unnamed('guest') })
    const ofGuest = contactsOf([plan, held]).find(({ to }) => to === 'actor:c')
    expect([ofGuest?.time.edtf, ofGuest?.asPlanned]).toEqual(['2026-06-29', ['TIME']])
  })

  it('marks the line of one whose part is disputed, and lists no report twice', () => {
    const said = (who: string, part: Participation) =>
      report({ participations: [a, b, part], mode: 'INDIRECT', publisher: `source:${who}`, ...unnamed(who) })
    const away = said('z', { ...mediatorM, isPresent: false })
    const lines = contactsOf([
      said('x', mediatorM),
      said('y', mediatorM),
      { ...away, origin: { source: 'source:z', basis: 'ON_RECORD' } },
      report({ participations: [a, b, mediatorM], publisher: 'source:v' }),
    ])
    expect(lines.filter(({ kind }) => kind === 'MEDIATED').map(({ unsettled }) => unsettled)).toEqual([
      ['PARTICIPANT'],
      ['PARTICIPANT'],
    ])
    const twice = report({
      status: 'DENIED',
      denials: ['2026-06-20', '2026-06-25'].map((day) => ({
        between: ['actor:a', 'actor:b'],
        scope: 'ANY',
        window: time(day),
      })),
    } as Partial<Report>)
    expect(contactsOf([twice]).map(({ reports, corroboration }) => [reports, corroboration.reports])).toEqual([
      [[twice.id], 1],
    ])
  })

  it('has the host met where the other side was not there', () => {
    const met = report({ participations: [a, { ...b, isPresent: false }, host('m')] })
    expect(contactsOf([met]).map(say)).toEqual(['HOSTED OCCURRED a m'])
  })
})

describe('the three clocks', () => {
  const looked = (clock: 'PUBLISHED' | 'RECORDED', reports: readonly Report[]) =>
    lookThrough(
      ANY_REPORT,
      clock,
      reports.map((one, index) => ({
        report: one,
        chain: [],
        publishedFrom: at('2026-07-02') - index,
        recordedFrom: at('2026-07-05') - index,
      })),
    )

  it('choose what is known by then, and not whose word is the later', () => {
    const parties = { participations: [envoys, iranians], time: time('2026-06-30') }
    const plan = report({ ...parties, status: 'PLANNED', knownFrom: at('2026-06-20') })
    const cancelled = report({ ...parties, status: 'CANCELLED', knownFrom: at('2026-06-25') })
    const reports = [plan, cancelled]
    for (const seen of [reports, looked('PUBLISHED', reports), looked('RECORDED', reports)]) {
      expect(contactsOf(seen).map(say)).toEqual(['UNCLEAR CANCELLED iranian-team us-envoys'])
    }
  })

  it('leave a denial told in advance told in advance, and the day by which something was held', () => {
    const denial = report({
      status: 'DENIED',
      knownFrom: at('2026-06-20'),
      denials: [{ between: ['actor:us-envoys', 'actor:iranian-team'], scope: 'ANY', window: time('2026-06-25') }],
    })
    const held = report({ participations: [envoys, iranians], knownFrom: at('2026-06-20') })
    expect(contactsOf(looked('PUBLISHED', [denial])).map(say)).toEqual(['DENIED LAPSED iranian-team us-envoys'])
    expect(contactsOf(looked('RECORDED', [held])).map(({ time: when }) => when.edtf)).toEqual(['../2026-06-20'])
  })
})
