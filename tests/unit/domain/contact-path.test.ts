/** Paths of contacts: what may carry one, through whom it may run, and in which order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPaths, findPathsIfAllowed, type PathQuestion } from '../../../server/domain/contact-path.ts'
import { heldStandings, type MeasuredContact } from '../../../server/domain/measured-contact.ts'
import { actor, anyContacts, contact } from '../../support/measured.ts'

const usToIran: PathQuestion = {
  from: actor('us'),
  to: actor('iran'),
  kinds: undefined,
  standings: heldStandings,
  through: ['PARTY', 'MEDIATOR'],
  isTimeRespecting: false,
  maxSteps: 6,
  limit: 10,
}

/** Paths as their actors' names. */
function tell(contacts: readonly MeasuredContact[], asked: Partial<PathQuestion> = {}): readonly string[] {
  const { paths } = findPaths(contacts, { ...usToIran, ...asked })
  return paths.map(({ actors }) => actors.map((id) => id.slice('actor:'.length)).join(' – '))
}

describe('a path', () => {
  const separately = [contact('us', 'HOSTED', 'pm'), contact('iran', 'HOSTED', 'pm')]

  it('does not run through a host whom both met, unless it is asked to, and then says so', () => {
    expect(tell(separately)).toEqual([])
    const { paths } = findPaths(separately, { ...usToIran, through: ['PARTY', 'MEDIATOR', 'HOST'] })
    expect(paths).toEqual([
      {
        actors: ['actor:us', 'actor:pm', 'actor:iran'],
        steps: [
          { from: 'actor:us', to: 'actor:pm', contacts: [separately[0]] },
          { from: 'actor:pm', to: 'actor:iran', contacts: [separately[1]] },
        ],
        runsThroughHost: true,
        isHeld: true,
        runsOnDenial: false,
        order: 'POSSIBLE',
      },
    ])
  })

  it('may end at a host, and run through one who was met as a mediator', () => {
    expect(tell(separately, { to: actor('pm') })).toEqual(['us – pm'])
    const mediated = [contact('us', 'MEDIATED', 'qatar'), contact('iran', 'MEDIATED', 'qatar')]
    expect(tell(mediated)).toEqual(['us – qatar – iran'])
    expect(tell(mediated, { through: ['PARTY'] })).toEqual([])
    expect(tell([mediated[0] ?? fail(), contact('iran', 'HOSTED', 'qatar')])).toEqual([])
  })

  it('takes an indirect contact as one step, which asks for mediators', () => {
    const indirect = [contact('us', 'INDIRECT', 'iran', { through: ['qatar'] })]
    expect(tell(indirect)).toEqual(['us – iran'])
    expect(tell(indirect, { through: ['PARTY', 'HOST'] })).toEqual([])
  })

  it('runs on a plan only if asked, and is then not held', () => {
    const planned = [contact('us', 'DIRECT', 'iran', { standing: 'PLANNED' })]
    expect(tell(planned)).toEqual([])
    const [path] = findPaths(planned, { ...usToIran, standings: ['PLANNED'] }).paths
    expect(path?.isHeld).toBe(false)
  })

  it('runs on a denial only if kind and standing are both asked for, and says so', () => {
    const denied = [contact('us', 'DENIED', 'iran')]
    expect(tell(denied, { standings: ['OCCURRED', 'DENIED'] })).toEqual([])
    expect(tell(denied, { kinds: ['DIRECT', 'DENIED'] })).toEqual([])
    const [path] = findPaths(denied, { ...usToIran, kinds: ['DENIED'], standings: ['DENIED'] }).paths
    expect(path).toMatchObject({ runsOnDenial: true, isHeld: false })
  })

  it('is told among all shortest ones in the order of their actors, and what is left out is admitted', () => {
    const contacts = ['oman', 'qatar', 'pakistan'].flatMap((mediator) => [
      contact('us', 'MEDIATED', mediator),
      contact('iran', 'MEDIATED', mediator),
    ])
    expect(tell(contacts)).toEqual(['us – oman – iran', 'us – pakistan – iran', 'us – qatar – iran'])
    const { paths, isTruncated } = findPaths(contacts, { ...usToIran, limit: 2 })
    expect([paths.length, isTruncated]).toEqual([2, true])
    expect(findPaths(contacts, { ...usToIran, limit: 3 }).isTruncated).toBe(false)
  })

  it('is no longer than it may be', () => {
    const contacts = [contact('us', 'DIRECT', 'uk'), contact('uk', 'DIRECT', 'eu'), contact('eu', 'DIRECT', 'iran')]
    expect(tell(contacts, { maxSteps: 3 })).toEqual(['us – uk – eu – iran'])
    expect(tell(contacts, { maxSteps: 2 })).toEqual([])
  })
})

