/** Every version of the accounts of a small collection. */
import { queryOptions } from '@tanstack/react-query'
import type { LensVariable } from '../../state/lens.ts'
import { HistoriesDocument } from '../documents/histories.gen.ts'
import { request } from '../fetcher.ts'

/** Encounters asked for at most; where there are more, the server answers each step. */
const encounterLimit = 200

export const historiesQuery = (lens: LensVariable | undefined) =>
  queryOptions({
    queryKey: ['histories', lens],
    queryFn: ({ signal }) =>
      request(HistoriesDocument, { first: encounterLimit, ...(lens === undefined ? {} : { lens }) }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
