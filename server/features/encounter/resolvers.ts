/** Encounters and their accounts. */
import { toAsOf } from '../../schema/as-of.ts'
import { seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { accountOf } from '../account/index.ts'
import { contactsOf } from '../contact/index.ts'
import type { EncounterModel } from './mapper.ts'
import { pageOfEncounters } from './pages.ts'

export const encounterResolvers: Resolvers = {
  Query: {
    encounter: (_root, args, context) => findOne(context.loaders.encounters, args.id, toAsOf(args, context.nowSeconds)),
    encounters: (_root, args, context) =>
      pageOfEncounters(context, toAsOf(args, context.nowSeconds), args, args.filter),
  },
  Encounter: {
    track: (encounter, _args, context) => findOne(context.loaders.tracks, encounter.track, encounter.asOf),
    partOf: (encounter, _args, context) => findOne(context.loaders.encounters, encounter.partOf, encounter.asOf),
    parts: (encounter, _args, context) => findMany(context.loaders.encounters, encounter.parts, encounter.asOf),
    follows: (encounter, _args, context) => findOne(context.loaders.encounters, encounter.follows, encounter.asOf),
    account: (encounter, _args, context) => accountOf(encounter, context),
    contacts: (encounter, _args, context) => contactsOf(encounter, context),
    reports: async (encounter, _args, context) => (await seeReports(encounter.reports, encounter.asOf, context)).rows,
    readings: (encounter, _args, context) => remarksOf(encounter, 'Reading', context),
    signals: (encounter, _args, context) => remarksOf(encounter, 'Signal', context),
    absences: (encounter, _args, context) => remarksOf(encounter, 'Absence', context),
  },
}

/** What articles published by the time asked for remark on an encounter. */
async function remarksOf(encounter: EncounterModel, label: string, context: RequestContext) {
  const remarks = await findMany(context.loaders.remarks, encounter.remarks, encounter.asOf)
  const wanted = remarks.filter((remark) => remark.label === label)
  const articles = await Promise.all(
    wanted.map((remark) => getOne(context.loaders.articles, remark.article, encounter.asOf)),
  )
  return wanted.filter((_remark, index) => (articles[index]?.publishedTo ?? 0) <= encounter.asOf.knownAt)
}
