/** Files as a bulk load takes them: of checked shape, many at a time. */
import path from 'node:path'
import { SourceRejected } from '../../domain/errors.ts'
import type { LoadOutcome } from '../load.ts'
import type { SourceFile } from '../source-file.ts'
import { type DefinedFile, defineArticle, defineRegister, isArticleFile } from '../unit.ts'

/** Articles and register files, each before those that speak of what it defines. */
export type FileStream = Iterable<SourceFile> | AsyncIterable<SourceFile>

/** Files by batches of at least so many entities, in their order. What has not the shape of an article or register goes to `refuse`. */
export async function* inBatches(
  files: FileStream,
  entitiesPerBatch: number,
  readText: (name: string) => string | undefined,
  refuse: (outcome: LoadOutcome) => void,
): AsyncGenerator<readonly DefinedFile[]> {
  let batch: DefinedFile[] = []
  let entities = 0
  const breathe = createBreath()
  for await (const file of files) {
    await breathe()
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
    return isArticleFile(file)
      ? defineArticle(file, readText)
      : defineRegister(file, `register:${path.basename(file.name)}`)
  } catch (error) {
    if (!(error instanceof SourceRejected)) throw error
    refuse({ name: file.name, kind: 'refused', counts: [], problems: error.problems })
    return undefined
  }
}

/** Lets what waits go on, every few milliseconds of long work: a database that has answered would otherwise stand idle. */
export function createBreath(everyMs = 5): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < everyMs) return
    await new Promise((resolve) => setImmediate(resolve))
    last = performance.now()
  }
}

/** Values in runs of at most `size`. */
export function inRuns<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, run) => values.slice(run * size, (run + 1) * size))
}
