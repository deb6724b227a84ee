/** Accounts derived from reports, as the API's types are resolved from. */
import type { Account } from '../../domain/account.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Corroboration } from '../../domain/corroboration.ts'
import type { ActorId, ReportId, Role, Status, VenueId } from '../../domain/report.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'
import type { Property } from '../../schema/types.gen.ts'

export type AccountModel = Asked<Account>

export interface StatusCorroborationModel {
  readonly status: Status
  readonly corroboration: Corroboration
}

export interface AccountPropertyModel {
  readonly property: Property
  /** What the account holds, with the name of the actor or venue that it is about, and of the side that it names. */
  readonly say: (name: string, side?: string) => string
  readonly actor: ActorId | undefined
  readonly venue: VenueId | undefined
  readonly role: Role | undefined
  readonly side: ActorId | undefined
  readonly agreement: Claim<unknown>['agreement']
  readonly for: readonly ReportId[]
  readonly against: readonly ReportId[]
  readonly replaced: readonly ReportId[]
  readonly silent: readonly ReportId[]
  readonly asOf: AsOf
}
