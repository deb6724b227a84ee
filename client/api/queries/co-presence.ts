/** Who was in one place. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { CoPresenceDocument } from '../documents/co-presence.gen.ts'
import { request } from '../fetcher.ts'
import type { Moment } from '../queries.ts'

export const coPresenceQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['co-presence', moment],
    queryFn: ({ signal }) => request(CoPresenceDocument, moment, signal),
    select: (answer) => answer.coPresence,
    placeholderData: keepPreviousData,
  })
