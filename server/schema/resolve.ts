/** Steps that many resolvers share: following an identifier to its row, with the clocks of the question. */
import type DataLoader from 'dataloader'
import { InvariantViolated } from '../domain/errors.ts'
import type { Asked, AsOf } from './as-of.ts'

/** The row with an identifier, or `null` where there is none or nothing is stored under it. */
export async function findOne<Row extends object>(
  loader: DataLoader<string, Row | undefined>,
  id: string | null | undefined,
  asOf: AsOf,
): Promise<Asked<Row> | null> {
  if (id === null || id === undefined) return null
  const row = await loader.load(id)
  return row === undefined ? null : { ...row, asOf }
}

/** The row that the store must hold, since something stored points to it. */
export async function getOne<Row extends object>(
  loader: DataLoader<string, Row | undefined>,
  id: string,
  asOf: AsOf,
): Promise<Asked<Row>> {
  const found = await findOne(loader, id, asOf)
  if (found === null) throw new InvariantViolated(`${id} is spoken of but not stored`)
  return found
}

/** The rows with these identifiers, in their order; what is not stored is left out. */
export async function findMany<Row extends object>(
  loader: DataLoader<string, Row | undefined>,
  ids: readonly string[],
  asOf: AsOf,
): Promise<readonly Asked<Row>[]> {
  const rows = await loader.loadMany(ids)
  return rows.flatMap((row) => {
    if (row instanceof Error) throw row
    return row === undefined ? [] : [{ ...row, asOf }]
  })
}
