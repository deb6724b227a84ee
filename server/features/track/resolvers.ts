/** Tracks: lines of encounters that continue over time. */
import { tracksByName } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { maxPageSize } from '../../schema/page.ts'
import { findOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { pageOfEncounters } from '../encounter/index.ts'

export const trackResolvers: Resolvers = {
  Query: {
    track: (_root, args, context) => findOne(context.loaders.tracks, args.id, toAsOf(args, context.nowSeconds)),
    tracks: async (_root, args, context) =>
      asked(await context.read(tracksByName, { limit: maxPageSize }), toAsOf(args, context.nowSeconds)),
  },
  Track: {
    encounters: (track, args, context) => pageOfEncounters(context, track.asOf, args, { track: track.id }),
  },
}
