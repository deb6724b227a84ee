/** Stores of generated networks, kept between runs. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DERIVATION_VERSION } from '../../../server/ingest/derive.ts'
import { projectFolder, testCacheFolder } from '../../support/folders.ts'
import { importNetwork } from './import-network.ts'
import { type BenchNeo4j, openBenchNeo4j } from './neo4j.ts'
import { formatCount } from './table.ts'
import { timeOnce } from './timing.ts'

const generator = path.join(projectFolder, 'tests/bench/generate')

/** The network of this many encounters, loaded where it is not yet, on a database that the caller closes. */
export async function openNetworkStore(encounters: number, print: (line: string) => void): Promise<BenchNeo4j> {
  return openBenchNeo4j(await makeNetworkStore(encounters, print))
}

/** The folder of the store of this many encounters, made where there is none: to be copied, or opened by one server. */
export async function makeNetworkStore(encounters: number, print: (line: string) => void): Promise<string> {
  const folder = path.join(testCacheFolder, 'bench', `${encounters}-${digestOfGenerator()}`)
  const complete = path.join(folder, 'complete')
  if (existsSync(complete)) return folder
  await rm(folder, { recursive: true, force: true })
  const spent = await timeOnce(() => importNetwork(encounters, folder))
  print(`  imported ${formatCount(encounters)} encounters in ${(spent / 1000).toFixed(0)} s`)
  await writeFile(complete, '')
  return folder
}

/** Of the generator and the form of what is derived; indexes that were added since are made when a store is opened. */
function digestOfGenerator(): string {
  const hash = createHash('sha256').update(String(DERIVATION_VERSION))
  for (const name of readdirSync(generator).sort()) hash.update(name).update(readFileSync(path.join(generator, name)))
  return hash.digest('hex').slice(0, 12)
}
