/** A managed Neo4j of a job's own, as `npm start` runs it, with the bare driver beside the product's connection. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { connectDatabase } from '../../../server/database/database.ts'
import { migrate } from '../../../server/database/migrate.ts'
import { startManagedNeo4j } from '../../../server/database/neo4j/managed.ts'
import type { ManagedSettings } from '../../../server/database/settings.ts'
import type { Database } from '../../../server/database/statement.ts'
import { Conflict } from '../../../server/domain/errors.ts'
import { dropSchema } from '../../support/database-schema.ts'
import { statementOf } from '../../support/database-statement.ts'
import { projectFolder, testCacheFolder } from '../../support/folders.ts'

export interface BenchNeo4j {
  readonly database: Database
  /** With integers as plain numbers, like the product's own. */
  readonly driver: Driver
  close(): Promise<void>
}

/** The store of a folder, made where there is none; on a folder of its own that goes with it where none is given. */
export async function openBenchNeo4j(folder?: string, changes: Partial<ManagedSettings> = {}): Promise<BenchNeo4j> {
  const dataFolder = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'backchannel-bench-')))
  await mkdir(dataFolder, { recursive: true })
  const context = { report: () => undefined }
  const server = await startManagedNeo4j(benchSettings(dataFolder, changes), context)
  const database = await connectDatabase({ ...server, database: 'neo4j' })
  await bringUpToDate(database)
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  return {
    database,
    driver,
    close: async () => {
      await driver.close()
      await database.close()
      await server.stop()
      if (folder === undefined) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A kept store outlives changes of schema files under development: it then gets all indexes anew. */
async function bringUpToDate(database: Database): Promise<void> {
  const apply = () => migrate(database, path.join(projectFolder, 'cypher/schema'), { report: () => undefined })
  try {
    await apply()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const run = (text: string) => database.write((transaction) => transaction.run(statementOf(text, {}), {}))
    await run('MATCH (v:SchemaVersion) DELETE v')
    await dropSchema(database)
    await apply()
  }
}

/** As the product starts it, with memory for a million encounters. */
export function benchSettings(dataFolder: string, changes: Partial<ManagedSettings> = {}): ManagedSettings {
  return {
    kind: 'managed',
    dataFolder,
    cacheFolder: testCacheFolder,
    heapMb: 1_024,
    pageCacheMb: 1_024,
    preparesQuickStart: false,
    ...changes,
  }
}
