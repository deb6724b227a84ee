/** What belongs to one request: its identifier, its log, and the signal that ends its database work. */
import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Response } from 'express'
import type { Logger } from 'pino'
import { LimitExceeded } from '../domain/errors.ts'
import type { Refusal } from './write-guard.ts'

export interface RequestScope {
  readonly id: string
  readonly log: Logger
  /** Aborted when the client is gone or the time is up; hand it to every read and write. */
  readonly signal: AbortSignal
  /** Why this request may not write; undefined where it may. */
  readonly writeRefusal: Refusal | undefined
}

/** The client closed the connection: nobody is left to tell. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/** A scope that ends with the response, with the connection, or after `timeoutMs`, whichever is first. */
export function openRequestScope(
  response: Response,
  log: Logger,
  timeoutMs: number,
  writeRefusal: Refusal | undefined,
): RequestScope {
  const id = randomUUID()
  const controller = new AbortController()
  // Every read of the request listens to it, and there may be many at a time.
  setMaxListeners(0, controller.signal)
  const timer = setTimeout(() => {
    const message = `The request took longer than ${timeoutMs} ms and was stopped. Ask for a shorter window or fewer nested lists.`
    controller.abort(new LimitExceeded(message))
  }, timeoutMs)
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) controller.abort(new ClientGone('the client closed the connection'))
  })
  response.setHeader('X-Request-Id', id)
  return { id, log: log.child({ request: id }), signal: controller.signal, writeRefusal }
}
