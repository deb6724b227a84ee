/** What a standard of belief leaves out. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LensVariable } from '../../state/lens.ts'
import { LensComparisonDocument } from '../documents/lens.gen.ts'
import { request } from '../fetcher.ts'
import type { Moment } from '../queries.ts'

export const lensComparisonQuery = (lens: LensVariable, moment: Omit<Moment, 'lens'>) =>
  queryOptions({
    queryKey: ['lens-comparison', lens, moment],
    queryFn: ({ signal }) => request(LensComparisonDocument, { lens, ...moment }, signal),
    select: (answer) => answer.compareLenses,
    placeholderData: keepPreviousData,
  })
