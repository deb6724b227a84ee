/**
 * Claims: what reports say of one property, and who stands for and against it (`model.md`, "From reports to contacts"). A
 * later report takes an earlier one's place only where both speak of the property, differ, and share an origin or a
 * publisher; everyone else can only add or contradict. Silence is never a denial.
 */
import { countOrigins } from './corroboration.ts'
import { countsAs, isSourced, type Report, type Status, saysHeld, toldFrom, type VenueId, voiceOf } from './report.ts'

/** A report's status, or `LAPSED`: a plan or denial whose window closed without a report (rule 4). */
export type Standing = Status | 'LAPSED'
export type Agreement = 'AGREED' | 'PARTIAL' | 'DISPUTED'

/** The value of one property, and who says so. */
export interface Claim<Value> {
  readonly value: Value
  readonly agreement: Agreement
  readonly for: readonly Report[]
  readonly against: readonly Report[]
  /** Those whose own origin or publisher has since said something else. */
  readonly replaced: readonly Report[]
  readonly silent: readonly Report[]
}

/** Of the reports known, those whose word on one property stands, and those whose word a later one has replaced. */
export interface Spoken {
  readonly known: readonly Report[]
  readonly standing: readonly Report[]
  readonly replaced: readonly Report[]
}

/** Whether the first venue is the second or lies within it. */
export type IsWithin = (inner: VenueId, outer: VenueId) => boolean

/**
 * Tells reports that speak of a property by whether a later one of the same origin or publisher says something different of
 * it. One that says the same again replaces nothing: both stand.
 */
export function readSpoken<Value>(
  known: readonly Report[],
  read: (report: Report) => Value | undefined,
  differ: (later: Value, earlier: Value) => boolean = (later, earlier) => later !== earlier,
): Spoken {
  const speaking = known.flatMap((report) => {
    const value = read(report)
    return value === undefined ? [] : [{ report, value }]
  })
  const standing: Report[] = []
  const replaced: Report[] = []
  for (const { report, value } of speaking) {
    const isReplaced = speaking.some((later) => supersedes(later.report, report) && differ(later.value, value))
    ;(isReplaced ? replaced : standing).push(report)
  }
  return { known, standing, replaced }
}

/** Whether one report takes another's place, where both speak of the same thing. */
export function supersedes(later: Report, earlier: Report): boolean {
  if (toldFrom(later) <= toldFrom(earlier)) return false
  // An author's own voice never outranks what a quoted speaker says (rule 5).
  if (isSourced(earlier) && !isSourced(later)) return false
  if (saysHeld(earlier) && countsAs(later) === 'PLANNED' && !takesBack(later, earlier)) return false
  return hasOneVoice(later, earlier) || later.publisher === earlier.publisher
}

const hasOneVoice = (one: Report, other: Report): boolean => voiceOf(one.origin) === voiceOf(other.origin)

/** Whether a plan says of something held that it is still to be: a plan retold once its time is over is no word against that. */
function takesBack(plan: Report, held: Report): boolean {
  return plan.time === undefined ? hasOneVoice(plan, held) : plan.time.to > toldFrom(plan)
}

/** Whether reports rest on more independent origins than others, or on as many and the latest word. */
export function outweighs(challengers: readonly Report[], holders: readonly Report[]): boolean {
  if (challengers.length === 0) return false
  const difference = countOrigins(challengers).atLeast - countOrigins(holders).atLeast
  if (difference !== 0) return difference > 0
  return lastKnown(challengers) >= lastKnown(holders)
}

const lastKnown = (reports: readonly Report[]): number => Math.max(...reports.map(toldFrom))

/**
 * Articles differ in what they say and leave out, so agreement is counted by them: a report is silent, and yet makes nothing
 * partial, where its own article says the same in another report, on another's word.
 */
export function toClaim<Value>(
  value: Value,
  support: readonly Report[],
  against: readonly Report[],
  { known, replaced }: Spoken,
): Claim<Value> {
  const speaking = new Set([...support, ...against, ...replaced])
  const silent = known.filter((report) => !speaking.has(report))
  const saying = new Set(support.map(({ article }) => article))
  const isPartial = silent.some(({ article }) => !saying.has(article))
  const agreement = against.length > 0 ? 'DISPUTED' : isPartial ? 'PARTIAL' : 'AGREED'
  return { value, agreement, for: support, against, replaced, silent }
}

/**
 * As what something is told that no report has of what was held: as planned, or as an author alone has it; `undefined` where a
 * report of what was held tells it, or nobody.
 */
export function expectedAs(stating: readonly Report[]): 'PLANNED' | 'UNCONFIRMED' | undefined {
  if (!isOnlyExpected(stating)) return undefined
  return stating.some((report) => countsAs(report) === 'PLANNED') ? 'PLANNED' : 'UNCONFIRMED'
}

/** Whether something is told, and by no report that it was held. */
export const isOnlyExpected = (stating: readonly Report[]): boolean => stating.length > 0 && !stating.some(saysHeld)

/** Of a property of which no report speaks. */
export function noClaim<Value>(value: Value, known: readonly Report[]): Claim<Value> {
  return { value, agreement: 'AGREED', for: [], against: [], replaced: [], silent: known }
}
