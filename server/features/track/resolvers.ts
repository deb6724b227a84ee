/** Tracks: lines of encounters that continue over time. */
import { tracksByName } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { findKnownEntry, findKnownRemarks, introductionParameters } from '../../schema/known.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { pageOfEncounters } from '../encounter/index.ts'

/** Tracks are few: a line of encounters over years is one. */
const mostTracks = 1_000

export const trackResolvers: Resolvers = {
  Query: {
    track: (_root, args, context) =>
      findKnownEntry(context.loaders.tracks, args.id, toAsOf(args, context.nowSeconds), context),
    tracks: async (_root, args, context) => {
      const asOf = toAsOf(args, context.nowSeconds)
      return asked(
        await context.read(tracksByName, { ...introductionParameters(asOf, context), limit: mostTracks }),
        asOf,
      )
    },
  },
  Track: {
    encounters: (track, args, context) => pageOfEncounters(context, track.asOf, args, { track: track.id }),
    readings: async (track, _args, context) => {
      const rows = await context.loaders.readingsOfTrack.load(track.id)
      const ids = rows.map(({ id }) => id)
      return findKnownRemarks(ids, 'Reading', track.asOf, context)
    },
  },
}
