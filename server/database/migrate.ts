/** Brings a database's constraints, indexes and stored shapes up to what this version of the server expects. */

import { type AppliedFile, findPending, readSchemaFiles, type SchemaFile } from './schema-files.ts'
import type { WorkContext } from './settings.ts'
import type { Database, Statement } from './statement.ts'

/** Long enough for indexes over a large store. */
const APPLY_WITHIN_MS = 3_600_000
const INDEXES_WITHIN_S = 3_600

const appliedFiles: Statement<object, AppliedFile> = {
  name: 'appliedSchemaFiles',
  access: 'read',
  text: 'MATCH (v:SchemaVersion)\nRETURN v.name AS name, v.checksum AS checksum\nORDER BY name',
  parameters: {},
  columns: ['name', 'checksum'],
}

/** Holds the one lock node until the transaction ends: a second server waits here for the first. */
const takeLock = command('takeSchemaLock', 'MERGE (l:SchemaLock {id: 0})\nSET l.takenAt = timestamp()')

const recordFile: Statement<{ readonly name: string; readonly checksum: string }, object> = {
  name: 'recordSchemaFile',
  access: 'write',
  text: 'MERGE (v:SchemaVersion {name: $name})\nSET v.checksum = $checksum, v.appliedAt = timestamp()',
  parameters: { name: 'String', checksum: 'String' },
  columns: [],
}

const awaitIndexes = command('awaitIndexes', `CALL db.awaitIndexes(${INDEXES_WITHIN_S})`)

/** What the bookkeeping itself needs; MERGE is safe only on constrained keys. */
const bookkeeping = [
  command('schemaLockKey', 'CREATE CONSTRAINT schema_lock_id IF NOT EXISTS FOR (l:SchemaLock) REQUIRE l.id IS UNIQUE'),
  command(
    'schemaVersionKey',
    'CREATE CONSTRAINT schema_version_name IF NOT EXISTS FOR (v:SchemaVersion) REQUIRE v.name IS UNIQUE',
  ),
]

/**
 * Applies the files of a folder that this database has not seen, each once and as a whole, in the order of their numbers,
 * and answers their names. A file holds either schema commands or changes of data, and repeats without harm: a server that
 * dies between applying and recording applies it again. Of two servers at a time one waits for the other. Throws `Conflict`,
 * with the database untouched, where it is of a newer version or an applied file was changed; see `findPending`.
 */
export async function migrate(database: Database, folder: string, context: WorkContext): Promise<readonly string[]> {
  const files = await readSchemaFiles(folder)
  const readPending = async () => findPending(files, await database.read(appliedFiles, {}))
  if ((await readPending()).length === 0) return []

  const options = { timeoutMs: APPLY_WITHIN_MS, ...(context.signal && { signal: context.signal }) }
  for (const statement of bookkeeping) await database.write((transaction) => transaction.run(statement, {}), options)
  const applied: string[] = []
  await database.write(async (lock) => {
    await lock.run(takeLock, {})
    for (const file of await readPending()) {
      context.report(`applying schema ${file.name}`)
      await applyFile(database, file, options)
      applied.push(file.name)
    }
  }, options)
  await database.read(awaitIndexes, {}, options)
  return applied
}

/** Commands and record cannot share a transaction: Neo4j keeps changes of schema and of data apart. */
async function applyFile(database: Database, file: SchemaFile, options: { readonly timeoutMs: number }): Promise<void> {
  await database.write(async (transaction) => {
    for (const [place, text] of file.statements.entries()) {
      await transaction.run(command(`schema file ${file.name}, statement ${place + 1}`, text), {})
    }
  }, options)
  await database.write(
    (transaction) => transaction.run(recordFile, { name: file.name, checksum: file.checksum }),
    options,
  )
}

function command(name: string, text: string): Statement<object, object> {
  return { name, access: 'write', text, parameters: {}, columns: [] }
}
