/** Accounts: what reports together say, property by property. */
import { describe, expect, it } from 'vitest'
import { type Account, deriveAccount, plannedOf } from '../../../server/domain/account.ts'
import { deriveContacts } from '../../../server/domain/contact.ts'
import type { Report } from '../../../server/domain/report.ts'
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

const now = at('2026-07-10')
const us = party('us', 'united-states')
const iran = party('iran', 'iran')

const accountOf = (...reports: readonly Report[]): Account => {
  const account = deriveAccount(reports, now, isWithin)
  if (account === undefined) throw new Error('nothing was known')
  return account
}

describe('a second mediator whom one article names and another does not', () => {
  const qatarAndPakistan = report({
    publisher: 'source:monexus',
    mode: 'INDIRECT',
    time: time('2026-07-01'),
    venue: 'venue:doha',
    participations: [us, iran, mediator('qatar'), mediator('pakistan')],
    ...unnamed('source familiar'),
  })
  const qatarOnly = report({
    publisher: 'source:noligarchy',
    mode: 'INDIRECT',
    time: time('../2026-07-01'),
    venue: 'venue:doha',
    participations: [us, iran, mediator('qatar')],
    ...unnamed('diplomat'),
  })
  const account = accountOf(qatarAndPakistan, qatarOnly)

  it('is partial agreement on that participant, and touches no other property', () => {
    const agreements = account.participants.map(({ actor, role, agreement }) => `${actor} ${role} ${agreement}`)
    expect(agreements).toEqual([
      'actor:pakistan MEDIATOR PARTIAL',
      'actor:qatar MEDIATOR AGREED',
      'actor:iran PARTY AGREED',
      'actor:us PARTY AGREED',
    ])
    expect([account.status, account.mode, account.time, account.venue].map((claim) => claim.agreement)).toEqual([
      'AGREED',
      'AGREED',
      'AGREED',
      'AGREED',
    ])
  })

  it('is a denial of nothing: nobody stands against it', () => {
    const pakistan = account.participants.find(({ actor }) => actor === 'actor:pakistan')
    expect(pakistan).toMatchObject({ value: true, for: [qatarAndPakistan], against: [], silent: [qatarOnly] })
  })

  it('marks only that mediator on the indirect contact', () => {
    const contacts = deriveContacts(
      { id: 'encounter:talks', kind: 'TALKS' },
      [qatarAndPakistan, qatarOnly],
      now,
      isWithin,
    )
    const indirect = contacts.find((contact) => contact.kind === 'INDIRECT')
    expect(indirect?.through).toEqual([
      { mediator: 'actor:pakistan', agreement: 'PARTIAL', reports: [qatarAndPakistan.id] },
      { mediator: 'actor:qatar', agreement: 'AGREED', reports: [qatarAndPakistan.id, qatarOnly.id] },
    ])
    expect(indirect?.unsettled).toEqual([])
  })

  it('gives the narrowest time that all allow', () => {
    expect(account.time.value.edtf).toBe('2026-07-01')
  })
})

describe('who was there, as articles name them', () => {
  const agreements = (...reports: readonly Report[]) =>
    accountOf(...reports).participants.map(({ actor, role, agreement }) => `${actor} ${role} ${agreement}`)
  const full = report({ publisher: 'source:one', participations: [us, member('envoy', 'us'), host('qatar')] })
  const brief = report({ publisher: 'source:two', participations: [us] })

  it('is partly agreed for a host or member whom another article leaves out, though it names nobody in that role', () => {
    expect(agreements(full, brief)).toEqual([
      'actor:qatar HOST PARTIAL',
      'actor:envoy MEMBER PARTIAL',
      'actor:us PARTY AGREED',
    ])
  })

  it('is agreed where the silence is that of another report in the same article', () => {
    const ownVoice = report({ ...authorsVoice, publisher: 'source:one', participations: [us] })
    expect(agreements(full, ownVoice)).toEqual([
      'actor:qatar HOST AGREED',
      'actor:envoy MEMBER AGREED',
      'actor:us PARTY AGREED',
    ])
  })
})

