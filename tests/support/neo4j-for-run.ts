/**
 * One Neo4j for a whole test run: a managed one on a temporary folder, or the one at TEST_NEO4J_URI, whose content the
 * tests delete. Test files reach it through `openTestDatabase`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startManagedNeo4j } from '../../server/database/neo4j/managed.ts'
import { testCacheFolder } from './folders.ts'

/** How a test file reaches the run's Neo4j. */
export interface TestNeo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: TestNeo4j
  }
}

/** Called by vitest before the first test of a project; what it answers is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_NEO4J_URI, TEST_NEO4J_USERNAME, TEST_NEO4J_PASSWORD, TEST_NEO4J_DATABASE } = process.env
  if (TEST_NEO4J_URI !== undefined && TEST_NEO4J_URI !== '') {
    project.provide('neo4j', {
      uri: TEST_NEO4J_URI,
      username: TEST_NEO4J_USERNAME ?? 'neo4j',
      password: TEST_NEO4J_PASSWORD ?? '',
      database: TEST_NEO4J_DATABASE ?? 'neo4j',
    })
    return async () => undefined
  }
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'backchannel-test-'))
  const report = (line: string) => void process.stderr.write(`${line}\n`)
  // what it prepares in the background serves the tests of faults, which start Neo4j a dozen times
  const neo4j = await startManagedNeo4j(
    { kind: 'managed', dataFolder, cacheFolder: testCacheFolder, pace: 'quick' },
    { report },
  )
  const { uri, username, password } = neo4j
  project.provide('neo4j', { uri, username, password, database: 'neo4j' })
  return async () => {
    await neo4j.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
