/** Every encounter against both clocks. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LensVariable } from '../../state/lens.ts'
import { TwoClocksDocument } from '../documents/clocks.gen.ts'
import { request } from '../fetcher.ts'

/** As known now, since the plane itself tells what was known when: over all time, or of a large collection the latest in a window. */
export const clocksQuery = (lens: LensVariable | undefined, window: string | undefined) => {
  const asked = {
    ...(lens === undefined ? {} : { lens }),
    ...(window === undefined ? {} : { window, orderBy: latest }),
  }
  return queryOptions({
    queryKey: ['clocks', asked],
    queryFn: ({ signal }) => request(TwoClocksDocument, asked, signal),
    select: (answer) => answer.encounters,
    placeholderData: keepPreviousData,
  })
}

const latest = 'LATEST' as const
