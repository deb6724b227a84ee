/** Are the built pages those of the present sources, and if not, build them. Needs nothing but Node and the packages. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartFailed } from './start-failed.mjs'

/** What is built, from what, into what; paths from the repository's root. The domain is there for its pure modules. */
const builds = [
  {
    name: 'the page',
    config: 'client/vite.config.ts',
    sources: ['client', 'server/domain'],
    without: 'client/graphiql',
    folder: 'dist/client',
  },
  {
    name: 'the query page',
    config: 'client/graphiql/vite.config.ts',
    sources: ['client/graphiql', 'client/mark.svg'],
    folder: 'dist/graphiql',
  },
]

/** Names the sources that a folder was built from; a dot file, so it is never served. */
const stampName = '.built-from'

/**
 * Builds what is missing or older than its sources, told by a hash of their content; says what it does.
 * Each is built aside and then moved into place, so that two starts at once never see half of it.
 * @param {string} root the repository
 * @returns {void} throws `StartFailed` with a sentence where a build fails
 */
export function ensureBuilds(root) {
  for (const build of builds) {
    const stamp = hashSources(root, build)
    const folder = path.join(root, build.folder)
    if (readStamp(folder) === stamp) continue
    console.log(`Building ${build.name} …`)
    const startedMs = performance.now()
    buildInto(root, build, folder, stamp)
    console.log(`Built ${build.name} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`)
  }
}

function buildInto(root, build, folder, stamp) {
  const aside = `${folder}.${process.pid}`
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = [
    'build',
    '--config',
    path.join(root, build.config),
    '--outDir',
    aside,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]
  const { status } = spawnSync(process.execPath, [vite, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new StartFailed(`Building ${build.name} failed. The words of the build stand above.`)
  }
  writeFileSync(path.join(aside, stampName), stamp)
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside, folder)
}

function readStamp(folder) {
  const file = path.join(folder, stampName)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function hashSources(root, { sources, without }) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')))
  for (const file of sources.flatMap((source) => listFiles(root, source, without))) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function listFiles(root, source, without) {
  if (source === without) return []
  if (statSync(path.join(root, source)).isFile()) return [source]
  return readdirSync(path.join(root, source))
    .toSorted()
    .flatMap((name) => listFiles(root, `${source}/${name}`, without))
}
