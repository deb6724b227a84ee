/** Sends what stands in the editor, with the headers given there: `Authorization` for writes. */

interface Asked {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: unknown
}

/** The server's answer, errors and refusals included, as JSON to show. */
export async function askGraphQL(
  asked: Asked,
  options?: { readonly headers?: Record<string, unknown> },
): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...toHeaders(options?.headers) },
    body: JSON.stringify(asked),
  })
  return response.json()
}

function toHeaders(given: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
}
