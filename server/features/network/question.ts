/** The arguments of `network`, read once. */
import type { ContactChoice } from '../../domain/contact-choice.ts'
import { InvalidInput } from '../../domain/errors.ts'
import type { ActorId } from '../../domain/report.ts'
import type { RollUpLevel } from '../../domain/roll-up.ts'
import { isNegated } from '../../domain/standings.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { parseOrigins } from '../../schema/origins.ts'
import { parsePageSize } from '../../schema/page.ts'
import type { QueryNetworkArgs, Standing } from '../../schema/types.gen.ts'
import type { ContactFilter } from '../contact/index.ts'

/** How an ego network is walked. */
export interface Walk {
  readonly from: readonly ActorId[]
  readonly steps: number
  readonly throughHosts: boolean
  readonly carriedBy: readonly Standing[]
}

/** What is asked of contacts, and of encounters where these are drawn. */
export type NetworkFilter = ContactFilter & { readonly standings: readonly Standing[] | null }

export interface NetworkQuestion {
  readonly asOf: AsOf
  readonly filter: NetworkFilter
  /** What else contacts must be; undefined for any. */
  readonly choice: ContactChoice | undefined
  readonly limit: number
  readonly level: RollUpLevel | undefined
  readonly walk: Walk | undefined
}

const mostSteps = 3
const held: readonly Standing[] = ['OCCURRED', 'UNDER_WAY']

/** Throws `InvalidInput` for what no network can be asked, naming the argument, its value and what is accepted. */
export function parseQuestion(
  args: Partial<QueryNetworkArgs>,
  choice: ContactChoice | undefined,
  nowSeconds: number,
): NetworkQuestion {
  return {
    asOf: toAsOf(args, nowSeconds),
    filter: {
      kinds: args.kinds ?? null,
      standings: args.standings ?? null,
      actors: args.actors ?? null,
      ...parseOrigins(args),
    },
    choice,
    limit: parsePageSize(args.limit, 500, 'limit'),
    level: args.rollUp ?? undefined,
    walk: parseWalk(args),
  }
}

interface WalkArguments {
  readonly actors?: readonly string[] | null | undefined
  readonly steps?: number | null | undefined
  readonly throughHosts?: boolean | null | undefined
  readonly carriedBy?: readonly Standing[] | null | undefined
}

/** How to walk; undefined where no steps are asked for. Throws `InvalidInput` naming the argument and what is accepted. */
export function parseWalk({ actors, steps, throughHosts, carriedBy }: WalkArguments): Walk | undefined {
  if (steps === undefined || steps === null) return undefined
  if (steps < 1 || steps > mostSteps) {
    throw new InvalidInput(`steps is ${steps}; expected 1 to ${mostSteps}`, 'steps')
  }
  if (actors === undefined || actors === null || actors.length === 0) {
    throw new InvalidInput(`steps is ${steps}, and no actors are given; expected actor:… in actors beside it`, 'actors')
  }
  const never = carriedBy?.find(isNegated)
  if (never !== undefined) {
    throw new InvalidInput(`carriedBy has ${never}; expected standings other than DENIED and CANCELLED`, 'carriedBy')
  }
  return {
    from: actors.filter((id): id is ActorId => id.startsWith('actor:')),
    steps,
    throughHosts: throughHosts ?? false,
    carriedBy: carriedBy ?? held,
  }
}
