/** Accounts: what reports together say. */
import { plannedOf } from '../../domain/account.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { propertiesOf } from './account-properties.ts'
import { corroborationOf, corroborationsOf } from './corroborations.ts'

export const accountResolvers: Resolvers = {
  Account: {
    mode: (account) => account.mode.value,
    level: (account) => account.level.value,
    time: (account) => account.time.value,
    venue: (account, _args, context) => findOne(context.loaders.venues, account.venue.value, account.asOf),
    asPlanned: (account) => [...plannedOf(account)],
    properties: (account) => propertiesOf(account),
  },
  Encounter: {
    corroboration: (encounter, { status }, context) => corroborationOf(encounter, status ?? undefined, context),
    corroborations: (encounter, _args, context) => corroborationsOf(encounter, context),
  },
  AccountProperty: {
    value: async ({ actor, venue, side, say }, _args, { loaders }) => {
      const id = actor ?? venue
      if (id === undefined) return say('')
      const nameOf = async (one: string) =>
        (await (actor === undefined ? loaders.venues : loaders.actors).load(one))?.name ?? one
      return say(await nameOf(id), side && (await nameOf(side)))
    },
    actor: ({ actor, asOf }, _args, context, info) =>
      actor === undefined ? null : getOne(context.loaders.actors, actor, asOf, info),
    role: (property) => property.role ?? null,
    side: ({ side, asOf }, _args, context, info) =>
      side === undefined ? null : getOne(context.loaders.actors, side, asOf, info),
    for: (property, _args, context) => findMany(context.loaders.reports, property.for, property.asOf),
    against: (property, _args, context) => findMany(context.loaders.reports, property.against, property.asOf),
    replaced: (property, _args, context) => findMany(context.loaders.reports, property.replaced, property.asOf),
    silent: (property, _args, context) => findMany(context.loaders.reports, property.silent, property.asOf),
  },
}
