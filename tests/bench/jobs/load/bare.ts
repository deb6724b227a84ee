/**
 * The same rows by the bare driver: one statement a label or type, in batches, nothing checked or derived. With MERGE it may be
 * repeated without harm; with CREATE it may not, and shows what the database could take at most.
 */
import type { Driver, ManagedTransaction } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import { groupBy } from '../../../../server/domain/group-by.ts'
import { inRuns } from '../../../../server/ingest/bulk/batch.ts'
import type { StoredRows } from './rows.ts'

const rowsPerStatement = 2_000

export type Verb = 'MERGE' | 'CREATE'

/** Writes batches one after another, each in one transaction. */
export async function writeBare(driver: Driver, batches: readonly StoredRows[], verb: Verb): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE })
  try {
    for (const rows of batches) await session.executeWrite((transaction) => writeRows(transaction, rows, verb))
  } finally {
    await session.close()
  }
}

async function writeRows(transaction: ManagedTransaction, rows: StoredRows, verb: Verb): Promise<void> {
  const run = async (text: string, all: readonly object[]) => {
    for (const some of inRuns(all, rowsPerStatement)) await transaction.run(text, { rows: some.map(markIntegers) })
  }
  for (const [label, same] of groupBy(rows.entities, (row) => row.label)) {
    await run(
      `UNWIND $rows AS row ${verb} (e:Entity {id: row.id}) SET e += row.properties, e.recordedAt = row.recordedAt, e:${label}`,
      same,
    )
  }
  for (const [type, same] of groupBy(rows.relationships, (row) => row.type)) {
    await run(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) ${verb} (a)-[r:${type}]->(b) SET r += row.properties`,
      same,
    )
  }
  await run(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.encounter}) ${verb} (e)-[:HAS_ACCOUNT]->(a:Account {encounter: row.encounter, knownFrom: row.knownFrom}) SET a += row`,
    rows.derived.flatMap(({ accounts }) => accounts),
  )
  await run(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.encounter}) MATCH (a:Entity {id: row.actor}) ${verb} (a)-[p:TOOK_PART {role: row.role, knownFrom: row.knownFrom}]->(e) SET p.knownTo = row.knownTo`,
    rows.derived.flatMap(({ id, participants }) => participants.map((part) => ({ ...part, encounter: id }))),
  )
  await run(
    `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) ${verb} (a)-[c:CONTACT {id: row.properties.id, knownFrom: row.properties.knownFrom}]->(b) SET c += row.properties`,
    rows.derived.flatMap(({ contacts }) => contacts),
  )
}

/** Whole numbers as integers, which the driver would send as floats. */
function markIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(markIntegers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, markIntegers(each)]))
}
