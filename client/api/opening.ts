/** The questions that every page opens with, asked before the page itself stands. */
import type { QueryClient } from '@tanstack/react-query'
import { articlesQuery, collectionQuery, networkQuery, timelineQuery } from './queries.ts'

/** Asks how large the collection is, and of one that is told in detail what its page shows. Failures are met where the page asks. */
export async function askOpening(queries: QueryClient): Promise<void> {
  const collection = await queries.fetchQuery(collectionQuery()).catch(() => undefined)
  if (collection === undefined || collection.articles.pageInfo.hasNextPage) return
  void queries.prefetchQuery(networkQuery({}))
  void queries.prefetchQuery(timelineQuery({}))
  void queries.prefetchQuery(articlesQuery())
}
