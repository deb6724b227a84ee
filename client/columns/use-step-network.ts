/** The network of a moment, which the page does not wait for: what the columns tell stands in place of the answer. */
import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { contactLimit } from '../api/limits.ts'
import { keepWindow, type Moment, networkQuery, readMoment } from '../api/queries.ts'
import type { Network } from '../graph/model.ts'
import { useFirstPicture } from '../state/first-picture.ts'
import type { AskedMoment } from '../state/moment.ts'
import { useColumns } from './use-columns.ts'

export interface SteppedNetwork {
  readonly answer: UseQueryResult<Network>
  /** Whether what stands in place of the answer is that to an earlier question: neither server nor columns have told more. */
  readonly isFormer: boolean
}

/**
 * Asks the server, and answers from the columns until it has answered. The columns are fetched once the first picture is
 * there. `asked` is what is asked of the server; `known` is everything known now, whatever the standard of belief.
 */
export function useSteppedNetwork(
  moment: AskedMoment | undefined,
  asked: Moment,
  known: Network | undefined,
  isEnabled: boolean,
): SteppedNetwork {
  const lensKey = JSON.stringify(moment?.lens)
  const [isDrawn, setIsDrawn] = useState(false)
  const isPictured = useFirstPicture(isDrawn)
  const columns = useColumns(moment?.lens, moment?.days, isEnabled && isPictured, true).network?.columns

  const stepping = useQuery({ ...steppingQuery, enabled: columns !== undefined }).data
  // biome-ignore lint/correctness/useExhaustiveDependencies: a store serves one standard of belief
  const store = useMemo(() => stepping?.createDetailStore(), [stepping, lensKey])
  const stepFrom = (previous: Network | undefined, before: Moment | undefined): Network | undefined => {
    if (columns === undefined || stepping === undefined || store === undefined) return undefined
    if (moment?.days === undefined) return undefined
    const question = isPlain(asked) ? stepping.toColumnsQuestion(moment.days, moment.knownAt, columns) : undefined
    if (question === undefined) return undefined
    const isSameLens = JSON.stringify(before?.lens) === lensKey
    const step = { question, days: moment.days, limit: contactLimit }
    return stepping.makeStepNetwork(columns, step, store, isSameLens ? previous : undefined)
  }
  let isStepped = false
  const drawn = useQuery({
    ...networkQuery(asked),
    enabled: isEnabled && asked.window !== undefined,
    placeholderData: (previous, query) => {
      const before = readMoment(query?.queryKey)
      const step = stepFrom(previous, before)
      isStepped = step !== undefined
      return step ?? keepWindow(previous, before)
    },
  })
  useEffect(() => {
    if (known !== undefined && moment?.lens === undefined) store?.keep(known)
    if (drawn.data === undefined || drawn.isPlaceholderData) return
    store?.keep(drawn.data)
    setIsDrawn(true)
  })
  return { answer: drawn, isFormer: drawn.isPlaceholderData && !isStepped }
}

export const steppingQuery = queryOptions({
  queryKey: ['stepping'],
  queryFn: () => import('./stepping.ts'),
  structuralSharing: false,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Whether nothing but time and belief is asked for: other filters are the server's. */
function isPlain({ window: _window, knownAt: _knownAt, lens: _lens, ...filters }: Moment): boolean {
  return Object.keys(filters).length === 0
}
