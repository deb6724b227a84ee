/** What is typed for a time, read: in plain words here, in any other EDTF by the server. Fetched when something is typed. */
import type { QueryClient } from '@tanstack/react-query'
import { timesQuery } from '../api/queries/times.ts'
import { isPlainMoment, isPlainWindow } from './plain-time.ts'
import { toEdtf } from './typed-time.ts'
import { isRefusal } from './use-read-times.ts'

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
