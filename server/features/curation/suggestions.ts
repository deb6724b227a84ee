/** Likely sames: names compared in stretches, without the pairs that are known to be two. */
import { declaredSame, namesToCompare, pairsApart } from '../../database/statements.gen.ts'
import { InvalidInput } from '../../domain/errors.ts'
import { findLikelySame } from '../../domain/likely-same.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { parseCursor, parsePageSize } from '../../schema/page.ts'
import type { QuerySuggestedMergesArgs } from '../../schema/types.gen.ts'
import type { SuggestedMergesModel } from './mapper.ts'

/** The most actors whose names one question compares; the next goes on from there. */
const mostCompared = 20_000
/** The most pairs that registers declare, and that are held against reports, in one question. */
const mostPairs = 1_000

/** The best of a stretch of names, three statements. Throws `InvalidInput` for a score that is not from 0 to 1. */
export async function suggestMerges(
  { first, minScore, after }: Partial<QuerySuggestedMergesArgs>,
  context: RequestContext,
): Promise<SuggestedMergesModel> {
  const asOf: AsOf = toAsOf({}, context.nowSeconds)
  const size = parsePageSize(first, 20)
  const least = minScore ?? 0.7
  if (least < 0 || least > 1) throw new InvalidInput(`minScore is ${least}; expected 0 to 1`, 'minScore')
  const { key: from } = parseCursor(after, { key: '', id: '' })
  const [rows, declared] = await Promise.all([
    context.read(namesToCompare, { from, limit: mostCompared + 1 }),
    from === '' ? context.read(declaredSame, { limit: mostPairs }) : [],
  ])
  const next = rows[mostCompared]
  const likely = findLikelySame(rows.slice(0, mostCompared), declared, least).slice(0, mostPairs)
  const pairs = likely.map(({ a, b }) => ({ a, b }))
  const apart = new Set(
    pairs.length === 0 ? [] : (await context.read(pairsApart, { pairs })).map(({ a, b }) => `${a} ${b}`),
  )
  const suggestions = likely.filter(({ a, b }) => !apart.has(`${a} ${b}`))
  return {
    suggestions: suggestions.slice(0, size).map((one) => ({ ...one, asOf })),
    omitted: Math.max(0, suggestions.length - size),
    next: next?.folded,
  }
}
