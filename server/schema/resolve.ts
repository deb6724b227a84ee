/** Steps that many resolvers share: following an identifier to its row, with the clocks of the question. */
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { InvariantViolated } from '../domain/errors.ts'
import type { Asked, AsOf } from './as-of.ts'
import type { RequestContext } from './context.ts'
import { findGiven } from './given.ts'
import { asksForIdOnly } from './selection.ts'

/** The row with an identifier, or `null` where there is none or nothing is stored under it. */
export function findOne<Row extends object>(
  loader: DataLoader<string, Row | undefined>,
  id: string | null | undefined,
  asOf: AsOf,
): Promise<Asked<Row> | null> | null {
  if (id === null || id === undefined) return null
  return loader.load(id).then((row) => (row === undefined ? null : { ...row, asOf }))
}

/**
 * The row that the store must hold, since something stored points to it. With `info`, a question that asks for nothing but
 * the identifier is answered without reading.
 */
export function getOne<Row extends object>(
  loader: DataLoader<string, Row | undefined>,
  id: string,
  asOf: AsOf,
  info?: GraphQLResolveInfo,
): Asked<Row> | Promise<Asked<Row>> {
  // Of such a row nothing but what it holds is looked at.
  if (info?.fieldNodes.every(asksForIdOnly) === true) return { id, asOf } as unknown as Asked<Row>
  return loadOne(loader, id, asOf)
}

async function loadOne<Row extends object>(
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

/**
 * Whom to ask for instead, where an answer lacks some of the actors that an argument asks for: one that was merged is asked for
 * as the one that it was merged into. `undefined` where nobody was, so that the answer stands; nothing is read where none is
 * lacking. Throws `InvalidInput` for what is no actor's identifier, `NotFound` for one that nobody has.
 */
export async function findInstead(
  argument: string,
  actors: readonly string[] | null | undefined,
  isLacking: (actor: string) => boolean,
  context: Pick<RequestContext, 'loaders'>,
): Promise<readonly string[] | undefined> {
  if (actors === null || actors === undefined || !actors.some(isLacking)) return undefined
  const instead = await Promise.all(
    actors.map((id) => (isLacking(id) ? findGiven(argument, id, 'actor', context) : id)),
  )
  return instead.every((id, index) => id === actors[index]) ? undefined : [...new Set(instead)]
}
