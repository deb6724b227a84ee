/** What every resolver gets: the database, this request's loaders, the clock and the signal that ends its work. */
import type { Database, Statement } from '../database/statement.ts'
import type { RequestScope } from '../http/request-scope.ts'
import type { Loader } from '../ingest/load.ts'
import { createLoaders, type Loaders } from './loaders.ts'

export interface RequestContext {
  readonly scope: RequestScope
  /** Reads within the request's deadline. */
  readonly read: <Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ) => Promise<readonly Row[]>
  readonly loaders: Loaders
  readonly loader: Loader
  readonly nowSeconds: number
}

export interface ContextParts {
  readonly database: Database
  readonly loader: Loader
  /** The clock: seconds since 1970. */
  readonly nowSeconds: () => number
}

/** Makes a request's context: nothing in it outlives the request. */
export function createContext({ database, loader, nowSeconds }: ContextParts, scope: RequestScope): RequestContext {
  const read: RequestContext['read'] = (statement, parameters) =>
    database.read(statement, parameters, { signal: scope.signal })
  return { scope, read, loaders: createLoaders(read), loader, nowSeconds: nowSeconds() }
}
