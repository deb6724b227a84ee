/**
 * `npm start`: puts in place what is missing (packages, built pages), then becomes the server: one process, so that a
 * signal to it is a signal to the server. `--seed <files or folders>` loads and ends, `--build` builds and ends; `--watch`
 * is for development, and starts this file again with `--api` for the server without its pages.
 */
import path from 'node:path'
import { StartFailed } from './start/start-failed.mjs'

const oldestNode = [20, 19]
const commands = ['--watch', '--seed', '--build', '--api']
const root = path.resolve(import.meta.dirname ?? '.', '..')

try {
  refuseOldNode()
  const [command, ...rest] = process.argv.slice(2)
  refuseUnknown(command)
  const { ensurePackages } = await import('./start/packages.mjs')
  ensurePackages(root, { withTools: command === '--watch' })
  if (command === undefined || command === '--build') {
    const { ensureBuilds } = await import('./start/page-builds.mjs')
    ensureBuilds(root)
  }
  if (command !== '--build') await run(command, rest)
} catch (error) {
  // An expected failure (`BackchannelError`, `StartFailed`) is a sentence; of all others the stack is what helps.
  const isExpected = error instanceof Error && (error.name === 'StartFailed' || 'isRetriable' in error)
  console.error(isExpected ? error.message : error)
  process.exit(1)
}

async function run(command, rest) {
  // Packages leave out what they check only while one develops.
  if (command !== '--watch' && command !== '--api') process.env.NODE_ENV ??= 'production'
  const { register } = await import('tsx/esm/api')
  register()
  if (command === '--watch') {
    const { develop } = await import('./start/develop.ts')
    return develop(root)
  }
  // Started by `--watch`, the server ends with it however that ends.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  const { main } = await import('./main.ts')
  return main(command === '--seed' ? [command, ...rest.map(resolveFromCaller)] : [])
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  const needed = `Node ${oldestNode.join('.')} or later is needed`
  throw new StartFailed(`${needed}; this is ${process.versions.node}. See https://nodejs.org`)
}

function refuseUnknown(command) {
  if (command === undefined || commands.includes(command)) return
  throw new StartFailed(`${command}: no such option; expected nothing, --watch, --build or --seed <files or folders>`)
}

/** npm runs scripts in the repository; paths are meant from where its caller stood. */
function resolveFromCaller(file) {
  if (file.startsWith('--')) return file
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}
