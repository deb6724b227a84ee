/** What became of what was announced or denied, as known at a time. Silence settles nothing but a closed window (rule 4). */
import type { Account } from './account.ts'
import type { ContactCondition, Settlement } from './condition.ts'
import type { ActorId, DenialScope, Report } from './report.ts'
import { isHeld, isNegated } from './standings.ts'
import { overlaps, type Time } from './time.ts'

export type Outcome = 'FULFILLED' | 'CONTRADICTED' | 'LAPSED' | 'UNCONFIRMED' | 'OPEN'

/**
 * What became of a plan, by the account of its encounter as known at an instant (seconds). An author's own voice settles none.
 * A plan for another time than the account has is neither fulfilled nor kept open by it: its own window tells.
 */
export function outcomeOfPlan(
  plan: Pick<Report, 'time'>,
  { standing, time }: Pick<Account, 'standing' | 'time'>,
  knownAt: number,
): Outcome {
  if (isNegated(standing)) return 'CONTRADICTED'
  if (plan.time !== undefined && !mayBeOneTime(plan, { time: time.value }))
    return plan.time.to <= knownAt ? 'LAPSED' : 'OPEN'
  if (isHeld(standing)) return 'FULFILLED'
  if (standing === 'LAPSED') return 'LAPSED'
  return standing === 'UNCONFIRMED' && time.value.to <= knownAt ? 'UNCONFIRMED' : 'OPEN'
}

/** What became of an encounter's plans together: fulfilled where any was. `undefined` where there is none. */
export function outcomeOfPlans(outcomes: readonly Outcome[]): Outcome | undefined {
  const first: readonly Outcome[] = ['FULFILLED', 'CONTRADICTED', 'OPEN', 'UNCONFIRMED', 'LAPSED']
  return first.find((outcome) => outcomes.includes(outcome))
}

/**
 * The report of an account that settled a plan: the first that has it held, or cancelled or denied, one for a time of the plan
 * before others; `undefined` where the outcome is no report's doing. `reports` come earliest known first.
 */
export function settlingReport(
  plan: Pick<Report, 'time'>,
  outcome: Outcome,
  { status }: Pick<Account, 'status'>,
  reports: readonly Report[],
): Report | undefined {
  const settles = (report: Report): boolean =>
    outcome === 'FULFILLED' ? isHeld(report.status) : outcome === 'CONTRADICTED' && isNegated(report.status)
  const settling = reports.filter((report) => settles(report) && status.for.some(({ id }) => id === report.id))
  return settling.find((report) => mayBeOneTime(plan, report)) ?? settling[0]
}

/** Whether two may be about one time: their times share an instant, or one gives none. */
const mayBeOneTime = (one: Pick<Report, 'time'>, other: Pick<Report, 'time'>): boolean =>
  one.time === undefined || other.time === undefined || overlaps(one.time, other.time)

/**
 * What became of a denial: contradicted by reports of its own encounter that the two met in the way denied, or by a contact of
 * any other; lapsed where it was told in advance and its window closed without a report. Told once its time had begun it is a
 * report of what did not happen: that is borne out once its window is over.
 */
export function outcomeOfDenial(
  denied: { readonly standing: string; readonly unsettled: readonly string[]; readonly time: Pick<Time, 'to'> },
  isMetElsewhere: boolean,
  knownAt: number,
): Outcome {
  if (isMetElsewhere || denied.unsettled.includes('STATUS')) return 'CONTRADICTED'
  if (denied.standing === 'LAPSED') return 'LAPSED'
  return denied.time.to <= knownAt ? 'FULFILLED' : 'OPEN'
}

/** What would contradict a denial: that those denied, or any who belong to them, met in that way within its window. */
export function contradictionOf(
  { from, to, denialScope }: { readonly from: ActorId; readonly to: ActorId; readonly denialScope: DenialScope | null },
  window: Time,
): ContactCondition & { readonly window: Time } {
  return {
    kind: 'contact',
    between: [from, to],
    kinds: denialScope === 'DIRECT' ? ['DIRECT'] : ['DIRECT', 'INDIRECT', 'UNCLEAR', 'HOSTED', 'MEDIATED'],
    standings: ['OCCURRED', 'UNDER_WAY'],
    window,
    venue: undefined,
  }
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
