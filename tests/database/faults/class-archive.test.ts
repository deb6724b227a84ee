import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareClassArchive } from '../../../server/database/neo4j/class-archive.ts'
import { findJars } from '../../../server/database/neo4j/jars.ts'
import { findJava } from '../../../server/database/neo4j/java.ts'
import { startManagedNeo4j } from '../../../server/database/neo4j/managed.ts'
import { testCacheFolder } from '../../support/folders.ts'
import { managedSettings, runs, startedProcesses } from '../../support/managed-folder.ts'

let cacheFolder: string
let folder: string

/** A cache with the jars that are fetched already, and no archive. */
beforeAll(async () => {
  const fetched = await findJars(testCacheFolder)
  if (fetched === undefined) throw new Error('the run fetches the jars first: see jars-for-run.ts')
  cacheFolder = mkdtempSync(path.join(os.tmpdir(), 'cache-'))
  folder = path.join(cacheFolder, path.basename(fetched.folder))
  mkdirSync(folder)
  symlinkSync(path.join(fetched.folder, 'lib'), path.join(folder, 'lib'))
})
afterAll(() => rmSync(cacheFolder, { recursive: true }))

test('a preparation that is given up ends at once and leaves nothing', async () => {
  const server = new AbortController()
  const preparing = prepare(server.signal)
  preparing.catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const stoppedAt = Date.now()
  server.abort(new Error('the server stops'))
  await expect(preparing).rejects.toThrow('the server stops')
  expect(Date.now() - stoppedAt).toBeLessThan(3_000)
  expect(readdirSync(folder)).toEqual(['lib'])
})

test('a prepared archive is what the next start loads its classes from', async () => {
  await prepare(new AbortController().signal)
  const [archive, ...others] = readdirSync(folder).sort()
  expect(archive).toMatch(/^classes-\d+[\d._]*\.jsa$/)
  expect(others).toEqual(['lib'])

  const settings = managedSettings({ cacheFolder })
  const managed = await startManagedNeo4j(settings, { report: () => undefined })
  const { neo4j } = startedProcesses(settings.dataFolder)
  expect(runs(neo4j)).toBe(true)
  if (process.platform === 'linux') expect(readFileSync(`/proc/${neo4j}/maps`, 'utf8')).toContain(archive)
  await managed.stop()
  rmSync(settings.dataFolder, { recursive: true })
})

async function prepare(signal: AbortSignal): Promise<void> {
  const jars = await findJars(cacheFolder)
  const java = await findJava(process.env)
  if (jars === undefined || 'kind' in java) throw new Error('the run fetches the jars first: see jars-for-run.ts')
  const command = { java, classPath: jars.files, heapMb: 512, javaOptions: [], environment: process.env }
  await prepareClassArchive(command, jars, signal)
}
