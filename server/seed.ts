/** `npm run seed`: loads files and ends. Few files one by one, or many with `--bulk`. */
import type { Database } from './database/statement.ts'
import { Conflict, InvalidInput } from './domain/errors.ts'
import { type BulkProgress, loadBulkFiles } from './ingest/bulk/load-files.ts'
import type { Loader, LoadOutcome } from './ingest/load.ts'
import { describeOutcome } from './ingest/seeds.ts'

export const seedHelp = `npm run seed -- [--bulk | --offline] <files or folders>

Loads register and article files (.yaml, .yml, .json; folders are searched) and ends. Each article is loaded whole or not at
all; what is wrong is told with file, line and column, and the rest is loaded. Repeating a load changes nothing.

  --bulk     for hundreds of articles and more: many in one transaction, with the same checks and the same store in the end.
             Interrupted (Ctrl-C, or worse), run it again: what is stored already is passed over.
  --offline  for a first load into an empty local database: the same again through Neo4j's own importer, made for
             hundreds of thousands of articles; a small load is quicker with --bulk. Interrupted, it leaves the database empty.
  --help     this`

const options = ['--bulk', '--offline', '--help']

export interface SeedCommand {
  readonly isBulk: boolean
  readonly isOffline: boolean
  readonly isHelp: boolean
  readonly paths: readonly string[]
}

/** Reads what stands after `npm run seed --`. Throws `InvalidInput` for an unknown option, and where no file is named. */
export function parseSeedCommand(words: readonly string[]): SeedCommand {
  const unknown = words.find((word) => word.startsWith('--') && !options.includes(word))
  if (unknown !== undefined)
    throw new InvalidInput(`${unknown}: no such option; expected ${options.join(', ')}`, unknown)
  const paths = words.filter((word) => !word.startsWith('--'))
  const isHelp = words.includes('--help')
  if (paths.length === 0 && !isHelp) {
    throw new InvalidInput('name the files or folders to load: npm run seed -- seeds', '--seed')
  }
  return { isBulk: words.includes('--bulk'), isOffline: words.includes('--offline'), isHelp, paths }
}

export interface SeedParts {
  readonly database: Database
  readonly loader: Loader
  readonly articlesFolder: string | undefined
  readonly nowSeconds: () => number
  readonly say: (line: string) => void
}

/** Loads as the command says. Answers whether everything was taken. */
export async function runSeedCommand({ isBulk, paths }: SeedCommand, parts: SeedParts): Promise<boolean> {
  if (isBulk) return loadMany(paths, parts)
  const outcomes = await parts.loader.loadPaths(paths, (outcome) => {
    for (const line of describeOutcome(outcome)) parts.say(line)
  })
  return outcomes.every(({ kind }) => kind !== 'refused')
}

async function loadMany(paths: readonly string[], { say, ...settings }: SeedParts): Promise<boolean> {
  return withProgress(say, 'Stopping after the batch under way; run the same again to go on.', (report, signal) =>
    loadBulkFiles(paths, { ...settings, signal }, report),
  )
}

const progressEveryMs = 2_000

interface ProgressReport {
  readonly outcome: (outcome: LoadOutcome) => void
  readonly progress: (progress: BulkProgress) => void
}

/** Runs a long load that says every few seconds how far it is, and that a signal ends in good order. */
export async function withProgress(
  say: (line: string) => void,
  stopping: string,
  load: (report: ProgressReport, signal: AbortSignal) => Promise<BulkProgress>,
): Promise<boolean> {
  const controller = new AbortController()
  const stop = () => {
    say(stopping)
    controller.abort(new Conflict('stopped before the end'))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const startedMs = performance.now()
  let saidMs = Number.NEGATIVE_INFINITY
  const seconds = () => (performance.now() - startedMs) / 1000
  const report: ProgressReport = {
    outcome: (outcome) => {
      for (const line of describeOutcome(outcome)) say(line)
    },
    progress: (progress) => {
      if (performance.now() - saidMs < progressEveryMs) return
      saidMs = performance.now()
      say(`  ${wordProgress(progress)} of ${progress.files} ${progress.what}, ${Math.round(seconds())} s`)
    },
  }
  try {
    const total = await load(report, controller.signal)
    say(`${wordProgress(total)}: all ${total.files} ${total.what} after ${seconds().toFixed(1)} s`)
    return total.refused === 0
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

const wordProgress = ({ loaded, unchanged, refused }: BulkProgress): string =>
  `${loaded} loaded, ${unchanged} unchanged, ${refused} refused`
