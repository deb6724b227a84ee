/** The browser of the tests. */
import { type Browser, chromium } from 'playwright-core'
// biome-ignore lint/correctness/useImportExtensions: the module is plain JavaScript, for `npm test` runs it before anything is installed
import { findBrowser } from './find-browser.mjs'

/** A headless Chromium; whoever starts it closes it. Without one, says how to get one. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('no browser: run `npm test`, which gets one, or set CHROME_PATH')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
