/** Who was where in a window, from a standpoint: made from reports by the rules of the domain, whatever the lens. */
import { derivePresences, type Presence } from '../../domain/presence.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { EncounterFilter } from '../../schema/types.gen.ts'
import { type AccountModel, accountOf, placesOf } from '../account/index.ts'
import { type EncounterModel, pageOfEncounters } from '../encounter/index.ts'

/** An encounter or visit with what stands of it and whom its reports place there. */
export interface AttendedEncounter {
  readonly encounter: EncounterModel
  readonly account: AccountModel
  readonly presences: readonly Presence[]
}

export interface Attendance {
  /** Earliest first. */
  readonly encounters: readonly AttendedEncounter[]
  /** Whether there are more than were asked for. */
  readonly truncated: boolean
}

/** The first `limit` encounters of the window that a filter admits, visits included where it names them. */
export async function readAttendance(
  asOf: AsOf,
  filter: EncounterFilter,
  limit: number,
  context: RequestContext,
): Promise<Attendance> {
  const { nodes, pageInfo } = await pageOfEncounters(context, asOf, { first: limit }, filter)
  const encounters = await Promise.all(nodes.map((encounter) => attend(encounter, context)))
  return { encounters: encounters.flat(), truncated: pageInfo.hasNextPage }
}

async function attend(encounter: EncounterModel, context: RequestContext): Promise<readonly AttendedEncounter[]> {
  const { asOf } = encounter
  const [account, seen] = await Promise.all([accountOf(encounter, context), seeReportsOf([encounter], asOf, context)])
  if (account === null) return []
  const isWithin = await placesOf(seen, context)
  return [{ encounter, account, presences: derivePresences(encounter, seen.reports, account, asOf.knownAt, isWithin) }]
}
