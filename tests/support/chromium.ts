/** The browser of the tests. */
import { type Browser, chromium } from 'playwright-core'
// biome-ignore lint/correctness/useImportExtensions: the module is plain JavaScript, for `npm test` runs it before anything is installed
import { findBrowser } from './find-browser.mjs'

/** Pages of its own that Chromium prepares behind each tab, for an address bar that nobody sees: a third of opening a page. */
const needless = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** A headless Chromium; whoever starts it closes it. Without one, says how to get one. `fontsFile` names its only faces. */
export async function launchChromium(fontsFile?: string): Promise<Browser> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('no browser: run `npm test`, which gets one, or set CHROME_PATH')
  const env = fontsFile === undefined ? {} : { env: { ...process.env, FONTCONFIG_FILE: fontsFile } }
  const args = ['--no-sandbox', '--disable-dev-shm-usage', `--disable-features=${needless.join(',')}`]
  return chromium.launch({ executablePath, args, ...env })
}
