/**
 * Neo4j's offline importer on a managed data folder that holds nothing yet, for loads that statements take long for. The store is
 * made aside and put in place whole, so that whatever interrupts it leaves an empty one.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseUnavailable } from '../../domain/errors.ts'
import type { ManagedSettings, WorkContext } from '../settings.ts'
import { lockDataFolder } from './data-lock.ts'
import { prepareHome } from './home.ts'
import { compilerOptions, findPrograms, type Programs } from './programs.ts'

/** A file of nodes with the same labels, or of relationships of one type; `name` is `Label:Label` or the type. */
export interface ImportFile {
  readonly kind: 'nodes' | 'relationships'
  readonly name: string
  readonly path: string
}

export interface OfflineImport {
  readonly files: readonly ImportFile[]
  /** One character. */
  readonly listSeparator: string
}

/** Where an import into a data folder is made ready: removed before and after. */
export const importFolder = (dataFolder: string): string => path.join(dataFolder, 'importing')

const keptLines = 30

/**
 * Fills the store of a data folder, in place of what stands there: the caller knows that this is nothing. The database must not
 * run. `finish` gets the settings of the new store while it still stands aside, to start it and bring it up to date. Throws
 * `DatabaseUnavailable` with the importer's words, or what `finish` throws; the data folder is then as it was.
 */
export async function importOffline(
  settings: ManagedSettings,
  task: OfflineImport,
  context: WorkContext,
  finish: (staged: ManagedSettings) => Promise<void>,
): Promise<void> {
  const programs = await findPrograms(settings, context)
  const lock = await lockDataFolder(settings.dataFolder, context)
  try {
    const staged = { ...settings, dataFolder: path.join(importFolder(settings.dataFolder), 'store') }
    const [password, home] = ['password', 'neo4j'] as const
    const inPlace = (name: string) => path.join(settings.dataFolder, name)
    const aside = (name: string) => path.join(staged.dataFolder, name)
    await rm(staged.dataFolder, { recursive: true, force: true })
    await mkdir(staged.dataFolder, { recursive: true })
    if (existsSync(inPlace(password))) await copyFile(inPlace(password), aside(password))
    const { folder } = await prepareHome(staged, 0)
    await runImporter(programs, task, folder, staged, context.signal)
    await finish({ ...staged, preparesQuickStart: false })
    context.signal?.throwIfAborted()
    // The password first: a folder that has one and no store begins an empty store with it.
    await rename(aside(password), inPlace(password))
    await rm(inPlace(home), { recursive: true, force: true })
    await rename(aside(home), inPlace(home))
  } finally {
    await rm(importFolder(settings.dataFolder), { recursive: true, force: true })
    lock.release()
  }
}

function runImporter(
  { java, jars }: Programs,
  { files, listSeparator }: OfflineImport,
  home: string,
  { dataFolder, heapMb = 0, pace }: ManagedSettings,
  signal: AbortSignal | undefined,
): Promise<void> {
  const separator = listSeparator.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()
  const machine = [`-Xmx${Math.max(512, heapMb)}m`, ...compilerOptions(pace)]
  const program = ['-cp', jars.files.join(path.delimiter), ...machine, 'org.neo4j.cli.AdminTool']
  const options = [
    '--overwrite-destination',
    '--id-type=string',
    '--multiline-fields=true',
    `--array-delimiter=U+${separator}`,
    `--report-file=${path.join(dataFolder, 'report')}`,
    ...files.map((file) => `--${file.kind}=${file.name}=${file.path}`),
  ]
  // The name first: an option that takes several files would take it for one of them.
  return run(java.command, [...program, 'database', 'import', 'full', 'neo4j', ...options], home, signal)
}

/** The tool takes its home from the environment, not from an option: without it it would fill another folder in silence. */
function run(program: string, words: readonly string[], home: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn(program, words, {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // The first lines say what is wrong where it was called wrongly, the last ones where it failed.
    const lines: string[] = []
    const end = () => child.kill('SIGKILL')
    signal?.addEventListener('abort', end)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        lines.push(...text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line)))
        lines.splice(keptLines / 2, Math.max(0, lines.length - keptLines))
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => {
      signal?.removeEventListener('abort', end)
      if (signal?.aborted === true) reject(signal.reason)
      else if (code === 0) resolve()
      else reject(new DatabaseUnavailable(`Neo4j's importer gave up:\n${lines.join('\n')}`))
    })
  })
}
