/** Venues. */
import { venuesByName } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { findGiven } from '../../schema/given.ts'
import { findKnownEntry, introductionParameters } from '../../schema/known.ts'
import { parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import { findMany } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { pageOfEncounters } from '../encounter/index.ts'

export const venueResolvers: Resolvers = {
  Query: {
    venue: (_root, args, context) =>
      findKnownEntry(context.loaders.venues, args.id, toAsOf(args, context.nowSeconds), context),
    venues: async (_root, args, context) => {
      const size = parsePageSize(args.first, 25)
      const { key: afterName, id: afterId } = parseCursor(args.after, { key: '', id: '' })
      const { kinds = null, search = null, within: outer = null } = args.filter ?? {}
      const asOf = toAsOf(args, context.nowSeconds)
      const page = {
        kinds,
        search,
        outer,
        ...introductionParameters(asOf, context),
        afterName,
        afterId,
        limit: size + 1,
      }
      const rows = await context.read(venuesByName, page)
      if (rows.length === 0 && outer !== null) await findGiven('filter.within', outer, 'venue', context)
      return toPage(asked(rows, asOf), size, args.after, (row) => row.name)
    },
  },
  Venue: {
    within: (venue, _args, context) => findMany(context.loaders.venues, venue.within, venue.asOf),
    encounters: (venue, args, context) => pageOfEncounters(context, venue.asOf, args, { venue: venue.id }),
  },
}
