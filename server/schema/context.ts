/** What every resolver gets: the database, this request's loaders, the clock and the signal that ends its work. */
import type { Part } from '../database/rows.ts'
import type { Database, Statement } from '../database/statement.ts'
import type { RequestScope } from '../http/request-scope.ts'
import type { Loader } from '../ingest/load.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { allParts } from './parts.ts'

export interface RequestContext {
  readonly scope: RequestScope
  /** Reads within the request's deadline, of each row those parts that the question needs unless told otherwise. */
  readonly read: <Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: WithoutParts<Parameters>,
  ) => Promise<readonly Row[]>
  /** Tells which parts the question needs; all are read until then. */
  readonly needOnly: (parts: readonly Part[]) => void
  /** Rows as they arrive, until the request is over. */
  readonly stream: <Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ) => AsyncIterable<readonly Row[]>
  /** A mark of the store's last change: equal marks stand for equal content. */
  readonly lastChange: () => Promise<string>
  readonly loaders: Loaders
  readonly loader: Loader
  readonly nowSeconds: number
}

/** What a statement is given where which parts to read follows from the question. */
type WithoutParts<Parameters> = Omit<Parameters, 'parts'> & {
  readonly parts?: readonly Part[]
  /** Read whether the question needs them or not. */
  readonly alsoParts?: readonly Part[]
}

export interface ContextParts {
  readonly database: Database
  readonly loader: Loader
  /** The clock: seconds since 1970. */
  readonly nowSeconds: () => number
}

/** Makes a request's context: nothing in it outlives the request. */
export function createContext({ database, loader, nowSeconds }: ContextParts, scope: RequestScope): RequestContext {
  let needed: readonly Part[] = allParts
  const read: RequestContext['read'] = (statement, parameters) =>
    database.read(statement, withParts(statement, parameters, needed), { signal: scope.signal })
  const needOnly = (parts: readonly Part[]) => {
    needed = parts
  }
  const stream: RequestContext['stream'] = (statement, parameters) =>
    database.stream(statement, parameters, { signal: scope.signal })
  const lastChange = () => database.lastChange({ signal: scope.signal })
  const needs = (parts: readonly Part[]) => parts.every((part) => needed.includes(part))
  const loaders = createLoaders(read, needs, loader.readText)
  return { scope, read, needOnly, stream, lastChange, loaders, loader, nowSeconds: nowSeconds() }
}

function withParts<Parameters extends object, Row extends object>(
  { parameters: declared }: Statement<Parameters, Row>,
  { alsoParts = [], ...given }: WithoutParts<Parameters>,
  needed: readonly Part[],
): Parameters {
  // The declared parameters are the given ones, and `parts` where the statement reads any.
  const parts = [...new Set([...needed, ...alsoParts])]
  return ('parts' in declared ? { parts, ...given } : given) as unknown as Parameters
}
