/** Paths of contacts, and who stands between others. */

import { listExclusiveDyads } from '../../domain/exclusive-dyads.ts'
import { formatInstant } from '../../domain/time.ts'
import { parsePageSize } from '../../schema/page.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { isBroker, readBrokerage, readBrokerageSeries } from './brokerage.ts'
import { readPaths } from './paths.ts'

export const analysisResolvers: Resolvers = {
  Query: {
    paths: (_root, args, context) => readPaths(args, context),
    brokerage: (_root, args, context) => readBrokerage(args, context),
    brokerageSeries: (_root, args, context) => readBrokerageSeries(args, context),
  },
  ContactPaths: {
    length: ({ paths }) => paths[0]?.steps.length ?? null,
    denials: ({ denials }) => denials(),
  },
  PathIfAllowed: {
    from: ({ from, asOf }, _args, context) => getOne(context.loaders.actors, from, asOf),
    to: ({ to, asOf }, _args, context) => getOne(context.loaders.actors, to, asOf),
  },
  ContactPath: {
    length: ({ steps }) => steps.length,
    actors: ({ actors, asOf }, _args, context) => findMany(context.loaders.actors, actors, asOf),
  },
  PathStep: {
    from: ({ from, asOf }, _args, context) => getOne(context.loaders.actors, from, asOf),
    to: ({ to, asOf }, _args, context) => getOne(context.loaders.actors, to, asOf),
    contacts: ({ contacts, open }, { first }) => open(contacts.slice(0, parsePageSize(first, 10))),
    contactCount: ({ contacts }) => contacts.length,
    mediators: ({ contacts, asOf }, _args, context) => {
      const mediators = contacts.every(({ kind }) => kind === 'INDIRECT')
        ? contacts.flatMap(({ through }) => through)
        : []
      return findMany(context.loaders.actors, [...new Set(mediators)].sort(), asOf)
    },
  },
  Brokerage: {
    window: ({ asOf }) => asOf.window,
    knownAt: ({ asOf }) => formatInstant(asOf.knownAt) ?? '',
    brokers: ({ actors }, { first }) => actors.filter(isBroker).slice(0, parsePageSize(first, 25)),
    actors: ({ actors }, { first }) => actors.slice(0, parsePageSize(first, 25)),
    changes: ({ changes }, { first }) => changes.slice(0, parsePageSize(first, 25)),
  },
  ActorMeasures: {
    actor: ({ actor, asOf }, _args, context) => getOne(context.loaders.actors, actor, asOf),
    side: ({ side, asOf }, _args, context) => findOne(context.loaders.actors, side, asOf),
    exclusiveDyads: ({ graph, place, asOf }, { first }) =>
      listExclusiveDyads(graph, place, parsePageSize(first, 10)).map((ends) => ({ ends, asOf })),
  },
  Dyad: {
    a: ({ ends: [a], asOf }, _args, context) => getOne(context.loaders.actors, a, asOf),
    b: ({ ends: [, b], asOf }, _args, context) => getOne(context.loaders.actors, b, asOf),
  },
  BrokerageChange: {
    actor: ({ actor, asOf }, _args, context) => getOne(context.loaders.actors, actor, asOf),
  },
}
