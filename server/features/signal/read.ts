/** Signals and absences of a window, as known, with what became of them. */
import { toCondition, toTime } from '../../database/decode.ts'
import { remarksKnown } from '../../database/statements.gen.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import { type Outcome, outcomeOfAbsence } from '../../domain/outcome.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { publicationParameters } from '../../schema/known.ts'
import { findMany } from '../../schema/resolve.ts'
import type { AbsenceModel, SignalModel } from './mapper.ts'
import { settlementOf } from './settle.ts'

/** More than any archive of articles watches or misses at once. */
const mostRemarks = 1_000

/**
 * Signals or absences told in the window or watching it, earliest published first; `about` an encounter or a track. Throws
 * `InvalidInput` and `NotFound` for anything else, and `LimitExceeded`.
 */
export async function readRemarks(
  label: 'Signal' | 'Absence',
  asOf: AsOf,
  about: string | null | undefined,
  context: RequestContext,
): Promise<readonly SignalModel[]> {
  const subject = about ?? null
  if (subject !== null) await findGiven('about', subject, ['encounter', 'track'], context)
  const { from, to } = asOf.window
  const times = { from, to, ...publicationParameters(asOf) }
  const rows = await context.read(remarksKnown, { label, about: subject, ...times, limit: mostRemarks + 1 })
  if (rows.length > mostRemarks) {
    throw new LimitExceeded(`more than ${mostRemarks} of them match; ask for a shorter window, or about one subject`)
  }
  return findMany(
    context.loaders.remarks,
    rows.map(({ id }) => id),
    asOf,
  )
}

/** What became of an absence from its standpoint. */
export async function outcomeOf(absence: AbsenceModel, context: RequestContext): Promise<Outcome> {
  const settlement = await settlementOf(absence, context)
  const window = absence.watched === null ? undefined : toTime(absence.watched)
  return outcomeOfAbsence(settlement, absence.state === 'CONTRADICTED', window, absence.asOf.knownAt)
}

/** Whether a signal is still open although the time that it watches is over. */
export async function isExpired(signal: SignalModel, context: RequestContext): Promise<boolean> {
  const condition = toCondition(signal.condition)
  const window = condition === undefined || condition.kind === 'report' ? undefined : condition.window
  if (window === undefined || window.to > signal.asOf.knownAt) return false
  return (await settlementOf(signal, context)).state === 'OPEN'
}

/** Keeps those whose state, told one by one, is the one asked for; all where none is. */
export async function keepState<Remark, State>(
  remarks: readonly Remark[],
  wanted: State | null | undefined,
  stateOf: (remark: Remark) => Promise<State>,
): Promise<readonly Remark[]> {
  if (wanted === null || wanted === undefined) return remarks
  const states = await Promise.all(remarks.map(stateOf))
  return remarks.filter((_remark, index) => states[index] === wanted)
}
