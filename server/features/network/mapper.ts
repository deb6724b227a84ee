/** The parts of a network as the API's types are resolved from. */
import type { ActorId, EncounterId, Role } from '../../database/rows.ts'
import type { RollUpLevel } from '../../domain/roll-up.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { HistogramUnit } from '../../schema/types.gen.ts'
import type { ActorModel, AffiliationModel } from '../actor/index.ts'
import type { ContactModel, SeenContactModel } from '../contact/index.ts'
import type { NetworkFilter } from './question.ts'

/** What is drawn as contacts, and what was left out. */
export interface NetworkPart {
  readonly contacts: readonly SeenContactModel[]
  readonly truncated: boolean
  /** How many contacts the limit left out; null where these are too many to look at. */
  readonly countOmitted: () => Promise<number | null>
  readonly rolled?: RollUpSummaryModel
  /** Around chosen actors: who was reached, and in how many steps. */
  readonly reach?: ReadonlyMap<ActorId, number>
  readonly steps?: readonly EgoStepModel[]
  /** Whoever is drawn, where that was read along. */
  readonly drawn?: DrawnActors
  /** Where contacts were chosen, those that were, before anything was rolled up. */
  readonly chosen?: readonly ContactModel[]
}

export interface NetworkModel {
  readonly asOf: AsOf
  readonly filter: NetworkFilter
  readonly limit: number
  readonly level: RollUpLevel | undefined
  /** What is drawn, read once and only where it is asked for. */
  readonly part: () => Promise<NetworkPart>
  /** The actors drawn and those they belong to, read once for nodes and affiliations. */
  readonly drawn: () => Promise<DrawnActors>
}

export interface RollUpSummaryModel {
  readonly level: RollUpLevel
  readonly contacts: number
  readonly withinOne: number
  readonly undecided: readonly ActorId[]
  readonly asOf: AsOf
}

export interface EgoStepModel {
  readonly step: number
  readonly reached: number
  readonly stoppedAt: readonly ActorId[]
  readonly omitted: number
  readonly asOf: AsOf
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
  readonly step: number | null
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
