import { describe, expect, it } from 'vitest'
import { countForHeadline, writeHeadline } from '../../client/features/views/headline.ts'
import { contact, muscat, talks } from './network-builder.ts'

describe('the headline', () => {
  it('names the strongest kind that is held and its places, and that no direct meeting is reported', () => {
    const { contacts } = talks()
    expect(writeHeadline(contacts, true)).toBe('Indirect talks in Doha and in Muscat. No direct meeting reported.')
  })

  it('says nothing of a missing direct meeting where one is held', () => {
    expect(writeHeadline([contact('iran', 'united-states')], true)).toBe('A direct meeting in Doha.')
  })

  it('does not turn a planned direct meeting into one', () => {
    const planned = contact('iran', 'united-states', { standing: 'PLANNED' })
    expect(writeHeadline([planned], true)).toBe('In Doha, one plan. Nothing reported as held, no direct meeting.')
  })

  it('names plans and denials where nothing is held', () => {
    const contacts = [
      contact('us-envoys', 'prime-minister', { kind: 'HOSTED', standing: 'PLANNED' }),
      contact('us-envoys', 'officials', { kind: 'HOSTED', standing: 'PLANNED' }),
      contact('iranian-team', 'us-envoys', { kind: 'DENIED', standing: 'DENIED' }),
      contact('a', 'b', { kind: 'UNCLEAR', standing: 'LAPSED', venue: muscat }),
    ]
    expect(writeHeadline(contacts, true)).toBe(
      'In Doha and in Muscat, plans and one denial. Nothing reported as held, no direct meeting.',
    )
  })

  it('tells days without contacts from a time at which nothing was known', () => {
    expect(writeHeadline([], true)).toBe('No contact reported in these days.')
    expect(writeHeadline([], false)).toBe('Nothing had been reported yet.')
    for (const isAnythingBelieved of [true, false])
      expect(writeHeadline([], isAnythingBelieved, [], true)).toBe(
        'No contact of these days stands by what is believed.',
      )
  })

  it('never counts a denial or a plan as a contact that was held', () => {
    const contacts = [
      contact('a', 'b', { kind: 'HOSTED' }),
      contact('a', 'c', { kind: 'HOSTED', standing: 'PLANNED' }),
      contact('a', 'd', { kind: 'DENIED', standing: 'DENIED' }),
    ]
    expect(countForHeadline(contacts)).toEqual({
      held: 1,
      heldWords: '1 with the host, none direct',
      otherWords: '1 planned; 1 denied',
    })
  })

  it('says of the whole window what is not reported, never of what a filter leaves', () => {
    const whole = [contact('iran', 'united-states'), contact('us-envoys', 'qatar', { kind: 'HOSTED' })]
    expect(writeHeadline(whole.slice(1), true, whole)).toBe('A meeting with the host in Doha.')
    expect(writeHeadline([], true, whole)).toBe('Nothing of these days passes the filter.')
  })
})
