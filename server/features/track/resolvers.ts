/** Tracks: lines of encounters that continue over time. */
import { tracksByName } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { findOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { pageOfEncounters } from '../encounter/index.ts'

/** Tracks are few: a line of encounters over years is one. */
const mostTracks = 1_000

export const trackResolvers: Resolvers = {
  Query: {
    track: (_root, args, context) => findOne(context.loaders.tracks, args.id, toAsOf(args, context.nowSeconds)),
    tracks: async (_root, args, context) =>
      asked(await context.read(tracksByName, { limit: mostTracks }), toAsOf(args, context.nowSeconds)),
  },
  Track: {
    encounters: (track, args, context) => pageOfEncounters(context, track.asOf, args, { track: track.id }),
  },
}
