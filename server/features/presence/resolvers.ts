/** Who was where, and who was there beside whom. */
import { lessSure } from '../../domain/co-presence.ts'
import { spanToTime } from '../../domain/time.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { readCoPresences } from './co-presences.ts'

export const presenceResolvers: Resolvers = {
  Query: {
    coPresence: (_root, args, context) => readCoPresences(args, context),
  },
  CoPresences: {
    truncated: ({ omittedPairs, isPastEncounters }) => omittedPairs > 0 || isPastEncounters,
    omitted: ({ omittedPairs, isPastEncounters, mostEncounters }) => {
      if (omittedPairs === 0 && !isPastEncounters) return null
      const past = `Only the earliest ${mostEncounters} encounters and visits of the window were looked through.`
      return { pairs: omittedPairs, reason: isPastEncounters ? past : 'The limit was reached; the earliest are given.' }
    },
  },
  CoPresence: {
    kind: () => 'CO_PRESENT',
    first: ({ first, asOf }, _args, context) => getOne(context.loaders.actors, first, asOf),
    second: ({ second, asOf }, _args, context) => getOne(context.loaders.actors, second, asOf),
    place: ({ place, asOf }, _args, context) => getOne(context.loaders.venues, place, asOf),
    overlaps: ({ overlaps, asOf }) => overlaps.map((overlap) => ({ ...overlap, asOf })),
  },
  CoPresenceOverlap: {
    time: ({ time }) => spanToTime(time),
    standing: ({ first, second }) => lessSure(first.standing, second.standing),
    first: ({ first, asOf }) => ({ ...first, asOf }),
    second: ({ second, asOf }) => ({ ...second, asOf }),
  },
  Presence: {
    actor: ({ actor, asOf }, _args, context) => getOne(context.loaders.actors, actor, asOf),
    encounter: ({ encounter, asOf }, _args, context) => getOne(context.loaders.encounters, encounter, asOf),
    venue: ({ venue, asOf }, _args, context) => findOne(context.loaders.venues, venue, asOf),
    onBehalfOf: ({ behalf, asOf }, _args, context) => findMany(context.loaders.actors, behalf, asOf),
    reports: ({ reports, asOf }, _args, context) => findMany(context.loaders.reports, reports, asOf),
  },
}
