/** One search over everything that is said in words. */
import type { RowOf } from '../../database/decode.ts'
import type { MatchRow } from '../../database/rows.ts'
import { searchEverything } from '../../database/statements.gen.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { seeReports, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findNode } from '../../schema/find-node.ts'
import { findKnownArticle } from '../../schema/known.ts'
import { parsePageSize } from '../../schema/page.ts'
import { getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import type { SearchHitModel } from './mapper.ts'
import { findMatches, likenessOf, parseSearch, toWordQuery } from './words.ts'

/** As many as the search engine ranks. */
const mostFound = 400

/** How many more are looked at in one go than are given, since what was not known yet is left out afterwards. */
const surplus = 3

export const searchResolvers: Resolvers = {
  Query: {
    search: async (_root, { text, first, ...standpoint }, context) => {
      const asOf = toAsOf(standpoint, context.nowSeconds)
      const size = parsePageSize(first, 20)
      const sought = parseSearch(text, 'text')
      const query = toWordQuery(sought)
      if (query === '') return []
      const rows = await context.read(searchEverything, { query, text: sought, limit: mostFound })
      const hits: SearchHitModel[] = []
      for (let at = 0; hits.length < size && at < rows.length; at += size * surplus) {
        const batch = rows.slice(at, at + size * surplus)
        const seen = await Promise.all(batch.map((row) => see(row, sought, asOf, context)))
        hits.push(...seen.filter((hit) => hit !== undefined))
      }
      return hits.slice(0, size)
    },
  },
}

/** What was found, as the standpoint lets it be seen; `undefined` where it does not. */
async function see(
  { id, matches }: RowOf<typeof searchEverything>,
  text: string,
  asOf: AsOf,
  context: RequestContext,
): Promise<SearchHitModel | undefined> {
  const node = await findNode(id, asOf, context)
  if (node === null || !(await isAdmitted(id, asOf, context))) return undefined
  const match = await findKnownMatch(matches, asOf, context)
  if (match === undefined) return undefined
  const { text: told, phrase, score } = match
  const marked = [told, phrase ?? ''].map((own) => ({ text: own, highlights: findMatches(own, text) }))
  // What is quoted is shown where it holds more of the words than what is told of it.
  const shown = [...marked].sort((a, b) => b.highlights.length - a.highlights.length)[0]
  const likeness = likenessOf(`${told} ${phrase ?? ''}`, text)
  return { node, text: told, highlights: [], ...shown, likeness, score }
}

/** The best match by a name that was in use then: an alias is known by the article that uses it. */
async function findKnownMatch(
  matches: readonly MatchRow[],
  asOf: AsOf,
  context: RequestContext,
): Promise<MatchRow | undefined> {
  for (const match of matches) {
    if (match.article === null || (await findKnownArticle(match.article, asOf, context)) !== null) return match
  }
  return undefined
}

/** Whether the lens lets something be seen that is known: reports that it admits, and encounters that these are about. */
async function isAdmitted(id: string, asOf: AsOf, context: RequestContext): Promise<boolean> {
  if (id.startsWith('report:')) return (await seeReports([id], asOf, context)).reports.length > 0
  if (id.startsWith('encounter:')) {
    const { id: encounter } = await getOne(context.loaders.encounters, id, asOf)
    return (await seeReportsOf([{ id: encounter }], asOf, context)).reports.length > 0
  }
  return true
}
