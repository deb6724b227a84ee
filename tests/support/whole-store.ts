/** All that a database holds, for comparing one with another. */
import type { Database } from '../../server/database/statement.ts'
import { statementOf } from './database-statement.ts'

/** Every node and relationship with all its properties, as text in a stable order, without what the schema and locks keep. */
export async function readWholeStore(database: Database): Promise<readonly string[]> {
  const nodes = statementOf<object, object>(
    'MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:SchemaLock AND NOT n:WriteTurn RETURN labels(n) AS labels, properties(n) AS properties',
    {},
  )
  const edges = statementOf<object, object>(
    `MATCH (a)-[r]->(b)
     RETURN coalesce(a.id, '') AS source, type(r) AS type, coalesce(b.id, properties(b)) AS target, properties(r) AS properties`,
    {},
  )
  const rows = [...(await database.read(nodes, {})), ...(await database.read(edges, {}))]
  return rows.map((row) => JSON.stringify(row, sortKeys)).sort()
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