describe('what takes the place of what', () => {
  it('lets a later report of the same publisher turn its plan into a meeting', () => {
    const plan = report({ status: 'PLANNED', knownFrom: at('2026-06-29'), ...unnamed('channel') })
    const held = report({
      article: 'article:next',
      status: 'OCCURRED',
      knownFrom: at('2026-07-01'),
      ...unnamed('agency source'),
    })
    expect(accountOf(plan, held).status).toEqual({
      value: 'OCCURRED',
      agreement: 'AGREED',
      for: [held],
      against: [],
      replaced: [plan],
      silent: [],
    })
  })

  it('lets a cancellation by the same origin take the place of its plan', () => {
    const plan = report({ status: 'PLANNED', knownFrom: at('2026-06-29'), time: time('2026-07-20') })
    const off = report({
      article: 'article:next',
      status: 'CANCELLED',
      knownFrom: at('2026-07-01'),
      time: time('2026-07-20'),
    })
    expect(accountOf(plan, off).status).toEqual({
      value: 'CANCELLED',
      agreement: 'AGREED',
      for: [off],
      against: [],
      replaced: [plan],
      silent: [],
    })
  })

  it('keeps both and calls it disputed where somebody else denies what one reports', () => {
    const held = report({ publisher: 'source:one', ...unnamed('a') })
    const denied = report({ publisher: 'source:two', status: 'DENIED', knownFrom: at('2026-07-02') })
    const { status } = accountOf(held, denied)
    expect(status).toMatchObject({ agreement: 'DISPUTED', for: [denied], against: [held] })
  })

  it('believes the side with more independent origins', () => {
    const held = [report({ publisher: 'source:one' }), report({ publisher: 'source:two', ...unnamed('b') })]
    const denied = report({
      publisher: 'source:three',
      status: 'DENIED',
      knownFrom: at('2026-07-02'),
      origin: { source: 'source:other side', basis: 'ON_RECORD' },
    })
    expect(accountOf(...held, denied).standing).toBe('OCCURRED')
  })

  it('counts an origin that says the same again twice as a report and once as an origin', () => {
    const account = accountOf(report({ knownFrom: at('2026-06-29') }), report({ knownFrom: at('2026-07-01') }))
    expect(account.corroboration).toEqual({
      reports: 2,
      origins: { atLeast: 1, atMost: 1 },
      publishers: 1,
      onTheRecord: 2,
    })
  })
})

describe('what is not said', () => {
  it('leaves "bilateral" with no counterpart named unclear', () => {
    const bilateral = report({
      status: 'PLANNED',
      mode: 'UNCLEAR',
      time: time('2026-07-20'),
      participations: [iran, party('counterpart')],
    })
    const contacts = deriveContacts({ id: 'encounter:talks', kind: 'SESSION' }, [bilateral], now, isWithin)
    expect(contacts.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['UNCLEAR', 'actor:counterpart', 'actor:iran'],
    ])
  })

  it('gives mode, venue and level no value where every report is silent', () => {
    const { mode, venue, level } = accountOf(report({ participations: [us, iran] }))
    expect([mode.value, venue.value, level.value]).toEqual(['UNCLEAR', undefined, 'UNKNOWN'])
  })

  it('knows nothing before the first report', () => {
    expect(deriveAccount([report({ knownFrom: at('2026-06-30') })], at('2026-06-29'), isWithin)).toBeUndefined()
  })

  it('does not take officials who were only planned to come for having met', () => {
    const plan = report({
      status: 'PLANNED',
      knownFrom: at('2026-06-29'),
      time: time('2026-06-30'),
      participations: [us, host('pm'), host('officials')],
    })
    const held = report({
      knownFrom: at('2026-07-01'),
      time: time('2026-06-30'),
      participations: [us, host('pm')],
      ...unnamed('source'),
    })
    const contacts = deriveContacts({ id: 'encounter:talks', kind: 'MEETING' }, [plan, held], now, isWithin)
    expect(contacts.map(({ to, standing }) => [to, standing])).toEqual([
      ['actor:officials', 'LAPSED'],
      ['actor:pm', 'OCCURRED'],
    ])
  })
})

