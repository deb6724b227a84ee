/** The first load of an empty local database by Neo4j's importer: the same store as every other way makes. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from '../../server/database/migrate.ts'
import { openDatabase } from '../../server/database/open.ts'
import type { DatabaseSettings } from '../../server/database/settings.ts'
import { Conflict, InvalidInput } from '../../server/domain/errors.ts'
import { loadBulkFiles } from '../../server/ingest/bulk/load-files.ts'
import { seedOffline } from '../../server/seed-offline.ts'
import { writeGeneratedFiles } from '../bench/support/write-files.ts'
import { openTestDatabase } from '../support/database.ts'
import { projectFolder } from '../support/folders.ts'
import { managedSettings } from '../support/managed-folder.ts'
import { articlesFolder, createTestLoader, seedsFolder, testNowSeconds } from '../support/seeded.ts'
import { readWholeStore } from '../support/whole-store.ts'

const network = mkdtempSync(path.join(os.tmpdir(), 'backchannel-offline-'))
writeGeneratedFiles(60, network)
const paths = [seedsFolder, network]
const nowSeconds = () => testNowSeconds
const offline = managedSettings()

afterAll(() => {
  for (const folder of [network, offline.dataFolder]) rmSync(folder, { recursive: true, force: true })
})

async function open(settings: DatabaseSettings) {
  const context = { report: () => undefined }
  const database = await openDatabase(settings, context)
  await migrate(database, path.join(projectFolder, 'cypher/schema'), context)
  return { database }
}

async function readStoreOf(settings: DatabaseSettings): Promise<readonly string[]> {
  const { database } = await open(settings)
  try {
    return await readWholeStore(database)
  } finally {
    await database.close()
  }
}

function load(settings: DatabaseSettings, files: readonly string[] = paths): Promise<boolean> & { lines: string[] } {
  const lines: string[] = []
  const parts = {
    database: settings,
    articlesFolder,
    open,
    nowSeconds,
    say: (line: string) => lines.push(line),
  }
  return Object.assign(seedOffline(files, parts), { lines })
}

describe('a first load offline', () => {
  it('makes the store that a load online makes of the same files, to the last property', async () => {
    const loading = load(offline)
    expect(await loading).toBe(true)
    expect(loading.lines.at(-1)).toMatch(/^\d+ loaded, 0 unchanged, 0 refused: all \d+ files after /)
    expect(existsSync(path.join(offline.dataFolder, 'importing'))).toBe(false)
    const database = await openTestDatabase()
    const loader = createTestLoader(database)
    const { refused } = await loadBulkFiles(
      paths,
      { database, loader, articlesFolder, nowSeconds },
      { outcome: () => undefined, progress: () => undefined },
    )
    const wanted = await readWholeStore(database)
    await database.close()
    expect(refused).toBe(0)
    expect(await readStoreOf(offline)).toEqual(wanted)
  }, 600_000)

  it('is refused where the database holds something already', async () => {
    const refusal = await load(offline).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Conflict)
    expect(String(refusal)).toMatch(
      /--offline fills an empty database, and this one holds \w+:\S+ and more; use --bulk/,
    )
  }, 200_000)

  it('is refused for a database that NEO4J_URI names', async () => {
    const remote = { kind: 'remote', uri: 'bolt://db.example.org', username: 'neo4j', password: 'x' } as const
    await expect(load(remote)).rejects.toThrow(InvalidInput)
  })

  it('that is given up leaves the database empty', async () => {
    const settings = managedSettings()
    const loading = load(settings)
    await expect.poll(() => loading.lines.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0)
    process.emit('SIGTERM', 'SIGTERM')
    await expect(loading).rejects.toThrow('stopped before the end')
    expect(loading.lines).toContain('Stopping; the database stays empty.')
    expect(existsSync(path.join(settings.dataFolder, 'importing'))).toBe(false)
    expect((await readStoreOf(settings)).length).toBe(0)
    rmSync(settings.dataFolder, { recursive: true, force: true })
  }, 200_000)
})
