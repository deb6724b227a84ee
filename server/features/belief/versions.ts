/** One encounter's account over knowledge time, and origin by origin. */

import { deriveAccount } from '../../domain/account.ts'
import { groupBy } from '../../domain/group-by.ts'
import { accountHistory } from '../../domain/history.ts'
import { hasEnoughOrigins } from '../../domain/lens.ts'
import { voiceOf } from '../../domain/report.ts'
import { readLens, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { placesOf } from '../account/index.ts'
import type { EncounterModel } from '../encounter/index.ts'
import type { AccountVersionModel, OriginAccountModel } from './mapper.ts'

/** Versions up to the knowledge time of the question, earliest first, each with the reports that made it so. */
export async function historyOf(
  encounter: EncounterModel,
  context: RequestContext,
): Promise<readonly AccountVersionModel[]> {
  const { asOf } = encounter
  const seen = await seeReportsOf([encounter], asOf, context)
  const known = new Map(seen.reports.map((report) => [report.id, report.knownFrom]))
  const [lens, isWithin] = await Promise.all([readLens(asOf, context), placesOf(seen, context)])
  return accountHistory(seen.reports, isWithin)
    .filter(({ value, knownFrom }) => knownFrom <= asOf.knownAt && hasEnoughOrigins(lens, value))
    .map(({ value, knownFrom, knownTo }) => ({
      account: { ...value, asOf: { ...asOf, knownAt: Math.min(asOf.knownAt, knownTo - 1) } },
      knownFrom,
      knownTo,
      seenAt: asOf.knownAt,
      because: seen.rows.filter((row) => known.get(row.id) === knownFrom),
    }))
}

/** What each origin alone says, by the origins' identifiers; of several entries of one speaker, the first told. */
export async function accountsByOrigin(
  encounter: EncounterModel,
  context: RequestContext,
): Promise<readonly OriginAccountModel[]> {
  const { asOf } = encounter
  const seen = await seeReportsOf([encounter], asOf, context)
  const isWithin = await placesOf(seen, context)
  return [...groupBy(seen.reports, ({ origin }) => voiceOf(origin)).values()]
    .flatMap((reports) => {
      const account = deriveAccount(reports, asOf.knownAt, isWithin)
      const origin = reports[0]?.origin.source
      if (account === undefined || origin === undefined) return []
      const ids = new Set(reports.map((report) => report.id))
      return [{ origin, account: { ...account, asOf }, reports: seen.rows.filter((row) => ids.has(row.id)), asOf }]
    })
    .sort((a, b) => (a.origin < b.origin ? -1 : 1))
}
