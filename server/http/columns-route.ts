/** `GET /columns/contacts`: contacts as typed columns, streamed block by block. */
import { once } from 'node:events'
import { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { MEDIA_TYPE } from '../domain/contact-columns/index.ts'
import { BackchannelError, ExportFailed } from '../domain/errors.ts'
import { parseSingle, refuseUnknownParameters } from '../export/question.ts'
import { readQuery } from './query.ts'
import { openRequestScope, type RequestScope } from './request-scope.ts'

/** What the address may say; the arguments of `contactColumns` in the API, and the chunk. */
const parameters = ['window', 'knownAt', 'clock', 'lens', 'venues', 'chunk'] as const

/** A file that is about to be written. */
export interface OpenedColumns {
  /** Changes whenever the file may. */
  readonly etag: string
  readonly blocks: AsyncIterableIterator<Uint8Array>
}

/** Rejects before anything is written: `InvalidInput`, `LimitExceeded`, `DatabaseUnavailable`. */
export type OpenColumns<Context> = (
  query: Readonly<Partial<Record<(typeof parameters)[number], string>>>,
  context: Context,
) => Promise<OpenedColumns>

export interface ColumnsParts<Context> {
  readonly openColumns: OpenColumns<Context>
  readonly contextFor: (scope: RequestScope) => Context
  readonly timeoutMs: number
  readonly log: Logger
}

/** The one route. Everything that can be refused is refused before the first byte. */
export function createColumnsRoutes<Context>(parts: ColumnsParts<Context>): Router {
  const router = Router()
  router.get('/contacts', (request, response) => sendColumns(request, response, parts))
  return router
}

async function sendColumns<Context>(request: Request, response: Response, parts: ColumnsParts<Context>): Promise<void> {
  const query = readQuery(request)
  refuseUnknownParameters(query, parameters)
  const given = parameters.flatMap((name) => {
    const value = parseSingle(query, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const scope = openRequestScope(response, parts.log, parts.timeoutMs, undefined)
  const { etag, blocks } = await parts.openColumns(Object.fromEntries(given), parts.contextFor(scope))
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', 'no-cache')
  if (request.fresh) {
    response.status(304).end()
    return
  }
  const first = request.method === 'HEAD' ? undefined : await blocks.next()
  response.setHeader('Content-Type', MEDIA_TYPE)
  if (first === undefined) {
    response.end()
    return
  }
  try {
    if (first.done !== true) await send(first.value, response, scope.signal)
    for await (const block of blocks) await send(block, response, scope.signal)
    response.end()
  } catch (cause) {
    // The status has gone out already: the broken connection, and a file without its end, are what the client sees.
    response.destroy()
    if (scope.signal.aborted && !(scope.signal.reason instanceof BackchannelError)) return
    scope.log.error({ err: new ExportFailed('contact columns broke off', { cause }) }, 'columns broke off')
  }
}

/** Each block is on its way before the next is read: what compresses would else hold the first ones back. */
async function send(block: Uint8Array, response: Response, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const hasRoom = response.write(block)
  response.flush()
  if (!hasRoom) await once(response, 'drain', { signal })
}