describe('how, when and where it was held', () => {
  const plan = report({
    status: 'PLANNED',
    mode: 'DIRECT',
    level: 'PRINCIPALS',
    time: time('2026-06-30'),
    venue: 'venue:doha',
    knownFrom: at('2026-06-28'),
  })
  const samePlan = report({ ...plan, id: 'report:a/copy', publisher: 'source:b', ...unnamed('b') })

  it('is what those say who report that it was, whatever was planned by however many', () => {
    const held = report({
      publisher: 'source:c',
      mode: 'INDIRECT',
      level: 'TECHNICAL',
      time: time('2026-07-01'),
      venue: 'venue:oman',
      ...unnamed('c'),
    })
    const { mode, level, time: when, venue } = accountOf(plan, samePlan, held)
    expect([mode.value, level.value, when.value.edtf, venue.value]).toEqual([
      'INDIRECT',
      'TECHNICAL',
      '2026-07-01',
      'venue:oman',
    ])
    expect([mode, level, when, venue].map(({ agreement }) => agreement)).toEqual(Array(4).fill('DISPUTED'))
  })

  it('is as planned where they do not say, and no place is narrower than they have it', () => {
    const held = report({ publisher: 'source:c', venue: 'venue:qatar', ...unnamed('c') })
    const { mode, time: when, venue } = accountOf(plan, held)
    expect([mode.value, when.value.edtf, venue.value]).toEqual(['DIRECT', '2026-06-30', 'venue:qatar'])
    expect([accountOf(plan, held), accountOf(plan), accountOf(held)].map(plannedOf)).toEqual([
      ['MODE', 'TIME', 'LEVEL'],
      [],
      [],
    ])
    const met = [plan, held].map((one) => ({ ...one, participations: [us, iran] }))
    const contacts = deriveContacts({ id: 'encounter:talks', kind: 'TALKS' }, met, now, isWithin)
    expect(contacts.map(({ kind, standing, asPlanned }) => [kind, standing, asPlanned])).toEqual([
      ['DIRECT', 'OCCURRED', ['MODE', 'TIME', 'LEVEL']],
    ])
  })

  it('has only those take part whom they have there, whoever was to come', () => {
    const to = { participations: [us, member('minister', 'us')] }
    const plans = [report({ ...plan, ...to, id: 'report:a/one' }), report({ ...samePlan, ...to, id: 'report:a/two' })]
    const stayedAway = { ...member('minister', 'us'), isPresent: false }
    const held = report({ publisher: 'source:c', participations: [us, stayedAway], ...unnamed('c') })
    const minister = accountOf(...plans, held).participants.find(({ role }) => role === 'MEMBER')
    expect([minister?.value, minister?.agreement, minister?.for]).toEqual([false, 'DISPUTED', [held]])
  })

  it('was before it was told where nobody says when; a plan may be for any time', () => {
    const held = report({ knownFrom: at('2026-06-30T14:00Z') })
    expect(accountOf(held).time.value).toMatchObject({ edtf: '../2026-06-30', inferred: true })
    expect(accountOf(report({ status: 'PLANNED' })).time.value.edtf).toBe('../..')
  })

  it('is bounded by no word that its own origin took back', () => {
    const held = report({ knownFrom: at('2026-06-29') })
    const retold = report({ status: 'PLANNED', knownFrom: at('2026-06-30') })
    const { standing, time: when } = accountOf(held, retold)
    expect([standing, when.value.edtf]).toEqual(['PLANNED', '../..'])
  })
})

