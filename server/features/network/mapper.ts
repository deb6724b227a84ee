/** The parts of a network as the API's types are resolved from. */
import type { EncounterId, Role } from '../../database/rows.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { HistogramUnit } from '../../schema/types.gen.ts'
import type { ActorModel, AffiliationModel } from '../actor/index.ts'
import type { ContactFilter, ContactModel } from '../contact/index.ts'

export interface NetworkModel {
  readonly asOf: AsOf
  readonly filter: ContactFilter
  readonly limit: number
  readonly contacts: readonly ContactModel[]
  readonly truncated: boolean
  /** The actors drawn and those they belong to, read once for nodes and affiliations. */
  readonly drawn: () => Promise<DrawnActors>
}

export interface DrawnActors {
  readonly actors: readonly ActorModel[]
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>
}

export interface NetworkNodeModel {
  readonly actor: ActorModel
  readonly roles: readonly Role[]
  readonly degree: number
  readonly inContact: boolean
}

export interface NetworkAffiliationModel {
  readonly member: ActorModel
  readonly group: ActorModel
  readonly kind: AffiliationModel['kind']
}

export interface HistogramBinModel {
  readonly edtf: string
  readonly earliest: string
  readonly latest: string
  readonly occurred: number
  readonly underWay: number
  readonly planned: number
  readonly lapsed: number
  readonly unconfirmed: number
  readonly cancelled: number
  readonly denied: number
  readonly encounters: readonly EncounterId[]
  readonly asOf: AsOf
}

export interface HistogramModel {
  readonly unit: HistogramUnit
  readonly bins: readonly HistogramBinModel[]
  readonly ranges: readonly EncounterId[]
  readonly asOf: AsOf
}
