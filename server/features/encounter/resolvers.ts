/** Encounters and their accounts. */
import { asked, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { accountOf, propertiesOf } from './accounts.ts'
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
    contacts: async (encounter, _args, context) => {
      const key = { encounter: encounter.id, knownAt: encounter.asOf.knownAt }
      return asked(await context.loaders.contactsOfEncounter.load(key), encounter.asOf)
    },
    reports: async (encounter, _args, context) => {
      const reports = await findMany(context.loaders.reports, encounter.reports, encounter.asOf)
      return reports.filter((report) => report.knownFrom <= encounter.asOf.knownAt)
    },
    readings: (encounter, _args, context) => remarksOf(encounter, 'Reading', context),
    signals: (encounter, _args, context) => remarksOf(encounter, 'Signal', context),
    absences: (encounter, _args, context) => remarksOf(encounter, 'Absence', context),
  },
  Account: {
    mode: (account) => account.mode.value,
    level: (account) => account.level.value,
    time: (account) => account.time.value,
    venue: (account, _args, context) => findOne(context.loaders.venues, account.venue.value, account.asOf),
    properties: (account, _args, context) => propertiesOf(account, context),
  },
  AccountProperty: {
    actor: (property, _args, context) => findOne(context.loaders.actors, property.actor, property.asOf),
    role: (property) => property.role ?? null,
    for: (property, _args, context) => findMany(context.loaders.reports, property.for, property.asOf),
    against: (property, _args, context) => findMany(context.loaders.reports, property.against, property.asOf),
    silent: (property, _args, context) => findMany(context.loaders.reports, property.silent, property.asOf),
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
