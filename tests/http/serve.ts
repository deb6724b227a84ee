/** A server on a free port with the real schema and a few resolvers of the test's own: for what concerns HTTP only. */
import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { type Logger, pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type Config, parseConfig } from '../../server/config.ts'
import type { OpenNetwork } from '../../server/export/network.ts'
import { type AppParts, createApp } from '../../server/http/app.ts'
import type { OpenColumns } from '../../server/http/columns-route.ts'
import type { ScopedContext } from '../../server/http/graphql.ts'
import { type Listening, listen } from '../../server/http/listen.ts'
import type { CountArticles } from '../../server/http/page-files.ts'
import type { Question } from '../../server/http/questions.ts'

export type Resolve = GraphQLFieldResolver<unknown, ScopedContext>

export interface Serving extends Listening {
  /** What the log holds, as parsed lines. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** POSTs an operation as the client does. */
  ask(query: string, headers?: Record<string, string>): Promise<Response>
}

export interface ServeOptions {
  readonly environment?: Record<string, string>
  readonly query?: Readonly<Record<string, Resolve>>
  readonly mutation?: Readonly<Record<string, Resolve>>
  readonly readiness?: AppParts<ScopedContext>['readiness']
  readonly openNetwork?: OpenNetwork<ScopedContext>
  readonly openColumns?: OpenColumns<ScopedContext>
  readonly countArticles?: CountArticles
  readonly clientFolder?: string
  readonly queryPageFolder?: string
  readonly questions?: readonly Question[]
}

/** Serves until the test is over. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const config: Config = parseConfig(options.environment ?? {}, process.cwd())
  const logged: Record<string, unknown>[] = []
  const app = await createApp({
    schema: createSchema(options),
    config,
    log: createLog(logged),
    contextFor: (scope) => ({ scope }),
    readiness: options.readiness ?? {},
    openColumns:
      options.openColumns ??
      (async () => {
        throw new Error('this test asks for no columns')
      }),
    openNetwork: options.openNetwork ?? (async () => ({ articles: [], omitted: 0, actors: [], contacts: [] })),
    ...(options.countArticles === undefined ? {} : { countArticles: options.countArticles }),
    clientFolder: options.clientFolder ?? 'dist/none',
    queryPageFolder: options.queryPageFolder ?? 'dist/none',
    questions: options.questions ?? [],
    tool: 'Backchannel 0.1.0',
  })
  const listening = await listen(app.express, { host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await listening.close(0)
    await app.stop()
  })
  const ask: Serving['ask'] = (query, headers = {}) =>
    fetch(`${listening.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })
  return { ...listening, logged, ask }
}

function createSchema({ query = {}, mutation = {} }: ServeOptions): GraphQLSchema {
  const schema = buildSchema(readFileSync('server/schema/schema.graphql', 'utf8'))
  for (const [type, resolvers] of [
    [schema.getQueryType(), query],
    [schema.getMutationType(), mutation],
  ] as const) {
    for (const [name, resolve] of Object.entries(resolvers)) {
      const field = type?.getFields()[name]
      if (field === undefined) throw new Error(`the schema has no root field ${name}`)
      field.resolve = resolve
    }
  }
  return schema
}

function createLog(logged: Record<string, unknown>[]): Logger {
  return pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
}
