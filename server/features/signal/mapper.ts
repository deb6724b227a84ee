/** Signals and absences as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { remarksById } from '../../database/statements.gen.ts'
import type { Condition } from '../../domain/condition.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

type RemarkModel = Asked<RowOf<typeof remarksById>>
export type SignalModel = RemarkModel
export type AbsenceModel = RemarkModel

export interface ConditionModel {
  readonly condition: Condition
  readonly asOf: AsOf
}
