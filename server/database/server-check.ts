/** What is asked of a server before anything else: that it is there, lets us in, and is new enough. */

import neo4j, { type Driver, Neo4jError } from 'neo4j-driver'
import { DatabaseUnavailable, InvalidInput } from '../domain/errors.ts'

const ADDRESS = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/
/** 5.26 is the long-term release of 5; versions by year (2025.01) come after it. */
const OLDEST = { major: 5, minor: 26 }

/** Throws `InvalidInput` with the accepted forms where this is no address of a Neo4j. */
export function assertNeo4jAddress(uri: string): void {
  if (ADDRESS.test(uri)) return
  throw new InvalidInput(
    'NEO4J_URI is no address of a Neo4j server: it begins with bolt://, neo4j://, bolt+s://, neo4j+s://, bolt+ssc:// or neo4j+ssc:// and names a host',
    'NEO4J_URI',
  )
}

/** Throws `DatabaseUnavailable` with one sentence for the person at the terminal. */
export async function checkServer(driver: Driver, address: string, database: string | undefined): Promise<void> {
  // a statement, for without one nothing tells whether the database is there
  const agent = await driver
    .executeQuery('RETURN 1', {}, { routing: 'READ', ...(database !== undefined && { database }) })
    .then(({ summary }) => summary.server.agent ?? '')
    .catch((error: unknown) => {
      throw new DatabaseUnavailable(explainRefusal(error, address, database), { cause: error })
    })
  assertSupported(agent, address)
}

/** Throws `DatabaseUnavailable` unless a server that calls itself this (`Neo4j/5.26.30`) is a Neo4j, and new enough. */
export function assertSupported(agent: string, address: string): void {
  const [, name = '', major = '0', minor = '0'] = /^([^/]+)\/(\d+)\.(\d+)/.exec(agent) ?? []
  const isNewer = Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor)
  if (name === 'Neo4j' && isNewer) return
  throw new DatabaseUnavailable(
    `the server at ${address} is ${agent === '' ? 'no Neo4j' : agent}: Neo4j ${OLDEST.major}.${OLDEST.minor} or newer is needed`,
  )
}

/** One sentence on why a server does not let us in, and what to change. */
export function explainRefusal(error: unknown, address: string, database: string | undefined): string {
  const code = error instanceof Neo4jError ? error.code : ''
  if (/^Neo\.ClientError\.Security\./.test(code)) {
    return `the server at ${address} refuses the user name or password: see NEO4J_USERNAME and NEO4J_PASSWORD`
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return `the server at ${address} has no database "${database ?? ''}": see NEO4J_DATABASE`
  }
  const said = messagesOf(error)
  if (/certificate is not trusted/.test(said)) {
    return `the certificate of the server at ${address} is none that this machine trusts: see NEO4J_URI; with +ssc instead of +s it is taken as it is`
  }
  if (/before secure TLS connection/.test(said)) {
    return `the server at ${address} does not answer in TLS: see NEO4J_URI; it may want bolt:// or neo4j:// without +s or +ssc`
  }
  if (/closed by server/.test(said)) {
    return `the server at ${address} ends the connection at once: see NEO4J_URI; it may want TLS, bolt+s:// or neo4j+s://`
  }
  return `no Neo4j answers at ${address}: start it, or see NEO4J_URI; leave NEO4J_URI out to have a local one started`
}

/** What an error says, and those that caused it. */
function messagesOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${messagesOf(error.cause)}` : ''
}

/** The server's clock of retries is ours (`retry.ts`), so the driver itself is told to wait little. */
export function openDriver(uri: string, username: string, password: string): Driver {
  assertNeo4jAddress(uri)
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 6_000,
    maxTransactionRetryTime: 0,
    maxConnectionPoolSize: 60,
    telemetryDisabled: true,
    userAgent: 'backchannel',
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  })
}
