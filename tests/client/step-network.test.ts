/** A step of the small picture before the server has answered. */
import { describe, expect, it } from 'vitest'
import { createDetailStore } from '../../client/columns/details.ts'
import { makeStepNetwork } from '../../client/columns/step-network.ts'
import type { Network } from '../../client/graph/model.ts'
import { parseDayWindow } from '../../client/state/window.ts'
import { parseWindow } from '../../server/domain/time.ts'
import { networkOf, version } from './columns-builder.ts'
import { belongs, contact, day, node } from './network-builder.ts'

const hosted = version('doha/us-envoys/qatar-pm/hosted', '2026-06-30')
const denied = version('talks/iranian-team/us-envoys/denied-direct', '2026-07-02', { standing: 'DENIED' })
const { columns } = networkOf([hosted, denied])

const answer: Network = {
  window: day('2026-06-30'),
  knownAt: '2026-08-01T00:00:00Z',
  truncated: false,
  omitted: null,
  nodes: [
    node('us-envoys'),
    node('qatar-pm', 'OFFICE', { roles: ['HOST'] }),
    node('steve-witkoff', 'PERSON', { degree: 0, inContact: false }),
  ],
  contacts: [
    contact('us-envoys', 'qatar-pm', {
      kind: 'HOSTED',
      encounter: 'doha',
      known: { from: '2026-07-01T00:00:00Z' },
    }),
  ],
  affiliations: [belongs('steve-witkoff in us-envoys')],
}

/** `previous` is what is drawn until then; null is nothing. */
function stepTo(window: string, previous: Network | null = answer) {
  const details = createDetailStore()
  details.keep(answer)
  const { from, to } = parseWindow(window)
  const days = parseDayWindow(window) ?? { first: 0, last: 0 }
  const question = { from, to, knownAt: Date.parse('2026-08-01T00:00:00Z') / 1000 }
  return makeStepNetwork(columns, { question, days, limit: 500 }, details, previous ?? undefined)
}

const read = (network: Network | undefined) => ({
  contacts: network?.contacts.map(({ id }) => id),
  actors: network?.nodes.map(({ actor, roles }) => `${actor.name} ${roles.join()}`),
})

describe('a step before the answer', () => {
  it('keeps what the columns still hold as it was, with who is drawn beside it', () => {
    expect(read(stepTo('2026-06-29/2026-07-01'))).toEqual({
      contacts: ['contact:doha/us-envoys/qatar-pm/hosted'],
      actors: ['us-envoys PARTY', 'qatar-pm HOST', 'steve-witkoff PARTY'],
    })
  })

  it('takes what left away at once, and who was drawn beside it', () => {
    expect(read(stepTo('2026-07-04'))).toEqual({ contacts: [], actors: [] })
  })

  it('leaves to the answer what nothing has been told of yet', () => {
    expect(read(stepTo('2026-07-02'))).toEqual({ contacts: [], actors: [] })
  })

  it('tells of actors that come back only what their contacts tell', () => {
    expect(read(stepTo('2026-06-30', null)).actors).toEqual(['us-envoys ', 'qatar-pm HOST'])
  })

  it('is left to the server where it holds more than is drawn', () => {
    const { from, to } = parseWindow('2026')
    const question = { from, to, knownAt: Date.parse('2026-08-01T00:00:00Z') / 1000 }
    const step = { question, days: { first: 0, last: 1 }, limit: 1 }
    expect(makeStepNetwork(columns, step, createDetailStore(), undefined)).toBeUndefined()
  })
})
