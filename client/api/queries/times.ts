/** Whether a time can be read: what the page cannot tell by itself, the server is asked. */
import { queryOptions } from '@tanstack/react-query'
import { TimesDocument } from '../documents/times.gen.ts'
import { request } from '../fetcher.ts'

/** Fails with `INVALID_INPUT` where the server refuses it. */
export const timesQuery = (times: { readonly window: string } | { readonly knownAt: string }) =>
  queryOptions({
    queryKey: ['times', times],
    queryFn: ({ signal }) => request(TimesDocument, times, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
