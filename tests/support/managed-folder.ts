/** A data folder of a managed Neo4j as tests look at it from outside. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ManagedSettings } from '../../server/database/settings.ts'
import { testCacheFolder } from './folders.ts'

/** Settings for a managed Neo4j on a new temporary folder, quick to start. */
export function managedSettings(changes: Partial<ManagedSettings> = {}): ManagedSettings {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'backchannel-fault-'))
  return {
    kind: 'managed',
    dataFolder,
    cacheFolder: testCacheFolder,
    pace: 'quick',
    preparesQuickStart: false,
    ...changes,
  }
}

/** Process numbers of the keeper and the database, as the folder's lock names them. */
export function startedProcesses(dataFolder: string): { readonly keeper: number; readonly neo4j: number } {
  const lock = JSON.parse(readFileSync(lockOf(dataFolder), 'utf8'))
  const [keeper, neo4j] = lock.started.map((each: { pid: number }) => each.pid)
  return { keeper, neo4j }
}

export function isLocked(dataFolder: string): boolean {
  return existsSync(lockOf(dataFolder))
}

/** Whether a process of this number runs. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) [ZX] /.test(readStat(pid))
  } catch {
    return false
  }
}

function readStat(pid: number): string {
  return process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
}

function lockOf(dataFolder: string): string {
  return path.join(dataFolder, 'lock.json')
}
