import { describe, expect, it } from 'vitest'
import { DatabaseUnavailable, LimitExceeded } from '../../server/domain/errors.ts'
import { serve } from './serve.ts'

const piece = new Uint8Array(4_096).map((_byte, index) => (index * 7_919) % 251)

describe('GET /columns/contacts', () => {
  it('sends its first block before the second is read, gzipped as it is', async () => {
    let isReadOn = false
    let readOn = () => {}
    const held = new Promise<void>((resolve) => {
      readOn = resolve
    })
    const server = await serve({
      openColumns: async () => ({
        etag: 'W/"a"',
        blocks: (async function* () {
          yield piece
          await held
          isReadOn = true
          yield piece
        })(),
      }),
    })
    const response = await fetch(`${server.url}/columns/contacts`)
    const reader = response.body?.getReader()
    const first = await reader?.read()
    expect([response.headers.get('content-encoding'), isReadOn]).toEqual(['gzip', false])
    readOn()
    let length = first?.value?.length ?? 0
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) length += next.value.length
    expect(length).toBe(2 * piece.length)
  })

  it.each([
    [new LimitExceeded('at most 20000 encounters'), 400],
    [new DatabaseUnavailable('the database does not answer'), 503],
  ])('tells %s before the first byte', async (error, status) => {
    const server = await serve({
      openColumns: async () => ({
        etag: 'W/"a"',
        // biome-ignore lint/correctness/useYield: it fails before there is anything
        blocks: (async function* (): AsyncGenerator<Uint8Array> {
          throw error
        })(),
      }),
    })
    const response = await fetch(`${server.url}/columns/contacts`)
    expect([response.status, (await response.json()).errors[0].message]).toEqual([status, error.message])
  })

  it('breaks the connection where it fails midway, so that nobody takes the part for the whole', async () => {
    const server = await serve({
      openColumns: async () => ({
        etag: 'W/"a"',
        blocks: (async function* () {
          yield piece
          await new Promise((resolve) => setTimeout(resolve, 200))
          throw new Error('bolt connection lost')
        })(),
      }),
    })
    const response = await fetch(`${server.url}/columns/contacts`)
    await expect(response.arrayBuffer()).rejects.toThrow('terminated')
    expect(server.logged.find((line) => line.msg === 'columns broke off')).toMatchObject({
      err: { type: 'ExportFailed', message: 'contact columns broke off: bolt connection lost' },
    })
  })

  it('stops reading when its time is up', async () => {
    let isOver = false
    const server = await serve({
      environment: { EXPORT_TIMEOUT_MS: '200' },
      openColumns: async () => ({
        etag: 'W/"a"',
        blocks: (async function* () {
          try {
            for (;;) {
              yield piece
              await new Promise((resolve) => setTimeout(resolve, 5))
            }
          } finally {
            isOver = true
          }
        })(),
      }),
    })
    await expect((await fetch(`${server.url}/columns/contacts`)).arrayBuffer()).rejects.toThrow('terminated')
    await expect.poll(() => isOver).toBe(true)
  })

  it('answers HEAD with the headers alone', async () => {
    const server = await serve({
      openColumns: async () => ({
        etag: 'W/"a"',
        blocks: (async function* () {
          yield piece
        })(),
      }),
    })
    const response = await fetch(`${server.url}/columns/contacts`, { method: 'HEAD' })
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([200, 'W/"a"', ''])
  })
})
