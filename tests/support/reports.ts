/** Builders of reports: each names only what matters to its example. */
import type { IsWithin } from '../../server/domain/claim.ts'
import type { ActorId, Participation, Report, Role, VenueId } from '../../server/domain/report.ts'
import { lastSecond, parseTime, type Time } from '../../server/domain/time.ts'

const nothingElse = {
  encounter: 'encounter:talks',
  publisher: 'source:outlet',
  origin: { source: 'source:spokesman', basis: 'ON_RECORD' },
  isWitness: false,
  status: 'OCCURRED',
  participations: [],
  denials: [],
  knownFrom: at('2026-06-30'),
} as const

let count = 0

/**
 * A report of a held encounter by a spokesman on the record, known at the end of 30 June 2026, unless told otherwise; in the
 * one article of its publisher.
 */
export function report(says: Partial<Report> = {}): Report {
  count += 1
  const { publisher = nothingElse.publisher } = says
  const article = `article:${publisher.slice('source:'.length)}` as const
  return { ...nothingElse, article, id: `report:a/${String(count).padStart(4, '0')}`, ...says }
}

/** The last second of a time: when something stated to that precision counts as known. */
export function at(edtf: string): number {
  return lastSecond(parseTime(edtf))
}

export const time = (edtf: string): Time => parseTime(edtf)

/** A participant: `party('us-envoys', 'united-states')`. */
export function party(actor: string, side?: string): Participation {
  return { ...present(actor, 'PARTY'), ...(side === undefined ? {} : { side: `actor:${side}` as ActorId }) }
}

export const mediator = (actor: string): Participation => present(actor, 'MEDIATOR')
export const host = (actor: string): Participation => present(actor, 'HOST')
export const member = (actor: string, delegation: string): Participation => ({
  ...present(actor, 'MEMBER'),
  onBehalfOf: `actor:${delegation}`,
})

function present(actor: string, role: Role): Participation {
  return { actor: `actor:${actor}`, role, isPresent: true, inferred: false, meets: false }
}

/** Said by an author in their own voice. */
export const authorsVoice = { origin: { source: 'source:outlet', basis: 'AUTHOR' } } as const

/** Said by somebody unnamed. */
export const unnamed = (who: string) => ({ origin: { source: `source:${who}`, basis: 'ANONYMOUS' } }) as const

const around: Readonly<Record<VenueId, readonly VenueId[]>> = {
  'venue:doha': ['venue:qatar'],
  'venue:muscat': ['venue:oman'],
}

/** Doha lies within Qatar, Muscat within Oman. */
export const isWithin: IsWithin = (inner, outer) => inner === outer || around[inner]?.includes(outer) === true
