/**
 * Lenses: the same graph under a chosen standard of belief (`model.md`, "Lenses"). A lens changes which reports make up
 * the accounts, and nothing else: contacts are derived from what it admits by the same rules.
 */
import type { Contact } from './contact.ts'
import type { Report, SourceId, Status } from './report.ts'

/** Which clock a knowledge time is read on: when it was public, when it was published, or when it was recorded here. */
export type Clock = 'PUBLIC' | 'PUBLISHED' | 'RECORDED'

/** What is left out asks for nothing. */
export interface Lens {
  /** Only reports whose origin speaks on the record. */
  readonly onTheRecordOnly: boolean
  /** Only contacts and encounters that rest on at least so many independent origins, for what stands of them. */
  readonly minOrigins: number
  /** Only reports in articles of these publishers. */
  readonly publishers: ReadonlySet<SourceId> | undefined
  /** Only reports whose origin is one of these: the sources that speak for the parties asked for. */
  readonly partySources: ReadonlySet<SourceId> | undefined
  /** Only reports that rest on one of these, at any link of their chain. */
  readonly sources: ReadonlySet<SourceId> | undefined
  /** Without what authors say in their own voice. */
  readonly excludeAuthorInference: boolean
  /** Only reports of these statuses. */
  readonly statuses: ReadonlySet<Status> | undefined
}

/** Admits every report. */
export const ANY_REPORT: Lens = {
  onTheRecordOnly: false,
  minOrigins: 1,
  publishers: undefined,
  partySources: undefined,
  sources: undefined,
  excludeAuthorInference: false,
  statuses: undefined,
}

/** A report with the other knowledge times that its article gives it, and every source of its chain. */
export interface LensedReport {
  readonly report: Report
  readonly chain: readonly SourceId[]
  readonly publishedFrom: number
  readonly recordedFrom: number
}

/** Whether a lens admits every report there is. */
export function admitsAll(lens: Lens): boolean {
  return (
    !lens.onTheRecordOnly &&
    lens.minOrigins <= 1 &&
    lens.publishers === undefined &&
    lens.partySources === undefined &&
    lens.sources === undefined &&
    !lens.excludeAuthorInference &&
    lens.statuses === undefined
  )
}

/** The reports that a lens admits, each known from the time that the clock shows. */
export function lookThrough(lens: Lens, clock: Clock, reports: readonly LensedReport[]): readonly Report[] {
  return reports.filter((one) => admits(lens, one)).map((one) => readBy(clock, one))
}

/** Whether something that stands on so many origins is enough for a lens: the lower end of the range counts. */
export function hasEnoughOrigins(lens: Lens, { corroboration }: Pick<Contact, 'corroboration'>): boolean {
  return corroboration.origins.atLeast >= lens.minOrigins
}

function admits(lens: Lens, { report, chain }: LensedReport): boolean {
  if (lens.onTheRecordOnly && report.origin.basis !== 'ON_RECORD') return false
  if (lens.publishers !== undefined && !lens.publishers.has(report.publisher)) return false
  if (lens.partySources !== undefined && !lens.partySources.has(report.origin.source)) return false
  if (lens.sources !== undefined && !chain.some((source) => lens.sources?.has(source))) return false
  if (lens.excludeAuthorInference && report.origin.basis === 'AUTHOR') return false
  return lens.statuses === undefined || lens.statuses.has(report.status)
}

function readBy(clock: Clock, one: LensedReport): Report {
  const { report } = one
  return clock === 'PUBLIC' ? report : { ...report, knownFrom: readClock(clock, one), publicFrom: report.knownFrom }
}

function readClock(clock: Clock, { report, publishedFrom, recordedFrom }: LensedReport): number {
  switch (clock) {
    case 'PUBLIC':
      return report.knownFrom
    case 'PUBLISHED':
      return Math.max(report.knownFrom, publishedFrom)
    case 'RECORDED':
      return recordedFrom
  }
}
