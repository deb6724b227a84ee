/**
 * A Cypher statement as a value: its text, how it reaches the database and which types go in and come out. Made from the
 * files under `cypher/` by `npm run generate`; see `statements.gen.ts`.
 */

/** `Parameters` and `Row` exist for the type checker only. */
export interface Statement<Parameters extends object, Row extends object> {
  readonly name: string
  readonly access: 'read' | 'write'
  readonly text: string
  /** Declared type of each parameter: `Int` and `[Int]` go up as integers, which plain numbers would not. */
  readonly parameters: Readonly<Record<keyof Parameters & string, string>>
  /** Columns that the statement returns, in order. */
  readonly columns: readonly (keyof Row & string)[]
}

/** Runs statements inside one transaction. */
export interface StatementRunner {
  /** Rows in the statement's order, with integers as plain numbers. */
  run<Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<readonly Row[]>
}

export interface RunOptions {
  /** Ends the transaction at the server when aborted. */
  readonly signal?: AbortSignal
  /** Upper bound for the transaction, retries included. */
  readonly timeoutMs?: number
}

/**
 * The database as the rest of the server sees it.
 * Errors: `DatabaseUnavailable` when it does not answer, `StatementFailed` when it refuses a statement,
 * `LimitExceeded` when the time is up; an aborted signal rejects with its reason.
 */
export interface Database {
  /** One statement in one read transaction: one round trip. */
  read<Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    options?: RunOptions,
  ): Promise<readonly Row[]>
  /** Rows as they arrive, in batches, for exports; memory stays flat. */
  stream<Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    options?: RunOptions,
  ): AsyncIterable<readonly Row[]>
  /** All of `work` in one write transaction, retried as a whole on passing faults; all or nothing. */
  write<Result>(work: (transaction: StatementRunner) => Promise<Result>, options?: RunOptions): Promise<Result>
  /** A mark of the last change that a read sees: equal marks stand for equal content. Anything written gives a new one. */
  lastChange(options?: RunOptions): Promise<string>
  /** Answers within `timeoutMs` or rejects with `DatabaseUnavailable`. */
  ping(timeoutMs?: number): Promise<void>
  /** Statements sent since the start, by name. */
  readonly statementsRun: ReadonlyMap<string, number>
  close(): Promise<void>
}
