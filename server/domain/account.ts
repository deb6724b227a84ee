/** What the reports about an encounter together say, property by property. */
import { type Claim, type IsWithin, isOnlyExpected, type Standing } from './claim.ts'
import { type Corroboration, countCorroboration } from './corroboration.ts'
import { claimLevel, claimOccasion, claimParticipants, type ParticipantClaim } from './property-claims.ts'
import type { Level, Mode, Report, VenueId } from './report.ts'
import { isHeld } from './standings.ts'
import { claimStatus } from './status-claim.ts'
import type { Time } from './time.ts'

export interface Account {
  readonly standing: Standing
  readonly status: Claim<Standing>
  readonly mode: Claim<Mode>
  readonly level: Claim<Level>
  readonly time: Claim<Time>
  readonly venue: Claim<VenueId | undefined>
  readonly participants: readonly ParticipantClaim[]
  readonly corroboration: Corroboration
}

/** How, when and where something held was, where no report has that of it as held. */
export type PlannedProperty = 'MODE' | 'TIME' | 'VENUE' | 'LEVEL'

/** What of something held only reports of another status give, such as its plan. */
export function plannedOf({
  standing,
  mode,
  time,
  venue,
  level,
}: Pick<Account, 'standing' | 'mode' | 'time' | 'venue' | 'level'>): readonly PlannedProperty[] {
  if (!isHeld(standing)) return []
  const claims: Readonly<Record<PlannedProperty, Claim<unknown>>> = {
    MODE: mode,
    TIME: time,
    VENUE: venue,
    LEVEL: level,
  }
  const properties: readonly PlannedProperty[] = ['MODE', 'TIME', 'VENUE', 'LEVEL']
  return properties.filter((property) => isOnlyExpected(claims[property].for))
}

/** The reports that had become known by an instant, earliest first; ties by identifier. */
export function reportsKnownAt(reports: readonly Report[], knownAt: number): readonly Report[] {
  return reports
    .filter((report) => report.knownFrom <= knownAt)
    .sort((a, b) => a.knownFrom - b.knownFrom || (a.id < b.id ? -1 : 1))
}

/**
 * The account of one encounter as known at an instant (seconds). `reports` must all be about that encounter; those known
 * later are left out. `undefined` where nothing was known.
 */
export function deriveAccount(reports: readonly Report[], knownAt: number, isWithin: IsWithin): Account | undefined {
  const known = reportsKnownAt(reports, knownAt)
  if (known.length === 0) return undefined
  const { mode, time, venue } = claimOccasion(known, isWithin)
  const status = claimStatus(known, time.value, knownAt)
  return {
    standing: status.value,
    status,
    mode,
    level: claimLevel(known),
    time,
    venue,
    participants: claimParticipants(known),
    corroboration: countCorroboration(status.for),
  }
}
