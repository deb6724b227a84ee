/** One search over everything that is said in words. */
import { searchEverything } from '../../database/statements.gen.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { seeReports, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findNode } from '../../schema/find-node.ts'
import { parsePageSize } from '../../schema/page.ts'
import { getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import type { SearchHitModel } from './mapper.ts'
import { findMatches, toWordQuery } from './words.ts'

/** How many more are read than given, since what was not known yet is left out afterwards. */
const surplus = 3

export const searchResolvers: Resolvers = {
  Query: {
    search: async (_root, { text, first, ...standpoint }, context) => {
      const asOf = toAsOf(standpoint, context.nowSeconds)
      const size = parsePageSize(first, 20)
      const query = toWordQuery(text)
      if (query === '') return []
      const rows = await context.read(searchEverything, { query, text: text.trim(), limit: size * surplus })
      const hits = await Promise.all(
        rows.map(async ({ id, text: found, score }): Promise<SearchHitModel | undefined> => {
          const node = await findNode(id, asOf, context)
          if (node === null || !(await isAdmitted(id, asOf, context))) return undefined
          return { node, text: found, highlights: findMatches(found, text), score }
        }),
      )
      return hits.filter((hit) => hit !== undefined).slice(0, size)
    },
  },
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
