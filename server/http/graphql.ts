/** GraphQL over HTTP: Apollo Server with our limits, write guard and error edge. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import type { RequestHandler, Response } from 'express'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Config, RequestLimits } from '../config.ts'
import { BackchannelError } from '../domain/errors.ts'
import { checkCost, limitRules } from '../schema/limits/index.ts'
import { findCause, formatGraphQLError, toPublicError, toStatus } from './error-edge.ts'
import { openRequestScope, type RequestScope } from './request-scope.ts'
import { refuseWrite } from './write-guard.ts'

/** What resolvers get; whatever else it holds, it carries the request's own scope. */
export interface ScopedContext {
  readonly scope: RequestScope
}

export interface GraphQLParts<Context extends ScopedContext> {
  readonly schema: GraphQLSchema
  readonly config: Config
  readonly log: Logger
  /** Made anew for each request: loaders and the like. */
  readonly contextFor: (scope: RequestScope) => Context
}

const graceMs = 1_000

/** The middleware for `/graphql`, started, and what stops it. The body must have been parsed before. */
export async function createGraphQLHandler<Context extends ScopedContext>(
  parts: GraphQLParts<Context>,
): Promise<{ readonly handler: RequestHandler; stop(): Promise<void> }> {
  const { config, log, contextFor } = parts
  const server = createApolloServer<Context>(parts)
  await server.start()
  const handler = expressMiddleware(server, {
    context: async ({ req, res }) => {
      const scope = openRequestScope(res, log, config.limits.requestMs, refuseWrite(req.headers, config))
      answerWhenStuck(res, scope)
      return contextFor(scope)
    },
  })
  return { handler, stop: () => server.stop() }
}

/** Parses, checks and executes operations; what was checked once is kept, and only executed when it comes again. */
export function createApolloServer<Context extends ScopedContext>({
  schema,
  config,
  log,
}: Pick<GraphQLParts<Context>, 'schema' | 'config' | 'log'>): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: log,
    parseOptions: { maxTokens: config.limits.tokens },
    validationRules: limitRules(config.limits),
    formatError: (formatted, error) => formatGraphQLError(formatted, error, config.limits, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would listen to every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      guardOperations<Context>(config.limits),
      giveStatus<Context>(),
    ],
  })
}

/** Refuses, before anything runs, an operation that asks too much or may not write. */
function guardOperations<Context extends ScopedContext>(limits: RequestLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Which of several operations is meant was not said: execution refuses that in its own words.
          if (operation === undefined) return
          const refusal = contextValue.scope.writeRefusal
          if (operation.operation === 'mutation' && refusal !== undefined) {
            const { message, code, status } = refusal
            throw new GraphQLError(message, { extensions: { code, http: { status } } })
          }
          checkCost({ schema, document, operation, variables: request.variables ?? {} }, limits)
        },
      }
    },
  }
}

/**
 * Gives a request that failed as a whole the HTTP status of its error, and leaves out its empty `data`: then it is a
 * request error in the words of the GraphQL-over-HTTP draft. An answer that holds some data stays 200, as that demands.
 */
function giveStatus<Context extends ScopedContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors }) {
          const cause = errors?.map(findCause).find((candidate) => candidate !== undefined)
          if (cause === undefined || response.body.kind !== 'single' || !isEmpty(response.body.singleResult.data))
            return
          delete response.body.singleResult.data
          response.http.status = toStatus(cause)
          if (cause instanceof BackchannelError && cause.isRetriable) response.http.headers.set('retry-after', '5')
        },
      }
    },
  }
}

/** Answers for resolvers that do not heed the signal: a second after the deadline the client has its sentence anyway. */
function answerWhenStuck(response: Response, { signal, log }: RequestScope): void {
  const answer = () => {
    if (response.headersSent || response.destroyed) return
    response.status(toStatus(signal.reason)).json({ errors: [toPublicError(signal.reason, log)] })
  }
  signal.addEventListener('abort', () => setTimeout(answer, graceMs).unref(), { once: true })
}

function isEmpty(data: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return data === undefined || data === null || Object.values(data).every((value) => value === null)
}
