import http from 'node:http'
import { describe, expect, it } from 'vitest'
import { DatabaseUnavailable, InvalidInput } from '../../server/domain/errors.ts'
import type { ExportedContact, NetworkQuestion } from '../../server/export/network.ts'
import { contact, doha } from '../export/networks.ts'
import { serve } from './serve.ts'

const sentence = async (response: Response) => (await response.json()).errors[0].message
const endless = async function* (onRow: () => void = () => {}): AsyncGenerator<ExportedContact> {
  for (let index = 0; ; index += 1) {
    onRow()
    yield contact(String(index), 'kushner', 'qatar-pm')
    if (index % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('GET /export', () => {
  it.each([
    ['graphml', 'application/graphml+xml; charset=utf-8', 'backchannel-2026-06-30.graphml'],
    ['gexf', 'application/gexf+xml; charset=utf-8', 'backchannel-2026-06-30.gexf'],
    ['csv', 'text/csv; charset=utf-8; header=present', 'backchannel-contacts-2026-06-30.csv'],
    ['json', 'application/json; charset=utf-8', 'backchannel-2026-06-30.json'],
  ])('%s sends a file with its type and name', async (format, type, name) => {
    const server = await serve({ openNetwork: async () => doha })
    const response = await fetch(`${server.url}/export/${format}?window=2026-06-30`)
    const text = await response.text()
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('content-disposition'),
    ]).toEqual([200, type, `attachment; filename=${name}`])
    expect(text).toContain('contact:5-denied')
  })

  it('asks what the address says', async () => {
    const asked: NetworkQuestion[] = []
    const server = await serve({
      openNetwork: async (question) => {
        asked.push(question)
        return doha
      },
    })
    const query =
      'window=2026-06-19/2026-07-03&knownAt=2026-07-01T12:00Z&kinds=DIRECT,HOSTED&kinds=DENIED&standings=PLANNED&actors=actor:iran&among=actor:iran,actor:oman&limit=10&lens={"minOrigins":2}&only={"roles":["HOST"]}&rollUp=STATE&clock=PUBLISHED&minOrigins=2&countUnnamedApart=true&steps=2&throughHosts=false&carriedBy=PLANNED,OCCURRED'
    const response = await fetch(`${server.url}/export/json?${query}`)
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=backchannel-2026-06-19_2026-07-03-known-2026-07-01T12_00Z-as-published-lens-among-only-origins-2-steps-2-state.json',
    )
    await response.text()
    expect(asked).toEqual([
      {
        window: '2026-06-19/2026-07-03',
        knownAt: '2026-07-01T12:00Z',
        clock: 'PUBLISHED',
        lens: '{"minOrigins":2}',
        kinds: ['DIRECT', 'HOSTED', 'DENIED'],
        standings: ['PLANNED'],
        actors: ['actor:iran'],
        among: ['actor:iran', 'actor:oman'],
        only: '{"roles":["HOST"]}',
        minOrigins: 2,
        countUnnamedApart: true,
        rollUp: 'STATE',
        steps: 2,
        throughHosts: false,
        carriedBy: ['PLANNED', 'OCCURRED'],
        limit: 10,
      },
    ])
  })

  it.each([
    ['/export/pdf', 404, 'There is no export as "pdf"; there is graphml, gexf, csv, json.'],
    [
      '/export/csv?kind=DIRECT',
      400,
      'kind: no such parameter; expected window, knownAt, clock, lens, kinds, standings, actors, among, only, minOrigins, countUnnamedApart, rollUp, steps, throughHosts, carriedBy, limit, table',
    ],
    [
      '/export/csv?kinds=FRIENDLY',
      400,
      'kinds: FRIENDLY is not accepted; expected DIRECT, INDIRECT, UNCLEAR, MEDIATED, HOSTED, DENIED',
    ],
    ['/export/csv?rollUp=PERSON', 400, 'rollUp: PERSON is not accepted; expected DELEGATION, ORGANIZATION, STATE'],
    ['/export/csv?clock=NOON', 400, 'clock: NOON is not accepted; expected PUBLIC, PUBLISHED, RECORDED'],
    ['/export/csv?minOrigins=0', 400, 'minOrigins: 0 is not accepted; expected a whole number from 1 to 999999999'],
    ['/export/csv?countUnnamedApart=yes', 400, 'countUnnamedApart: yes is not accepted; expected true, false'],
    ['/export/csv?steps=one', 400, 'steps: one is not accepted; expected a whole number from 1 to 999999999'],
    ['/export/csv?limit=0', 400, 'limit: 0 is not accepted; expected a whole number from 1 to 999999999'],
    ['/export/csv?window=2026&window=2027', 400, 'window: given 2 times; expected once'],
    ['/export/csv?table=edges', 400, 'table: edges is not accepted; expected contacts, actors'],
  ])('of %s is refused with %i and a sentence', async (address, status, message) => {
    const server = await serve({ openNetwork: async () => doha })
    const response = await fetch(server.url + address)
    expect([response.status, await sentence(response)]).toEqual([status, message])
  })

  it.each([
    [new InvalidInput('window: "yesterday" is not EDTF', 'window'), 400],
    [new DatabaseUnavailable('the database does not answer'), 503],
  ])('tells %s before the first byte', async (error, status) => {
    const server = await serve({
      openNetwork: async () => {
        throw error
      },
    })
    const response = await fetch(`${server.url}/export/graphml`)
    expect([response.status, await sentence(response), response.headers.get('content-disposition')]).toEqual([
      status,
      error.message,
      null,
    ])
  })

  it('tells a failure before the first piece is full as an error, not as a torn file', async () => {
    const contacts = async function* (): AsyncGenerator<ExportedContact> {
      yield contact('1', 'kushner', 'qatar-pm')
      throw new DatabaseUnavailable('the database went away')
    }
    const server = await serve({ openNetwork: async () => ({ ...doha, contacts: contacts() }) })
    const response = await fetch(`${server.url}/export/graphml`)
    expect([response.status, await sentence(response)]).toEqual([503, 'the database went away'])
  })

  it('that fails midway breaks the connection, so that nobody takes the part for the whole', async () => {
    const contacts = async function* (): AsyncGenerator<ExportedContact> {
      let count = 0
      for await (const each of endless()) {
        yield each
        count += 1
        if (count === 5_000) throw new Error('bolt connection lost')
      }
    }
    const server = await serve({ openNetwork: async () => ({ ...doha, contacts: contacts() }) })
    const response = await fetch(`${server.url}/export/graphml`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
    expect(server.logged.find((line) => line.msg === 'export broke off')).toMatchObject({
      err: { type: 'ExportFailed', message: 'the export as graphml broke off: bolt connection lost' },
    })
  })

  it('reads no further ahead than its client takes', async () => {
    let rows = 0
    const server = await serve({ openNetwork: async () => ({ ...doha, contacts: endless(() => ++rows) }) })
    const request = http.get(`${server.url}/export/csv`, (response) => response.pause())
    request.on('error', () => {})
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const afterOneSecond = rows
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(afterOneSecond).toBeGreaterThan(0)
    expect(rows).toBe(afterOneSecond)
    request.destroy()
  })

  it('stops reading when its client hangs up, or when its time is up', async () => {
    let isOver = false
    const contacts = async function* (): AsyncGenerator<ExportedContact> {
      try {
        yield* endless()
      } finally {
        isOver = true
      }
    }
    const server = await serve({
      environment: { EXPORT_TIMEOUT_MS: '300' },
      openNetwork: async () => ({ ...doha, contacts: contacts() }),
    })
    await expect((await fetch(`${server.url}/export/json`)).text()).rejects.toThrow('terminated')
    expect(isOver).toBe(true)

    isOver = false
    const request = http.get(`${server.url}/export/json`, (response) => response.destroy())
    request.on('error', () => {})
    await expect.poll(() => isOver).toBe(true)
  })

  it('answers HEAD with the headers alone', async () => {
    const server = await serve({ openNetwork: async () => doha })
    const response = await fetch(`${server.url}/export/csv`, { method: 'HEAD' })
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      '',
    ])
  })
})
