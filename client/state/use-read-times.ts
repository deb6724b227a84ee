/** The window and knowledge time of the address as far as they can be read: one that cannot does not take the page with it. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { RequestFailed } from '../api/fetcher.ts'
import { timesQuery } from '../api/queries/times.ts'
import { isPlainMoment, isPlainWindow } from './plain-time.ts'
import type { View } from './view.ts'

/** What the address says of times and nobody can read. */
export interface Refused {
  readonly window: string | null
  readonly known: string | null
}

export interface ReadTimes {
  /** The view without what was refused. */
  readonly view: View
  readonly refused: Refused
  /** Whether the server is still being asked. */
  readonly isWaiting: boolean
}

export function useReadTimes(view: View): ReadTimes {
  const { window, known } = view
  const isWindowOpen = window !== null && !isPlainWindow(window)
  const isKnownOpen = known !== null && known !== 'then' && !isPlainMoment(known)
  const windowAnswer = useQuery({ ...timesQuery({ window: window ?? '' }), enabled: isWindowOpen })
  const knownAnswer = useQuery({ ...timesQuery({ knownAt: known ?? '' }), enabled: isKnownOpen })
  const refusedWindow = isWindowOpen && isRefusal(windowAnswer.error) ? window : null
  const refusedKnown = isKnownOpen && isRefusal(knownAnswer.error) ? known : null
  // Where the server does not answer, the page's own questions say so.
  const isWaiting = [windowAnswer, knownAnswer].some(
    ({ isLoading, failureReason }) => isLoading && failureReason === null,
  )
  return useMemo(
    () => ({
      view: {
        ...view,
        window: refusedWindow === null ? view.window : null,
        known: refusedKnown === null ? view.known : null,
      },
      refused: { window: refusedWindow, known: refusedKnown },
      isWaiting,
    }),
    [view, refusedWindow, refusedKnown, isWaiting],
  )
}

/** Whether the server read a question and refused it. */
export const isRefusal = (error: unknown): boolean => error instanceof RequestFailed && error.code === 'INVALID_INPUT'
