/** The README tells the truth about what can be checked: its settings and its scripts. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { describeSettings } from '../../server/settings.ts'
import { projectFolder } from '../support/folders.ts'

const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8')

it('lists every setting with its default, what it accepts and what it means', () => {
  const table = readme
    .match(/<!-- settings -->\n([\s\S]*?)<!-- \/settings -->/)?.[1]
    ?.trim()
    .split('\n')
    .slice(2)
  const expected = describeSettings().map(
    ({ name, default: value, accepts, meaning }) =>
      `| \`${name}\` | ${value === 'none' ? '–' : `\`${value}\``} | ${accepts} | ${meaning} |`,
  )
  expect(table).toEqual(expected)
})

it('names only commands that there are', () => {
  const named = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
})
