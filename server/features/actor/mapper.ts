/** Rows of actors as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { ActorId, AffiliationRow, AliasRow, EncounterId, PossiblySameRow } from '../../database/rows.ts'
import type { actorsAround } from '../../database/statements.gen.ts'
import type { Standing } from '../../domain/claim.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

export type ActorModel = Asked<RowOf<typeof actorsAround>>
export type AliasModel = Asked<AliasRow>
export type AffiliationModel = Asked<AffiliationRow> & {
  /** The group by which a further one is reached; absent for a direct one. */
  readonly via?: ActorId
}
export type PossiblySameModel = Asked<PossiblySameRow>

export interface ActorEdgeModel {
  readonly cursor: string
  readonly node: ActorModel
  /** The words by which it was found. */
  readonly search: string | undefined
}

export interface MediatorModel {
  readonly id: string
  readonly actor: ActorModel
  readonly encounters: readonly EncounterId[]
  /** Of which encounters it was asked. */
  readonly standings: readonly Standing[]
  readonly asOf: AsOf
}
