/** What changed between two knowledge times. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { BeliefDiffDocument } from '../documents/changes.gen.ts'
import { request } from '../fetcher.ts'
import type { Moment } from '../queries.ts'

/** From an earlier knowledge time to that of the moment. */
export const changesQuery = (from: string, { knownAt, ...moment }: Moment) =>
  queryOptions({
    queryKey: ['changes', from, knownAt, moment],
    queryFn: ({ signal }) =>
      request(BeliefDiffDocument, { from, ...moment, ...(knownAt === undefined ? {} : { to: knownAt }) }, signal),
    select: (answer) => answer.beliefDiff,
    placeholderData: keepPreviousData,
  })