describe('the part that an actor takes', () => {
  const observer = (actor: string) => ({ ...mediator(actor), role: 'OBSERVER' }) as const
  const said = (who: string, participations: Report['participations'], known = '2026-06-30') =>
    report({
      participations: [us, iran, ...participations],
      publisher: `source:${who}`,
      knownFrom: at(known),
      ...unnamed(who),
    })
  const partsOf = (account: Account) =>
    account.participants
      .filter(({ actor }) => actor === 'actor:oman')
      .map(({ role, side, value, agreement }) => [role, ...(side === undefined ? [] : [side]), value, agreement])
  const contactsOf = (...reports: readonly Report[]) =>
    deriveContacts({ id: 'encounter:talks', kind: 'TALKS' }, reports, now, isWithin)
      .filter(({ from, to }) => from === 'actor:oman' || to === 'actor:oman')
      .map(({ kind, from, to }) => `${kind} ${from} ${to}`)

  it('is what its own origin last said: a party that turns out to have mediated was no party', () => {
    const [first, corrected] = [said('a', [party('oman', 'oman')]), said('a', [mediator('oman')], '2026-07-01')]
    const account = accountOf(first, corrected)
    expect(partsOf(account)).toEqual([
      ['MEDIATOR', true, 'AGREED'],
      ['PARTY', false, 'AGREED'],
    ])
    expect(account.participants.find(({ actor, role }) => actor === 'actor:oman' && role === 'PARTY')).toMatchObject({
      for: [corrected],
      replaced: [first],
    })
    expect(contactsOf(first)).toEqual(['UNCLEAR actor:iran actor:oman', 'UNCLEAR actor:oman actor:us'])
    expect(contactsOf(first, corrected)).toEqual(['MEDIATED actor:iran actor:oman', 'MEDIATED actor:us actor:oman'])
  })

  it('is disputed where origins differ: that of more, of the later, or the more cautious one stands', () => {
    const [asParty, asMediator] = [said('a', [party('oman', 'oman')]), said('b', [mediator('oman')])]
    expect(partsOf(accountOf(asParty, asMediator))).toEqual([
      ['MEDIATOR', true, 'DISPUTED'],
      ['PARTY', false, 'DISPUTED'],
    ])
    const later = { ...asParty, knownFrom: at('2026-07-01') }
    expect(partsOf(accountOf(later, asMediator)).map(([, value]) => value)).toEqual([false, true])
    const another = report({ participations: asMediator.participations })
    expect(partsOf(accountOf(later, asMediator, another)).map(([, value]) => value)).toEqual([true, false])
    const watching = accountOf(asParty, asMediator, said('c', [observer('oman')]))
    expect(partsOf(watching).map(([role, value]) => [role, value])).toEqual([
      ['MEDIATOR', false],
      ['OBSERVER', true],
      ['PARTY', false],
    ])
  })

  it('may be two: whoever hosts may mediate, or be a party', () => {
    for (const part of [mediator('oman'), party('oman', 'oman')]) {
      const account = accountOf(said('a', [host('oman')]), said('b', [part]))
      expect(partsOf(account).map(([, value, agreement]) => [value, agreement])).toEqual([
        [true, 'PARTIAL'],
        [true, 'PARTIAL'],
      ])
    }
  })

  it('is on one side: a party moved to the other by its own origin is in contact across the table', () => {
    const [first, corrected] = [
      said('a', [party('oman', 'iran')]),
      said('a', [party('oman', 'united-states')], '2026-07-01'),
    ]
    expect(partsOf(accountOf(first))).toEqual([['PARTY', true, 'AGREED']])
    expect(partsOf(accountOf(first, corrected))).toEqual([
      ['PARTY', 'actor:iran', false, 'AGREED'],
      ['PARTY', 'actor:united-states', true, 'AGREED'],
    ])
    expect(contactsOf(first)).toEqual(['UNCLEAR actor:oman actor:us'])
    expect(contactsOf(first, corrected)).toEqual(['UNCLEAR actor:iran actor:oman'])
  })
})

describe('places', () => {
  it('takes Doha and Qatar for one place told more and less exactly', () => {
    const { venue } = accountOf(
      report({ venue: 'venue:qatar', publisher: 'source:b' }),
      report({ venue: 'venue:doha' }),
    )
    expect([venue.value, venue.agreement]).toEqual(['venue:doha', 'AGREED'])
  })

  it('calls Doha and Muscat a dispute', () => {
    const elsewhere = report({ venue: 'venue:muscat', publisher: 'source:b', ...unnamed('b') })
    expect(accountOf(report({ venue: 'venue:doha' }), elsewhere).venue.agreement).toBe('DISPUTED')
  })
})

it('makes an author’s denial a denial, for it must not turn into a contact', () => {
  const own = report({ status: 'DENIED', participations: [us, iran], ...authorsVoice })
  expect(accountOf(own).standing).toBe('DENIED')
})
