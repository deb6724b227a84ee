/**
 * `npm run dev`: the page by Vite with hot reload on PORT; behind it the server, started again whenever its sources
 * change, on a database that stays up meanwhile.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import path from 'node:path'
import { createServer } from 'vite'
import { parseConfig } from '../config.ts'
import { startManagedNeo4j } from '../database/neo4j/managed.ts'
import { findFreePort } from '../database/neo4j/port.ts'

const watched = ['server', 'cypher', 'seeds']
const proxied = ['/graphql', '/graphiql', '/export', '/healthz', '/readyz']
const settleMs = 200

/** Runs until it is interrupted. Errors of the server's own start are printed; the next change tries again. */
export async function develop(root: string): Promise<void> {
  const config = parseConfig(process.env, root)
  const report = (line: string) => console.log(line)
  const neo4j = config.database.kind === 'managed' ? await startManagedNeo4j(config.database, { report }) : undefined
  const address = neo4j && { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password }
  const apiPort = await findFreePort()
  const environment = { ...process.env, ...address, HOST: '127.0.0.1', PORT: String(apiPort) }

  const api = `http://127.0.0.1:${apiPort}`
  const page = await createServer({
    configFile: path.join(root, 'client', 'vite.config.ts'),
    server: {
      host: config.host,
      port: config.port,
      strictPort: true,
      proxy: Object.fromEntries(proxied.map((prefix) => [prefix, api])),
    },
  })
  await page.listen()
  page.printUrls()

  let server = startServer(root, environment)
  let isRestarting = false
  const changed = new Set<string>()
  for (const folder of watched) {
    watch(path.join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || name.endsWith('.gen.ts') || name.endsWith('~')) return
      changed.add(path.join(folder, name))
      if (!isRestarting) void restart()
    })
  }

  async function restart(): Promise<void> {
    isRestarting = true
    await new Promise((resolve) => setTimeout(resolve, settleMs))
    while (changed.size > 0) {
      const files = [...changed]
      changed.clear()
      report(`${files.join(', ')} changed; starting the server again`)
      if (files.some((file) => /\.(cypher|graphql)$/.test(file))) generate(root)
      await stopServer(server)
      server = startServer(root, environment)
    }
    isRestarting = false
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await Promise.all([stopServer(server), page.close()])
      await neo4j?.stop()
      process.exit(0)
    })
  }
}

function startServer(root: string, environment: NodeJS.ProcessEnv): ChildProcess {
  return fork(path.join(root, 'server', 'start.mjs'), ['--api'], { cwd: root, env: environment })
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

function generate(root: string): void {
  spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'tools', 'generate.ts')], {
    cwd: root,
    stdio: 'inherit',
  })
}
