/** Sources: whoever articles rely on. */
import { reportsOfSource, sourcesByName } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { seeReports } from '../../schema/belief.ts'
import { findKnownArticles } from '../../schema/known.ts'
import { parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import { findOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'

export const sourceResolvers: Resolvers = {
  Query: {
    source: (_root, args, context) => findOne(context.loaders.sources, args.id, toAsOf(args, context.nowSeconds)),
    sources: async (_root, args, context) => {
      const size = parsePageSize(args.first, 25)
      const { key: afterName, id: afterId } = parseCursor(args.after, { key: '', id: '' })
      const { kinds = null, search = null } = args.filter ?? {}
      const rows = await context.read(sourcesByName, { kinds, search, afterName, afterId, limit: size + 1 })
      return toPage(asked(rows, toAsOf(args, context.nowSeconds)), size, args.after, (row) => row.name)
    },
  },
  Source: {
    actor: (source, _args, context) => findOne(context.loaders.actors, source.actor, source.asOf),
    articles: (source, _args, context) => findKnownArticles(source.articles, source.asOf, context),
    reports: async (source, args, context) => {
      const limit = parsePageSize(args.first, 50)
      const ids = await context.read(reportsOfSource, { source: source.id, knownAt: source.asOf.knownAt, limit })
      return (
        await seeReports(
          ids.map(({ id }) => id),
          source.asOf,
          context,
        )
      ).rows
    },
  },
}
