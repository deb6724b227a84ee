/** What became of what was announced or denied, as known at a time. Silence settles nothing but a closed window (rule 4). */
import type { Account } from './account.ts'
import { isHeld } from './claim.ts'

export type Outcome = 'FULFILLED' | 'CONTRADICTED' | 'LAPSED' | 'UNCONFIRMED' | 'OPEN'

/** What became of a plan, by the account of its encounter. */
export function outcomeOfPlan({ standing }: Pick<Account, 'standing'>): Outcome {
  if (isHeld(standing)) return 'FULFILLED'
  if (standing === 'CANCELLED' || standing === 'DENIED') return 'CONTRADICTED'
  if (standing === 'LAPSED' || standing === 'UNCONFIRMED') return standing
  return 'OPEN'
}

/** What became of a denial: contradicted by a report that the two met in the way denied, otherwise by its window. */
export function outcomeOfDenial(denied: { readonly standing: string; readonly unsettled: readonly string[] }): Outcome {
  if (denied.unsettled.includes('STATUS')) return 'CONTRADICTED'
  return denied.standing === 'LAPSED' ? 'LAPSED' : 'OPEN'
}
