/** One server at a time on a data folder: a lock file that names its processes, and gives way when they are gone. */

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable } from '../../domain/errors.ts'
import type { WorkContext } from '../settings.ts'
import { identifyProcess, isRunning, type ProcessIdentity, signalProcess } from './process-identity.ts'

/** How long the database of a killed server may take to end once asked, before it is made to. */
const ORPHAN_GRACE_MS = 10_000

/** The content of the lock file. */
interface Claim {
  /** The server that holds the folder. */
  readonly owner: ProcessIdentity
  /** What it started there: the keeper and the database. They may outlive the owner for a few seconds. */
  readonly started: readonly ProcessIdentity[]
}

export interface DataLock {
  /** Notes which processes work on the folder, so that a later start can wait for them or end them. */
  recordStarted(started: readonly ProcessIdentity[]): void
  release(): void
}

/**
 * Claims a data folder. Throws `DatabaseUnavailable` at once where another running server holds it. Where the holder was
 * killed, ends its database if it still runs, and takes over.
 */
export async function lockDataFolder(dataFolder: string, { report, signal }: WorkContext): Promise<DataLock> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, 'lock.json')
  const owner = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: 'unknown' }
  while (!claim(path, { owner, started: [] })) {
    const holder = readClaim(path)
    if (holder !== undefined && isRunning(holder.owner)) throw alreadyHeld(dataFolder, holder.owner)
    if (holder !== undefined) await endStarted(holder.started, report, signal)
    removeStale(path, holder)
  }
  let released = false
  return {
    recordStarted: (started) => {
      if (!released) replace(path, { owner, started })
    },
    release: () => {
      released = true
      rmSync(path, { force: true })
    },
  }
}

/** Also thrown where the store itself turns out to be held. */
export function alreadyHeld(dataFolder: string, holder?: ProcessIdentity): DatabaseUnavailable {
  const by = holder === undefined ? 'another process' : `another server (process ${holder.pid})`
  return new DatabaseUnavailable(
    `the data folder ${dataFolder} is in use by ${by}: stop that one first, or choose another data folder`,
  )
}

async function endStarted(started: readonly ProcessIdentity[], report: (line: string) => void, signal?: AbortSignal) {
  if (!started.some(isRunning)) return
  report('the database of a server that was killed is still ending; waiting for it')
  for (const each of started) signalProcess(each, 'SIGTERM')
  const deadline = Date.now() + ORPHAN_GRACE_MS
  while (started.some(isRunning)) {
    if (Date.now() > deadline) for (const each of started) signalProcess(each, 'SIGKILL')
    await sleep(100, undefined, signal && { signal })
  }
}

/** True where the claim was made: a link, unlike a write, appears whole or not at all. */
function claim(path: string, content: Claim): boolean {
  const draft = writeDraft(path, content)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new DatabaseUnavailable(`the data folder cannot be locked (${path}): ${String(error)}`)
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(path: string, content: Claim): void {
  renameSync(writeDraft(path, content), path)
}

function writeDraft(path: string, content: Claim): string {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  return draft
}

/** `undefined` where there is none, or where it cannot be read: it is then taken as stale. */
function readClaim(path: string): Claim | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isClaim(content) ? content : undefined
  } catch {
    return undefined
  }
}

/** Two starts may find the same stale lock: what is moved away is looked at again, and put back where it is a new one. */
function removeStale(path: string, stale: Claim | undefined): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readClaim(aside)
  if (moved !== undefined && JSON.stringify(moved) !== JSON.stringify(stale)) replace(path, moved)
  rmSync(aside, { force: true })
}

function isClaim(content: unknown): content is Claim {
  if (typeof content !== 'object' || content === null || !('owner' in content) || !('started' in content)) return false
  return isIdentity(content.owner) && Array.isArray(content.started) && content.started.every(isIdentity)
}

function isIdentity(value: unknown): value is ProcessIdentity {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value)) return false
  return typeof value.pid === 'number' && typeof value.startedAt === 'string'
}
