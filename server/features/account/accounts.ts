/** The account of a stored encounter from a standpoint: its reports seen from there, under the rules of the domain. */
import { deriveAccount } from '../../domain/account.ts'
import type { IsWithin } from '../../domain/claim.ts'
import { hasEnoughOrigins } from '../../domain/lens.ts'
import type { EncounterId, VenueId } from '../../domain/report.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { readLens, type SeenReports, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { AccountModel } from './mapper.ts'

/** What an account is made of: an encounter, and a standpoint. */
interface Reported {
  readonly id: EncounterId
  readonly asOf: AsOf
}

/** The account as seen; `null` where nothing was known yet, or it stands on fewer origins than the lens asks for. */
export async function accountOf({ id, asOf }: Reported, context: RequestContext): Promise<AccountModel | null> {
  const seen = await seeReportsOf([{ id }], asOf, context)
  const [lens, isWithin] = await Promise.all([readLens(asOf, context), placesOf(seen, context)])
  const account = deriveAccount(seen.reports, asOf.knownAt, isWithin)
  return account === undefined || !hasEnoughOrigins(lens, account) ? null : { ...account, asOf }
}

/** Which of the venues that reports name lies within which. */
export function placesOf({ admitted }: SeenReports, context: RequestContext): Promise<IsWithin> {
  return placesBetween(
    admitted.map(({ venue }) => venue),
    context,
  )
}

/** Which of these venues lies within which. */
export async function placesBetween(
  ids: readonly (VenueId | null | undefined)[],
  context: RequestContext,
): Promise<IsWithin> {
  const venues = new Set(ids.filter((id) => id !== undefined && id !== null))
  const rows = await context.loaders.venues.loadMany([...venues])
  const around = new Map<string, readonly string[]>()
  for (const row of rows) {
    if (row instanceof Error) throw row
    if (row !== undefined) around.set(row.id, row.within)
  }
  return (inner, outer) => inner === outer || around.get(inner)?.includes(outer) === true
}
