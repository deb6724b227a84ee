import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { type FailureCode, RequestFailed } from '../../client/api/fetcher.ts'
import { createQueryClient } from '../../client/api/query-client.ts'
import { askAgain, readAwaited, stopAsking } from '../../client/features/awaited/awaited.ts'

let queries: QueryClient

afterEach(() => queries.clear())

/** A page that shows the answer to one question, which `ask` gives. */
function show(ask: (signal: AbortSignal) => Promise<string>, isAside = false): QueryClient {
  queries = createQueryClient()
  const queryFn = ({ signal }: { readonly signal: AbortSignal }) => ask(signal)
  const observer = new QueryObserver(queries, { queryKey: ['network'], queryFn, meta: { isAside } })
  onTestFinished(observer.subscribe(() => undefined))
  return queries
}

const never = (): Promise<string> => new Promise(() => undefined)
const fail = (code: FailureCode) => () => Promise.reject(new RequestFailed('away', code, true))

describe('what the page waits for', () => {
  it('is nothing once the answer has come', async () => {
    show(async () => 'the network')
    expect(readAwaited(queries)).toBe('ANSWER')
    await expect.poll(() => readAwaited(queries)).toBe('NOTHING')
  })

  it('is not what is fetched aside, to be at hand', () => {
    show(never, true)
    expect(readAwaited(queries)).toBe('NOTHING')
  })

  it.each([
    ['NETWORK', 'SERVER_AWAY'],
    ['DATABASE_UNAVAILABLE', 'DATABASE_AWAY'],
  ] as const)('tells a server that is away from its database: %s is %s', async (code, awaited) => {
    show(fail(code))
    await expect.poll(() => readAwaited(queries)).toBe(awaited)
  })

  it('is stopped on request, which breaks the question off, until it is asked again', async () => {
    const signals: AbortSignal[] = []
    show((signal) => {
      signals.push(signal)
      return signals.length === 1 ? never() : Promise.resolve('the network')
    })
    stopAsking(queries)
    expect(readAwaited(queries)).toBe('STOPPED')
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    askAgain(queries)
    expect(readAwaited(queries)).toBe('ANSWER')
    await expect.poll(() => queries.getQueryData(['network'])).toBe('the network')
  })

  it('is stopped while a server that is away is asked again and again', async () => {
    show(fail('NETWORK'))
    await expect.poll(() => readAwaited(queries)).toBe('SERVER_AWAY')
    stopAsking(queries)
    await expect.poll(() => readAwaited(queries)).toBe('STOPPED')
  })
})
