import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const root = process.cwd()

describe('npm start', () => {
  it.each([
    [['--fast'], {}, '--fast: no such option; expected nothing, --watch, --build or --seed <files or folders>\n'],
    [['--api'], { PORT: 'http' }, 'PORT: "http" is not accepted; expected a whole number from 0 to 65535 (port)\n'],
    [
      ['--api'],
      { NEO4J_URI: 'bolt://localhost:1' },
      'NEO4J_PASSWORD: missing; NEO4J_URI is set, and its password is needed too\n',
    ],
  ])('with %o and %o ends at once with one line', (options, environment, line) => {
    const ended = spawnSync(process.execPath, ['server/start.mjs', ...options], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      timeout: 8_000,
    })
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([1, '', line])
  })
})

describe('the packages', () => {
  const wanted = {
    '': { name: 'backchannel' },
    'node_modules/express': { version: '5.3.0' },
    'node_modules/graphql': { version: '16.15.0' },
    'node_modules/vitest': { version: '4.1.0', dev: true },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  }

  it('are missing where the lock file names others than those installed', async () => {
    const folder = makeRepository(wanted, {
      'node_modules/express': { version: '5.2.0' },
      'node_modules/graphql': { version: '16.15.0' },
    })
    expect(findMissing(folder, true)).toEqual(['node_modules/express', 'node_modules/vitest'])
    expect(findMissing(folder, false)).toEqual(['node_modules/express'])
  })

  it('are all missing in a fresh clone, but for those of other platforms', async () => {
    const folder = makeRepository(wanted, undefined)
    expect(findMissing(folder, true)).toEqual(['node_modules/express', 'node_modules/graphql', 'node_modules/vitest'])
  })
})

describe('the pages', () => {
  it('are built once, and again only where their sources changed', () => {
    const folder = makeFolder()
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    writeFileSync(path.join(folder, 'package-lock.json'), '{}')
    for (const page of ['client', 'client/graphiql']) {
      mkdirSync(path.join(folder, page), { recursive: true })
      writeFileSync(path.join(folder, page, 'index.html'), '<title>a page</title>')
      writeFileSync(path.join(folder, page, 'vite.config.ts'), 'export default { root: import.meta.dirname }')
    }
    writeFileSync(path.join(folder, 'client', 'mark.svg'), '<svg/>')
    cpSync(path.join(root, 'server', 'domain'), path.join(folder, 'server', 'domain'), { recursive: true })

    expect(build(folder)).toEqual(['Building the page …', 'Building the query page …'])
    expect(build(folder)).toEqual([])
    appendFileSync(path.join(folder, 'client', 'index.html'), '<p>changed')
    expect(build(folder)).toEqual(['Building the page …'])
    appendFileSync(path.join(folder, 'client', 'graphiql', 'index.html'), '<p>changed')
    expect(build(folder)).toEqual(['Building the query page …'])
    expect(readdirSync(path.join(folder, 'dist')).toSorted()).toEqual(['client', 'graphiql'])
  }, 60_000)
})

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backchannel-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function makeRepository(wanted: object, installed: object | undefined): string {
  const folder = makeFolder()
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (installed === undefined) return folder
  for (const name of Object.keys(installed)) mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  return folder
}

/** What a module of `server/start` says, in a process of its own: these are plain JavaScript, run before anything else. */
function runStartModule(script: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

function findMissing(folder: string, withTools: boolean): string[] {
  const module = path.join(root, 'server', 'start', 'packages.mjs')
  return JSON.parse(
    runStartModule(`
      import { findMissingPackages } from ${JSON.stringify(module)}
      console.log(JSON.stringify(findMissingPackages(${JSON.stringify(folder)}, { withTools: ${withTools} })))`),
  )
}

function build(folder: string): string[] {
  const module = path.join(root, 'server', 'start', 'page-builds.mjs')
  const said = runStartModule(`
    import { ensureBuilds } from ${JSON.stringify(module)}
    ensureBuilds(${JSON.stringify(folder)})`)
  return said.split('\n').filter((line) => line.startsWith('Building'))
}
