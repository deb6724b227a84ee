/** Rows of actors as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { AffiliationRow, AliasRow, EncounterId, PossiblySameRow } from '../../database/rows.ts'
import type { actorsAround } from '../../database/statements.gen.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

export type ActorModel = Asked<RowOf<typeof actorsAround>>
export type AliasModel = Asked<AliasRow>
export type AffiliationModel = Asked<AffiliationRow>
export type PossiblySameModel = Asked<PossiblySameRow>

export interface MediatorModel {
  readonly id: string
  readonly actor: ActorModel
  readonly encounters: readonly EncounterId[]
  readonly asOf: AsOf
}
