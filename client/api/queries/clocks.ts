/** Every encounter against both clocks. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LensVariable } from '../../state/lens.ts'
import { TwoClocksDocument } from '../documents/clocks.gen.ts'
import { request } from '../fetcher.ts'

/** Over all time, as known now: the plane itself tells what was known when. */
export const clocksQuery = (lens: LensVariable | undefined) =>
  queryOptions({
    queryKey: ['clocks', lens],
    queryFn: ({ signal }) => request(TwoClocksDocument, lens === undefined ? {} : { lens }, signal),
    select: (answer) => answer.encounters,
    placeholderData: keepPreviousData,
  })
