/** Fetches the jars of Neo4j with Maven, once a version, into a cache folder that is either complete or absent. */

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseUnavailable } from '../../domain/errors.ts'
import type { WorkContext } from '../settings.ts'
import type { Environment } from './java.ts'

const POM = join(import.meta.dirname, 'pom.xml')
const PROGRESS_EVERY_MS = 3_000
const FETCHING = '.fetching-'
const LEFTOVER_AFTER_MS = 3_600_000

export interface Jars {
  /** Of Neo4j, as pinned in `pom.xml`. */
  readonly version: string
  /** Where they lie; what is derived from them may be put beside them. */
  readonly folder: string
  /** Absolute paths in a stable order, which the class archive relies on. */
  readonly files: readonly string[]
}

/** The jars as fetched earlier; `undefined` where they are still to be fetched. Calls no Maven. */
export async function findJars(cacheFolder: string): Promise<Jars | undefined> {
  const version = await pinnedVersion()
  const folder = folderOf(cacheFolder, version)
  const names = await readdir(join(folder, 'lib')).catch(() => [])
  const jars = names.filter((name) => name.endsWith('.jar')).sort()
  return jars.length === 0 ? undefined : { version, folder, files: jars.map((name) => join(folder, 'lib', name)) }
}

/**
 * Fetches the jars by Maven and reports progress. They are put aside first and moved into place whole, so an interrupted
 * fetch leaves nothing that looks finished, and of two at a time one wins. Throws `DatabaseUnavailable` with what Maven said.
 */
export async function fetchJars(
  cacheFolder: string,
  maven: string,
  environment: Environment,
  { report, signal }: WorkContext,
): Promise<Jars> {
  const version = await pinnedVersion()
  await mkdir(cacheFolder, { recursive: true })
  await removeLeftovers(cacheFolder, FETCHING)
  report(`fetching Neo4j ${version} with Maven, once (about 125 MB)`)
  const aside = await mkdtemp(join(cacheFolder, FETCHING))
  try {
    await runMaven(maven, join(aside, 'lib'), environment, { report, ...(signal && { signal }) })
    await rename(aside, folderOf(cacheFolder, version)).catch(() => undefined)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  const jars = await findJars(cacheFolder)
  if (jars === undefined) throw new DatabaseUnavailable(`the jars of Neo4j could not be put into ${cacheFolder}`)
  report(`fetched Neo4j ${version}: ${jars.files.length} files`)
  return jars
}

/** Removes folders of work that was killed, told by how their names begin; that of work under way is younger than an hour. */
export async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue
    const path = join(folder, name)
    const age = await stat(path)
      .then(({ mtimeMs }) => Date.now() - mtimeMs)
      .catch(() => 0)
    if (age > LEFTOVER_AFTER_MS) await rm(path, { recursive: true, force: true })
  }
}

async function runMaven(maven: string, target: string, environment: Environment, { report, signal }: WorkContext) {
  signal?.throwIfAborted()
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`]
  const child = spawn(maven, ['--batch-mode', '--file', POM, ...goal], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stopMaven = () => child.kill()
  signal?.addEventListener('abort', stopMaven)
  const complaints: string[] = []
  const progress = makeProgress(report)
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.includes('[ERROR]')) complaints.push(plain(line))
    progress(line)
  })
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(plain(line)))
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      complaints.push(error.message)
      resolve(null)
    })
    child.on('close', resolve)
  })
  signal?.removeEventListener('abort', stopMaven)
  signal?.throwIfAborted()
  if (code === 0) return
  const reason = complaints.find((line) => line !== '') ?? `Maven ended with status ${code}`
  throw new DatabaseUnavailable(
    `Neo4j could not be fetched: ${reason}\nCheck that Maven reaches its repository, then start again; or point NEO4J_URI at a Neo4j server; or use docker compose up.`,
  )
}

/** Counts what Maven says it has downloaded, and reports it every few seconds. */
function makeProgress(report: (line: string) => void): (line: string) => void {
  let [files, megabytes, reportedAt] = [0, 0, Date.now()]
  return (line) => {
    const download = /Downloaded from .*\/(\S+)\s+\(([\d.]+) (B|kB|MB)/.exec(line)
    if (download === null) return
    files += 1
    megabytes += Number(download[2]) / { B: 1e6, kB: 1e3, MB: 1 }[download[3] as 'B' | 'kB' | 'MB']
    if (Date.now() - reportedAt < PROGRESS_EVERY_MS) return
    reportedAt = Date.now()
    report(`  ${files} files, ${megabytes.toFixed(0)} MB, now ${basename(download[1] ?? '')}`)
  }
}

function plain(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Maven colours its words even in batch mode
  return line.replace(/\x1b\[[\d;]*m/g, '').replace(/^\[(ERROR|INFO|WARNING)\]\s*/, '')
}

function folderOf(cacheFolder: string, version: string): string {
  return join(cacheFolder, `neo4j-${version}`)
}

async function pinnedVersion(): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(POM, 'utf8'))?.[1]
  if (version === undefined) throw new DatabaseUnavailable('pom.xml names no neo4j.version')
  return version
}
