/** The folder that a managed Neo4j lives in: its settings, its password, its store. */

import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseUnavailable } from '../../domain/errors.ts'
import type { ManagedSettings } from '../settings.ts'

export const USERNAME = 'neo4j'

/** As Neo4j itself stores passwords: salted SHA-256, this many rounds. */
const HASH_ROUNDS = 1024
const DEFAULT_PAGE_CACHE_MB = 128

export interface Neo4jHome {
  /** What Neo4j calls its home: holds `conf`, `data` and `logs`. */
  readonly folder: string
  readonly password: string
}

/**
 * Makes the folder ready for a start: settings for this port are written anew, the password is generated once and kept in
 * `<dataFolder>/password`, readable by the owner alone. The store is not touched.
 */
export async function prepareHome(settings: ManagedSettings, port: number): Promise<Neo4jHome> {
  const folder = join(settings.dataFolder, 'neo4j')
  await mkdir(join(folder, 'conf'), { recursive: true, mode: 0o700 })
  await chmod(settings.dataFolder, 0o700)
  const password = await keepPassword(settings.dataFolder, folder)
  await writeFile(join(folder, 'conf', 'neo4j.conf'), wordConfiguration(settings, port))
  return { folder, password }
}

/** Reads the password, or generates it and hands its hash to Neo4j, which takes it up when it makes its first store. */
async function keepPassword(dataFolder: string, folder: string): Promise<string> {
  const path = join(dataFolder, 'password')
  const isFirstStart = !existsSync(join(folder, 'data', 'databases', 'system'))
  if (!isFirstStart && !existsSync(path)) {
    throw new DatabaseUnavailable(
      `the data folder ${dataFolder} holds a database but its file "password" is gone: put it back, or remove the folder to start afresh`,
    )
  }
  if (!existsSync(path)) await writeOwnFile(path, randomBytes(24).toString('base64url'))
  const password = (await readFile(path, 'utf8')).trim()
  if (isFirstStart) {
    await mkdir(join(folder, 'data', 'dbms'), { recursive: true, mode: 0o700 })
    await writeOwnFile(join(folder, 'data', 'dbms', 'auth.ini'), hashForNeo4j(password))
  }
  return password
}

/** The line that `neo4j-admin dbms set-initial-password` writes; doing it here spares a Java start. */
function hashForNeo4j(password: string): string {
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < HASH_ROUNDS; round += 1) hash = createHash('sha256').update(hash).digest()
  return `${USERNAME}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${HASH_ROUNDS}:\n`
}

/** Readable by its owner alone from the first byte on, and never half written. */
async function writeOwnFile(path: string, content: string): Promise<void> {
  const draft = `${path}.draft`
  await writeFile(draft, content, { mode: 0o600 })
  await rename(draft, path)
}

/** Bolt on loopback with authentication, nothing else listening, nothing reported home, little memory and disk. */
function wordConfiguration(settings: ManagedSettings, port: number): string {
  const lines = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.bolt.thread_pool_max_size': '64',
    'server.bolt.telemetry.enabled': 'false',
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'server.memory.pagecache.size': `${settings.pageCacheMb ?? DEFAULT_PAGE_CACHE_MB}m`,
    'db.logs.query.enabled': 'OFF',
    // half a gigabyte would be set aside for two nearly empty databases, and old logs serve backups that nobody takes
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    // one plan for a statement, however long the lists are that it is given: each would be planned for up to a second
    'internal.cypher.use_parameter_size': 'false',
    // spares the ten seconds for which a stop waits on connections that are already closed
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_timeout': '2',
    // whoever empties and fills the store again and again would have each statement planned again and again
    ...(settings.pace === 'quick' && { 'dbms.cypher.min_replan_interval': '1h' }),
  }
  const words = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`)
  return `# written at every start; changes made here are lost\n${words.join('')}`
}
