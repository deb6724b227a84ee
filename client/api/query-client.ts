/** How answers are kept and when a question is asked again. */
import { QueryClient } from '@tanstack/react-query'
import { RequestFailed } from './fetcher.ts'

const retryCeilingMs = 8_000

/** A client that waits out a database that is away, and asks nothing twice that is certain to fail. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 600_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => (isRetriable(error) ? count < 60 : count < 1 && !(error instanceof RequestFailed)),
        retryDelay: (count) => Math.min(1_000 * 1.6 ** count, retryCeilingMs),
      },
    },
  })
}

function isRetriable(error: unknown): boolean {
  return error instanceof RequestFailed && error.isRetriable
}
