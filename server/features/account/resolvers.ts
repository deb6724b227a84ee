/** Accounts: what reports together say. */
import { findMany, findOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { propertiesOf } from './accounts.ts'
import { corroborationOf, corroborationsOf } from './corroborations.ts'

export const accountResolvers: Resolvers = {
  Account: {
    mode: (account) => account.mode.value,
    level: (account) => account.level.value,
    time: (account) => account.time.value,
    venue: (account, _args, context) => findOne(context.loaders.venues, account.venue.value, account.asOf),
    properties: (account, _args, context) => propertiesOf(account, context),
  },
  Encounter: {
    corroboration: (encounter, { status }, context) => corroborationOf(encounter, status ?? undefined, context),
    corroborations: (encounter, _args, context) => corroborationsOf(encounter, context),
  },
  AccountProperty: {
    actor: (property, _args, context) => findOne(context.loaders.actors, property.actor, property.asOf),
    role: (property) => property.role ?? null,
    for: (property, _args, context) => findMany(context.loaders.reports, property.for, property.asOf),
    against: (property, _args, context) => findMany(context.loaders.reports, property.against, property.asOf),
    silent: (property, _args, context) => findMany(context.loaders.reports, property.silent, property.asOf),
  },
}
