/** How long the local Neo4j takes until it answers, and how much memory it then holds, with the archive of classes and without. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findJars } from '../../../server/database/neo4j/jars.ts'
import { startManagedNeo4j } from '../../../server/database/neo4j/managed.ts'
import { testCacheFolder } from '../../support/folders.ts'
import { startedProcesses } from '../../support/managed-folder.ts'
import type { Job } from '../job.ts'
import { formatMs, formatRatio, formatTable } from '../support/table.ts'

const rounds = 3

export const startJob: Job = {
  name: 'start',
  title: 'milliseconds to Bolt and memory, on a new folder (cold) and on one that holds a store (warm)',
  defaultSizes: [],
  run: async (_options, print) => {
    const jars = await findJars(testCacheFolder)
    if (jars === undefined) throw new Error('Neo4j is not fetched yet: run `npm start` or `npm test` first')
    const hasArchive = (await readdir(jars.folder)).some((name) => name.endsWith('.jsa'))
    const bare = await mkdtemp(path.join(os.tmpdir(), 'backchannel-bench-jars-'))
    await mkdir(path.join(bare, path.basename(jars.folder)))
    await symlink(path.join(jars.folder, 'lib'), path.join(bare, path.basename(jars.folder), 'lib'))
    try {
      const [without, withArchive] = [[] as Start[], [] as Start[]]
      for (let round = 0; round < rounds; round++) {
        without.push(await measure(bare))
        withArchive.push(await measure(testCacheFolder))
      }
      const base = best(without)
      print(
        formatTable(
          ['', 'cold', 'ratio', 'warm', 'ratio', 'memory'],
          [toRow('without the archive', base, base), toRow('with the archive', best(withArchive), base)],
        ),
      )
    } finally {
      await rm(bare, { recursive: true, force: true })
    }
    return hasArchive ? [] : ['the archive of classes is not made yet']
  },
}

interface Start {
  readonly coldMs: number
  readonly warmMs: number
  readonly memoryMb: number
}

async function measure(cacheFolder: string): Promise<Start> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'backchannel-bench-'))
  try {
    const cold = await startOnce(dataFolder, cacheFolder)
    const warm = await startOnce(dataFolder, cacheFolder)
    return { coldMs: cold.ms, warmMs: warm.ms, memoryMb: warm.memoryMb }
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function startOnce(dataFolder: string, cacheFolder: string) {
  const started = performance.now()
  const settings = { kind: 'managed', dataFolder, cacheFolder, preparesQuickStart: false } as const
  const neo4j = await startManagedNeo4j(settings, { report: () => undefined })
  const ms = performance.now() - started
  const memoryMb = await readMemoryMb(startedProcesses(dataFolder).neo4j)
  await neo4j.stop()
  return { ms, memoryMb }
}

/** Resident memory; not a number where the system does not tell. */
async function readMemoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

/** The least of each: what else the machine did can only have added. */
function best(starts: readonly Start[]): Start {
  const least = (read: (start: Start) => number) => Math.min(...starts.map(read))
  return { coldMs: least((s) => s.coldMs), warmMs: least((s) => s.warmMs), memoryMb: least((s) => s.memoryMb) }
}

function toRow(name: string, start: Start, base: Start): readonly string[] {
  return [
    name,
    formatMs(start.coldMs),
    formatRatio(start.coldMs / base.coldMs),
    formatMs(start.warmMs),
    formatRatio(start.warmMs / base.warmMs),
    `${Math.round(start.memoryMb)} MB`,
  ]
}
