import { EventEmitter, once } from 'node:events'
import http from 'node:http'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { DatabaseUnavailable, InvalidInput, SourceRejected, StatementFailed } from '../../server/domain/errors.ts'
import { type Resolve, serve } from './serve.ts'

const doha = { id: 'track:doha', name: 'Doha technical track', note: null }
const fail = (error: unknown) => () => {
  throw error
}

describe('GraphQL over HTTP', () => {
  it('answers a POST in JSON', async () => {
    const server = await serve({ query: { tracks: () => [doha] } })
    const response = await server.ask('{ tracks { id name } }')
    expect([response.status, await response.json()]).toEqual([
      200,
      { data: { tracks: [{ id: 'track:doha', name: 'Doha technical track' }] } },
    ])
  })

  it('answers a query by GET to whoever shows that they are no foreign form', async () => {
    const server = await serve({ query: { tracks: () => [doha] } })
    const address = `${server.url}/graphql?query={tracks{id}}`
    const plain = await fetch(address)
    const shown = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } })
    expect([plain.status, shown.status, await shown.json()]).toEqual([
      400,
      200,
      { data: { tracks: [{ id: 'track:doha' }] } },
    ])
  })

  it('takes no mutation by GET', async () => {
    const server = await serve()
    const response = await fetch(`${server.url}/graphql?query=mutation{removeArticle(id:"article:a"){unchanged}}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    })
    expect(response.status).toBe(405)
  })

  it('tells its own schema', async () => {
    const server = await serve()
    const response = await server.ask('{ __type(name: "Contact") { name } }')
    expect(await response.json()).toEqual({ data: { __type: { name: 'Contact' } } })
  })

  it('names no origin that it was not told of, and never a wildcard', async () => {
    const server = await serve({
      environment: { ALLOWED_ORIGINS: 'https://friend.example' },
      query: { tracks: () => [] },
    })
    const seen = async (origin: string) =>
      (await server.ask('{ tracks { id } }', { origin })).headers.get('access-control-allow-origin')
    expect([await seen('https://friend.example'), await seen('https://other.example')]).toEqual([
      'https://friend.example',
      null,
    ])
  })
})

describe('the error edge', () => {
  it('gives an expected error its code, its sentence and its status', async () => {
    const server = await serve({
      query: { tracks: fail(new InvalidInput('window: "yesterday" is not EDTF', 'window')) },
    })
    const response = await server.ask('{ tracks { id } }')
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'window: "yesterday" is not EDTF',
            locations: [{ line: 1, column: 3 }],
            path: ['tracks'],
            extensions: { code: 'INVALID_INPUT', isRetriable: false, argument: 'window' },
          },
        ],
      },
    ])
  })

  it('says of a dead database that another try may succeed', async () => {
    const server = await serve({ query: { tracks: fail(new DatabaseUnavailable('the database does not answer')) } })
    const response = await server.ask('{ tracks { id } }')
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      503,
      '5',
      {
        errors: [
          {
            message: 'the database does not answer',
            locations: [{ line: 1, column: 3 }],
            path: ['tracks'],
            extensions: { code: 'DATABASE_UNAVAILABLE', isRetriable: true },
          },
        ],
      },
    ])
  })

  it('keeps what could be answered beside the error', async () => {
    const server = await serve({ query: { tracks: () => [doha], actor: fail(new DatabaseUnavailable('no answer')) } })
    const response = await server.ask('{ tracks { id } actor(id: "actor:iran") { id } }')
    const { data, errors } = await response.json()
    expect([response.status, data, errors.length]).toEqual([200, { tracks: [{ id: 'track:doha' }], actor: null }, 1])
  })

  it('lists every problem of a refused article', async () => {
    const problems = [{ file: 'article', line: 3, column: 5, message: 'unknown key `statsu`; did you mean `status`?' }]
    const server = await serve({ mutation: { loadArticle: fail(new SourceRejected(problems)) } })
    const response = await server.ask('mutation { loadArticle(source: "x") { unchanged } }')
    const body = await response.json()
    expect([response.status, body.errors[0].extensions]).toEqual([
      422,
      { code: 'SOURCE_REJECTED', isRetriable: false, problems },
    ])
  })

  it.each([
    ['an unknown error', new TypeError('cannot read /home/secret/path of undefined')],
    ['a refused statement', new StatementFailed('statement failed', { cause: new Error('MATCH (n) RETURN n') })],
  ])('keeps %s to the log, and gives the user an identifier to quote', async (_what, error) => {
    const server = await serve({ query: { tracks: fail(error) } })
    const response = await server.ask('{ tracks { id } }')
    const text = await response.text()
    const { message, extensions } = JSON.parse(text).errors[0]
    const entry = server.logged.find((line) => line.errorId === extensions.errorId)
    expect(response.status).toBe(500)
    expect(message).toBe(`Something went wrong on the server. The log tells more under ${extensions.errorId}.`)
    expect(text).not.toMatch(/secret|MATCH|\.ts|stack/)
    expect(JSON.stringify(entry)).toMatch(/secret|MATCH/)
  })

  it('lets GraphQL speak for itself about a query that is wrong', async () => {
    const server = await serve()
    const wrong = await server.ask('{ trakcs { id } }')
    const broken = await server.ask('{ tracks {')
    expect([wrong.status, (await wrong.json()).errors[0].message]).toEqual([
      400,
      'Cannot query field "trakcs" on type "Query". Did you mean "tracks" or "track"?',
    ])
    expect([broken.status, (await broken.json()).errors[0].extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
  })

  it('leaves the words of a resolver’s own GraphQL error alone', async () => {
    const server = await serve({
      query: { tracks: fail(new GraphQLError('chosen words', { extensions: { code: 'OWN' } })) },
    })
    const body = await (await server.ask('{ tracks { id } }')).json()
    expect(body.errors[0].message).toBe('chosen words')
  })
})

describe('limits', () => {
  const firstError = async (response: Response) => (await response.json()).errors[0]

  it.each([
    [
      { MAX_DEPTH: '3' },
      '{ actors { nodes { encounters { nodes { id } } } } }',
      'The operation nests 5 levels of fields; the limit is 3 (MAX_DEPTH).',
    ],
    [
      { MAX_ALIASES: '1' },
      '{ a: tracks { id } b: tracks { id } }',
      'The document has 2 aliases; the limit is 1 (MAX_ALIASES).',
    ],
    [
      { MAX_PAGE_SIZE: '50' },
      '{ venues(first: 51) { nodes { id } } }',
      'first: 51 is over the limit of 50 (MAX_PAGE_SIZE).',
    ],
    [
      { MAX_COST: '1000' },
      '{ venues(first: 200) { nodes { encounters(first: 200) { nodes { id } } } } }',
      'The operation could answer 80,401 fields; the limit is 1,000 (MAX_COST). Ask for shorter pages or fewer nested lists.',
    ],
  ])('with %o are answered with 400 and a sentence', async (environment, query, message) => {
    const server = await serve({ environment })
    const response = await server.ask(query)
    const error = await firstError(response)
    expect([response.status, error.message, error.extensions]).toEqual([
      400,
      message,
      { code: 'LIMIT_EXCEEDED', isRetriable: false },
    ])
  })

  it('hold for floods of tokens, quickly', async () => {
    const server = await serve()
    const response = await server.ask(`{ ${'tracks { id } '.repeat(20_000)} }`)
    expect([response.status, (await firstError(response)).message]).toEqual([
      400,
      'The document is longer than 5000 tokens; that is the limit (MAX_TOKENS).',
    ])
  })

  it('hold for fields repeated as often as the limit on tokens lets pass: checking them is broken off', async () => {
    const server = await serve()
    const response = await server.ask(`{ ${'tracks { id } '.repeat(1_240)} }`)
    expect([response.status, (await firstError(response)).message]).toEqual([
      400,
      'The document repeats so many fields that checking it was broken off. Name each field once.',
    ])
  })

  it('hold for the size of a body', async () => {
    const server = await serve({ environment: { MAX_BODY_BYTES: '1000' } })
    const response = await server.ask(`{ tracks { id } } # ${'x'.repeat(1_000)}`)
    expect([response.status, (await firstError(response)).message]).toEqual([
      413,
      'The request is over the limit of 1000 bytes (MAX_BODY_BYTES).',
    ])
  })

  it('say of a body that is not JSON what is expected', async () => {
    const server = await serve()
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": ',
    })
    expect([response.status, (await firstError(response)).message]).toEqual([
      400,
      'The request could not be read; expected well-formed JSON.',
    ])
  })
})

