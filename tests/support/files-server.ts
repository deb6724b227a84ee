/** The routes of files over HTTP, on a database: exports and contact columns. */
import pino from 'pino'
import { parseConfig } from '../../server/config.ts'
import type { Database } from '../../server/database/statement.ts'
import { createOpenColumns } from '../../server/features/contact-columns/index.ts'
import { createOpenNetwork } from '../../server/features/network/index.ts'
import { createApp } from '../../server/http/app.ts'
import { listen } from '../../server/http/listen.ts'
import { createContext } from '../../server/schema/context.ts'
import { buildSchema } from '../../server/schema/schema.ts'
import { projectFolder } from './folders.ts'
import { createTestLoader, testNowSeconds } from './seeded.ts'

/** Listens on a port of its own until it is closed; `tool` is what files say they were made with. */
export async function serveFiles(database: Database, tool: string) {
  const schema = buildSchema()
  const parts = { database, loader: createTestLoader(database), nowSeconds: () => testNowSeconds }
  const app = await createApp({
    schema,
    config: parseConfig({}, projectFolder),
    log: pino({ level: 'silent' }),
    contextFor: (scope) => createContext(parts, scope),
    readiness: {},
    openNetwork: createOpenNetwork(schema),
    openColumns: createOpenColumns(schema),
    clientFolder: 'dist/none',
    queryPageFolder: 'dist/none',
    questions: [],
    tool,
  })
  const listening = await listen(app.express, { host: '127.0.0.1', port: 0 })
  const close = async () => {
    await listening.close(0)
    await app.stop()
  }
  return { columns: `${listening.url}/columns/contacts`, exports: `${listening.url}/export`, close }
}
