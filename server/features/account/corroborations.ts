/** On how many words an encounter rests, status by status: a plan never counts for "held". */
import { type Corroboration, countCorroboration } from '../../domain/corroboration.ts'
import type { EncounterId, Report, Status } from '../../domain/report.ts'
import { isSameAnswer, reportsOfStatus, statusesGiven, statusOfStanding } from '../../domain/support.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { accountOf } from './accounts.ts'
import type { AccountModel, StatusCorroborationModel } from './mapper.ts'

interface Reported {
  readonly id: EncounterId
  readonly asOf: AsOf
}

/** For a status, or for what stands where none is given; `null` where nothing was known. */
export async function corroborationOf(
  encounter: Reported,
  status: Status | undefined,
  context: RequestContext,
): Promise<Corroboration | null> {
  const account = await accountOf(encounter, context)
  if (account === null || status === undefined) return account?.corroboration ?? null
  const { reports } = await seeReportsOf([encounter], encounter.asOf, context)
  return countFor(status, account, reports)
}

/** For each status that any report known gives, in the order of a course of events; "under way" and "occurred" are one. */
export async function corroborationsOf(
  encounter: Reported,
  context: RequestContext,
): Promise<readonly StatusCorroborationModel[]> {
  const account = await accountOf(encounter, context)
  if (account === null) return []
  const { reports } = await seeReportsOf([encounter], encounter.asOf, context)
  return statusesGiven(reports)
    .map((status) => ({ status, corroboration: countFor(status, account, reports) }))
    .filter(({ corroboration }) => corroboration.reports > 0)
}

/** What stands rests on the reports that made it stand; any other status on those that give it and still hold. */
function countFor(status: Status, account: AccountModel, reports: readonly Report[]): Corroboration {
  const stands = statusOfStanding(account.standing, account.status.for)
  if (isSameAnswer(stands, status)) return account.corroboration
  return countCorroboration(reportsOfStatus(reports, status, account.asOf.knownAt))
}
