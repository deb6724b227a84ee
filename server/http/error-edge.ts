/**
 * Where errors leave the server. Expected ones (`BackchannelError`) go out with their code and sentence; all others are
 * logged whole under an identifier, and only the identifier goes out.
 */
import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { RequestLimits } from '../config.ts'
import { BackchannelError, type ErrorCode, InvalidInput, LimitExceeded, SourceRejected } from '../domain/errors.ts'
import { restateGraphQLLimit } from '../schema/limits/index.ts'
import { ClientGone } from './request-scope.ts'

/** An error as the user may see it. */
export interface PublicError {
  readonly message: string
  readonly extensions: Readonly<Record<string, unknown>>
}

/** Codes of errors that are ours to mend: their cause is logged, and the user gets an identifier to quote. */
const faultsOfOurs: ReadonlySet<ErrorCode> = new Set(['STATEMENT_FAILED', 'INVARIANT_VIOLATED', 'EXPORT_FAILED'])

const statusOfCode: Readonly<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 400,
  SOURCE_REJECTED: 422,
  DATABASE_UNAVAILABLE: 503,
  STATEMENT_FAILED: 500,
  EXPORT_FAILED: 500,
  INVARIANT_VIOLATED: 500,
}

/** Any thrown value as the user may see it; what they may not see goes to the log. */
export function toPublicError(error: unknown, log: Logger): PublicError {
  if (error instanceof BackchannelError && !faultsOfOurs.has(error.code)) {
    return { message: error.message, extensions: describe(error) }
  }
  const errorId = randomUUID()
  if (error instanceof ClientGone) log.debug({ err: error, errorId }, 'request abandoned by its client')
  else log.error({ err: error, errorId }, 'request failed')
  const code = error instanceof BackchannelError ? error.code : 'INTERNAL_SERVER_ERROR'
  const message = `Something went wrong on the server. The log tells more under ${errorId}.`
  return { message, extensions: { code, isRetriable: false, errorId } }
}

/** HTTP status of any thrown value. A passed deadline is 400 as every limit: a 408 browsers would repeat by themselves. */
export function toStatus(error: unknown): number {
  return error instanceof BackchannelError ? statusOfCode[error.code] : 500
}

/**
 * `formatError` of Apollo Server: parse and validation errors keep their own words unless a limit speaks, everything that
 * a resolver threw goes through `toPublicError`.
 */
export function formatGraphQLError(
  formatted: GraphQLFormattedError,
  error: unknown,
  limits: RequestLimits,
  log: Logger,
): GraphQLFormattedError {
  const cause = findCause(error)
  const restated = cause === undefined ? restateGraphQLLimit(formatted.message, limits) : undefined
  const shown = restated === undefined ? cause : new LimitExceeded(restated)
  return shown === undefined ? formatted : { ...formatted, ...toPublicError(shown, log) }
}

/** What lies behind a GraphQL error; undefined where GraphQL itself is what speaks: syntax, validation, coercion. */
export function findCause(error: unknown): unknown {
  let cause = unwrapResolverError(error)
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError
  return cause instanceof GraphQLError ? undefined : cause
}

function describe(error: BackchannelError): PublicError['extensions'] {
  return {
    code: error.code,
    isRetriable: error.isRetriable,
    ...(error instanceof InvalidInput && error.argument !== undefined ? { argument: error.argument } : {}),
    ...(error instanceof SourceRejected ? { problems: error.problems } : {}),
  }
}
