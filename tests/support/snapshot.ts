/** A store taken down in memory and put back: quicker than loading it again before each test. */
import type { TestDatabase } from './database.ts'
import { statementOf } from './database-statement.ts'

interface StoredNode {
  readonly key: string
  readonly labels: readonly string[]
  readonly properties: object
}

interface StoredRelationship {
  readonly from: string
  readonly to: string
  readonly type: string
  readonly properties: object
}

/** Takes down what is stored; answers what puts it back in the place of whatever is stored then. */
export async function takeSnapshot(database: TestDatabase): Promise<() => Promise<void>> {
  const nodes = await database.read(readNodes, {})
  const placeOf = new Map(nodes.map(({ key }, place) => [key, place]))
  const relationships = (await database.read(readRelationships, {})).map(({ from, to, ...rest }) => ({
    from: placeOf.get(from),
    to: placeOf.get(to),
    ...rest,
  }))
  return async () => {
    await database.clear()
    await database.write((transaction) => transaction.run(write, { nodes, relationships }))
  }
}

const readNodes = statementOf<object, StoredNode>(
  `MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:SchemaLock
   RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties`,
  {},
)
const readRelationships = statementOf<object, StoredRelationship>(
  'MATCH (a)-[r]->(b) RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, properties(r) AS properties',
  {},
)
/** Relationships name their ends by the place of each among the nodes. */
const write = statementOf<{ readonly nodes: readonly object[]; readonly relationships: readonly object[] }, object>(
  `UNWIND $nodes AS row
   CREATE (n)
   SET n = row.properties
   SET n:$(row.labels)
   WITH collect(n) AS nodes
   UNWIND $relationships AS row
   WITH nodes[row.from] AS source, nodes[row.to] AS target, row
   CREATE (source)-[r:$(row.type)]->(target)
   SET r = row.properties`,
  { nodes: '[Map]', relationships: '[Map]' },
)
