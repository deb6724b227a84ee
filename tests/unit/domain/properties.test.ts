/** What holds for any reports at all: the rules and the two clocks, on random ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveAccount } from '../../../server/domain/account.ts'
import type { Standing } from '../../../server/domain/claim.ts'
import { deriveContacts } from '../../../server/domain/contact.ts'
import { contactHistory } from '../../../server/domain/history.ts'
import type { Participation, Report } from '../../../server/domain/report.ts'
import { checkOrdinals } from '../../../server/domain/round-claim.ts'
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { reportsOfStatus } from '../../../server/domain/support.ts'
import { at, host, isWithin, mediator, member, party, report, time } from '../../support/reports.ts'

const encounter = { id: 'encounter:talks', kind: 'TALKS' } as const
const days = ['2026-06-27', '2026-06-28', '2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03'] as const

const parts: readonly Participation[] = [
  party('us', 'united-states'),
  party('us-experts', 'united-states'),
  party('iran', 'iran'),
  party('us-experts', 'iran'),
  party('unnamed'),
  party('pakistan', 'iran'),
  mediator('qatar'),
  mediator('pakistan'),
  host('qatar'),
  host('pm'),
  member('witkoff', 'us'),
]

const anyReport: fc.Arbitrary<Report> = fc
  .record({
    status: fc.constantFrom('PLANNED', 'UNDER_WAY', 'OCCURRED', 'CANCELLED', 'UNCONFIRMED', 'DENIED'),
    mode: fc.constantFrom('DIRECT', 'INDIRECT', 'UNCLEAR', undefined),
    day: fc.constantFrom(...days, undefined),
    venue: fc.constantFrom('venue:doha', 'venue:qatar', 'venue:muscat', undefined),
    known: fc.constantFrom(...days),
    publisher: fc.constantFrom('source:a', 'source:b', 'source:c'),
    origin: fc.constantFrom('source:x', 'source:y', 'source:z'),
    basis: fc.constantFrom('ON_RECORD', 'ANONYMOUS', 'AUTHOR', 'UNSTATED'),
    participations: fc.subarray([...parts], { minLength: 1 }),
    denies: fc.boolean(),
  })
  .map(({ status, mode, day, venue, known, publisher, origin, basis, participations, denies }) =>
    report({
      status,
      ...(mode === undefined ? {} : { mode }),
      ...(day === undefined ? {} : { time: time(day) }),
      ...(venue === undefined ? {} : { venue }),
      knownFrom: at(known),
      publisher,
      origin: { source: origin, basis },
      participations,
      denials: denies
        ? [{ between: ['actor:us', 'actor:iran'], scope: 'DIRECT', window: time(day ?? '2026-06-30') }]
        : [],
    } as Partial<Report>),
  )

const anyReports = fc.array(anyReport, { minLength: 1, maxLength: 6 })
const anyInstant = fc.constantFrom(...days.map((day) => at(day)))

describe('for any reports', () => {
  it('what is known at a time does not depend on what is reported later', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        const earlier = reports.filter((one) => one.knownFrom <= knownAt)
        expect(deriveContacts(encounter, reports, knownAt, isWithin)).toEqual(
          deriveContacts(encounter, earlier, knownAt, isWithin),
        )
        expect(deriveAccount(reports, knownAt, isWithin)).toEqual(deriveAccount(earlier, knownAt, isWithin))
      }),
    )
  })

  it('the order in which reports are given changes nothing', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        expect(deriveContacts(encounter, [...reports].reverse(), knownAt, isWithin)).toEqual(
          deriveContacts(encounter, reports, knownAt, isWithin),
        )
      }),
    )
  })

  it('a denial of direct contact by somebody else takes no indirect contact away (rule 3)', () => {
    const held = (reports: readonly Report[], knownAt: number) =>
      deriveContacts(encounter, reports, knownAt, isWithin)
        .filter(({ kind, standing }) => kind === 'INDIRECT' && (standing === 'OCCURRED' || standing === 'UNDER_WAY'))
        .filter((contact) => {
          const own = reports.filter(({ id }) => contact.reports.includes(id))
          return reportsOfStatus(own, 'OCCURRED', knownAt).some(({ mode }) => mode === 'INDIRECT')
        })
        .map(({ id, standing }) => [id, standing])
    fc.assert(
      fc.property(anyReports, anyInstant, anyInstant, (reports, knownAt, told) => {
        const denial = report({
          status: 'DENIED',
          knownFrom: told,
          publisher: 'source:another',
          origin: { source: 'source:spokesman', basis: 'ON_RECORD' },
          participations: [party('us', 'united-states'), party('iran', 'iran')],
          denials: [{ between: ['actor:us', 'actor:iran'], scope: 'DIRECT', window: time('2026-06-30') }],
        })
        expect(held([...reports, denial], knownAt)).toEqual(expect.arrayContaining(held(reports, knownAt)))
      }),
    )
  })

  it('the versions of a contact say at every instant what is derived for that instant', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        const standing = contactHistory(encounter, reports, isWithin)
          .filter(({ knownFrom, knownTo }) => knownFrom <= knownAt && knownTo > knownAt)
          .map(({ value }) => value)
        expect(standing).toEqual(deriveContacts(encounter, reports, knownAt, isWithin))
      }),
    )
  })

  it('no contact is held on plans, denials or an author’s own voice alone (rules 1 and 5)', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        for (const contact of deriveContacts(encounter, reports, knownAt, isWithin)) {
          if (contact.standing !== 'OCCURRED' && contact.standing !== 'UNDER_WAY') continue
          const held = reports.filter(
            (one) =>
              contact.reports.includes(one.id) &&
              (one.status === 'OCCURRED' || one.status === 'UNDER_WAY') &&
              one.origin.basis !== 'AUTHOR',
          )
          expect(held.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('every contact is between two actors whom one report places together, or whom one denies to have met (rule 2)', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        for (const { from, to, kind } of deriveContacts(encounter, reports, knownAt, isWithin)) {
          const together = reports.some(({ participations, denials }) => {
            const present = participations.map((part) => part.actor)
            return (present.includes(from) && present.includes(to)) || (kind === 'DENIED' && denials.length > 0)
          })
          expect(together).toBe(true)
        }
      }),
    )
  })

  it('no pair is in a contact that is held while all who speak of the two have them not meet at all (rule 1)', () => {
    const anyDenial = fc.record({ told: anyInstant, day: fc.constantFrom(...days), who: fc.constantFrom('v', 'w') })
    fc.assert(
      fc.property(
        anyReports,
        fc.array(anyDenial, { minLength: 1, maxLength: 3 }),
        anyInstant,
        (reports, drawn, knownAt) => {
          const denials = drawn.map(({ told, day, who }) =>
            report({
              status: 'DENIED',
              knownFrom: told,
              publisher: `source:outlet-of-${who}`,
              origin: { source: `source:${who}`, basis: 'ON_RECORD' },
              denials: [{ between: ['actor:us', 'actor:iran'], scope: 'ANY', window: time(day) }],
            }),
          )
          const isPair = ({ from, to }: { readonly from: string; readonly to: string }) =>
            [from, to].sort().join(' ') === 'actor:iran actor:us'
          const ofPair = deriveContacts(encounter, [...reports, ...denials], knownAt, isWithin).filter(isPair)
          const denied = ofPair.find(({ denialScope, standing }) => denialScope === 'ANY' && standing === 'DENIED')
          const held = ofPair.filter(({ standing }) => standing === 'OCCURRED' || standing === 'UNDER_WAY')
          if (denied !== undefined) expect(held.filter(({ unsettled }) => !unsettled.includes('STATUS'))).toEqual([])
        },
      ),
    )
  })

  it('nobody is party and mediator, nor a party on two sides, and whoever is reported to have been there as one of these was', () => {
    const isExclusive = ({ role }: { readonly role: string }) => role === 'PARTY' || role === 'MEDIATOR'
    const anySingle = anyReport.filter(({ status, participations }) => {
      const actors = participations.filter(isExclusive).map(({ actor }) => actor)
      return status === 'OCCURRED' && new Set(actors).size === actors.length
    })
    fc.assert(
      fc.property(fc.array(anySingle, { minLength: 1, maxLength: 6 }), anyInstant, (reports, knownAt) => {
        const parts = deriveAccount(reports, knownAt, isWithin)?.participants.filter(isExclusive) ?? []
        const standing = parts.filter(({ value }) => value).map(({ actor }) => actor)
        expect([...standing].sort()).toEqual([...new Set(parts.map(({ actor }) => actor))].sort())
      }),
    )
  })

  it('what a contact that is held is of, a report of what was held says of the two (rules 1 and 2)', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        for (const contact of deriveContacts(encounter, reports, knownAt, isWithin)) {
          if (contact.standing !== 'OCCURRED' && contact.standing !== 'UNDER_WAY') continue
          const roles = { MEDIATED: 'MEDIATOR', HOSTED: 'HOST' } as const
          const role = contact.kind === 'MEDIATED' || contact.kind === 'HOSTED' ? roles[contact.kind] : 'PARTY'
          const isSaid = reports.some(
            ({ id, status, participations }) =>
              contact.reports.includes(id) &&
              (status === 'OCCURRED' || status === 'UNDER_WAY') &&
              participations.some((part) => part.actor === contact.from && part.role === 'PARTY') &&
              participations.some((part) => part.actor === contact.to && part.role === role),
          )
          expect(isSaid).toBe(true)
        }
      }),
    )
  })

  it('a visit makes no contact (rule 8)', () => {
    fc.assert(
      fc.property(anyReports, anyInstant, (reports, knownAt) => {
        expect(deriveContacts({ ...encounter, kind: 'VISIT' }, reports, knownAt, isWithin)).toEqual([])
      }),
    )
  })

  it('what was only planned is planned while its time lasts, and lapsed once that is over (rule 4)', () => {
    const anyPlans = fc.array(
      anyReport.filter(({ status, origin }) => status === 'PLANNED' && origin.basis !== 'AUTHOR'),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(anyPlans, anyInstant, (plans, knownAt) => {
        const account = deriveAccount(plans, knownAt, isWithin)
        if (account === undefined) return
        expect(account.standing).toBe(account.time.value.to > knownAt ? 'PLANNED' : 'LAPSED')
        for (const contact of deriveContacts(encounter, plans, knownAt, isWithin)) {
          if (contact.kind === 'DENIED') continue
          expect(contact.standing).toBe(contact.time.to > knownAt ? 'PLANNED' : 'LAPSED')
        }
      }),
    )
  })

  it('a denial told in advance lapses with its window, and no earlier (rule 4)', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...days), anyInstant, (told, day, knownAt) => {
        const window = time(day)
        const denial = report({
          status: 'DENIED',
          knownFrom: told,
          participations: [party('us', 'united-states'), party('iran', 'iran')],
          denials: [{ between: ['actor:us', 'actor:iran'], scope: 'ANY', window }],
        })
        const standings = deriveContacts(encounter, [denial], knownAt, isWithin).map(({ standing }) => standing)
        const isOver = told < window.from && window.to <= knownAt
        expect(standings).toEqual(told > knownAt ? [] : [isOver ? 'LAPSED' : 'DENIED'])
      }),
    )
  })

  it('copies of what somebody said, under whatever entry of his and by whatever outlet, change neither origins nor what stands (rule 6)', () => {
    // Each outlet here tells one thing, so that only origins take the place of each other.
    const anySources = fc.array(anyReport, { minLength: 1, maxLength: 5 }).map((reports) =>
      reports.map((one, index) => ({
        ...one,
        publisher: `source:outlet-${index}` as const,
        origin: { ...one.origin, speaker: `actor:${one.origin.source.slice('source:'.length)}` as const },
      })),
    )
    const tellOnce = (reports: readonly Report[], knownAt: number) => ({
      origins: deriveAccount(reports, knownAt, isWithin)?.corroboration.origins,
      standing: deriveAccount(reports, knownAt, isWithin)?.standing,
      contacts: deriveContacts(encounter, reports, knownAt, isWithin).map(({ id, standing, corroboration }) => [
        id,
        standing,
        corroboration.origins,
      ]),
    })
    fc.assert(
      fc.property(anySources, fc.array(fc.nat(4), { maxLength: 4 }), anyInstant, (reports, copied, knownAt) => {
        const copies = copied.flatMap((index, copy): readonly Report[] => {
          const original = reports[index % reports.length]
          if (original === undefined) return []
          const { basis } = original.origin
          const isNamed = basis !== 'ANONYMOUS' && basis !== 'UNSTATED'
          const source = isNamed ? (`source:own-channel-${copy}` as const) : original.origin.source
          const publisher = `source:agency-${copy}` as const
          return [{ ...original, id: `report:copy/${copy}`, publisher, origin: { ...original.origin, source } }]
        })
        expect(tellOnce([...reports, ...copies], knownAt)).toEqual(tellOnce(reports, knownAt))
      }),
    )
  })

  it('a round number is held against the rounds that are reported, and makes none (rule 7)', () => {
    const anyRound = fc.record({ day: fc.constantFrom(...days), standing: fc.constantFrom(...standingsBySureness) })
    const toRound = (name: string, { day, standing }: { readonly day: string; readonly standing: Standing }) => ({
      ...{ id: `encounter:${name}` as const, time: time(day), partOf: null, follows: null },
      standing,
    })
    fc.assert(
      fc.property(
        fc.array(anyRound, { maxLength: 6 }),
        anyRound,
        fc.integer({ min: 1, max: 12 }),
        (drawn, own, ordinal) => {
          const claimed = toRound('claimed', { ...own, standing: 'OCCURRED' })
          const rounds = drawn.map((round, index) => toRound(`round-${index}`, round))
          const claims = checkOrdinals([{ ordinal, report: 'report:a/1', encounter: claimed.id }], [claimed], rounds)
          const before = rounds.filter(
            ({ standing, time: when }) =>
              ['OCCURRED', 'UNDER_WAY', 'UNCONFIRMED'].includes(standing) && when.from < claimed.time.from,
          )
          const sameDay = rounds.filter(({ time: when }) => when.from === claimed.time.from)
          expect(claims.map((claim) => claim.gap + claim.roundsOnRecord)).toEqual([ordinal])
          expect(claims[0]?.roundsOnRecord).toBeGreaterThan(before.length)
          expect(claims[0]?.roundsOnRecord).toBeLessThanOrEqual(1 + before.length + sameDay.length)
        },
      ),
    )
  })
})
