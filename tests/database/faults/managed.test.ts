import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDatabase } from '../../../server/database/database.ts'
import { type ManagedNeo4j, startManagedNeo4j } from '../../../server/database/neo4j/managed.ts'
import { findFreePort } from '../../../server/database/neo4j/port.ts'
import type { ManagedSettings } from '../../../server/database/settings.ts'
import type { Database } from '../../../server/database/statement.ts'
import { DatabaseUnavailable } from '../../../server/domain/errors.ts'
import { statementOf } from '../../support/database-statement.ts'
import { isLocked, managedSettings, runs, startedProcesses } from '../../support/managed-folder.ts'

const create = statementOf<object, object>("CREATE (:Actor {name: 'Qatar'})", {})
const names = statementOf<object, object>('MATCH (a:Actor) RETURN a.name AS name', {})

let settings: ManagedSettings
let managed: ManagedNeo4j
let database: Database
const lines: string[] = []
const report = (line: string) => void lines.push(line)

beforeAll(async () => {
  settings = managedSettings({ port: await findFreePort() })
  managed = await startManagedNeo4j(settings, { report })
  database = await connectDatabase(managed)
})
afterAll(async () => {
  await database.close()
  await managed.stop()
  rmSync(settings.dataFolder, { recursive: true })
})

test('it listens on the loopback interface at the configured port, to nobody without the password', async () => {
  expect(managed.uri).toBe(`bolt://127.0.0.1:${settings.port}`)
  const stranger = connectDatabase({ ...managed, password: 'neo4j' })
  await expect(stranger).rejects.toThrow(/refuses the user name or password/)
  const others = Object.values(os.networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter((each) => !each.internal)
  for (const address of ['127.0.0.2', ...others.map((each) => each.address)]) {
    await expect(canConnect(address, settings.port ?? 0), address).resolves.toBe(false)
  }
  await expect(canConnect('127.0.0.1', settings.port ?? 0)).resolves.toBe(true)
})

test('password and data are for their owner alone', () => {
  const modeOf = (name: string) => (statSync(path.join(settings.dataFolder, name)).mode & 0o777).toString(8)
  expect(['', 'password', 'lock.json', 'neo4j/data/dbms/auth.ini'].map(modeOf)).toEqual(['700', '600', '600', '600'])
  expect(readFileSync(path.join(settings.dataFolder, 'password'), 'utf8')).toBe(managed.password)
})

test('a second server on the same data is refused with one line within 3 s', async () => {
  const startedAt = Date.now()
  const { port: _, ...onAnyPort } = settings
  await expect(startManagedNeo4j(onAnyPort, { report })).rejects.toThrow(
    new DatabaseUnavailable(
      `the data folder ${settings.dataFolder} is in use by another server (process ${process.pid}): stop that one first, or choose another data folder`,
    ),
  )
  expect(Date.now() - startedAt).toBeLessThan(3_000)
  expect(isLocked(settings.dataFolder)).toBe(true)
})

test('a busy port is refused with one line within 3 s, and whoever listens there is left alone', async () => {
  const visitors: number[] = []
  const other = await listen((server) => server.on('connection', () => visitors.push(1)))
  const elsewhere = managedSettings({ port: other.port })
  const startedAt = Date.now()
  await expect(startManagedNeo4j(elsewhere, { report })).rejects.toThrow(
    new DatabaseUnavailable(
      `port ${other.port}, set for the local database, is in use by another program: stop that program, or set another port, or none to let a free one be chosen`,
    ),
  )
  expect(Date.now() - startedAt).toBeLessThan(3_000)
  expect(isLocked(elsewhere.dataFolder)).toBe(false)
  expect(visitors).toEqual([])
  await other.close()
  rmSync(elsewhere.dataFolder, { recursive: true })
})

test('a database that dies is reported within 5 s, is refused clearly meanwhile, and is back within 30 s with its data', async () => {
  await database.write((transaction) => transaction.run(create, {}))
  const before = startedProcesses(settings.dataFolder)
  const inFlight = database.read(statementOf('UNWIND range(1, 100000000000) AS n RETURN max(sin(n)) AS top', {}), {})
  inFlight.catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 300))

  process.kill(before.neo4j, 'SIGKILL')
  const killedAt = Date.now()
  await expect(inFlight).rejects.toThrow(DatabaseUnavailable)
  await expect(database.ping()).rejects.toThrow(DatabaseUnavailable)
  await expect(database.read(names, {})).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', isRetriable: true })
  await expect(database.write((transaction) => transaction.run(create, {}))).rejects.toThrow(DatabaseUnavailable)
  await expect(database.stream(names, {})[Symbol.asyncIterator]().next()).rejects.toThrow(DatabaseUnavailable)
  expect(Date.now() - killedAt).toBeLessThan(5_000)

  await expect
    .poll(
      () =>
        database.ping().then(
          () => true,
          () => false,
        ),
      { timeout: 30_000, interval: 200 },
    )
    .toBe(true)
  expect(Date.now() - killedAt).toBeLessThan(30_000)
  expect(await database.read(names, {})).toEqual([{ name: 'Qatar' }])
  expect(startedProcesses(settings.dataFolder).neo4j).not.toBe(before.neo4j)
  expect(lines.slice(-2)).toEqual(['the database died; starting it again', 'the database is back'])
})

