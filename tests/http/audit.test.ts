/** The audit suite of the GraphQL-over-HTTP draft (`graphql-http`), against the server as it answers requests. */
import { auditServer } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { serve } from './serve.ts'

/** What we leave unfulfilled on purpose. */
const deliberate = [
  // A GET without a header that a foreign form cannot send is refused: that is the guard against forged requests.
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // Our statuses tell a refused question from an answered one whichever JSON is asked for.
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
]

describe('The audit of GraphQL over HTTP', () => {
  it('passes every MUST, and all else but what is left on purpose', async () => {
    const { url } = await serve()
    const results = await auditServer({ url: `${url}/graphql`, fetchFn: fetch })
    const passed = (level: string) => results.filter(({ name, status }) => name.startsWith(level) && status === 'ok')
    expect({
      unfulfilled: results.filter(({ status }) => status !== 'ok').map(({ name }) => name),
      MUST: passed('MUST').length,
      SHOULD: passed('SHOULD').length,
      MAY: passed('MAY').length,
    }).toEqual({ unfulfilled: deliberate, MUST: 13, SHOULD: 20, MAY: 22 })
  })
})
