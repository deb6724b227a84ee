/** What the server was told, read from the environment once and passed on by `main.ts`. See `settings.ts`. */
import path from 'node:path'
import { InvalidInput } from './domain/errors.ts'
import { type LogLevel, type Setting, settings } from './settings.ts'

/** Folders are absolute; times are milliseconds; sizes are bytes unless the name says otherwise. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly cacheFolder: string
  readonly seedsFolder: string
  /** Where the articles' own texts lie; undefined where they are not at hand. */
  readonly articlesFolder: string | undefined
  readonly neo4j: ManagedNeo4jSettings | ExternalNeo4jSettings
  /** Asked of whoever writes; undefined where none is configured. */
  readonly writeToken: string | undefined
  /** Origins other than the server's own whose pages may call it. */
  readonly allowedOrigins: readonly string[]
  readonly limits: RequestLimits
  readonly logLevel: LogLevel
}

/** A Neo4j that the server starts itself, as its child. */
export interface ManagedNeo4jSettings {
  readonly kind: 'managed'
  /** Bolt port on the loopback interface; 0 = any free one. */
  readonly port: number
  readonly heapMb: number
  readonly pageCacheMb: number
}

/** Somebody else's Neo4j, 5.26 or later. */
export interface ExternalNeo4jSettings {
  readonly kind: 'external'
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

/** What one request may ask; `settings.ts` has units and ranges. */
export interface RequestLimits {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly tokens: number
  readonly cost: number
  readonly pageSize: number
  readonly networkSize: number
  readonly bodyBytes: number
  readonly requestMs: number
  readonly exportMs: number
}

type Environment = Readonly<Record<string, string | undefined>>
type SettingName = keyof typeof settings
type SettingValue<Name extends SettingName> = (typeof settings)[Name] extends Setting<infer Value> ? Value : never

/**
 * The configuration that an environment asks for; empty values count as absent, unknown variables are others' business.
 * Relative folders are within `root`, the repository. Errors: `InvalidInput` naming the variable, its value (a secret's
 * is withheld) and what is accepted.
 */
export function parseConfig(environment: Environment, root: string): Config {
  const read = <Name extends SettingName>(name: Name) => readSetting(environment, name)
  const articles = read('ARTICLES_DIR')
  return {
    port: read('PORT'),
    host: read('HOST'),
    dataFolder: path.resolve(root, read('BACKCHANNEL_DATA')),
    cacheFolder: path.resolve(root, read('BACKCHANNEL_CACHE')),
    seedsFolder: path.resolve(root, read('SEEDS_DIR')),
    articlesFolder: articles === undefined ? undefined : path.resolve(root, articles),
    neo4j: readNeo4j(environment),
    writeToken: read('WRITE_TOKEN'),
    allowedOrigins: read('ALLOWED_ORIGINS'),
    limits: {
      depth: read('MAX_DEPTH'),
      aliases: read('MAX_ALIASES'),
      directives: read('MAX_DIRECTIVES'),
      tokens: read('MAX_TOKENS'),
      cost: read('MAX_COST'),
      pageSize: read('MAX_PAGE_SIZE'),
      networkSize: read('MAX_NETWORK_SIZE'),
      bodyBytes: read('MAX_BODY_BYTES'),
      requestMs: read('REQUEST_TIMEOUT_MS'),
      exportMs: read('EXPORT_TIMEOUT_MS'),
    },
    logLevel: read('LOG_LEVEL'),
  }
}

/** True where only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function readNeo4j(environment: Environment): Config['neo4j'] {
  const read = <Name extends SettingName>(name: Name) => readSetting(environment, name)
  const uri = read('NEO4J_URI')
  if (uri === undefined) {
    return {
      kind: 'managed',
      port: read('NEO4J_PORT'),
      heapMb: read('NEO4J_HEAP_MB'),
      pageCacheMb: read('NEO4J_PAGE_CACHE_MB'),
    }
  }
  const password = read('NEO4J_PASSWORD')
  if (password === undefined) {
    throw new InvalidInput(
      'NEO4J_PASSWORD: missing; NEO4J_URI is set, and its password is needed too',
      'NEO4J_PASSWORD',
    )
  }
  const username = read('NEO4J_USERNAME')
  return { kind: 'external', uri, username, password, database: read('NEO4J_DATABASE') }
}

function readSetting<Name extends SettingName>(environment: Environment, name: Name): SettingValue<Name> {
  const setting: Setting<unknown> = settings[name]
  const given = setting.isSecret ? environment[name] : environment[name]?.trim()
  const parsed = setting.schema.safeParse(given === undefined || given === '' ? setting.default : given)
  if (parsed.success) return parsed.data as SettingValue<Name>
  const shown = setting.isSecret ? 'the value given' : JSON.stringify(given)
  throw new InvalidInput(`${name}: ${shown} is not accepted; expected ${setting.accepts}`, name)
}
