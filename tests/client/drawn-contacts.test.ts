import { describe, expect, it } from 'vitest'
import { countContacts, isUnsettled, selectDrawnContacts } from '../../client/graph/drawn-contacts.ts'
import { contact, talks } from './network-builder.ts'

describe('which contacts are drawn', () => {
  it('draws an indirect contact through its mediator once, and not the mediator’s contacts again', () => {
    expect(selectDrawnContacts(talks().contacts).map(({ id }) => id)).toEqual([
      'contact:doha-talks/iranian-team/us-envoys/indirect',
      'contact:visit/iranian-team/us-envoys/denied',
      'contact:envoys-pm/us-envoys/prime-minister/hosted',
      'contact:muscat/iranian-side-muscat/us-side-muscat/indirect',
      'contact:memorandum/iran/united-states/unclear',
    ])
  })

  it('draws a mediator’s contact that no indirect contact runs through', () => {
    const alone = contact('iran', 'qatar', { kind: 'MEDIATED', encounter: 'memorandum' })
    const elsewhere = contact('iran', 'united-states', {
      kind: 'INDIRECT',
      encounter: 'doha-talks',
      through: ['qatar'],
    })
    expect(selectDrawnContacts([alone, elsewhere])).toEqual([alone, elsewhere])
  })

  it('counts every contact in one row of the key: held ones by kind, others by what became of them', () => {
    const contacts = [
      contact('a', 'b'),
      contact('a', 'c', { kind: 'HOSTED', standing: 'UNDER_WAY' }),
      contact('a', 'd', { kind: 'HOSTED', standing: 'PLANNED' }),
      contact('a', 'e', { kind: 'DIRECT', standing: 'PLANNED' }),
      contact('a', 'f', { kind: 'DENIED', standing: 'DENIED' }),
      contact('a', 'g', { kind: 'DENIED', standing: 'LAPSED' }),
    ]
    expect([...countContacts(contacts)]).toEqual([
      ['DIRECT', 1],
      ['HOSTED', 1],
      ['PLANNED', 2],
      ['DENIED', 1],
      ['LAPSED', 1],
    ])
  })

  it('says that accounts differ where only some name a mediator, not where a report is silent', () => {
    const partial = { mediator: { id: 'actor:pakistan' }, agreement: 'PARTIAL' } as const
    const silent = { property: 'LEVEL', value: 'technical', agreement: 'PARTIAL', role: null, actor: null } as const
    expect(isUnsettled(contact('a', 'b', { kind: 'INDIRECT', through: [partial] }))).toBe(true)
    expect(isUnsettled(contact('a', 'b', { unsettled: [silent] }))).toBe(false)
  })
})
