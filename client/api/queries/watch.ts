/** The watch board. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { WatchBoardDocument } from '../documents/watch.gen.ts'
import { request } from '../fetcher.ts'
import type { Moment } from '../queries.ts'

export const watchQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['watch', moment],
    queryFn: ({ signal }) => request(WatchBoardDocument, moment, signal),
    placeholderData: keepPreviousData,
  })