describe('time', () => {
  const untilAborted: Resolve = (_parent, _arguments, { scope }) =>
    new Promise((_resolve, reject) => {
      scope.signal.addEventListener('abort', () => reject(scope.signal.reason))
    })

  it('that is up aborts the work and is answered with a sentence', async () => {
    const server = await serve({ environment: { REQUEST_TIMEOUT_MS: '100' }, query: { tracks: untilAborted } })
    const response = await server.ask('{ tracks { id } }')
    expect([response.status, (await response.json()).errors[0].message]).toEqual([
      400,
      'The request took longer than 100 ms and was stopped. Ask for a shorter window or fewer nested lists.',
    ])
  })

  it('that is up is told even where a resolver heeds no signal, and the server lives on', async () => {
    const never: Resolve = () => new Promise(() => {})
    const server = await serve({
      environment: { REQUEST_TIMEOUT_MS: '100' },
      query: { tracks: never, venues: () => null },
    })
    const response = await server.ask('{ tracks { id } }')
    expect([response.status, (await response.json()).errors[0].message]).toEqual([
      400,
      'The request took longer than 100 ms and was stopped. Ask for a shorter window or fewer nested lists.',
    ])
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  it('that is up is told once where the answer comes just after', async () => {
    const late: Resolve = () => new Promise((resolve) => setTimeout(() => resolve([]), 1_400))
    const server = await serve({ environment: { REQUEST_TIMEOUT_MS: '100' }, query: { tracks: late } })
    expect((await server.ask('{ tracks { id } }')).status).toBe(400)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(server.logged.filter((line) => line.msg === 'request failed')).toEqual([])
  })

  it('ends with a client that hangs up, and so does its work', async () => {
    const aborted = new EventEmitter()
    const tracks: Resolve = (_parent, _arguments, { scope }) =>
      new Promise((_resolve, reject) => {
        scope.signal.addEventListener('abort', () => {
          aborted.emit('reason', scope.signal.reason)
          reject(scope.signal.reason)
        })
        request.destroy()
      })
    const server = await serve({ query: { tracks } })
    const request = http.request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    request.on('error', () => {})
    request.end(JSON.stringify({ query: '{ tracks { id } }' }))
    const [reason] = await once(aborted, 'reason')
    expect(String(reason)).toBe('ClientGone: the client closed the connection')
  })
})
