/** The README's table of settings, from `server/settings.ts`: between its two marks, nothing else is touched. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describeSettings } from '../../server/settings.ts'
import type { GeneratedFile } from '../generate.ts'

const begin = '<!-- settings: npm run generate -->'
const end = '<!-- /settings -->'

/** README.md with the table as it should stand. Errors: an Error where the README lacks the marks. */
export async function writeReadmeSettings(root: string): Promise<readonly GeneratedFile[]> {
  const file = path.join(root, 'README.md')
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md has no table of settings between ${begin} and ${end}`)
  return [{ path: 'README.md', text: `${text.slice(0, from)}${begin}\n${formatTable()}${text.slice(to)}` }]
}

function formatTable(): string {
  const rows = describeSettings().map(
    ({ name, default: fallback, accepts, meaning }) =>
      `| \`${name}\` | ${formatDefault(fallback)} | ${accepts} | ${meaning} |\n`,
  )
  return `| variable | default | accepts | meaning |\n| --- | --- | --- | --- |\n${rows.join('')}`
}

function formatDefault(fallback: string | undefined): string {
  return fallback === undefined ? '–' : `\`${fallback}\``
}
