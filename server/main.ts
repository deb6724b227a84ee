/**
 * The composition root: configuration → database → schema → HTTP. The only module that reads the environment, writes to
 * the terminal and listens for signals. `start.mjs` calls it; `--seed <files or folders>` loads and ends.
 */
import path from 'node:path'
import pino, { type Logger } from 'pino'
import manifest from '../package.json' with { type: 'json' }
import { type Config, parseConfig } from './config.ts'
import { migrate } from './database/migrate.ts'
import { isPortFree } from './database/neo4j/port.ts'
import { openDatabase } from './database/open.ts'
import type { DatabaseSettings } from './database/settings.ts'
import type { Database } from './database/statement.ts'
import { articleCount } from './database/statements.gen.ts'
import { warmUp } from './database/warm-up.ts'
import { Conflict, InvalidInput } from './domain/errors.ts'
import { createOpenColumns } from './features/contact-columns/index.ts'
import { createOpenNetwork } from './features/network/index.ts'
import { createApp } from './http/app.ts'
import { type Listening, listen } from './http/listen.ts'
import { readQuestions } from './http/questions.ts'
import { createLoader, type Loader } from './ingest/load.ts'
import { plantSeeds } from './ingest/seeds.ts'
import { createContext } from './schema/context.ts'
import { buildSchema } from './schema/schema.ts'
import { parseSeedCommand, runSeedCommand, seedHelp } from './seed.ts'
import { seedOffline } from './seed-offline.ts'

const root = path.resolve(import.meta.dirname, '..')
const nowSeconds = (): number => Math.floor(Date.now() / 1000)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs the program. Resolves once it serves (it then runs until a signal) or, with `--seed`, once it has loaded. */
export async function main(argv: readonly string[]): Promise<void> {
  const config = parseConfig(process.env, root)
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
  const [command, ...rest] = argv
  if (command === '--seed') return load(config, rest)
  if (command !== undefined) {
    throw new InvalidInput(`unknown option ${command}; accepted are --seed <files or folders> and --watch`, command)
  }
  await serve(config, log)
}

async function serve(config: Config, log: Logger): Promise<void> {
  const startedMs = performance.now()
  if (config.port !== 0 && !(await isPortFree(config.port))) {
    throw new Conflict(
      `Port ${config.port} is taken by another program. Stop that program, or choose another: PORT=${config.port + 1} npm start`,
    )
  }
  const starting = new AbortController()
  const stopStarting = () => starting.abort(new Conflict('stopped while starting'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopStarting)
  const { database, loader } = await open(config, starting.signal)
  try {
    await plantSeeds({ database, loader, seedsFolder: config.seedsFolder, report: say })
    const schema = buildSchema()
    const app = await createApp({
      schema,
      config,
      log,
      contextFor: (scope) => createContext({ database, loader, nowSeconds }, scope),
      readiness: { database: () => database.ping(2_000) },
      openNetwork: createOpenNetwork(schema),
      openColumns: createOpenColumns(schema),
      countArticles: () => countArticles(database),
      clientFolder: path.join(root, 'dist', 'client'),
      queryPageFolder: path.join(root, 'dist', 'graphiql'),
      questions: readQuestions(path.join(root, 'server', 'examples')),
      tool: `Backchannel ${manifest.version}`,
    })
    void warmUp(database)
    starting.signal.throwIfAborted()
    const listening = await listen(app.express, config)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopStarting)
    stopOnSignal(listening, app.stop, database, log)
    say(`Backchannel is ready after ${((performance.now() - startedMs) / 1000).toFixed(1)} s: ${listening.url}`)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** For the page to open with; it does without where the database does not say at once. */
async function countArticles(database: Database): Promise<number | undefined> {
  const rows = await database.read(articleCount, {}, { timeoutMs: 250 }).catch(() => [])
  return rows[0]?.articles
}

async function load(config: Config, words: readonly string[]): Promise<void> {
  const command = parseSeedCommand(words)
  if (command.isHelp) return say(seedHelp)
  if (command.isOffline) {
    const parts = {
      ...config,
      open: (database: DatabaseSettings) => open({ ...config, database }, undefined),
      nowSeconds,
      say,
    }
    if (!(await seedOffline(command.paths, parts))) process.exitCode = 1
    return
  }
  const { database, loader } = await open(config, undefined)
  try {
    const parts = { database, loader, articlesFolder: config.articlesFolder, nowSeconds, say }
    if (!(await runSeedCommand(command, parts))) process.exitCode = 1
  } finally {
    await database.close()
  }
}

async function open(
  config: Config,
  signal: AbortSignal | undefined,
): Promise<{ readonly database: Database; readonly loader: Loader }> {
  const context = { report: say, ...(signal === undefined ? {} : { signal }) }
  const database = await openDatabase(config.database, context)
  try {
    await migrate(database, path.join(root, 'cypher', 'schema'), context)
    return { database, loader: createLoader({ database, articlesFolder: config.articlesFolder, nowSeconds }) }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The first signal lets requests finish and stops the database cleanly, within 15 s; a second one ends at once. */
function stopOnSignal(listening: Listening, stopApp: () => Promise<void>, database: Database, log: Logger): void {
  let isStopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1)
    isStopping = true
    say(`${signal}: finishing what is under way`)
    try {
      await listening.close(5_000)
      await stopApp()
      await database.close()
      process.exitCode = 0
    } catch (error) {
      log.error({ err: error }, 'could not stop cleanly')
      process.exitCode = 1
    }
    process.exit()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
