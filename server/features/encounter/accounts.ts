/** The account of a stored encounter: its reports known by the time asked for, under the rules of the domain. */
import { toReport } from '../../database/decode.ts'
import { deriveAccount, type IsWithin } from '../../domain/account.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany } from '../../schema/resolve.ts'
import { type NameOf, toProperties } from './account-properties.ts'
import type { AccountModel, AccountPropertyModel, EncounterModel } from './mapper.ts'

/** The account as known; `null` where nothing was known of the encounter yet. */
export async function accountOf(encounter: EncounterModel, context: RequestContext): Promise<AccountModel | null> {
  const rows = await findMany(context.loaders.reports, encounter.reports, encounter.asOf)
  const reports = rows.map(toReport)
  const isWithin = await placesOf(
    rows.flatMap((row) => (row.venue === null ? [] : [row.venue])),
    context,
  )
  const account = deriveAccount(reports, encounter.asOf.knownAt, isWithin)
  return account === undefined ? null : { ...account, asOf: encounter.asOf }
}

/** The properties of an account with the names of whom and what they speak of. */
export async function propertiesOf(
  account: AccountModel,
  context: RequestContext,
): Promise<readonly AccountPropertyModel[]> {
  const actors = await context.loaders.actors.loadMany(account.participants.map(({ actor }) => actor))
  const venue = account.venue.value === undefined ? undefined : await context.loaders.venues.load(account.venue.value)
  const named = [...actors, venue].flatMap((row) => {
    if (row instanceof Error) throw row
    return row === undefined ? [] : [[row.id, row.name] as const]
  })
  const names = new Map<string, string>(named)
  const nameOf: NameOf = (id) => names.get(id) ?? id
  return toProperties(account, nameOf, account.asOf)
}

async function placesOf(venues: readonly string[], context: RequestContext): Promise<IsWithin> {
  const rows = await context.loaders.venues.loadMany([...new Set(venues)])
  const around = new Map<string, readonly string[]>()
  for (const row of rows) if (row !== undefined && !(row instanceof Error)) around.set(row.id, row.within)
  return (inner, outer) => inner === outer || around.get(inner)?.includes(outer) === true
}
