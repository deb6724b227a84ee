/** Stores of generated networks, kept between runs: a hundred thousand encounters take a minute or two to load. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadBulk } from '../../../server/ingest/bulk/load-bulk.ts'
import { DERIVATION_VERSION } from '../../../server/ingest/derive.ts'
import { projectFolder, testCacheFolder } from '../../support/folders.ts'
import { generateFiles } from '../generate/index.ts'
import { type BenchNeo4j, openBenchNeo4j } from './neo4j.ts'

const generator = path.join(projectFolder, 'tests/bench/generate')

/** The network of this many encounters, loaded where it is not yet, on a database that the caller closes. */
export async function openNetworkStore(encounters: number, print: (line: string) => void): Promise<BenchNeo4j> {
  const folder = path.join(testCacheFolder, 'bench', `${encounters}-${digestOfGenerator()}`)
  const complete = path.join(folder, 'complete')
  if (!existsSync(complete)) await rm(folder, { recursive: true, force: true })
  const neo4j = await openBenchNeo4j(folder)
  if (existsSync(complete)) return neo4j
  try {
    const started = performance.now()
    await loadBulk(
      generateFiles(encounters),
      { database: neo4j.database, nowSeconds: () => 0 },
      {
        refused: ({ name, problems }) => {
          throw new Error(`${name}: ${problems[0]?.message}`)
        },
        progress: () => undefined,
      },
    )
    print(`  loaded ${encounters} encounters in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    await neo4j.driver.executeQuery('CALL db.resampleOutdatedIndexes()')
    await writeFile(complete, '')
    return neo4j
  } catch (error) {
    await neo4j.close()
    throw error
  }
}

/** Of the generator and the form of what is derived; indexes that were added since are made when a store is opened. */
function digestOfGenerator(): string {
  const hash = createHash('sha256').update(String(DERIVATION_VERSION))
  for (const name of readdirSync(generator).sort()) hash.update(name).update(readFileSync(path.join(generator, name)))
  return hash.digest('hex').slice(0, 12)
}
