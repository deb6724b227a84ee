/**
 * The closed taxonomy of what can go wrong. Thrown in the domain and the layers around it, mapped once at the edge
 * (`server/http/error-edge.ts`). A message says what failed, which value, and what is accepted; it holds no path,
 * Cypher or secret, for it reaches the user.
 */

/** Codes as clients see them in `extensions.code`. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'SOURCE_REJECTED'
  | 'DATABASE_UNAVAILABLE'
  | 'STATEMENT_FAILED'
  | 'EXPORT_FAILED'
  | 'INVARIANT_VIOLATED'

/** Base of all expected failures. `isRetriable` says whether the same call may succeed later unchanged. */
export abstract class BackchannelError extends Error {
  abstract readonly code: ErrorCode
  readonly isRetriable: boolean = false
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** An argument, option or file content is not of the accepted form. `argument` names which. */
export class InvalidInput extends BackchannelError {
  readonly code = 'INVALID_INPUT'
  readonly argument: string | undefined
  constructor(message: string, argument?: string, options?: ErrorOptions) {
    super(message, options)
    this.argument = argument
  }
}

/** Nothing has the identifier given. */
export class NotFound extends BackchannelError {
  readonly code = 'NOT_FOUND'
}

/** The request is well formed but contradicts what is stored. */
export class Conflict extends BackchannelError {
  readonly code = 'CONFLICT'
}

/** A limit on size, depth, cost or time would be passed. */
export class LimitExceeded extends BackchannelError {
  readonly code = 'LIMIT_EXCEEDED'
}

/** One complaint about one place of a source file. Lines and columns count from 1. */
export interface SourceProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** An article or register file was refused; nothing of it was loaded. Every problem found is listed. */
export class SourceRejected extends BackchannelError {
  readonly code = 'SOURCE_REJECTED'
  readonly problems: readonly SourceProblem[]
  constructor(problems: readonly SourceProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`).join('\n'))
    this.problems = problems
  }
}

/** The database does not answer. Trying again later may succeed. */
export class DatabaseUnavailable extends BackchannelError {
  readonly code = 'DATABASE_UNAVAILABLE'
  override readonly isRetriable = true
}

/** The database refused a statement; a fault of ours. The cause is logged, never shown. */
export class StatementFailed extends BackchannelError {
  readonly code = 'STATEMENT_FAILED'
}

/** An export broke off. */
export class ExportFailed extends BackchannelError {
  readonly code = 'EXPORT_FAILED'
}

/** Something that our own rules make impossible; a fault of ours. */
export class InvariantViolated extends BackchannelError {
  readonly code = 'INVARIANT_VIOLATED'
}

/** Ends an exhaustive switch: a case that the types say cannot be. */
export function assertNever(value: never): never {
  throw new InvariantViolated(`unexpected case ${JSON.stringify(value)}`)
}
