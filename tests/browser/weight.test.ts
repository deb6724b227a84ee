/** What the built page weighs, so that a new package cannot make it slow in silence. */
import { describe, expect, it } from 'vitest'
import { measureFirstLoad, measureWithNetwork, networkModules, weights, workers } from '../support/script-sizes.ts'

/** Bytes, compressed. */
const limits = { firstLoad: 100_000, network: 250_000 } as const

describe('the scripts of the page', () => {
  it('weigh at most 100 kB when it opens', () => {
    expect(measureFirstLoad(weights.gzipped)).toBeLessThanOrEqual(limits.firstLoad)
  })

  it.each(['detailed', 'plain'] as const)('weigh at most 250 kB with a %s network', (picture) => {
    expect(measureWithNetwork(networkModules[picture], weights.gzipped)).toBeLessThanOrEqual(limits.network)
  })

  it.each(['detailed', 'plain'] as const)(
    'are at most 250 kB on the wire with a %s network and its workers',
    (picture) => {
      const all = [...networkModules[picture], ...workers[picture]]
      expect(measureWithNetwork(all, weights.sent)).toBeLessThanOrEqual(limits.network)
    },
  )
})
