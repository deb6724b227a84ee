/** `npm run bench`: installs packages where they are missing, gets a browser and builds the pages where a job needs them, measures. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensurePackages } from '../../server/start/packages.mjs'
import { ensureBuilds } from '../../server/start/page-builds.mjs'
// biome-ignore lint/correctness/useImportExtensions: the declarations beside the module mislead the rule
import { ensureBrowser } from '../support/find-browser.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')
const given = process.argv.slice(2)
const inBrowser = ['client', 'lighthouse']

try {
  process.chdir(root)
  ensurePackages(root, { withTools: true })
  if (inBrowser.some((job) => given.includes(job)) || !given.some((word) => /^[a-z]/.test(word))) {
    process.env.CHROME_PATH = await ensureBrowser(root)
    ensureBuilds(root)
  }
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/run.ts', ...given], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
