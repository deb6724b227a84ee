/** Timelines as the API's types are resolved from. */
import type { ActorId, Role } from '../../domain/report.ts'
import type { RoundClaim } from '../../domain/round-claim.ts'
import type { Placed, TimedEncounter } from '../../domain/timeline.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { ResolversTypes } from '../../schema/types.gen.ts'
import type { AccountModel } from '../account/index.ts'
import type { EncounterModel } from '../encounter/index.ts'

/** An encounter as its account stands, and as whom the subject is in it. */
export interface AccountedEncounter extends TimedEncounter {
  readonly row: EncounterModel
  readonly account: AccountModel
  readonly roles: readonly Role[]
  /** Whether only a plan of what was held, or the like, has the subject take part. */
  readonly isPartPlanned: boolean
  readonly through: readonly ActorId[]
}

export type TimelineEntryModel = Placed<AccountedEncounter>

export interface RoundClaimModel extends RoundClaim {
  readonly asOf: AsOf
}

export interface TimelineModel {
  readonly of: Awaited<ResolversTypes['TimelineSubject']>
  readonly entries: readonly TimelineEntryModel[]
  /** All that stands on it, sessions beside their rounds. */
  readonly encounters: readonly AccountedEncounter[]
  readonly truncated: boolean
  readonly asOf: AsOf
}
