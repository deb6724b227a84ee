/** The product's own seeds in a test database, with the articles' texts where they are at hand. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../../server/database/statement.ts'
import { createLoader, type Loader, type LoadOutcome } from '../../server/ingest/load.ts'
import { plantSeeds } from '../../server/ingest/seeds.ts'
import { projectFolder } from './folders.ts'

/** The articles' texts: `ARTICLES_DIR`, or the folder that stands beside the repository; undefined where neither does. */
export const articlesFolder = [process.env.ARTICLES_DIR, path.resolve(projectFolder, '../shared/articles')].find(
  (folder): folder is string => folder !== undefined && existsSync(folder),
)

export const seedsFolder = path.join(projectFolder, 'seeds')

/** Noon of 21 November 2026: long after everything that the five articles tell. */
export const testNowSeconds = Date.UTC(2026, 10, 21, 12) / 1000

export function createTestLoader(database: Database, nowSeconds = testNowSeconds): Loader {
  return createLoader({ database, articlesFolder, nowSeconds: () => nowSeconds })
}

/** Fills the database as a first start does; answers what became of each file. */
export function loadSeeds(database: Database): Promise<readonly LoadOutcome[]> {
  return plantSeeds({ database, loader: createTestLoader(database), seedsFolder, report: () => undefined })
}
