/** One request to the API: a document and its variables in, data out, or an error that says what to do. */

/** The text of an operation, with the types of its answer and of its variables. */
export type TypedDocument<T, V> = string & { readonly __types?: (variables: V) => T }

/** What the server calls the failure; `NETWORK` where it could not be reached at all. */
export type FailureCode =
  | 'DATABASE_UNAVAILABLE'
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'LIMIT_EXCEEDED'
  | 'NETWORK'
  | 'OTHER'

/** A request that brought no data. */
export class RequestFailed extends Error {
  readonly code: FailureCode
  readonly isRetriable: boolean
  constructor(message: string, code: FailureCode, isRetriable: boolean) {
    super(message)
    this.name = 'RequestFailed'
    this.code = code
    this.isRetriable = isRetriable
  }
}

interface Answer<T> {
  readonly data?: T | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Asks the API. Throws `RequestFailed`; a superseded request ends with the signal. */
export async function request<T, V>(document: TypedDocument<T, V>, variables: V, signal: AbortSignal): Promise<T> {
  const response = await sendOnce(write(document, variables), signal)
  const answer = await readAnswer<T>(response)
  const error = answer.errors?.[0]
  if (error !== undefined) throw toFailure(error.message, error.extensions?.code)
  if (answer.data === undefined || answer.data === null)
    throw new RequestFailed('The answer holds no data.', 'OTHER', false)
  return answer.data
}

interface Sent {
  readonly response: Promise<Response>
  /** Breaks it off. */
  readonly breaker: AbortController
}

const ahead = new Map<string, Sent>()

/** Asks before anybody wants to know: the next request of the same gets this answer, or meets its failure. */
export function askAhead<T, V>(document: TypedDocument<T, V>, variables: V): void {
  void sendAhead(document, variables).catch(() => undefined)
}

/** The same, for what asks on from here: the data, where there is any. */
export async function askAheadOfMore<T, V>(document: TypedDocument<T, V>, variables: V): Promise<T | undefined> {
  const sent = sendAhead(document, variables)
  const answer = await sent.then((response) => readAnswer<T>(response.clone())).catch(() => undefined)
  return answer?.data ?? undefined
}

function sendAhead<T, V>(document: TypedDocument<T, V>, variables: V): Promise<Response> {
  const body = write(document, variables)
  const breaker = new AbortController()
  const response = send(body, breaker.signal)
  ahead.set(body, { response, breaker })
  return response
}

const write = <T, V>(query: TypedDocument<T, V>, variables: V): string => JSON.stringify({ query, variables })

async function sendOnce(body: string, signal: AbortSignal): Promise<Response> {
  const sent = ahead.get(body)
  ahead.delete(body)
  if (sent === undefined) return send(body, signal)
  signal.addEventListener('abort', () => sent.breaker.abort())
  return sent.response
}

async function send(body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new RequestFailed('The server cannot be reached.', 'NETWORK', true)
  }
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  try {
    return (await response.json()) as Answer<T>
  } catch {
    throw new RequestFailed(`The server answered ${response.status}.`, 'NETWORK', response.status >= 500)
  }
}

function toFailure(message: string, code: string | undefined): RequestFailed {
  switch (code) {
    case 'DATABASE_UNAVAILABLE':
      return new RequestFailed(message, code, true)
    case 'INVALID_INPUT':
    case 'NOT_FOUND':
    case 'LIMIT_EXCEEDED':
      return new RequestFailed(message, code, false)
    default:
      return new RequestFailed(message, 'OTHER', false)
  }
}
