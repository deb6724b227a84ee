/** What the page waits for, read from the questions of all that it shows; and how to stop waiting, and to ask again. */
import type { Query, QueryClient } from '@tanstack/react-query'
import { RequestFailed } from '../../api/fetcher.ts'

/** `AWAY`: failed, and asked again by itself. `LOST`: failed, and not asked again. */
export type Awaited =
  | 'NOTHING'
  | 'ANSWER'
  | 'SERVER_AWAY'
  | 'DATABASE_AWAY'
  | 'STOPPED'
  | 'SERVER_LOST'
  | 'DATABASE_LOST'

export function readAwaited(queries: QueryClient): Awaited {
  const shown = queries.getQueryCache().getAll().filter(isShown)
  const asked = shown.filter(isAsked)
  const away = asked.map(({ state }) => nameAway(state.fetchFailureReason)).find((name) => name !== undefined)
  if (away !== undefined) return `${away}_AWAY`
  if (asked.some(isUnanswered)) return 'ANSWER'
  const lost = shown.map(({ state }) => nameAway(state.error)).find((name) => name !== undefined)
  if (lost !== undefined) return `${lost}_LOST`
  return shown.some(isStopped) ? 'STOPPED' : 'NOTHING'
}

/** Breaks off what is being asked, at the server too; what is drawn stays. */
export function stopAsking(queries: QueryClient): void {
  void queries.cancelQueries({ predicate: (query) => isShown(query) && isAsked(query) })
}

/** Asks what was stopped or has failed again. */
export function askAgain(queries: QueryClient): void {
  const predicate = (query: Query): boolean => isShown(query) && (isStopped(query) || query.state.status === 'error')
  void queries.refetchQueries({ predicate })
}

/** Whether anything on the page shows the answer; not what is only fetched to be at hand. */
const isShown = (query: Query): boolean => query.isActive() && query.meta?.isAside !== true
const isAsked = ({ state }: Query): boolean => state.fetchStatus === 'fetching'
const isUnanswered = ({ state }: Query): boolean => state.status === 'pending'
const isStopped = (query: Query): boolean => isUnanswered(query) && query.state.fetchStatus === 'idle'

/** Which of the two does not answer; undefined for any other failure. */
function nameAway(error: Error | null): 'SERVER' | 'DATABASE' | undefined {
  if (!(error instanceof RequestFailed) || !error.isRetriable) return undefined
  return error.code === 'NETWORK' ? 'SERVER' : 'DATABASE'
}
