/** `/healthz` says that the process answers; `/readyz` that everything it needs does. */
import { Router } from 'express'
import type { Logger } from 'pino'
import { BackchannelError, DatabaseUnavailable } from '../domain/errors.ts'

/** Resolves while something that the server needs is there, and rejects with the reason otherwise. */
export type ReadinessCheck = () => Promise<void>

/** Slower than this is not ready: a probe must learn of a dead database within 5 s. */
const checkTimeoutMs = 3_000

/** Routes of both probes. `checks` are run side by side on each call; their names stand in the answer. */
export function createHealthRoutes(checks: Readonly<Record<string, ReadinessCheck>>, log: Logger): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const outcomes = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await runCheck(check, log)] as const),
    )
    const isReady = outcomes.every(([, outcome]) => outcome === 'ok')
    response.setHeader('Cache-Control', 'no-store')
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not ready', checks: Object.fromEntries(outcomes) })
  })
  return router
}

/** `ok`, or the reason in words that may be shown. */
async function runCheck(check: ReadinessCheck, log: Logger): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable(`no answer within ${checkTimeoutMs} ms`)), checkTimeoutMs)
  })
  try {
    await Promise.race([check(), tooSlow])
    return 'ok'
  } catch (error) {
    log.warn({ err: error }, 'readiness check failed')
    return error instanceof BackchannelError ? error.message : 'failed; the log tells more'
  } finally {
    clearTimeout(timer)
  }
}