describe('a time-respecting path', () => {
  const chain = (first: string, second: string) => [
    contact('us', 'DIRECT', 'uk', { time: first }),
    contact('uk', 'DIRECT', 'iran', { time: second }),
  ]
  const inTime = (first: string, second: string) => [
    tell(chain(first, second), { isTimeRespecting: true }).length > 0,
    findPaths(chain(first, second), usToIran).paths[0]?.order,
  ]

  it('never goes back in time', () => {
    expect(inTime('2026-06-29', '2026-06-30')).toEqual([true, 'CERTAIN'])
    expect(inTime('2026-06-30', '2026-06-29')).toEqual([false, 'NONE'])
  })

  it('takes what is known to a day, or not at all, as possible in either order', () => {
    expect(inTime('2026-06-30', '2026-06-30')).toEqual([true, 'POSSIBLE'])
    expect(inTime('2026-06-30', '2026-06-30T08:00Z')).toEqual([true, 'POSSIBLE'])
    expect(inTime('2026-06-30', '../..')).toEqual([true, 'POSSIBLE'])
    expect(inTime('2026-07', '2026-06-29/2026-07-01')).toEqual([true, 'POSSIBLE'])
    expect(inTime('2026-06-30T09:00Z', '2026-06-30T08:00Z')).toEqual([false, 'NONE'])
  })

  it('assigns one time to each contact, so that three imprecise steps cannot go back between them', () => {
    const contacts = [
      contact('us', 'DIRECT', 'uk', { time: '2026-07-01' }),
      contact('uk', 'DIRECT', 'eu', { time: '2026-06-29/2026-07-01' }),
      contact('eu', 'DIRECT', 'iran', { time: '2026-06-29' }),
    ]
    expect(tell(contacts)).toHaveLength(1)
    expect(tell(contacts, { isTimeRespecting: true })).toEqual([])
  })

  it('takes a longer way where the shortest goes back, and leaves out contacts that do not fit', () => {
    const contacts = [
      ...chain('2026-06-30', '2026-06-29'),
      contact('us', 'DIRECT', 'uk', { time: '2026-06-28' }),
      contact('us', 'DIRECT', 'oman', { time: '2026-06-27' }),
    ]
    const [path] = findPaths(contacts, { ...usToIran, isTimeRespecting: true }).paths
    expect(path?.steps.map((step) => step.contacts.map(({ id }) => id))).toEqual([
      ['contact:2026-06-28/us/uk/direct'],
      ['contact:2026-06-29/uk/iran/direct'],
    ])
    const around = [
      ...chain('2026-06-30', '2026-06-29'),
      contact('uk', 'DIRECT', 'oman', { time: '2026-07-01' }),
      contact('oman', 'DIRECT', 'iran', { time: '2026-07-02' }),
    ]
    expect(tell(around, { isTimeRespecting: true })).toEqual(['us – uk – oman – iran'])
  })
})

describe('where there is no path', () => {
  it('the least that would have to be allowed is said, and never a denial', () => {
    const contacts = [
      contact('us', 'HOSTED', 'pm', { time: '2026-07-01' }),
      contact('iran', 'HOSTED', 'pm', { time: '2026-06-30' }),
      contact('us', 'DIRECT', 'iran', { standing: 'PLANNED' }),
      contact('us', 'DENIED', 'iran'),
    ]
    expect(findPathsIfAllowed(contacts, usToIran)).toEqual([
      { allowing: ['HOST'], length: 2 },
      { allowing: ['NOT_HELD'], length: 1 },
    ])
    expect(findPathsIfAllowed(contacts, { ...usToIran, kinds: ['HOSTED'], isTimeRespecting: true })).toEqual([
      { allowing: ['HOST', 'ANY_ORDER'], length: 2 },
    ])
    expect(findPathsIfAllowed(contacts, { ...usToIran, to: actor('oman') })).toEqual([])
  })

  it('so are mediators, where a question leaves them out', () => {
    const contacts = [contact('us', 'MEDIATED', 'qatar'), contact('iran', 'MEDIATED', 'qatar')]
    expect(findPathsIfAllowed(contacts, { ...usToIran, through: ['PARTY'] })).toEqual([
      { allowing: ['MEDIATOR'], length: 2 },
    ])
  })
})

