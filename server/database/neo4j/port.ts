/** Ports of the loopback interface. */

import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { DatabaseUnavailable } from '../../domain/errors.ts'

/** Below the range from which systems take ports for outgoing connections, so that a restart finds its port still free. */
const LOWEST = 20_000
const HIGHEST = 32_000
const TRIES = 50

/** A port that nothing listens on now. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isPortFree(port)) return port
  }
  throw new DatabaseUnavailable(`no free port was found between ${LOWEST} and ${HIGHEST}`)
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
