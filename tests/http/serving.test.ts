import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Conflict, DatabaseUnavailable, InvalidInput } from '../../server/domain/errors.ts'
import { listen } from '../../server/http/listen.ts'
import { serve } from './serve.ts'

describe('health', () => {
  it('is good as soon as the process answers', async () => {
    const response = await fetch(`${(await serve()).url}/healthz`)
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it('counts as ready while everything needed answers', async () => {
    const server = await serve({ readiness: { database: async () => {}, schema: async () => {} } })
    const response = await fetch(`${server.url}/readyz`)
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ok', schema: 'ok' } },
    ])
  })

  it('is not ready without its database, and says so without its secrets', async () => {
    const server = await serve({
      readiness: {
        database: async () => {
          throw new DatabaseUnavailable('the database does not answer')
        },
        schema: async () => {
          throw new Error('password=hunter2')
        },
      },
    })
    const response = await fetch(`${server.url}/readyz`)
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        status: 'not ready',
        checks: { database: 'the database does not answer', schema: 'failed; the log tells more' },
      },
    ])
  })

  it('turns bad within 5 s of a database that hangs', async () => {
    const server = await serve({ readiness: { database: () => new Promise(() => {}) } })
    const response = await fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(5_000) })
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not ready', checks: { database: 'no answer within 3000 ms' } },
    ])
  })
})

describe('the page', () => {
  it('comes with a policy that lets nothing inline or foreign run', async () => {
    const { headers } = await fetch(`${(await serve({ clientFolder: buildClient() })).url}/`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('is fresh each time, and its hashed files are kept for ever', async () => {
    const server = await serve({ clientFolder: buildClient() })
    const page = await fetch(`${server.url}/?window=2026-06-30`)
    const script = await fetch(`${server.url}/assets/index-abc123.js`)
    expect([page.headers.get('cache-control'), await page.text()]).toEqual(['no-cache', '<title>Backchannel</title>'])
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('says how many articles there are, where that is known at once', async () => {
    const clientFolder = buildClient('', '<!doctype html><html lang="en">')
    const served = async (articles: number | undefined) =>
      (await fetch((await serve({ clientFolder, countArticles: async () => articles })).url)).text()
    expect([await served(5), await served(undefined)]).toEqual([
      '<!doctype html><html data-articles="5" lang="en">',
      '<!doctype html><html lang="en">',
    ])
  })

  it('answers for the address of any view, but not for files that are not there', async () => {
    const server = await serve({ clientFolder: buildClient() })
    const html = { headers: { accept: 'text/html' } }
    const status = async (address: string) => (await fetch(`${server.url}${address}`, html)).status
    expect([await status('/timeline'), await status('/assets/gone.js'), await status('/robots.txt')]).toEqual([
      200, 404, 404,
    ])
  })

  it('goes out compressed', async () => {
    const server = await serve({ clientFolder: buildClient('x'.repeat(5_000)) })
    const { headers } = await fetch(`${server.url}/assets/index-abc123.js`, { headers: { 'accept-encoding': 'gzip' } })
    expect(headers.get('content-encoding')).toBe('gzip')
  })

  it('goes out as the build has compressed it, to whoever takes that', async () => {
    const clientFolder = buildClient('plain')
    writeFileSync(path.join(clientFolder, 'assets/index-abc123.js.br'), brotliCompressSync('compressed'))
    const server = await serve({ clientFolder })
    const fetched = async (encoding: string) => {
      const response = await fetch(`${server.url}/assets/index-abc123.js`, { headers: { 'accept-encoding': encoding } })
      const { headers } = response
      return [headers.get('content-encoding'), headers.get('content-type'), headers.get('vary'), await response.text()]
    }
    const [type, vary] = ['text/javascript; charset=utf-8', 'Origin, Accept-Encoding']
    expect([await fetched('gzip, br'), await fetched('identity')]).toEqual([
      ['br', type, vary, 'compressed'],
      [null, type, vary, 'plain'],
    ])
  })

  it('leads nowhere outside its folder, and tells no paths', async () => {
    const server = await serve({ clientFolder: buildClient() })
    const outside = await get(server.port, '/assets/..%2f..%2fpackage.json')
    expect(outside.status).toBe(404)
    expect(outside.text).not.toMatch(/tmp|work|ENOENT/)
  })
})

describe('listening', () => {
  it('on a taken port says so in one line with a way on', async () => {
    const { port } = await serve()
    await expect(listen(express(), { host: '127.0.0.1', port })).rejects.toThrow(
      new Conflict(
        `Port ${port} is taken by another program. Stop that program, or choose another: PORT=${port + 1} npm start`,
      ),
    )
  })

  it('on an address of another machine names HOST', async () => {
    await expect(listen(express(), { host: '192.0.2.1', port: 0 })).rejects.toThrow(InvalidInput)
  })

  it('ends only after requests in flight have been answered', async () => {
    let answer: (tracks: unknown[]) => void = () => {}
    const begun = new Promise<void>((isBegun) => {
      tracks = () => {
        isBegun()
        return new Promise((resolve) => {
          answer = resolve
        })
      }
    })
    const server = await serve({ query: { tracks: () => tracks() } })
    const inFlight = server.ask('{ tracks { id } }')
    await begun
    const closed = server.close(5_000)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    answer([])
    expect(await (await inFlight).json()).toEqual({ data: { tracks: [] } })
    const startedMs = performance.now()
    await closed
    expect(performance.now() - startedMs).toBeLessThan(1_000)
  })

  it('cuts what does not end in time', async () => {
    const server = await serve({ query: { tracks: () => new Promise(() => {}) } })
    const inFlight = server.ask('{ tracks { id } }').catch(() => 'cut')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await server.close(100)
    expect(await inFlight).toBe('cut')
  })
})

let tracks: () => unknown = () => []

function buildClient(script = '', page = '<title>Backchannel</title>'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backchannel-client-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), page)
  writeFileSync(path.join(folder, 'assets', 'index-abc123.js'), script)
  return folder
}

/** A GET whose path is sent as it stands: `fetch` would tidy it. */
function get(port: number, address: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    http
      .get({ port, path: address, host: '127.0.0.1' }, (response) => {
        let text = ''
        response.on('data', (piece) => {
          text += piece
        })
        response.on('end', () => resolve({ status: response.statusCode, text }))
      })
      .on('error', reject)
  })
}
