/** Neo4j's jars for tests that start it themselves, fetched before their clocks run. */
import { fetchJars, findJars } from '../../server/database/neo4j/jars.ts'
import { findMaven, missingTools } from '../../server/database/neo4j/java.ts'
import { testCacheFolder } from './folders.ts'

/** Called by vitest before the first test of a project. */
export async function setup(): Promise<void> {
  if ((await findJars(testCacheFolder)) !== undefined) return
  const maven = findMaven(process.env)
  if (typeof maven === 'object') throw missingTools([maven])
  await fetchJars(testCacheFolder, maven, process.env, { report: (line) => void process.stderr.write(`${line}\n`) })
}
