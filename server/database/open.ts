/** The whole of the database as the composition root needs it: started where it is ours, connected, closed in order. */

import { connectDatabase } from './database.ts'
import { startManagedNeo4j } from './neo4j/managed.ts'
import type { DatabaseSettings, WorkContext } from './settings.ts'
import type { Database } from './statement.ts'

/**
 * Starts the local Neo4j or reaches the remote one, and connects. `close` of what it answers also stops a local Neo4j.
 * Throws `DatabaseUnavailable` or `InvalidInput`, whose message is all that the person at the terminal needs.
 */
export async function openDatabase(settings: DatabaseSettings, context: WorkContext): Promise<Database> {
  if (settings.kind === 'remote') return connectDatabase(settings)
  const neo4j = await startManagedNeo4j(settings, context)
  try {
    const database = await connectDatabase({ ...neo4j, database: 'neo4j' })
    return {
      ...database,
      close: async () => {
        await database.close()
        await neo4j.stop()
      },
    }
  } catch (error) {
    await neo4j.stop()
    throw error
  }
}
