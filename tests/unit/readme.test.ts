/** The README tells the truth about its commands; its table of settings is generated. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { projectFolder } from '../support/folders.ts'

const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8')

it('names only commands that there are', () => {
  const named = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
})
