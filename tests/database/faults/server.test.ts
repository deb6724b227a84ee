/** The whole program when things go wrong around it: signals, a busy port, and a database that dies. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../../support/folders.ts'
import { runs, startedProcesses } from '../../support/managed-folder.ts'
import { type RunningServer, startServer } from '../../support/running-server.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  if (server.process.exitCode === null) await server.stop()
  server.clean()
})

const ready = async () => (await fetch(`${server.url}/readyz`)).status
const ask = async (query: string) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: await response.json() }
}

/** Resolves with the milliseconds that it took until `check` holds. */
async function until(check: () => Promise<boolean>, atMostMs: number): Promise<number> {
  const startedMs = performance.now()
  while (!(await check())) {
    if (performance.now() - startedMs > atMostMs) throw new Error(`not within ${atMostMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return performance.now() - startedMs
}

describe('a server that runs', () => {
  it('started from nothing, has loaded the seeds and answers', async () => {
    expect(server.output().match(/seeds\/articles\/\S+: \d+ created/g)).toHaveLength(5)
    expect(await ready()).toBe(200)
    const { body } = await ask('{ articles { nodes { id } } }')
    expect(body.data.articles.nodes).toHaveLength(5)
  })

  it('loses its database, says so at once, and is back by itself', async () => {
    const jvm = startedProcesses(server.dataFolder).neo4j
    process.kill(jvm, 'SIGKILL')
    await until(async () => (await ready()) === 503, 5_000)
    const { status, body } = await ask('{ articles { nodes { id } } }')
    expect([status, body.errors[0].extensions]).toMatchObject([
      503,
      { code: 'DATABASE_UNAVAILABLE', isRetriable: true },
    ])
    await until(async () => (await ready()) === 200, 30_000)
    expect((await ask('{ articles { nodes { id } } }')).body.data.articles.nodes).toHaveLength(5)
  })

  it('lets nobody else use its data: one line, no success, within 3 s', async () => {
    const startedMs = performance.now()
    const second = await startServer({}, server.dataFolder).catch((error: Error) => error)
    expect(String(second)).toMatch(/ended with 1/)
    expect(String(second)).not.toMatch(/\n\s+at /)
    // The program itself takes part of a second to load; what counts is that no database was waited for.
    expect(performance.now() - startedMs).toBeLessThan(3_000)
  })

  it('finishes what is under way when it is told to stop, and stops its database, within 15 s', async () => {
    const jvm = startedProcesses(server.dataFolder).neo4j
    const asked = ask('{ network { contacts { id reports { id } } } }')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const startedMs = performance.now()
    const code = await server.stop('SIGTERM')
    expect((await asked).body.data.network.contacts.length).toBeGreaterThan(10)
    expect([code, performance.now() - startedMs < 15_000, runs(jvm)]).toEqual([0, true, false])
  })
})

it('is told in one line, within 3 s, that its port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const startedMs = performance.now()
  const child = spawn(process.execPath, ['server/start.mjs'], {
    cwd: projectFolder,
    env: { ...process.env, PORT: String(port), BACKCHANNEL_DATA: path.join(server.dataFolder, 'other') },
  })
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const [code] = await once(child, 'exit')
  taken.close()
  expect([code, output.trim().split('\n').length]).toEqual([1, 1])
  expect(output).toContain(`Port ${port} is taken by another program.`)
  expect(performance.now() - startedMs).toBeLessThan(3_000)
})
