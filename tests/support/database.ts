/** The run's Neo4j in the hands of one test file. Files that use it run one after another: they share its content. */
import path from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { inject } from 'vitest'
import { connectDatabase } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { Database } from '../../server/database/statement.ts'
import { dropSchema } from './database-schema.ts'
import { statementOf } from './database-statement.ts'
import { projectFolder } from './folders.ts'

export interface TestDatabase extends Database {
  /** Deletes all data; constraints, indexes and what is known of the schema stay. */
  clear(): Promise<void>
}

/** Connected, empty, and with the product's own constraints and indexes. To be closed by whoever opened it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await connectDatabase(inject('neo4j'))
  const clear = () => deleteData(database)
  await clear()
  await migrate(database, path.join(projectFolder, 'cypher/schema'), { report: () => undefined })
  return { ...database, clear }
}

/** Connected and without anything in it, constraints and indexes included: as a database is before its first start. */
export async function openBareDatabase(): Promise<TestDatabase> {
  const database = await connectDatabase(inject('neo4j'))
  const clear = async () => {
    await runText(database, 'MATCH (n) DETACH DELETE n')
    await dropSchema(database)
  }
  await clear()
  return { ...database, clear }
}

/** The driver itself, for what `Database` does not show: plans, notifications, other transactions. */
export function openTestDriver(): Driver {
  const { uri, username, password } = inject('neo4j')
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
}

async function deleteData(database: Database): Promise<void> {
  await runText(database, 'MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:SchemaLock DETACH DELETE n')
}

async function runText(database: Database, text: string): Promise<void> {
  await database.write((transaction) => transaction.run(statementOf(text, {}), {}))
}
