/** A generated network as a store, by the way that `npm run seed -- --offline` goes. */
import { rm } from 'node:fs/promises'
import { importFolder, importOffline } from '../../../server/database/neo4j/import.ts'
import { listSeparator } from '../../../server/ingest/bulk/offline/csv.ts'
import { fillEmptyLists } from '../../../server/ingest/bulk/offline/empty-lists.ts'
import { prepareOffline } from '../../../server/ingest/bulk/offline/load-offline.ts'
import { generateFiles } from '../generate/index.ts'
import { benchSettings, openBenchNeo4j } from './neo4j.ts'
import { strict } from './strict.ts'

/** Fills the store of a folder that holds none, with its indexes. */
export async function importNetwork(encounters: number, dataFolder: string): Promise<void> {
  const folder = importFolder(dataFolder)
  const { files } = await prepareOffline(generateFiles(encounters), { folder, nowSeconds: () => 0 }, strict)
  const task = { files, listSeparator }
  await importOffline(benchSettings(dataFolder), task, { report: () => undefined }, async (staged) => {
    const { database, close } = await openBenchNeo4j(staged.dataFolder)
    await fillEmptyLists(database).finally(close)
  })
  await rm(folder, { recursive: true, force: true })
}
