import type { Database } from '../../server/database/statement.ts'
import { statementOf } from './database-statement.ts'

/** Drops every constraint and index. */
export async function dropSchema(database: Database): Promise<void> {
  for (const [kind, plural] of [
    ['CONSTRAINT', 'CONSTRAINTS'],
    ['INDEX', 'INDEXES'],
  ]) {
    const text = `SHOW ${plural} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`
    const rows = await database.read(statementOf<object, { readonly name: string }>(text, {}), {})
    for (const { name } of rows) {
      const drop = statementOf<object, object>(`DROP ${kind} \`${name}\` IF EXISTS`, {})
      await database.write((transaction) => transaction.run(drop, {}))
    }
  }
}
