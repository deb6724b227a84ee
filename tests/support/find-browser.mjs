/** A Chromium to test with: found, or got. Needs nothing but Node and, to get one, playwright-core. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const downloadTimeoutMs = 300_000

/**
 * The program to start: CHROME_PATH, else Chromium or Chrome on the PATH, else what playwright-core downloaded before.
 * @returns {Promise<string | undefined>} undefined where there is none; throws where CHROME_PATH names none
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (runs(named)) return named
    throw new Error(`CHROME_PATH: ${named} is no browser that starts; expected the path of a Chromium or Chrome`)
  }
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
  const { chromium } = await import('playwright-core')
  return [...onPath, chromium.executablePath()].find((candidate) => isProgram(candidate) && runs(candidate))
}

/**
 * Finds a browser or gets one: as root on Debian or Ubuntu the distribution's package, else playwright's own download.
 * @returns {Promise<string>} throws an Error with a sentence where none is to be had
 */
export async function ensureBrowser(root) {
  const found = await findBrowser()
  if (found !== undefined) return found
  if (isRootOnDebian()) {
    console.log('No browser found; installing the package chromium …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const packaged = await findBrowser()
    if (packaged !== undefined) return packaged
  }
  console.log('No browser found; downloading Chromium with playwright …')
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js')
  run(process.execPath, [cli, 'install', ...(isRootOnDebian() ? ['--with-deps'] : []), 'chromium'])
  const downloaded = await findBrowser()
  if (downloaded !== undefined) return downloaded
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be found or installed. Install one, or set CHROME_PATH to it.',
  )
}

function run(program, commandLine) {
  spawnSync(program, commandLine, {
    stdio: 'inherit',
    timeout: downloadTimeoutMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starting tells more than existing: Ubuntu has a stand-in for a package, and a download may lack its libraries. */
function runs(file) {
  return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}
