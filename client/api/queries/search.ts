/** What the palette finds. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { SearchDocument } from '../documents/search.gen.ts'
import { request } from '../fetcher.ts'
import type { Moment } from '../queries.ts'

export const searchQuery = (text: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['search', text, standpoint],
    queryFn: ({ signal }) => request(SearchDocument, { text, ...standpoint }, signal),
    select: (answer) => answer.search,
    placeholderData: keepPreviousData,
    enabled: text.trim().length > 0,
  })
