/** Loads folders of many articles: registers as one, then articles a batch at a time; what is stored already is passed over. */
import type { Database } from '../../database/statement.ts'
import { readArticleText } from '../article-text.ts'
import type { Loader, LoadOutcome } from '../load.ts'
import { readFiles, sortFiles } from './folder.ts'
import { type BulkCount, loadBulk } from './load-bulk.ts'

export interface BulkFilesSettings {
  readonly database: Database
  /** Loads the registers, which are checked and written as one. */
  readonly loader: Loader
  readonly articlesFolder: string | undefined
  readonly nowSeconds: () => number
  /** Ends the load between two batches; the next load goes on from there. */
  readonly signal?: AbortSignal
}

/** How far a load is. */
export interface BulkProgress extends BulkCount {
  /** Of how many files, and what these are. */
  readonly files: number
  readonly what: 'articles' | 'files'
}

/**
 * Loads register files and articles at these paths. Each article is loaded whole or not at all; refusals reach `report` with
 * their problems. Errors: `InvalidInput` for a path that is not there, the signal's reason where the load is ended.
 */
export async function loadBulkFiles(
  paths: readonly string[],
  { database, loader, articlesFolder, nowSeconds, signal }: BulkFilesSettings,
  report: { readonly outcome: (outcome: LoadOutcome) => void; readonly progress: (progress: BulkProgress) => void },
): Promise<BulkProgress> {
  const { registers, articles } = sortFiles(paths)
  let refused = 0
  const refuse = (outcome: LoadOutcome) => {
    refused += 1
    report.outcome(outcome)
  }
  const loadRegisters = () => (registers.length === 0 ? [] : loader.loadPaths(registers, () => undefined))
  const early = await loadRegisters()
  const isRefused = early.some(({ kind }) => kind === 'refused')
  for (const outcome of early) if (!isRefused) report.outcome(outcome)
  const count = await loadBulk(
    readFiles(articles, refuse),
    {
      database,
      nowSeconds,
      readText: (name) => readArticleText(articlesFolder, name),
      ...(signal === undefined ? {} : { signal }),
    },
    {
      refused: refuse,
      progress: (done) => report.progress({ ...done, refused, files: articles.length, what: 'articles' }),
    },
  )
  // A register that lets go of what articles still spoke of is taken once their new versions are there.
  for (const outcome of isRefused ? await loadRegisters() : []) {
    if (outcome.kind === 'refused') refused += 1
    report.outcome(outcome)
  }
  return { ...count, refused, files: articles.length, what: 'articles' }
}
