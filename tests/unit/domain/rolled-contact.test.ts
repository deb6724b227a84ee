/** Contacts drawn between groups: what becomes one, what stays apart, and what is left out. */
import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../server/domain/claim.ts'
import type { ContactKind } from '../../../server/domain/contact.ts'
import type { ActorId, ActorKind } from '../../../server/domain/report.ts'
import { createRollUp } from '../../../server/domain/roll-up.ts'
import { levelOfId, type RollableContact, rollUpContacts } from '../../../server/domain/rolled-contact.ts'
import { time } from '../../support/reports.ts'

const id = (slug: string): ActorId => `actor:${slug}`
const actor = (slug: string, kind: ActorKind, ...groups: readonly string[]) => ({
  id: id(slug),
  kind,
  affiliations: groups.map((group) => ({ group: id(group), time: undefined })),
})

const rollUp = createRollUp(
  [
    actor('iran', 'STATE'),
    actor('qatar', 'STATE'),
    actor('usa', 'STATE'),
    actor('envoys', 'DELEGATION', 'usa'),
    actor('team', 'DELEGATION', 'iran'),
    actor('pm', 'OFFICE', 'qatar'),
    actor('officials', 'DELEGATION', 'qatar'),
    actor('dual', 'PERSON', 'iran', 'qatar'),
  ],
  'STATE',
)

function contact(
  kind: ContactKind,
  standing: Standing,
  from: string,
  to: string,
  more: Partial<RollableContact> = {},
): RollableContact {
  const slug = `contact:talks/${from}/${to}/${kind.toLowerCase()}` as const
  const ends = { from: id(from), to: id(to) }
  return {
    id: slug,
    encounter: 'encounter:talks',
    kind,
    standing,
    ...ends,
    denialScope: null,
    time: time('2026-06-30'),
    ...more,
  }
}

/** Rolled-up contacts as a reader would say them, each with how many it stands for and rests on. */
function rolled(...contacts: readonly RollableContact[]) {
  const { contacts: drawn, withinOne, undecided } = rollUpContacts(contacts, rollUp, 'STATE')
  return {
    contacts: drawn.map(({ carriers, standing, from, to, merged }) =>
      `${carriers[0].kind} ${standing}: ${from} – ${to}, ${carriers.length} of ${merged.length}`.replaceAll(
        'actor:',
        '',
      ),
    ),
    withinOne: withinOne.length,
    undecided: [...undecided.keys()],
  }
}

describe('contacts rolled up to states', () => {
  it('become one where pair, kind, standing and encounter are the same', () => {
    const both = rolled(
      contact('HOSTED', 'OCCURRED', 'envoys', 'pm'),
      contact('HOSTED', 'OCCURRED', 'envoys', 'officials'),
    )
    expect(both).toEqual({ contacts: ['HOSTED OCCURRED: usa – qatar, 2 of 2'], withinOne: 0, undecided: [] })
  })

  it('stay apart by kind and by encounter, and a denial by its scope', () => {
    const elsewhere = { encounter: 'encounter:round' } as const
    const apart = rolled(
      contact('INDIRECT', 'OCCURRED', 'envoys', 'team'),
      contact('INDIRECT', 'OCCURRED', 'envoys', 'team', elsewhere),
      contact('DENIED', 'DENIED', 'envoys', 'team', { denialScope: 'DIRECT' }),
      contact('DENIED', 'DENIED', 'envoys', 'iran', { denialScope: 'ANY' }),
      contact('DENIED', 'DENIED', 'usa', 'iran', { denialScope: 'ANY' }),
    )
    expect(apart.contacts).toEqual([
      'INDIRECT OCCURRED: iran – usa, 1 of 1',
      'INDIRECT OCCURRED: iran – usa, 1 of 1',
      'DENIED DENIED: iran – usa, 1 of 1',
      'DENIED DENIED: iran – usa, 2 of 2',
    ])
  })

  it('count a plan that lapsed for some as part of the meeting that others held, and rest it on the held one alone', () => {
    const met = contact('HOSTED', 'OCCURRED', 'envoys', 'pm')
    const lapsed = contact('HOSTED', 'LAPSED', 'envoys', 'officials')
    expect(rolled(lapsed, met).contacts).toEqual(['HOSTED OCCURRED: usa – qatar, 1 of 2'])
    expect(rolled(lapsed).contacts).toEqual(['HOSTED LAPSED: usa – qatar, 1 of 1'])
  })

  it('never let a meeting swallow what was denied or called off, nor plans one another', () => {
    const apart = rolled(
      contact('HOSTED', 'OCCURRED', 'envoys', 'pm'),
      contact('HOSTED', 'CANCELLED', 'envoys', 'officials'),
      contact('UNCLEAR', 'PLANNED', 'envoys', 'team'),
      contact('UNCLEAR', 'UNCONFIRMED', 'usa', 'team'),
    )
    expect(apart.contacts).toEqual([
      'HOSTED OCCURRED: usa – qatar, 1 of 1',
      'HOSTED CANCELLED: usa – qatar, 1 of 1',
      'UNCLEAR PLANNED: iran – usa, 1 of 1',
      'UNCLEAR UNCONFIRMED: iran – usa, 1 of 1',
    ])
  })

  it('vanish inside one group, and are counted', () => {
    const inside = rolled(
      contact('MEDIATED', 'OCCURRED', 'pm', 'qatar'),
      contact('DENIED', 'DENIED', 'officials', 'pm'),
    )
    expect(inside).toEqual({ contacts: [], withinOne: 2, undecided: [] })
  })

  it('leave whoever belongs to two states as they are, and say so', () => {
    const both = rolled(contact('DIRECT', 'OCCURRED', 'dual', 'envoys'))
    expect(both).toEqual({ contacts: ['DIRECT OCCURRED: dual – usa, 1 of 1'], withinOne: 0, undecided: ['actor:dual'] })
  })

  it('keep a contact’s identifier where nothing changed, and else end in the level', () => {
    const { contacts } = rollUpContacts(
      [
        contact('UNCLEAR', 'OCCURRED', 'iran', 'usa'),
        contact('HOSTED', 'OCCURRED', 'envoys', 'pm'),
        contact('HOSTED', 'CANCELLED', 'envoys', 'officials'),
      ],
      rollUp,
      'STATE',
    )
    expect(contacts.map((one) => [one.id, levelOfId(one.id)])).toEqual([
      ['contact:talks/iran/usa/unclear', undefined],
      ['contact:talks/usa/qatar/hosted@state', 'STATE'],
      ['contact:talks/usa/qatar/hosted-cancelled@state', 'STATE'],
    ])
  })
})
