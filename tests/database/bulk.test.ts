/** Many files at a time, held to the loader of few: the same checks, and the same store to the last property. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BulkCount, loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { toSourceFile } from '../../server/ingest/bulk/value-file.ts'
import { createLoader } from '../../server/ingest/load.ts'
import type { SourceFile } from '../../server/ingest/source-file.ts'
import { generateFiles } from '../bench/generate/index.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeSourceFolder } from '../support/source-files.ts'
import { readWholeStore } from '../support/whole-store.ts'

const encounters = 150
const nowSeconds = () => 1_800_000_000

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})

beforeEach(() => database.clear())

afterAll(() => database.close())

interface Loaded extends BulkCount {
  /** What was refused, in the words of its problems. */
  readonly problems: readonly string[]
}

async function load(files: Iterable<SourceFile>, signal?: AbortSignal): Promise<Loaded> {
  const problems: string[] = []
  // Small batches, so that what belongs together lies across several.
  const settings = { database, nowSeconds, entitiesPerBatch: 150, ...(signal === undefined ? {} : { signal }) }
  const count = await loadBulk(files, settings, {
    refused: (outcome) => problems.push(...outcome.problems.map(({ file, message }) => `${file}: ${message}`)),
    progress: () => undefined,
  })
  return { ...count, problems }
}

/** The same files through the loader of single articles, register files first. */
async function loadSingly(files: readonly SourceFile[]): Promise<void> {
  const loader = createLoader({ database, articlesFolder: undefined, nowSeconds })
  const folder = makeSourceFolder()
  const written = files.map(({ name, value }) => folder.write(`${name}.json`, JSON.stringify(value)))
  const outcomes = await loader.loadPaths(written, () => undefined)
  folder.remove()
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
}

/** Generated files under the names that they have as files of a folder. */
function* namedFiles(): Generator<SourceFile> {
  for (const { name, value } of generateFiles(encounters)) yield toSourceFile(`${name}.json`, value)
}

describe('a generated network loaded in bulk', () => {
  it('is, to the last property, what the loader of single articles makes of the same files', async () => {
    const files = [...generateFiles(encounters)]
    await loadSingly(files)
    const singly = await readWholeStore(database)
    await database.clear()
    expect(await load(namedFiles())).toEqual({ loaded: files.length, unchanged: 0, refused: 0, problems: [] })
    expect(await readWholeStore(database)).toEqual(singly)
  })

  it('is left as it is when it is loaded again', async () => {
    const { loaded } = await load(namedFiles())
    const before = await readWholeStore(database)
    expect(await load(namedFiles())).toEqual({ loaded: 0, unchanged: loaded, refused: 0, problems: [] })
    expect(await readWholeStore(database)).toEqual(before)
  })

  it('goes on where it was interrupted, and ends as if it had not been', async () => {
    const all = [...namedFiles()]
    await load(all)
    const whole = await readWholeStore(database)
    await database.clear()
    const half = Math.floor(all.length / 2)
    await load(all.slice(0, half))
    expect(await load(all)).toEqual({ loaded: all.length - half, unchanged: half, refused: 0, problems: [] })
    expect(await readWholeStore(database)).toEqual(whole)
  })

  it('is the same in whatever order its articles come', async () => {
    const all = [...namedFiles()]
    const registers = all.filter(({ name }) => !name.startsWith('article-'))
    const articles = all.filter(({ name }) => name.startsWith('article-'))
    await load(all)
    const inOrder = await readWholeStore(database)
    await database.clear()
    await load([...registers, ...articles.reverse()])
    expect(await readWholeStore(database)).toEqual(inOrder)
  })
})

describe('among files in bulk', () => {
  const register = toSourceFile('register', {
    actors: { north: { name: 'North', kind: 'state' }, south: { name: 'South', kind: 'state' } },
    sources: { gazette: { name: 'Gazette', kind: 'outlet' } },
  })
  const article = (name: string, introduces: string, speaksOf: string, more: object = {}) =>
    toSourceFile(name, {
      article: name,
      title: 'Talks',
      publisher: 'gazette',
      published: '2030-05-02',
      introduces: { encounters: { [introduces]: { title: 'Talks', kind: 'talks', ...more } } },
      reports: {
        held: {
          encounter: speaksOf,
          status: 'occurred',
          who: [{ actor: 'north', role: 'party' }],
          attribution: 'author',
          evidence: { paragraph: 1, gist: 'They talked.' },
        },
      },
    })

  it('a bad one stops no other, and each says what is wrong with it', async () => {
    const nonsense = toSourceFile('nonsense', { article: 'nonsense', title: 'Talks' })
    expect(
      await load([
        register,
        article('first', 'harbour', 'harbour'),
        article('unknown', 'elsewhere', 'nowhere'),
        nonsense,
        article('second', 'harbour', 'harbour'),
        article('circle', 'round', 'round', { follows: 'round' }),
        article('last', 'island', 'harbour'),
      ]),
    ).toEqual({
      loaded: 3,
      unchanged: 0,
      refused: 4,
      problems: [
        'nonsense: publisher is missing: expected a string',
        'nonsense: published is missing: expected another form; see seeds/README.md',
        'nonsense: reports is missing: expected a map',
        'unknown: reports.held.encounter: unknown encounter "nowhere"',
        'second: introduces.encounters.harbour: encounter harbour is already defined in article:first',
        'circle: introduces.encounters.round: encounter round cannot follow itself, at any remove',
      ],
    })
  })

  it('a new version of an article takes the place of the old one', async () => {
    await load([register, article('first', 'harbour', 'harbour')])
    const changed = article('first', 'island', 'island')
    expect(await load([register, changed])).toEqual({ loaded: 1, unchanged: 1, refused: 0, problems: [] })
    const replaced = await readWholeStore(database)
    await database.clear()
    await load([register, changed])
    expect(replaced).toEqual(await readWholeStore(database))
  })

  it('none is written once the load is given up', async () => {
    const gone = AbortSignal.abort(new Error('given up'))
    await expect(load([register], gone)).rejects.toThrow('given up')
    expect((await readWholeStore(database)).filter((row) => row.includes('actor:north'))).toEqual([])
  })
})
