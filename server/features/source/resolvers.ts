/** Sources: whoever articles rely on. */
import { sourcesByName } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findKnownArticles, findKnownEntry, findKnownReports, introductionParameters } from '../../schema/known.ts'
import { mostDerived } from '../../schema/loaders.ts'
import { parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import type { SourceModel } from './mapper.ts'

export const sourceResolvers: Resolvers = {
  Query: {
    source: (_root, args, context) =>
      findKnownEntry(context.loaders.sources, args.id, toAsOf(args, context.nowSeconds), context),
    sources: async (_root, args, context) => {
      const size = parsePageSize(args.first, 25)
      const { key: afterName, id: afterId } = parseCursor(args.after, { key: '', id: '' })
      const { kinds = null, search = null } = args.filter ?? {}
      const asOf = toAsOf(args, context.nowSeconds)
      const page = { kinds, search, ...introductionParameters(asOf, context), afterName, afterId, limit: size + 1 }
      const rows = await context.read(sourcesByName, page)
      return toPage(asked(rows, asOf), size, args.after, (row) => row.name)
    },
  },
  Source: {
    actor: (source, _args, context) => findKnownEntry(context.loaders.actors, source.actor, source.asOf, context),
    articles: (source, _args, context) => findKnownArticles(source.articles, source.asOf, context),
    reports: (source, { first }, context) => reportsOf(source, parsePageSize(first, 50), context),
  },
}

/** The first reports that the standpoint lets be seen; under a lens what it hides does not count towards them. */
async function reportsOf(source: SourceModel, limit: number, context: RequestContext) {
  const { asOf } = source
  const most = isStored(asOf) ? limit : mostDerived
  const page = { knownAt: asOf.knownAt, limit: most }
  const ids = await context.loaders.reportsOfSource.load({ of: source.id, page })
  const seen = await findKnownReports(
    ids.map(({ id }) => id),
    asOf,
    context,
  )
  return seen.slice(0, limit)
}
