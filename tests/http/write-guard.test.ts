import { describe, expect, it } from 'vitest'
import { refuseWrite, type WritePolicy } from '../../server/http/write-guard.ts'
import { serve } from './serve.ts'

const local: WritePolicy = { host: '127.0.0.1', writeToken: undefined, allowedOrigins: [] }
const network: WritePolicy = { ...local, host: '0.0.0.0' }
const token = 'a-token-of-some-length'
const verdict = (headers: Record<string, string>, policy: WritePolicy = local) => {
  const refusal = refuseWrite({ host: 'localhost:4000', ...headers }, policy)
  return refusal === undefined ? 'may write' : `${refusal.status} ${refusal.message}`
}
const foreign = (origin: string) =>
  `403 Writes from pages of ${origin} are refused; ALLOWED_ORIGINS names the origins that may write.`

describe('a write', () => {
  it('from a program on this machine is let in where no token is configured', () => {
    expect(verdict({})).toBe('may write')
  })

  it('from our own page is let in', () => {
    expect(verdict({ origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' })).toBe('may write')
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }, 'https://evil.example'],
    [
      'another port of this machine',
      { origin: 'http://localhost:5000', 'sec-fetch-site': 'same-site' },
      'http://localhost:5000',
    ],
    ['a sandboxed frame', { origin: 'null' }, 'null'],
    ['a browser that hides its origin', { 'sec-fetch-site': 'cross-site' }, 'another site'],
    [
      'a foreign name that resolves to this machine',
      { origin: 'http://evil.example:4000', host: 'evil.example:4000' },
      'http://evil.example:4000',
    ],
  ])('from %s is refused', (_whom, headers, origin) => {
    expect(verdict(headers)).toBe(foreign(origin))
  })

  it('from an origin that was named is let in', () => {
    expect(verdict({ origin: 'https://desk.example' }, { ...local, allowedOrigins: ['https://desk.example'] })).toBe(
      'may write',
    )
  })

  it('is refused on a server that the network reaches, while it has no token', () => {
    expect(verdict({}, network)).toBe(
      '403 This server listens beyond its own machine and has no WRITE_TOKEN, so it takes no writes. Set one.',
    )
  })

  it('must show the token where one is configured, from wherever it comes', () => {
    const policy = { ...network, writeToken: token }
    const origin = 'http://graph.example'
    expect(verdict({ authorization: `Bearer ${token}` }, policy)).toBe('may write')
    expect(verdict({ authorization: `Bearer ${token}`, origin, host: 'graph.example' }, policy)).toBe('may write')
    expect(verdict({}, policy)).toBe(
      '401 This server asks writers for a token: send `Authorization: Bearer …` with WRITE_TOKEN.',
    )
    expect(verdict({ authorization: 'Bearer another-token-entirely' }, policy)).toBe(
      '401 The token is not the one configured: send `Authorization: Bearer …` with WRITE_TOKEN.',
    )
    expect(verdict({ authorization: `Bearer ${token}`, origin }, policy)).toBe(foreign(origin))
  })
})

describe('a mutation over HTTP', () => {
  const write = 'mutation { removeArticle(id: "article:a") { unchanged } }'
  const environment = { WRITE_TOKEN: token }

  it('answers 401 and runs nothing without the token', async () => {
    let ran = 0
    const server = await serve({ environment, mutation: { removeArticle: () => ++ran } })
    const response = await server.ask(write)
    expect([response.status, (await response.json()).errors[0].extensions.code, ran]).toEqual([
      401,
      'UNAUTHENTICATED',
      0,
    ])
  })

  it('answers 403 from another origin', async () => {
    const server = await serve({ mutation: { removeArticle: () => ({ unchanged: true }) } })
    const response = await server.ask(write, { origin: 'https://evil.example' })
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
  })

  it('runs with the token; queries need none', async () => {
    const server = await serve({
      environment,
      mutation: { removeArticle: () => ({ unchanged: true }) },
      query: { tracks: () => [] },
    })
    const written = await server.ask(write, { authorization: `Bearer ${token}` })
    const asked = await server.ask('{ tracks { id } }')
    expect([await written.json(), await asked.json()]).toEqual([
      { data: { removeArticle: { unchanged: true } } },
      { data: { tracks: [] } },
    ])
  })
})
