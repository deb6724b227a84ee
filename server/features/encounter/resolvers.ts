/** Encounters and their accounts. */

import { needPart } from '../../database/need-part.ts'
import type { RemarkLabel } from '../../database/rows.ts'
import { claimTime } from '../../domain/property-claims.ts'
import { comparison } from '../../domain/timeline.ts'
import { toAsOf } from '../../schema/as-of.ts'
import { isStored, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { findKnownEncounter, findKnownEncounters, findKnownRemarks, findKnownReportsOf } from '../../schema/known.ts'
import { findInstead, findOne } from '../../schema/resolve.ts'
import { asksFor } from '../../schema/selection.ts'
import type { EncounterFilter, Resolvers } from '../../schema/types.gen.ts'
import { accountOf } from '../account/index.ts'
import { contactsInWindowOf } from '../contact/index.ts'
import type { EncounterModel } from './mapper.ts'
import { pageOfEncounters } from './pages.ts'

export const encounterResolvers: Resolvers = {
  Query: {
    encounter: (_root, args, context, info) => {
      const asOf = toAsOf(args, context.nowSeconds)
      // Asked for at once: they need not wait until the encounter is there.
      if (isStored(asOf) && asksFor('reports', info))
        context.loaders.reportsOfEncounter.load(args.id).catch(() => undefined)
      return findKnownEncounter(args.id, asOf, context)
    },
    encounters: async (_root, args, context) => {
      const asOf = toAsOf(args, context.nowSeconds)
      const page = await pageOfEncounters(context, asOf, args, args.filter)
      const filter = await findFilterInstead(args.filter ?? {}, page.nodes.length === 0, context)
      return filter === undefined ? page : pageOfEncounters(context, asOf, args, filter)
    },
  },
  Encounter: {
    track: (encounter, _args, context) =>
      findOne(context.loaders.tracks, needPart(encounter.setting, 'setting').track, encounter.asOf),
    partOf: (encounter, _args, context) =>
      findKnownEncounter(needPart(encounter.setting, 'setting').partOf, encounter.asOf, context),
    parts: (encounter, _args, context) => partsOf(encounter, context),
    follows: (encounter, _args, context) =>
      findKnownEncounter(needPart(encounter.setting, 'setting').follows, encounter.asOf, context),
    account: (encounter, _args, context) => accountOf(encounter, context),
    contacts: (encounter, _args, context) => contactsInWindowOf(encounter, context),
    reports: (encounter, _args, context) => findKnownReportsOf(encounter.id, encounter.asOf, context),
    readings: (encounter, _args, context) => remarksOf(encounter, 'Reading', context),
    signals: (encounter, _args, context) => remarksOf(encounter, 'Signal', context),
    absences: (encounter, _args, context) => remarksOf(encounter, 'Absence', context),
  },
}

/**
 * What to ask for instead, where actors asked for were merged; `undefined` where the page stands. Looked up where it is empty,
 * and of several of whom any one may have taken part, since a page does not tell who did not. Throws `InvalidInput` and
 * `NotFound` for identifiers that name nothing.
 */
async function findFilterInstead(
  filter: EncounterFilter,
  isEmpty: boolean,
  context: RequestContext,
): Promise<EncounterFilter | undefined> {
  const isOneOfSeveral = (filter.anyOf?.length ?? 0) > 1
  const [actors, anyOf] = await Promise.all([
    findInstead('filter.actors', filter.actors, () => isEmpty, context),
    findInstead('filter.anyOf', filter.anyOf, () => isEmpty || isOneOfSeveral, context),
    isEmpty && filter.venue ? findGiven('filter.venue', filter.venue, 'venue', context) : undefined,
    isEmpty && filter.track ? findGiven('filter.track', filter.track, 'track', context) : undefined,
  ])
  if (actors === undefined && anyOf === undefined) return undefined
  return { ...filter, ...(actors && { actors }), ...(anyOf && { anyOf }) }
}

/** In the order of a timeline, by the reports known. */
async function partsOf(encounter: EncounterModel, context: RequestContext): Promise<readonly EncounterModel[]> {
  const { asOf } = encounter
  const parts = await findKnownEncounters(needPart(encounter.sessions, 'sessions'), asOf, context)
  const placed = await Promise.all(
    parts.map(async (part) => {
      const { partOf, follows } = needPart(part.setting, 'setting')
      const { reports } = await seeReportsOf([part], asOf, context)
      return { id: part.id, time: claimTime(reports).value, partOf, follows, part }
    }),
  )
  return placed.sort(comparison(new Map(placed.map((one) => [one.id, one])))).map(({ part }) => part)
}

function remarksOf(encounter: EncounterModel, label: RemarkLabel, context: RequestContext) {
  return findKnownRemarks(needPart(encounter.remarks, 'remarks'), label, encounter.asOf, context)
}