test('a database whose keeper dies is ended and started again too', async () => {
  const before = startedProcesses(settings.dataFolder)
  process.kill(before.keeper, 'SIGKILL')
  await expect.poll(() => runs(before.neo4j), { timeout: 5_000 }).toBe(false)
  await expect
    .poll(
      () =>
        database.ping().then(
          () => true,
          () => false,
        ),
      { timeout: 30_000, interval: 200 },
    )
    .toBe(true)
  expect(await database.read(names, {})).toEqual([{ name: 'Qatar' }])
})

test('it stops cleanly, and starts again on its data without Maven', async () => {
  const { keeper, neo4j: program } = startedProcesses(settings.dataFolder)
  const stoppedAt = Date.now()
  await managed.stop()
  expect(Date.now() - stoppedAt).toBeLessThan(15_000)
  expect([keeper, program].map(runs)).toEqual([false, false])
  expect(isLocked(settings.dataFolder)).toBe(false)

  const tools = mkdtempSync(path.join(os.tmpdir(), 'tools-'))
  writeFileSync(path.join(tools, 'mvn'), `#!/bin/sh\ntouch ${tools}/called\n`, { mode: 0o755 })
  const environment = { ...process.env, PATH: `${tools}:${process.env.PATH}` }
  managed = await startManagedNeo4j({ ...settings, environment }, { report })
  expect(existsSync(path.join(tools, 'called'))).toBe(false)
  rmSync(tools, { recursive: true })
  const driver = neo4j.driver(managed.uri, neo4j.auth.basic(managed.username, managed.password))
  const { records } = await driver.executeQuery('MATCH (a:Actor) RETURN a.name AS name')
  expect(records.map((record) => record.toObject())).toEqual([{ name: 'Qatar' }])
  await driver.close()
})

test('a start that fails says why in one line, in the words of what failed', async () => {
  const tooSmall = managedSettings({ heapMb: 1 })
  await expect(startManagedNeo4j(tooSmall, { report })).rejects.toThrow(/^Neo4j did not start: [^\n]*heap[^\n]*$/i)
  expect(isLocked(tooSmall.dataFolder)).toBe(false)
  rmSync(tooSmall.dataFolder, { recursive: true })
})

test('a store that another program holds is said to be in use', async () => {
  const held = managedSettings()
  const first = await startManagedNeo4j(held, { report })
  rmSync(path.join(held.dataFolder, 'lock.json'))
  await expect(startManagedNeo4j(held, { report })).rejects.toThrow(
    new DatabaseUnavailable(
      `the data folder ${held.dataFolder} is in use by another process: stop that one first, or choose another data folder`,
    ),
  )
  await first.stop()
  rmSync(held.dataFolder, { recursive: true })
})

test('a start that is given up leaves no process and no lock behind', async () => {
  const other = managedSettings()
  const caller = new AbortController()
  const starting = startManagedNeo4j(other, { report, signal: caller.signal })
  starting.catch(() => undefined)
  await expect
    .poll(() => isLocked(other.dataFolder) && startedProcesses(other.dataFolder).neo4j, { timeout: 10_000 })
    .toBeGreaterThan(0)
  const { keeper, neo4j: program } = startedProcesses(other.dataFolder)
  caller.abort(new Error('Ctrl-C'))
  await expect(starting).rejects.toThrow('Ctrl-C')
  expect([keeper, program].map(runs)).toEqual([false, false])
  expect(isLocked(other.dataFolder)).toBe(false)
  rmSync(other.dataFolder, { recursive: true })
})

async function listen(prepare: (server: Server) => void): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer()
  prepare(server)
  const port = await findFreePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const answer = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.on('connect', () => answer(true))
    socket.on('error', () => answer(false))
    socket.on('timeout', () => answer(false))
  })
}
