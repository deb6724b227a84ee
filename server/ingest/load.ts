/** Loads files and single articles: register first, then each article by itself, so that one bad file stops no other. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../database/statement.ts'
import { entitiesKnown } from '../database/statements.gen.ts'
import { Conflict, InvalidInput, NotFound, type SourceProblem, SourceRejected } from '../domain/errors.ts'
import { readArticleText } from './article-text.ts'
import { type Curator, createCurator } from './curation/curator.ts'
import { readSourceFile, type SourceFile } from './source-file.ts'
import { type DefinedFile, defineArticle, defineRegister, isArticleFile } from './unit.ts'
import { type Difference, type KindCount, writeUnit } from './write-unit.ts'

/** What became of one file, or of the register files together. */
export interface LoadOutcome {
  readonly name: string
  readonly kind: 'loaded' | 'unchanged' | 'refused'
  readonly counts: readonly KindCount[]
  readonly problems: readonly SourceProblem[]
}

export interface Loader {
  /** Files and folders (searched for `.yaml`, `.yml` and `.json`). Refusals are in the outcomes, never thrown. */
  loadPaths(paths: readonly string[], report: (outcome: LoadOutcome) => void): Promise<readonly LoadOutcome[]>
  /** One article in the shape of an article file. Throws `SourceRejected`. */
  loadArticleText(text: string): Promise<{ readonly articleId: string; readonly counts: readonly KindCount[] }>
  /** Throws `NotFound`, and `Conflict` while other files speak of what the article introduced. */
  removeArticle(id: string): Promise<readonly KindCount[]>
  /** The text in a file of the articles' folder; undefined where it is not at hand. */
  readText(name: string): string | undefined
  /** Whether there is a folder of the articles' texts. */
  readonly hasTexts: boolean
  /** Decisions about who is who, which loads keep. */
  readonly curator: Curator
}

export interface LoaderSettings {
  readonly database: Database
  /** Folder of the articles' texts, where they are at hand. */
  readonly articlesFolder: string | undefined
  readonly nowSeconds: () => number
}

/** A register of a hundred thousand actors takes its time. */
const UNIT = { timeoutMs: 300_000 }

export function createLoader({ database, articlesFolder, nowSeconds }: LoaderSettings): Loader {
  const readText = (name: string) => readArticleText(articlesFolder, name)
  const write = (files: readonly DefinedFile[], keepUsed = false): Promise<Difference> =>
    database.write((transaction) => writeUnit(files, transaction, nowSeconds(), { keepUsed }), UNIT)

  return {
    readText,
    hasTexts: articlesFolder !== undefined,
    curator: createCurator(database, nowSeconds),
    loadPaths: async (paths, report) => {
      const outcomes: LoadOutcome[] = []
      const add = (outcome: LoadOutcome) => {
        outcomes.push(outcome)
        report(outcome)
      }
      const { files, refused } = readAll(paths)
      for (const outcome of refused) add(outcome)
      const registers = files.filter((file) => !isArticleFile(file))
      const register = attemptAll('register', () =>
        registers.map((file) => defineRegister(file, `register:${path.basename(file.name)}`)),
      )
      if (register.refusal !== undefined) add(register.refusal)
      const defined = register.value ?? []
      const first = defined.length === 0 ? undefined : await attempt('register', () => write(defined, true))
      const articles = files.filter(isArticleFile).flatMap((file) => {
        const article = attemptAll(file.name, () => defineArticle(file, readText))
        if (article.refusal !== undefined) add(article.refusal)
        return article.value === undefined ? [] : [article.value]
      })
      for (const article of orderByReference(articles)) {
        add((await attempt(article.file.name, () => write([article]))).outcome)
      }
      // What the register no longer defines can go once the articles have let go of it.
      const leftovers = first?.value?.leftovers.length ?? 0
      const last = leftovers > 0 ? await attempt('register', () => write(defined)) : undefined
      if (first !== undefined)
        add(last === undefined || last.outcome.kind === 'unchanged' ? first.outcome : last.outcome)
      return outcomes
    },
    loadArticleText: async (text) => {
      const file = readSourceFile('article', new TextEncoder().encode(text))
      const article = defineArticle(file, readText)
      const { counts } = await write([article])
      return { articleId: article.key, counts }
    },
    removeArticle: async (id) => {
      if (!id.startsWith('article:'))
        throw new InvalidInput(`id: ${JSON.stringify(id)} is not accepted; expected article:…`, 'id')
      const [known] = await database.read(entitiesKnown, { ids: [id] })
      if (known === undefined)
        throw new NotFound(`id: no article has the identifier ${JSON.stringify(id)}; expected article:…`)
      const nothing: DefinedFile = { file: readSourceFile(id, new Uint8Array()), key: id, entities: [], references: [] }
      try {
        return (await write([nothing])).counts
      } catch (error) {
        if (error instanceof SourceRejected)
          throw new Conflict(error.problems.map((problem) => problem.message).join('\n'), { cause: error })
        throw error
      }
    },
  }
}

function readAll(paths: readonly string[]): {
  readonly files: readonly SourceFile[]
  readonly refused: readonly LoadOutcome[]
} {
  const refused: LoadOutcome[] = []
  const files = paths.flatMap(listSourceFiles).flatMap((file) => {
    const read = attemptAll(file, () => readSourceFile(shorten(file), readFileSync(file)))
    if (read.refusal !== undefined) refused.push(read.refusal)
    return read.value === undefined ? [] : [read.value]
  })
  return { files, refused }
}

/** A path as messages show it: from where one stands, where it lies below. */
export const shorten = (file: string): string => {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}

/** YAML and JSON files at a path, folders searched to any depth; a schema folder is not a source. */
export function listSourceFiles(place: string): readonly string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) throw new InvalidInput(`no file or folder ${JSON.stringify(place)}`, 'files or folders')
  if (!found.isDirectory()) return [place]
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name) && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => path.join(place, name))
}

/** Articles that introduce encounters before those that speak of them; otherwise in the order given. */
function orderByReference(articles: readonly DefinedFile[]): readonly DefinedFile[] {
  const introducer = new Map(articles.flatMap((article) => article.entities.map(({ id }) => [id, article] as const)))
  const ordered = new Set<DefinedFile>()
  const place = (article: DefinedFile, waiting: ReadonlySet<DefinedFile>): void => {
    if (ordered.has(article) || waiting.has(article)) return
    for (const { id } of article.references) {
      const needed = introducer.get(id)
      if (needed !== undefined && needed !== article) place(needed, new Set([...waiting, article]))
    }
    ordered.add(article)
  }
  for (const article of articles) place(article, new Set())
  return [...ordered]
}

interface Attempt<Value> {
  readonly value: Value | undefined
  readonly refusal: LoadOutcome | undefined
}

function attemptAll<Value>(name: string, run: () => Value): Attempt<Value> {
  try {
    return { value: run(), refusal: undefined }
  } catch (error) {
    return { value: undefined, refusal: refusalOf(name, error) }
  }
}

async function attempt(
  name: string,
  run: () => Promise<Difference>,
): Promise<{ readonly value: Difference | undefined; readonly outcome: LoadOutcome }> {
  try {
    const value = await run()
    const kind = value.counts.length === 0 ? 'unchanged' : 'loaded'
    return { value, outcome: { name, kind, counts: value.counts, problems: [] } }
  } catch (error) {
    return { value: undefined, outcome: refusalOf(name, error) }
  }
}

function refusalOf(name: string, error: unknown): LoadOutcome {
  if (!(error instanceof SourceRejected)) throw error
  return { name, kind: 'refused', counts: [], problems: error.problems }
}
