/** `npm run seed -- --bulk` as a user runs it: a process of its own, on files of a folder, killed and begun anew. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { loadBulkFiles } from '../../server/ingest/bulk/load-files.ts'
import { writeGeneratedFiles } from '../bench/support/write-files.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { projectFolder } from '../support/folders.ts'
import { createTestLoader, testNowSeconds } from '../support/seeded.ts'
import { readWholeStore } from '../support/whole-store.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await openTestDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'backchannel-bulk-'))
})

beforeEach(() => database.clear())

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

interface Run {
  readonly child: ChildProcess
  readonly lines: string[]
  /** The exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>
}

function seed(...words: readonly string[]): Run {
  const { uri, username, password } = inject('neo4j')
  const child = spawn(process.execPath, ['server/start.mjs', '--seed', ...words], {
    cwd: projectFolder,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream
      .setEncoding('utf8')
      .on('data', (text: string) => lines.push(...text.split('\n').filter((line) => line !== '')))
  }
  return { child, lines, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

/** All that is stored, without when it was recorded: two loads are never at one time. */
async function readStore(): Promise<readonly string[]> {
  return (await readWholeStore(database)).map((row) => row.replace(/"recordedAt":\d+/, '"recordedAt":0')).sort()
}

describe('npm run seed -- --bulk', () => {
  it('killed in the middle and begun anew, ends with the store of a load that was never interrupted', async () => {
    const network = path.join(folder, 'network')
    const files = writeGeneratedFiles(650, network)
    const parts = {
      database,
      loader: createTestLoader(database),
      articlesFolder: undefined,
      nowSeconds: () => testNowSeconds,
    }
    const { loaded } = await loadBulkFiles([network], parts, { outcome: () => undefined, progress: () => undefined })
    const whole = await readStore()
    await database.clear()

    const first = seed('--bulk', network)
    await expect
      .poll(() => first.lines, { timeout: 200_000 })
      .toContainEqual(expect.stringMatching(/^ {2}\d+ loaded, /))
    first.child.kill('SIGKILL')
    await first.ended
    const half = await readStore()
    expect(half.length).toBeGreaterThan(files)
    expect(half.length).toBeLessThan(whole.length)

    const second = seed('--bulk', network)
    expect([await second.ended, second.lines.at(-1)]).toEqual([
      0,
      expect.stringMatching(/^\d+ loaded, \d+ unchanged, 0 refused: all \d+ articles after /),
    ])
    const [again = 0, unchanged = 0] = (second.lines.at(-1)?.match(/\d+/g) ?? []).map(Number)
    expect([again + unchanged, again > 0, unchanged > 0]).toEqual([loaded, true, true])
    expect(await readStore()).toEqual(whole)
  }, 600_000)

  it('says of each bad file where and what is wrong with it, loads the others, and ends with 1', async () => {
    const bad = mkdtempSync(path.join(folder, 'bad-'))
    const write = (name: string, text: string) => writeFileSync(path.join(bad, name), text)
    write(
      'register.yaml',
      'actors:\n  north: { name: North, kind: state }\nsources:\n  gazette: { name: Gazette, kind: outlet }\n',
    )
    const article = (id: string, encounter: string) =>
      [
        `article: ${id}`,
        'title: Talks',
        'publisher: gazette',
        "published: '2030-05-02'",
        'introduces:',
        '  encounters:',
        `    ${id}-talks: { title: Talks, kind: talks }`,
        'reports:',
        '  held:',
        `    encounter: ${encounter}`,
        '    status: occurred',
        '    who: [{ actor: north, role: party }]',
        '    attribution: author',
        '    evidence: { paragraph: 1, gist: They talked. }',
      ].join('\n')
    write('good.yaml', article('good', 'good-talks'))
    write('unknown.yaml', article('unknown', 'nowhere'))
    write('broken.yaml', 'article: [broken\n')
    const { ended, lines } = seed('--bulk', bad)
    expect(await ended).toBe(1)
    const shown = lines.map((line) => line.replaceAll(`${bad}/`, '').replace(/after .*|\d+ s$/, '…'))
    expect(shown).toEqual([
      'register: 2 created, 0 changed, 0 removed',
      'broken.yaml: refused, nothing of it was loaded',
      expect.stringMatching(/^ {2}broken\.yaml:2:1 /),
      '  1 loaded, 0 unchanged, 1 refused of 3 articles, …',
      'unknown.yaml: refused, nothing of it was loaded',
      '  unknown.yaml:10:16 unknown encounter "nowhere"',
      '1 loaded, 0 unchanged, 2 refused: all 3 articles …',
    ])
    expect((await readStore()).filter((row) => row.includes('unknown-talks'))).toEqual([])
  }, 120_000)

  it.each([
    [['--fast', 'seeds'], '--fast: no such option; expected --bulk, --offline, --help'],
    [['--bulk'], 'name the files or folders to load: npm run seed -- seeds'],
    [['--bulk', '/not/there'], 'no file or folder "/not/there"'],
  ])('refuses %j with a sentence', async (words, sentence) => {
    const { ended, lines } = seed(...words)
    expect([await ended, lines]).toEqual([1, [sentence]])
  })
})
