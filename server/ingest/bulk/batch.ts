/** Files as a bulk load takes them: of checked shape, many at a time. */
import { SourceRejected } from '../../domain/errors.ts'
import type { LoadOutcome } from '../load.ts'
import type { SourceFile } from '../source-file.ts'
import { type DefinedFile, defineArticle, defineRegister, isArticleFile } from '../unit.ts'

/** Articles and register files, each before those that speak of what it defines. */
export type FileStream = Iterable<SourceFile> | AsyncIterable<SourceFile>

/** Entities of a batch, at least, before it is written; the rows of a statement are cut to less. */
const entitiesPerBatch = 5_000

/** Files by batches, in their order. What has not the shape of an article or register goes to `refuse`. */
export async function* inBatches(
  files: FileStream,
  readText: (name: string) => string | undefined,
  refuse: (outcome: LoadOutcome) => void,
): AsyncGenerator<readonly DefinedFile[]> {
  let batch: DefinedFile[] = []
  let entities = 0
  for await (const file of files) {
    const defined = define(file, readText, refuse)
    if (defined === undefined) continue
    batch.push(defined)
    entities += defined.entities.length
    if (entities < entitiesPerBatch) continue
    yield batch
    batch = []
    entities = 0
  }
  if (batch.length > 0) yield batch
}

function define(
  file: SourceFile,
  readText: (name: string) => string | undefined,
  refuse: (outcome: LoadOutcome) => void,
): DefinedFile | undefined {
  try {
    return isArticleFile(file) ? defineArticle(file, readText) : defineRegister(file, `register:${file.name}`)
  } catch (error) {
    if (!(error instanceof SourceRejected)) throw error
    refuse({ name: file.name, kind: 'refused', counts: [], problems: error.problems })
    return undefined
  }
}

/** Values in runs of at most `size`. */
export function inRuns<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, run) => values.slice(run * size, (run + 1) * size))
}