describe('on any contacts', () => {
  const anyQuestion: fc.Arbitrary<PathQuestion> = fc.record({
    from: fc.constant(actor('a')),
    to: fc.constant(actor('b')),
    kinds: fc.constantFrom(undefined, ['DIRECT', 'MEDIATED', 'HOSTED'] as const),
    standings: fc.constantFrom(heldStandings, ['OCCURRED', 'PLANNED'] as const),
    through: fc.subarray(['PARTY', 'MEDIATOR', 'HOST'] as const),
    isTimeRespecting: fc.boolean(),
    maxSteps: fc.integer({ min: 1, max: 5 }),
    limit: fc.constant(100),
  })

  it('the paths found are all the shortest ones, and rest on all the contacts that fit', () => {
    fc.assert(
      fc.property(anyContacts, anyQuestion, (contacts, question) => {
        const { paths } = findPaths(contacts, question)
        const found = paths.map(({ actors, steps }) => [
          actors.join(' '),
          steps.map((step) => [...new Set(step.contacts.map(({ id }) => id))].sort()),
        ])
        expect(found).toEqual(bruteForce(contacts, question))
      }),
      { numRuns: 400 },
    )
  })

  it('no path runs on a plan, a denial or through a host unless asked', () => {
    fc.assert(
      fc.property(anyContacts, (contacts) => {
        const question = { ...usToIran, from: actor('a'), to: actor('b') }
        for (const { steps, runsThroughHost, isHeld, runsOnDenial } of findPaths(contacts, question).paths) {
          expect({ runsThroughHost, isHeld, runsOnDenial }).toEqual({
            runsThroughHost: false,
            isHeld: true,
            runsOnDenial: false,
          })
          for (const { kind, standing, to } of steps.flatMap((step) => step.contacts)) {
            expect(heldStandings).toContain(standing)
            expect(kind).not.toBe('DENIED')
            if (kind === 'HOSTED') expect([question.from, question.to]).toContain(to)
          }
        }
      }),
    )
  })
})

/** Every sequence of contacts that makes a simple path, tried one by one: the shortest, by actors, with all that they use. */
function bruteForce(contacts: readonly MeasuredContact[], asked: PathQuestion) {
  const usable = contacts.filter(
    ({ kind, standing }) =>
      asked.standings.includes(standing) &&
      (asked.kinds === undefined ? kind !== 'DENIED' : asked.kinds.includes(kind)) &&
      (kind !== 'INDIRECT' || asked.through.includes('MEDIATOR')),
  )
  const chains: { readonly actors: readonly string[]; readonly contacts: readonly MeasuredContact[] }[] = []
  const extend = (actors: readonly string[], used: readonly MeasuredContact[]): void => {
    const at = actors.at(-1)
    if (at === asked.to) chains.push({ actors, contacts: used })
    if (at === asked.to || used.length === asked.maxSteps) return
    for (const next of usable) {
      const other = next.from === at ? next.to : next.to === at ? next.from : undefined
      if (other !== undefined && !actors.includes(other)) extend([...actors, other], [...used, next])
    }
  }
  extend([asked.from], [])
  const roleOf = (id: string | undefined, { kind, to }: MeasuredContact) =>
    id !== to ? 'PARTY' : kind === 'HOSTED' ? 'HOST' : kind === 'MEDIATED' ? 'MEDIATOR' : 'PARTY'
  const allowed = chains.filter(({ actors, contacts: used }) => {
    const isThrough = used.slice(1).every((contact, index) => {
      const middle = actors[index + 1]
      const before = used[index] ?? contact
      return asked.through.includes(roleOf(middle, before)) && asked.through.includes(roleOf(middle, contact))
    })
    let now = Number.NEGATIVE_INFINITY
    const isInTime = used.every(({ validFrom, validTo }) => {
      now = Math.max(now, validFrom)
      return now < validTo
    })
    return isThrough && (isInTime || !asked.isTimeRespecting)
  })
  const least = Math.min(...allowed.map(({ contacts: used }) => used.length))
  const shortest = allowed.filter(({ contacts: used }) => used.length === least)
  return [...new Set(shortest.map(({ actors }) => actors.join(' ')))].sort().map((line) => {
    const same = shortest.filter(({ actors }) => actors.join(' ') === line)
    return [line, Array.from({ length: least }, (_, i) => [...new Set(same.map((c) => c.contacts[i]?.id))].sort())]
  })
}

function fail(): never {
  throw new Error('no such contact')
}
