/** What was believed when and by whom, as the API's types are resolved from. */
import type { Flip } from '../../domain/contact-diff.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { ReportId, SourceId } from '../../domain/report.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { AccountModel } from '../account/index.ts'
import type { ContactModel } from '../contact/index.ts'
import type { EncounterModel } from '../encounter/index.ts'
import type { ReportModel } from '../report/index.ts'

export interface AccountVersionModel {
  readonly account: AccountModel
  readonly knownFrom: number
  readonly knownTo: number
  /** The knowledge time of the question: an end after it is not told. */
  readonly seenAt: number
  readonly because: readonly ReportModel[]
}

export interface OriginAccountModel {
  readonly origin: SourceId
  readonly account: AccountModel
  readonly reports: readonly ReportModel[]
  readonly asOf: AsOf
}

export interface ContactChangeModel {
  readonly contact: ContactModel
  readonly because: readonly ReportId[]
  readonly asOf: AsOf
}

export interface ContactFlipModel extends Flip<ContactModel> {
  readonly because: readonly ReportId[]
  readonly asOf: AsOf
}

export interface EncounterChangeModel {
  readonly encounter: EncounterModel
  readonly before: AccountModel | null
  readonly after: AccountModel | null
  readonly because: readonly ReportId[]
  readonly asOf: AsOf
}

export interface PlanModel {
  readonly report: ReportModel
  readonly encounter: EncounterModel
  readonly outcome: Outcome
  readonly settledBy: ReportModel | null
}

export interface PlanScoreModel {
  readonly source: SourceId
  readonly outcomes: readonly Outcome[]
  readonly asOf: AsOf
}

export interface PlanLedgerModel {
  readonly plans: readonly PlanModel[]
  readonly byOrigin: readonly PlanScoreModel[]
  readonly byPublisher: readonly PlanScoreModel[]
}

export interface DeniedContactModel {
  readonly contact: ContactModel
  readonly outcome: Outcome
  readonly contradictedBy: readonly ContactModel[]
}
