/** What the server was told, read from the environment once and passed on by `main.ts`. See `settings.ts`. */
import path from 'node:path'
import type { DatabaseSettings } from './database/settings.ts'
import { InvalidInput } from './domain/errors.ts'
import { type LogLevel, type Setting, settings } from './settings.ts'

/** Folders are absolute; times are milliseconds; sizes are bytes unless the name says otherwise. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly database: DatabaseSettings
  readonly seedsFolder: string
  /** Where the articles' own texts lie; undefined where they are not at hand. */
  readonly articlesFolder: string | undefined
  /** Asked of whoever writes; undefined where none is configured. */
  readonly writeToken: string | undefined
  /** Origins other than the server's own whose pages may call it. */
  readonly allowedOrigins: readonly string[]
  readonly limits: RequestLimits
  readonly logLevel: LogLevel
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
    database: readDatabase(environment, root),
    seedsFolder: path.resolve(root, read('SEEDS_DIR')),
    articlesFolder: articles === undefined ? undefined : path.resolve(root, articles),
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

function readDatabase(environment: Environment, root: string): DatabaseSettings {
  const read = <Name extends SettingName>(name: Name) => readSetting(environment, name)
  const uri = read('NEO4J_URI')
  if (uri === undefined) {
    const port = read('NEO4J_PORT')
    return {
      kind: 'managed',
      dataFolder: path.resolve(root, read('BACKCHANNEL_DATA')),
      cacheFolder: path.resolve(root, read('BACKCHANNEL_CACHE')),
      heapMb: read('NEO4J_HEAP_MB'),
      pageCacheMb: read('NEO4J_PAGE_CACHE_MB'),
      ...(port === 0 ? {} : { port }),
    }
  }
  const password = read('NEO4J_PASSWORD')
  if (password === undefined) {
    throw new InvalidInput(
      'NEO4J_PASSWORD: missing; NEO4J_URI is set, and its password is needed too',
      'NEO4J_PASSWORD',
    )
  }
  const database = read('NEO4J_DATABASE')
  const access = { uri, username: read('NEO4J_USERNAME'), password }
  return { kind: 'remote', ...access, ...(database === undefined ? {} : { database }) }
}

function readSetting<Name extends SettingName>(environment: Environment, name: Name): SettingValue<Name> {
  const setting: Setting<unknown> = settings[name]
  const given = setting.isSecret ? environment[name] : environment[name]?.trim()
  const parsed = setting.schema.safeParse(given === undefined || given === '' ? setting.default : given)
  if (parsed.success) return parsed.data as SettingValue<Name>
  const shown = setting.isSecret ? 'the value given' : JSON.stringify(given)
  throw new InvalidInput(`${name}: ${shown} is not accepted; expected ${setting.accepts}`, name)
}
