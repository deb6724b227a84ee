/** The chart of time of a moment, which the page does not wait for: what its accounts were then stands in place of the answer. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TimelineQuery } from '../api/operations.gen.ts'
import { historiesQuery } from '../api/queries/histories.ts'
import { timelineQuery } from '../api/queries.ts'
import { useFirstPicture } from '../state/first-picture.ts'
import type { Standpoint } from '../state/moment.ts'
import { steppingQuery } from './use-step-network.ts'

/** Asks the server, and answers from the versions of all accounts until it has; these are fetched after the first picture. */
export function useSteppedTimeline(
  standpoint: Standpoint,
  isEnabled: boolean,
  isDrawn: boolean,
): UseQueryResult<TimelineQuery['network']> {
  const { knownAt, lens } = standpoint
  const isPictured = useFirstPicture(isDrawn)
  const histories = useQuery({
    ...historiesQuery(lens),
    enabled: isEnabled && isPictured,
    meta: { isAside: true },
  }).data
  const stepping = useQuery({ ...steppingQuery, enabled: histories !== undefined }).data
  return useQuery({
    ...timelineQuery(standpoint),
    enabled: isEnabled,
    placeholderData: (previous) => {
      const second = knownAt === undefined ? undefined : stepping?.toLastSecond(knownAt)
      if (histories === undefined || stepping === undefined || (knownAt !== undefined && second === undefined)) {
        return previous
      }
      const histogram = stepping.makeHistogram(histories, second)
      return histogram === undefined ? previous : { network: { knownAt: histories.network.knownAt, histogram } }
    },
  })
}
