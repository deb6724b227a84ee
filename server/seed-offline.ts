/** `npm run seed -- --offline`: a first load into an empty local database, by Neo4j's own importer. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { importFolder, importOffline } from './database/neo4j/import.ts'
import type { DatabaseSettings, ManagedSettings } from './database/settings.ts'
import type { Database } from './database/statement.ts'
import { identifiersOfKind } from './database/statements.gen.ts'
import { Conflict, InvalidInput } from './domain/errors.ts'
import { readArticleText } from './ingest/article-text.ts'
import { readFiles, sortFiles } from './ingest/bulk/folder.ts'
import { listSeparator } from './ingest/bulk/offline/csv.ts'
import { fillEmptyLists } from './ingest/bulk/offline/empty-lists.ts'
import { prepareOffline } from './ingest/bulk/offline/load-offline.ts'
import { withProgress } from './seed.ts'

export interface OfflineParts {
  readonly database: DatabaseSettings
  readonly articlesFolder: string | undefined
  /** Starts and connects the database, its schema applied. */
  readonly open: (settings: DatabaseSettings) => Promise<{ readonly database: Database }>
  readonly nowSeconds: () => number
  readonly say: (line: string) => void
}

/**
 * Loads files into an empty managed database; answers whether all were taken. The store is then the one that `--bulk` would have
 * written. Throws `InvalidInput` where the database is somebody else's, `Conflict` where it holds something already. Whatever
 * interrupts it leaves the database empty.
 */
export async function seedOffline(paths: readonly string[], parts: OfflineParts): Promise<boolean> {
  const { database: settings, say, nowSeconds } = parts
  if (settings.kind !== 'managed') {
    throw new InvalidInput(
      '--offline fills the local database only, and NEO4J_URI names another; use --bulk',
      '--offline',
    )
  }
  const { registers, articles } = sortFiles(paths)
  await refuseFilled(settings, parts)
  const folder = importFolder(settings.dataFolder)
  await rm(folder, { recursive: true, force: true })
  const files = [...registers, ...articles]
  try {
    return await withProgress(say, 'Stopping; the database stays empty.', async (report, signal) => {
      let unread = 0
      const refuse = (outcome: Parameters<typeof report.outcome>[0]) => {
        unread += 1
        report.outcome(outcome)
      }
      const count = { files: files.length, what: 'files' as const }
      const prepared = await prepareOffline(
        readFiles(files, refuse),
        { folder, nowSeconds, signal, readText: (name) => readArticleText(parts.articlesFolder, name) },
        {
          refused: report.outcome,
          progress: (done) => report.progress({ ...done, ...count, refused: done.refused + unread }),
        },
      )
      if (prepared.loaded > 0) {
        say('  all is checked; filling the store')
        const task = { files: prepared.files, listSeparator }
        await importOffline(settings, task, { report: say, signal }, async (staged) => {
          const { database } = await parts.open(staged)
          await fillEmptyLists(database).finally(() => database.close())
        })
      }
      return { ...prepared, ...count, refused: prepared.refused + unread }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function refuseFilled(settings: ManagedSettings, { open }: OfflineParts): Promise<void> {
  if (!existsSync(path.join(settings.dataFolder, 'neo4j', 'data', 'databases', 'neo4j'))) return
  const { database } = await open(settings)
  try {
    const [first] = await database.read(identifiersOfKind, { prefix: '', limit: 1 })
    if (first === undefined) return
    throw new Conflict(`--offline fills an empty database, and this one holds ${first.id} and more; use --bulk`)
  } finally {
    await database.close()
  }
}
