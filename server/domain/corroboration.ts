/** On how many independent words something rests. */
import { type ActorId, type Report, type SourceId, voiceOf } from './report.ts'

/** Two unnamed origins may be one person, so the number of origins is a range. */
export interface OriginCount {
  readonly atLeast: number
  readonly atMost: number
}

export interface Corroboration {
  readonly reports: number
  readonly origins: OriginCount
  readonly publishers: number
  readonly onTheRecord: number
}

/**
 * Counts the reports given, which must all support the status in question: a plan never counts for "held".
 * Reports that share an origin count once, however many outlets carry them (rule 6). Anonymous origins may all be one
 * person; an origin that the text does not state may be any of the others.
 */
export function countCorroboration(reports: readonly Report[]): Corroboration {
  return {
    reports: reports.length,
    origins: countOrigins(reports),
    publishers: new Set(reports.map((report) => report.publisher)).size,
    onTheRecord: reports.filter((report) => report.origin.basis === 'ON_RECORD').length,
  }
}

export function countOrigins(reports: readonly Pick<Report, 'origin'>[]): OriginCount {
  const known = new Set<ActorId | SourceId>()
  const named = new Set<SourceId>()
  const anonymous = new Set<SourceId>()
  const unstated = new Set<SourceId>()
  for (const { origin } of reports) {
    if (origin.basis === 'ANONYMOUS') anonymous.add(origin.source)
    else if (origin.basis === 'UNSTATED') unstated.add(origin.source)
    else {
      known.add(voiceOf(origin))
      named.add(origin.source)
    }
  }
  // Who speaks on the record as well is nobody else for not being named once.
  for (const source of named) {
    anonymous.delete(source)
    unstated.delete(source)
  }
  const distinct = known.size + Math.min(anonymous.size, 1)
  return {
    atLeast: Math.max(distinct, Math.min(reports.length, 1)),
    atMost: known.size + anonymous.size + unstated.size,
  }
}
