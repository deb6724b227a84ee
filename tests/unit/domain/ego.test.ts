/** Who is reached from an actor in so many steps, and where the steps end. */
import { describe, expect, it } from 'vitest'
import type { ContactKind } from '../../../server/domain/contact.ts'
import { neighboursIn, startAt, takeStep } from '../../../server/domain/ego.ts'
import type { ActorId } from '../../../server/domain/report.ts'

const id = (slug: string): ActorId => `actor:${slug}`
const tie = (kind: ContactKind, from: string, to: string) => ({ kind, from: id(from), to: id(to) })
type Ties = readonly ReturnType<typeof tie>[]

/** Each step's actors from one, then hosts stopped at and how many were left out. */
function walk(ties: Ties, from: string, { steps = 3, throughHosts = false, mostActors = 100 } = {}) {
  let reach = startAt([id(from)])
  const log: string[] = []
  for (let step = 1; step <= steps; step += 1) {
    reach = takeStep(reach, neighboursIn(ties, reach.edge), { throughHosts, mostActors })
    const reached = [...reach.steps].filter(([, at]) => at === step).map(([actor]) => actor)
    log.push([reached.join(' '), ...reach.stoppedAt.map((host) => `|${host}`), `-${reach.omitted}`].join(' '))
  }
  return log.map((line) => line.replaceAll('actor:', ''))
}

describe('steps from an actor', () => {
  it('go along contacts of any kind, and never along a denied one', () => {
    const ties = [
      tie('DIRECT', 'a', 'b'),
      tie('INDIRECT', 'b', 'c'),
      tie('MEDIATED', 'c', 'm'),
      tie('DENIED', 'a', 'd'),
    ]
    expect(walk(ties, 'a')).toEqual(['b -0', 'c -0', 'm -0'])
  })

  it('end at a host, whose other guests have not been met', () => {
    const ties = [tie('HOSTED', 'a', 'host'), tie('HOSTED', 'b', 'host')]
    expect(walk(ties, 'a', { steps: 2 })).toEqual(['host |host -0', ' -0'])
    expect(walk(ties, 'a', { steps: 2, throughHosts: true })).toEqual(['host -0', 'b -0'])
  })

  it('lead from a chosen host to its guests, but not from one that was reached', () => {
    const ties = [tie('HOSTED', 'guest', 'host'), tie('HOSTED', 'other', 'host'), tie('DIRECT', 'a', 'host')]
    expect(walk(ties, 'host', { steps: 1 })).toEqual(['a guest other -0'])
    expect(walk(ties, 'a', { steps: 2 })).toEqual(['host -0', ' -0'])
  })

  it('lead on from a host that was also met otherwise', () => {
    const ties = [tie('HOSTED', 'a', 'host'), tie('DIRECT', 'a', 'host'), tie('DIRECT', 'host', 'b')]
    expect(walk(ties, 'a', { steps: 2 })).toEqual(['host -0', 'b -0'])
  })

  it('keep those with most contacts within the limit, and count whom they leave out', () => {
    const ties = [tie('DIRECT', 'a', 'b'), tie('DIRECT', 'a', 'c'), tie('INDIRECT', 'a', 'c'), tie('DIRECT', 'a', 'd')]
    expect(walk(ties, 'a', { steps: 1, mostActors: 3 })).toEqual(['c b -1'])
  })
})
