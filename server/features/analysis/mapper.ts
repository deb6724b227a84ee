/** Paths and measures as the API's types are resolved from. */
import type { BrokerRoles } from '../../domain/broker-roles.ts'
import type { ContactPath, PathAllowance, PathStep } from '../../domain/contact-path.ts'
import type { Dyad } from '../../domain/exclusive-dyads.ts'
import type { ActorId } from '../../domain/report.ts'
import type { RollUpLevel } from '../../domain/roll-up.ts'
import type { TieGraph } from '../../domain/tie-graph.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'
import type { ActorModel } from '../actor/index.ts'
import type { ContactModel } from '../contact/index.ts'
import type { Measured } from './measured.ts'

export interface ContactPathsModel {
  readonly from: ActorModel
  readonly to: ActorModel
  readonly paths: readonly ContactPathModel[]
  readonly truncated: boolean
  readonly ifAllowed: readonly PathIfAllowedModel[]
  readonly denials: () => Promise<readonly ContactModel[]>
}

export interface PathIfAllowedModel {
  readonly allowing: readonly (PathAllowance | 'ROLL_UP')[]
  readonly length: number
  readonly rollUp: RollUpLevel | null
  readonly from: ActorId
  readonly to: ActorId
  readonly asOf: AsOf
}

export interface ContactPathModel extends Omit<ContactPath, 'steps'> {
  readonly steps: readonly PathStepModel[]
  readonly asOf: AsOf
}

export interface PathStepModel extends PathStep {
  readonly open: Measured['open']
  readonly asOf: AsOf
}

/** An actor's place in the graph of ties of a window. */
export interface ActorMeasuresModel {
  readonly actor: ActorId
  /** Where it stands in the graph. */
  readonly place: number
  readonly side: ActorId | undefined
  readonly degree: number
  readonly strength: number
  readonly betweenness: number
  readonly component: number
  readonly community: number
  readonly mediations: number
  readonly roles: BrokerRoles
  readonly exclusiveDyadCount: number
  readonly graph: TieGraph
  readonly asOf: AsOf
}

export interface BrokerageModel {
  readonly asOf: AsOf
  readonly measured: {
    readonly actors: number
    readonly ties: number
    readonly contacts: number
    readonly hostedLeftOut: number
    readonly components: number
    readonly communities: number
    readonly modularity: number
    readonly pivots: number
    readonly isExact: boolean
  }
  /** Those who stand between others most first. */
  readonly actors: readonly ActorMeasuresModel[]
  readonly changes: readonly BrokerageChangeModel[]
}

export interface BrokerageChangeModel {
  readonly actor: ActorId
  readonly before: ActorMeasuresModel | null
  readonly after: ActorMeasuresModel | null
  readonly betweenness: number
  readonly exclusiveDyads: number
  readonly mediations: number
  readonly asOf: AsOf
}

export type DyadModel = Asked<{ readonly ends: Dyad }>
