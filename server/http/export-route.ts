/** `GET /export/{format}`: the network as a file, streamed. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { BackchannelError, ExportFailed, InvalidInput, NotFound } from '../domain/errors.ts'
import type { NetworkFormat } from '../export/format.ts'
import type { NetworkQuestion, OpenNetwork } from '../export/network.ts'
import {
  parseQuestion,
  parseSingle,
  type Query,
  questionParameters,
  refuseUnknownParameters,
} from '../export/question.ts'
import { formats } from '../export/registry.ts'
import { readQuery } from './query.ts'
import { openRequestScope, type RequestScope } from './request-scope.ts'

export interface ExportParts<Context> {
  readonly openNetwork: OpenNetwork<Context>
  readonly contextFor: (scope: RequestScope) => Context
  /** Name and version of this program, as files state them. */
  readonly tool: string
  readonly timeoutMs: number
  readonly log: Logger
}

const pieceSize = 32_768

/** The routes, one a format. Everything that can be refused is refused before the first byte. */
export function createExportRoutes<Context>(parts: ExportParts<Context>): Router {
  const router = Router()
  router.get('/:format', (request, response) => sendExport(request, response, parts))
  return router
}

async function sendExport<Context>(request: Request, response: Response, parts: ExportParts<Context>): Promise<void> {
  const format = findFormat(String(request.params.format))
  const query = readQuery(request)
  refuseUnknownParameters(query, [...questionParameters, ...Object.keys(format.parameters)])
  const question = parseQuestion(query)
  const options = parseOptions(query, format)
  const scope = openRequestScope(response, parts.log, parts.timeoutMs, undefined)
  const network = await parts.openNetwork(question, parts.contextFor(scope))
  const provenance = { tool: parts.tool, question, articles: network.articles, omitted: network.omitted }
  const pieces = inPieces(format.write(network, provenance, options), scope.signal)
  const first = await pieces.next()

  response.type(format.mediaType)
  response.attachment(nameFile(question, format, options))
  // `attachment` takes the type from the name; ours is more exact.
  response.setHeader('Content-Type', format.mediaType)
  response.setHeader('Cache-Control', 'no-cache')
  if (request.method === 'HEAD') {
    await pieces.return(undefined)
    response.end()
    return
  }
  try {
    await pipeline(Readable.from(startWith(first, pieces), { objectMode: false }), response)
  } catch (cause) {
    // The status has gone out already: the broken connection is what the client sees.
    response.destroy()
    if (scope.signal.aborted && !(scope.signal.reason instanceof BackchannelError)) return
    scope.log.error({ err: new ExportFailed(`the export as ${format.id} broke off`, { cause }) }, 'export broke off')
  }
}

function findFormat(id: string): NetworkFormat {
  const format = formats.find((candidate) => candidate.id === id)
  if (format !== undefined) return format
  throw new NotFound(`There is no export as ${JSON.stringify(id)}; there is ${formats.map((f) => f.id).join(', ')}.`)
}

function parseOptions(query: Query, format: NetworkFormat): Record<string, string> {
  return Object.fromEntries(
    Object.entries(format.parameters).map(([name, choices]) => {
      const value = parseSingle(query, name) ?? choices[0]
      if (choices.includes(value)) return [name, value]
      throw new InvalidInput(`${name}: ${value} is not accepted; expected ${choices.join(', ')}`, name)
    }),
  )
}

/** `backchannel-contacts-2026-06-30-known-2026-07-01.csv`. */
function nameFile(question: NetworkQuestion, format: NetworkFormat, options: Readonly<Record<string, string>>): string {
  const parts = ['backchannel', ...Object.values(options)]
  if (question.window !== undefined) parts.push(question.window)
  if (question.knownAt !== undefined) parts.push('known', question.knownAt)
  if (question.clock !== undefined) parts.push('as', question.clock.toLowerCase())
  if (question.lens !== undefined) parts.push('lens')
  if (question.among !== undefined) parts.push('among')
  if (question.only !== undefined) parts.push('only')
  if (question.minOrigins !== undefined) parts.push('origins', String(question.minOrigins))
  if (question.steps !== undefined) parts.push('steps', String(question.steps))
  if (question.rollUp !== undefined) parts.push(question.rollUp.toLowerCase())
  return `${parts
    .join('-')
    .replace(/\.\./g, 'open')
    .replace(/[^A-Za-z0-9-]+/g, '_')
    .slice(0, 120)}.${format.extension}`
}

/** Joins small strings into pieces worth a write; stops as soon as the signal says so. */
async function* inPieces(text: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string, undefined> {
  let piece = ''
  for await (const part of text) {
    signal.throwIfAborted()
    piece += part
    if (piece.length < pieceSize) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

async function* startWith(first: IteratorResult<string, unknown>, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (first.done) return
  yield first.value
  yield* rest
}
