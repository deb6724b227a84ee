/**
 * A server reduced to its database, as a process of its own that tests may kill. Takes the data folder and the port; prints `ready`. On
 * SIGTERM or SIGINT it asks the database once more, as a request in flight would, prints `answered`, closes it and ends.
 */
import { openDatabase } from '../../server/database/open.ts'
import { statementOf } from './database-statement.ts'
import { testCacheFolder } from './folders.ts'

const [dataFolder = '', port] = process.argv.slice(2)
const database = await openDatabase(
  {
    kind: 'managed',
    dataFolder,
    port: Number(port),
    cacheFolder: testCacheFolder,
    pace: 'quick',
    preparesQuickStart: false,
  },
  { report: (line) => console.log(line) },
)
process.once('SIGTERM', end)
process.once('SIGINT', end)
console.log('ready')

async function end(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500))
  await database.read(statementOf('RETURN 1 AS one', {}), {})
  console.log('answered')
  await database.close()
}
