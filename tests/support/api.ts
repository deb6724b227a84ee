/** The API's schema on a test database, asked in process: as a request would be, with its own loaders and clock. */
import { setMaxListeners } from 'node:events'
import { graphql } from 'graphql'
import pino from 'pino'
import type { Database } from '../../server/database/statement.ts'
import type { Loader } from '../../server/ingest/load.ts'
import { createContext, type RequestContext } from '../../server/schema/context.ts'
import { buildSchema } from '../../server/schema/schema.ts'
import { createTestLoader, testNowSeconds } from './seeded.ts'

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data: any
  readonly errors: readonly string[]
  /** Statements that the answer took, by name. */
  readonly statements: Readonly<Record<string, number>>
}

const schema = buildSchema()
const log = pino({ level: 'silent' })

/** What a request's resolvers get, at noon of 21 November 2026. */
export function createTestContext(database: Database, loader = createTestLoader(database)): RequestContext {
  const { signal } = new AbortController()
  setMaxListeners(0, signal)
  const scope = { id: 'test', log, signal, writeRefusal: undefined }
  return createContext({ database, loader, nowSeconds: () => testNowSeconds }, scope)
}

/** Asks one question at noon of 21 November 2026. */
export async function ask(
  database: Database,
  source: string,
  variables: Record<string, unknown> = {},
  loader?: Loader,
): Promise<Answer> {
  const before = new Map(database.statementsRun)
  const contextValue = createTestContext(database, loader)
  const { data, errors = [] } = await graphql({ schema, source, variableValues: variables, contextValue })
  const statements = [...database.statementsRun]
    .map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
    .filter(([, count]) => count > 0)
  return {
    // Answers have null prototypes; a test compares them with literals.
    data: data === undefined || data === null ? data : JSON.parse(JSON.stringify(data)),
    errors: errors.map((error) => error.message),
    statements: Object.fromEntries(statements.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
