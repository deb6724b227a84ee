/** Presences and co-presences as the API's types are resolved from. */
import type { CoPresence, Overlap } from '../../domain/co-presence.ts'
import type { Presence } from '../../domain/presence.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

export type PresenceModel = Asked<Presence>
export type CoPresenceModel = Asked<CoPresence>
export type CoPresenceOverlapModel = Asked<Overlap>

export interface CoPresencesModel {
  readonly pairs: readonly CoPresenceModel[]
  readonly omittedPairs: number
  readonly isPastEncounters: boolean
  readonly tooWide: number
  readonly mostEncounters: number
  readonly asOf: AsOf
}
