/** Are the packages of package-lock.json in node_modules, and if not, install them. Needs nothing but Node. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { StartFailed } from './start-failed.mjs'

/**
 * Installs with `npm ci` where something is missing or of another version; says what it does.
 * Versions are compared, not dates: a fresh checkout has no dates worth comparing.
 * @param {string} root the repository
 * @param {{ withTools: boolean }} options whether the packages that only tests and checks need count too
 * @returns {void} throws `StartFailed` with a sentence where installing fails
 */
export function ensurePackages(root, { withTools }) {
  const missing = findMissingPackages(root, { withTools })
  if (missing.length === 0) return
  console.log(`Installing packages: ${missing.length} of package-lock.json missing or of another version (npm ci) …`)
  const startedMs = performance.now()
  const { status, error } = runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    throw new StartFailed(
      `Installing packages failed (${error?.message ?? `npm ci ended with ${status}`}). Its own words stand above.`,
    )
  }
  console.log(`Packages are in place after ${((performance.now() - startedMs) / 1000).toFixed(1)} s`)
}

/**
 * Packages that the lock file asks for and node_modules does not have; those for other platforms do not count.
 * @param {string} root the repository
 * @param {{ withTools: boolean }} options
 * @returns {readonly string[]} their folders, in the order of the lock file
 */
export function findMissingPackages(root, { withTools }) {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted)
    .filter(([folder, entry]) => folder !== '' && !entry.optional && !entry.link)
    .filter(([, entry]) => withTools || (!entry.dev && !entry.devOptional))
    .filter(([folder, entry]) => installed[folder]?.version !== entry.version || !existsSync(path.join(root, folder)))
    .map(([folder]) => folder)
}

function readPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {}
}

function runNpm(root, commandLine) {
  const own = process.env.npm_execpath
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return spawnSync(program, [...first, ...commandLine], {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm' && process.platform === 'win32',
  })
}
