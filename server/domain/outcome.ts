/** What became of what was announced or denied, as known at a time. Silence settles nothing but a closed window (rule 4). */
import type { Account } from './account.ts'
import type { Settlement } from './condition.ts'
import { isHeld } from './standings.ts'
import type { Time } from './time.ts'

export type Outcome = 'FULFILLED' | 'CONTRADICTED' | 'LAPSED' | 'UNCONFIRMED' | 'OPEN'

/** What became of a plan, by the account of its encounter as known at an instant (seconds). An author's own voice settles none. */
export function outcomeOfPlan({ standing, time }: Pick<Account, 'standing' | 'time'>, knownAt: number): Outcome {
  if (isHeld(standing)) return 'FULFILLED'
  if (standing === 'CANCELLED' || standing === 'DENIED') return 'CONTRADICTED'
  if (standing === 'LAPSED') return 'LAPSED'
  return standing === 'UNCONFIRMED' && time.value.to <= knownAt ? 'UNCONFIRMED' : 'OPEN'
}

/**
 * What became of a denial: contradicted by a report that the two met in the way denied; lapsed where it was told in advance
 * and its window closed without a report. Told once its time had begun it is a report of what did not happen: that is borne
 * out once its window is over.
 */
export function outcomeOfDenial(
  denied: { readonly standing: string; readonly unsettled: readonly string[]; readonly time: Pick<Time, 'to'> },
  knownAt: number,
): Outcome {
  if (denied.unsettled.includes('STATUS')) return 'CONTRADICTED'
  if (denied.standing === 'LAPSED') return 'LAPSED'
  return denied.time.to <= knownAt ? 'FULFILLED' : 'OPEN'
}

/**
 * What became of something said to be missing: a later report supplies it, or has it that it was there all along; or the
 * time for which it was said is over without either.
 */
export function outcomeOfAbsence(
  { state }: Pick<Settlement, 'state'>,
  isContradicted: boolean,
  window: Pick<Time, 'to'> | undefined,
  knownAt: number,
): Outcome {
  if (state !== 'OPEN') return isContradicted ? 'CONTRADICTED' : 'FULFILLED'
  return window !== undefined && window.to <= knownAt ? 'LAPSED' : 'OPEN'
}
