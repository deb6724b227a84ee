/** The window and knowledge time of the address as far as they can be read: one that cannot does not take the page with it. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { RequestFailed } from '../api/fetcher.ts'
import { timesQuery } from '../api/queries/times.ts'
import { isPlainMoment, isPlainWindow, toEdtf } from './typed-time.ts'
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

/** The EDTF that was typed for a window or a knowledge time; undefined where it cannot be read. */
export async function readTyped(
  typed: string,
  part: 'window' | 'knownAt',
  queries: QueryClient,
): Promise<string | undefined> {
  const edtf = toEdtf(typed)
  if (part === 'window' ? isPlainWindow(edtf) : isPlainMoment(edtf)) return edtf
  try {
    await queries.fetchQuery(timesQuery(part === 'window' ? { window: edtf } : { knownAt: edtf }))
    return edtf
  } catch (error) {
    if (isRefusal(error)) return undefined
    // What the server could not be asked now, it is asked with the question itself.
    return edtf
  }
}

const isRefusal = (error: unknown): boolean => error instanceof RequestFailed && error.code === 'INVALID_INPUT'
