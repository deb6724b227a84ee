/**
 * An archive of Neo4j's loaded classes, from which Java starts it in two thirds of the time (application class-data
 * sharing, JEP 350). It belongs to one Java and one set of jars; where it does not fit, Java goes on without it.
 */

import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { prepareHome, USERNAME } from './home.ts'
import { type Jars, removeLeftovers } from './jars.ts'
import type { Java } from './java.ts'
import { findFreePort } from './port.ts'
import { type ServerCommand, startServer } from './server-process.ts'

/** Java would warn where an archive does not fit; that is no news to anyone. */
const QUIET = '-Xlog:disable'

const PREPARING = '.preparing-'

/** Statements that load what every start needs: planning, an index, a write, a read. */
const REHEARSAL = [
  'CREATE CONSTRAINT rehearsal IF NOT EXISTS FOR (n:Rehearsal) REQUIRE n.id IS UNIQUE',
  'UNWIND range(1, 100) AS id MERGE (n:Rehearsal {id: id}) MERGE (n)-[:KNOWS {day: id}]->(n)',
  'MATCH (n:Rehearsal)-[r:KNOWS]->(m) WHERE n.id IN [1, 2] AND r.day < 50 WITH n, collect(m.id) AS ids RETURN n.id, ids ORDER BY n.id LIMIT 5',
]

/** Java's options for a quicker start; none where there is no archive yet. */
export function classArchiveOptions(jars: Jars, java: Java): readonly string[] {
  const path = archivePath(jars, java)
  return existsSync(path) ? [`-XX:SharedArchiveFile=${path}`, QUIET] : []
}

/**
 * Makes the archive where there is none, by one run of Neo4j on an empty folder at low priority: about 20 s of one core.
 * An aborted signal ends that run and rejects; nothing is left behind then.
 */
export async function prepareClassArchive(
  command: Omit<ServerCommand, 'homeFolder'>,
  jars: Jars,
  signal: AbortSignal,
): Promise<void> {
  const path = archivePath(jars, command.java)
  if (existsSync(path)) return
  await removeLeftovers(jars.folder, PREPARING)
  const folder = await mkdtemp(join(jars.folder, PREPARING))
  try {
    const port = await findFreePort()
    const home = await prepareHome({ kind: 'managed', dataFolder: folder, cacheFolder: folder }, port)
    const draft = join(folder, 'classes.jsa')
    const javaOptions = [`-XX:ArchiveClassesAtExit=${draft}`, QUIET]
    const rehearsed = { ...command, homeFolder: home.folder, javaOptions, isRehearsal: true as const }
    const server = await startServer(rehearsed, () => undefined, signal)
    const giveUp = () => void server.stop()
    signal.addEventListener('abort', giveUp)
    await rehearse(port, home.password).finally(() => server.askToEnd())
    await server.ended
    signal.removeEventListener('abort', giveUp)
    signal.throwIfAborted()
    await rename(draft, path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function rehearse(port: number, password: string): Promise<void> {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic(USERNAME, password), {
    telemetryDisabled: true,
  })
  try {
    for (const statement of REHEARSAL) await driver.executeQuery(statement)
  } finally {
    await driver.close()
  }
}

function archivePath(jars: Jars, java: Java): string {
  return join(jars.folder, `classes-${java.version.replace(/[^\w.]/g, '_')}.jsa`)
}
