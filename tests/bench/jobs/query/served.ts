/** The API as it is served, but for HTTP: checked once, executed each time, and written as JSON. */
import pino from 'pino'
import { parseConfig } from '../../../../server/config.ts'
import type { Database } from '../../../../server/database/statement.ts'
import { createApolloServer } from '../../../../server/http/graphql.ts'
import type { RequestContext } from '../../../../server/schema/context.ts'
import { buildSchema } from '../../../../server/schema/schema.ts'
import { createTestContext } from '../../../support/api.ts'
import { projectFolder } from '../../../support/folders.ts'

export interface Served {
  /** The answer's text. Throws where it holds errors. */
  readonly ask: (database: Database, query: string, variables: Record<string, unknown>) => Promise<string>
  readonly stop: () => Promise<void>
}

export async function serveInProcess(): Promise<Served> {
  const log = pino({ level: 'silent' })
  const config = parseConfig({}, projectFolder)
  const server = createApolloServer<RequestContext>({ schema: buildSchema(), config, log })
  await server.start()
  return {
    ask: async (database, query, variables) => {
      const contextValue = createTestContext(database)
      const { body } = await server.executeOperation({ query, variables }, { contextValue })
      if (body.kind !== 'single') throw new Error('the answer came in pieces')
      const { errors = [] } = body.singleResult
      if (errors.length > 0) throw new Error(`${query}: ${errors.map(({ message }) => message).join('; ')}`)
      return JSON.stringify(body.singleResult)
    },
    stop: () => server.stop(),
  }
}
