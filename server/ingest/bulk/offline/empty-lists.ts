/** Empty lists, which the offline importer takes for absent: they travel by name and are made once the store runs. */
import type { Database } from '../../../database/statement.ts'
import { fillContactLists, fillEntityLists } from '../../../database/statements.gen.ts'

/** The property that names those of a node or relationship until `fillEmptyLists` has run. */
export const emptyLists = 'emptyLists'

const batch = { limit: 5_000 }

/** Makes the lists of an imported store. May be repeated. */
export async function fillEmptyLists(database: Database): Promise<void> {
  for (const statement of [fillEntityLists, fillContactLists]) {
    for (let after: string | null = ''; after !== null; ) {
      const from: string = after
      const [row] = await database.write((transaction) => transaction.run(statement, { after: from, ...batch }))
      after = row?.last ?? null
    }
  }
}
