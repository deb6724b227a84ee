/** The HTTP face of the server: one Express application with everything that it answers. */
import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { Logger } from 'pino'
import { MEDIA_TYPE } from '../domain/contact-columns/index.ts'
import { BackchannelError } from '../domain/errors.ts'
import type { OpenNetwork } from '../export/network.ts'
import { createColumnsRoutes, type OpenColumns } from './columns-route.ts'
import { allowOrigins } from './cross-origin.ts'
import { toPublicError, toStatus } from './error-edge.ts'
import { createExportRoutes } from './export-route.ts'
import { createGraphQLHandler, type GraphQLParts, type ScopedContext } from './graphql.ts'
import { createHealthRoutes, type ReadinessCheck } from './health.ts'
import { type CountArticles, servePage } from './page-files.ts'
import { createQueryPageRoutes } from './query-page.ts'
import type { Question } from './questions.ts'
import { secureAll } from './security-headers.ts'

export interface AppParts<Context extends ScopedContext> extends GraphQLParts<Context> {
  /** What must answer for the server to be ready, by name: `database`, `schema`. */
  readonly readiness: Readonly<Record<string, ReadinessCheck>>
  readonly openNetwork: OpenNetwork<Context>
  readonly openColumns: OpenColumns<Context>
  /** Where there is one, the page says how many articles there are. */
  readonly countArticles?: CountArticles
  /** Folder of the built client. */
  readonly clientFolder: string
  /** Folder of the built query page. */
  readonly queryPageFolder: string
  /** What the query page offers to ask. */
  readonly questions: readonly Question[]
  /** Name and version of this program, as exports state them: `Backchannel 0.1.0`. */
  readonly tool: string
}

/** The application, ready to listen, and what stops it once nothing listens any more. */
export interface App {
  readonly express: Express
  stop(): Promise<void>
}

/** Assembles the application. Order matters: headers first, then what is cheap, then GraphQL, files last. */
export async function createApp<Context extends ScopedContext>(parts: AppParts<Context>): Promise<App> {
  const { config, log } = parts
  const graphql = await createGraphQLHandler(parts)
  const app = express()
  app.disable('x-powered-by')
  app.use(logRequest(log), secureAll(), allowOrigins(config.allowedOrigins))
  app.use(createHealthRoutes(parts.readiness, log))
  app.use(compression({ filter: isWorthCompressing }))
  app.use('/graphql', express.json({ limit: config.limits.bodyBytes }), graphql.handler)
  const { openNetwork, openColumns, contextFor, tool } = parts
  const files = { contextFor, timeoutMs: config.limits.exportMs, log }
  app.use('/export', createExportRoutes({ openNetwork, tool, ...files }))
  app.use('/columns', createColumnsRoutes({ openColumns, ...files }))
  app.use('/graphiql', createQueryPageRoutes(parts.queryPageFolder, parts.questions))
  app.use(servePage(parts.clientFolder, parts.countArticles))
  app.use((_request, response) => {
    response.status(404).json(toBody('There is nothing at this address.', 'NOT_FOUND'))
  })
  app.use(answerErrors(log, config.limits.bodyBytes))
  return { express: app, stop: graphql.stop }
}

/** What `compression` takes for text, and columns, which it does not know. */
function isWorthCompressing(request: Request, response: Response): boolean {
  return response.getHeader('Content-Type') === MEDIA_TYPE || compression.filter(request, response)
}

function logRequest(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now()
    // Taken now: routers shorten the path while they hold the request.
    const { method, path } = request
    response.once('close', () => {
      const durationMs = Math.round(performance.now() - startedMs)
      log.debug(
        { method, path, status: response.statusCode, durationMs, finished: response.writableFinished },
        'request',
      )
    })
    next()
  }
}

/** The last resort: a JSON sentence in the shape of a GraphQL error, never a message that may hold a path. */
function answerErrors(log: Logger, bodyBytes: number): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    if (response.headersSent) {
      // Too late for a sentence; what is incomplete must look so.
      if (!response.writableEnded) response.destroy()
      return
    }
    const refused = describeRefusal(error, bodyBytes)
    if (refused !== undefined) {
      response.status(refused.status).json(toBody(refused.message, refused.code))
      return
    }
    const status = error instanceof BackchannelError ? toStatus(error) : 500
    response.status(status).json({ errors: [toPublicError(error, log)] })
  }
}

interface RefusedRequest {
  readonly status: number
  readonly message: string
  readonly code: string
}

/** What Express and its parsers throw for requests that are not as they should be (`http-errors`). */
function describeRefusal(error: unknown, bodyBytes: number): RefusedRequest | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  const { status } = error
  if (status < 400 || status > 499) return undefined
  switch (status) {
    // A path that leads out of a folder is 403 to Express; there is nothing there either.
    case 403:
    case 404:
      return { status: 404, message: 'There is nothing at this address.', code: 'NOT_FOUND' }
    case 413:
      return {
        status,
        message: `The request is over the limit of ${bodyBytes} bytes (MAX_BODY_BYTES).`,
        code: 'LIMIT_EXCEEDED',
      }
    case 415:
      return { status, message: 'The encoding of the request is not accepted; expected UTF-8.', code: 'INVALID_INPUT' }
    default:
      return { status, message: 'The request could not be read; expected well-formed JSON.', code: 'INVALID_INPUT' }
  }
}

function toBody(message: string, code: string): object {
  return { errors: [{ message, extensions: { code, isRetriable: false } }] }
}
