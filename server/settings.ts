/**
 * Every environment variable that the server reads, with unit, default, range and meaning. The README's table is checked
 * against `describeSettings`, so that the two cannot drift apart.
 */
import { z } from 'zod'

/** One variable: how its text is read and what it is for. `default` is text too; undefined where absence is a value. */
export interface Setting<Value> {
  readonly schema: z.ZodType<Value, string | undefined>
  readonly default: string | undefined
  readonly accepts: string
  readonly meaning: string
  readonly isSecret: boolean
}

/** A setting as documented: one row of the README's table. */
export interface SettingDescription {
  readonly name: string
  /** Undefined where the setting has none. */
  readonly default: string | undefined
  readonly accepts: string
  readonly meaning: string
}

export type LogLevel = (typeof logLevels)[number]

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const neo4jUri = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/
const secret = /^[\x21-\x7e]{16,200}$/
const origin = /^https?:\/\/[^\s/*]+$/

export const settings = {
  PORT: integer(4000, 0, 65_535, 'port', 'Port of the page, GraphQL, exports and health; 0 takes any free one.'),
  HOST: setting(
    z.string().regex(/^\S+$/),
    '127.0.0.1',
    'an address or host name',
    'Address to listen on. The default serves this machine only; 0.0.0.0 serves the network.',
  ),
  BACKCHANNEL_DATA: folder('.backchannel', 'The managed database and its password.'),
  BACKCHANNEL_CACHE: folder('.cache', 'What can be fetched again: the jars of Neo4j.'),
  SEEDS_DIR: folder('seeds', 'Registers and articles loaded at the start.'),
  ARTICLES_DIR: optional(
    'a folder',
    'The texts of the articles, where they are at hand: each phrase is then checked against its text, and shown in its place.',
  ),
  NEO4J_URI: setting(
    z.string().regex(neo4jUri).optional(),
    undefined,
    'bolt:// or neo4j://, with +s or +ssc for TLS, then host and port',
    'A Neo4j of your own, 5.26 or later. Left out, the server starts one itself.',
  ),
  NEO4J_USERNAME: setting(z.string(), 'neo4j', 'a name', 'User of the Neo4j at NEO4J_URI.'),
  NEO4J_PASSWORD: optional('a password', 'Password of that user; needed with NEO4J_URI.', true),
  NEO4J_DATABASE: setting(
    z.string().regex(/^\S+$/).optional(),
    undefined,
    'a database name',
    'Database at NEO4J_URI; left out, the home database of the user.',
  ),
  NEO4J_PORT: integer(
    0,
    0,
    65_535,
    'port',
    'Bolt port of the managed Neo4j, on the loopback interface; 0 takes any free one.',
  ),
  NEO4J_HEAP_MB: integer(512, 64, 65_536, 'MB', 'Heap of the managed Neo4j.'),
  NEO4J_PAGE_CACHE_MB: integer(128, 8, 65_536, 'MB', 'Page cache of the managed Neo4j.'),
  WRITE_TOKEN: setting(
    z.string().regex(secret).optional(),
    undefined,
    '16 to 200 printable ASCII characters without spaces',
    'Asked of mutations as `Authorization: Bearer …`. Without one, writes are accepted on the loopback interface only.',
    true,
  ),
  ALLOWED_ORIGINS: setting(
    z
      .string()
      .transform(splitList)
      .pipe(z.array(z.string().regex(origin))),
    '',
    'origins separated by commas, like https://example.org',
    'Pages of other origins that may read and write. None unless named; never a wildcard.',
  ),
  MAX_DEPTH: integer(15, 3, 50, 'levels', 'Nesting of fields in a GraphQL operation.'),
  MAX_ALIASES: integer(30, 0, 1_000, 'aliases', 'Aliases in a GraphQL document.'),
  MAX_DIRECTIVES: integer(30, 0, 1_000, 'directives', 'Directives in a GraphQL document.'),
  MAX_TOKENS: integer(5_000, 100, 100_000, 'tokens', 'Length of a GraphQL document.'),
  MAX_COST: integer(
    1_000_000,
    1_000,
    1_000_000_000,
    'fields',
    'Fields that a GraphQL operation could answer, by its `first` and `limit`.',
  ),
  MAX_PAGE_SIZE: integer(200, 1, 10_000, 'entries', 'Largest `first` of a list.'),
  MAX_NETWORK_SIZE: integer(
    5_000,
    1,
    1_000_000,
    'contacts',
    'Largest `limit` of `network`. Exports stream and have none.',
  ),
  MAX_BODY_BYTES: integer(1_500_000, 1_000, 100_000_000, 'bytes', 'Size of a request.'),
  REQUEST_TIMEOUT_MS: integer(15_000, 100, 600_000, 'ms', 'Time for one request; then its database transaction ends.'),
  EXPORT_TIMEOUT_MS: integer(300_000, 100, 3_600_000, 'ms', 'Time for one export.'),
  LOG_LEVEL: setting(z.enum(logLevels), 'info', logLevels.join(', '), 'How much the log says.'),
} satisfies Record<string, Setting<unknown>>

/** Every setting, in the order above: what the README's table must say. */
export function describeSettings(): readonly SettingDescription[] {
  return Object.entries(settings).map(([name, { default: fallback, accepts, meaning }]) => ({
    name,
    default: fallback === '' ? undefined : fallback,
    accepts,
    meaning,
  }))
}

function setting<Value>(
  schema: z.ZodType<Value, string | undefined>,
  fallback: string | undefined,
  accepts: string,
  meaning: string,
  isSecret = false,
): Setting<Value> {
  return { schema, default: fallback, accepts, meaning, isSecret }
}

function integer(fallback: number, min: number, max: number, unit: string, meaning: string): Setting<number> {
  const schema = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max))
  return setting(schema, String(fallback), `a whole number from ${min} to ${max} (${unit})`, meaning)
}

function folder(fallback: string, meaning: string): Setting<string> {
  return setting(z.string(), fallback, 'a folder', meaning)
}

function optional(accepts: string, meaning: string, isSecret = false): Setting<string | undefined> {
  return setting(z.string().optional(), undefined, accepts, meaning, isSecret)
}

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
