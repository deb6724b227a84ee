/**
 * `npm test`: every test, from a clean clone: installs packages, gets a browser, builds the pages, runs vitest. What
 * stands after `--` goes to vitest: `npm test -- tests/unit` or `npm test -- --project unit`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensurePackages } from '../server/start/packages.mjs'
import { ensureBuilds } from '../server/start/page-builds.mjs'
// biome-ignore lint/correctness/useImportExtensions: the declarations beside the module mislead the rule
import { ensureBrowser } from './support/find-browser.mjs'

const root = path.resolve(import.meta.dirname, '..')
const results = path.join(root, '.cache', 'tests', 'results.json')
const given = process.argv.slice(2)

try {
  process.chdir(root)
  ensurePackages(root, { withTools: true })
  if (needsBrowser()) {
    process.env.CHROME_PATH = await ensureBrowser(root)
    ensureBuilds(root)
  }
  process.exitCode = await runVitest()
  printCounts()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Those who ask for other projects only are not made to wait for a browser. */
function needsBrowser() {
  const projects = given.flatMap((option, index) =>
    option === '--project' ? [given[index + 1]] : (option.match(/^--project=(.*)/)?.slice(1) ?? []),
  )
  return projects.length === 0 || projects.includes('browser')
}

function runVitest() {
  mkdirSync(path.dirname(results), { recursive: true })
  rmSync(results, { force: true })
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const options = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]
  const child = spawn(process.execPath, [vitest, ...options, ...given], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (status) => resolve(status ?? 1))
  })
}

function printCounts() {
  if (!existsSync(results)) return
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(results, 'utf8'))
  const skipped = numPendingTests + numTodoTests
  console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
}
