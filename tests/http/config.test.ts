import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { InvalidInput } from '../../server/domain/errors.ts'

const parse = (environment: Record<string, string>) => parseConfig(environment, '/srv/backchannel')

describe('the configuration', () => {
  it('without any variable serves this machine only, with a Neo4j of its own', () => {
    expect(parse({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      database: {
        kind: 'managed',
        dataFolder: '/srv/backchannel/.backchannel',
        cacheFolder: '/srv/backchannel/.cache',
        heapMb: 512,
        pageCacheMb: 128,
      },
      seedsFolder: '/srv/backchannel/seeds',
      articlesFolder: undefined,
      writeToken: undefined,
      allowedOrigins: [],
      limits: {
        depth: 15,
        aliases: 30,
        directives: 30,
        tokens: 5_000,
        cost: 1_000_000,
        pageSize: 200,
        networkSize: 5_000,
        bodyBytes: 1_500_000,
        requestMs: 15_000,
        exportMs: 300_000,
      },
      logLevel: 'info',
    })
  })

  it('takes port 0, which is a value and not an absence', () => {
    expect(parse({ PORT: '0' }).port).toBe(0)
  })

  it('counts an empty variable as absent', () => {
    expect(parse({ PORT: '', WRITE_TOKEN: '' })).toEqual(parse({}))
  })

  it('points at a cluster of one’s own', () => {
    const environment = { NEO4J_URI: 'neo4j+s://graph.example.org:7687', NEO4J_PASSWORD: ' spaced ' }
    expect(parse(environment).database).toEqual({
      kind: 'remote',
      uri: 'neo4j+s://graph.example.org:7687',
      username: 'neo4j',
      password: ' spaced ',
    })
  })

  it('splits the origins that may call', () => {
    expect(parse({ ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080' }).allowedOrigins).toEqual([
      'https://a.example',
      'http://b.example:8080',
    ])
  })

  it.each([
    [{ PORT: '70000' }, 'PORT: "70000" is not accepted; expected a whole number from 0 to 65535 (port)'],
    [{ PORT: '4e3' }, 'PORT: "4e3" is not accepted; expected a whole number from 0 to 65535 (port)'],
    [
      { ALLOWED_ORIGINS: '*' },
      'ALLOWED_ORIGINS: "*" is not accepted; expected origins separated by commas, like https://example.org',
    ],
    [
      { NEO4J_URI: 'http://localhost:7474' },
      'NEO4J_URI: "http://localhost:7474" is not accepted; expected bolt:// or neo4j://, with +s or +ssc for TLS, then host and port',
    ],
    [
      { NEO4J_URI: 'bolt://localhost:7687' },
      'NEO4J_PASSWORD: missing; NEO4J_URI is set, and its password is needed too',
    ],
    [
      { WRITE_TOKEN: 'short secret' },
      'WRITE_TOKEN: the value given is not accepted; expected 16 to 200 printable ASCII characters without spaces',
    ],
  ])('refuses %o, naming the variable and what is accepted', (environment, message) => {
    expect(() => parse(environment)).toThrow(new InvalidInput(message, message.split(':')[0]))
  })
})
