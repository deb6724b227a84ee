/** Files of folders as a bulk load takes them: read one at a time, registers told from articles before they are read. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { SourceRejected } from '../../domain/errors.ts'
import { type LoadOutcome, listSourceFiles, shorten } from '../load.ts'
import { readSourceFile, type SourceFile } from '../source-file.ts'

/** What stands in a folder, in the order of the names. */
export interface SourceFiles {
  readonly registers: readonly string[]
  readonly articles: readonly string[]
}

const headBytes = 65_536

/**
 * Tells registers from articles by their first lines; an article that hides its key further down is taken for a register, and
 * loaded as what it is. Throws `InvalidInput` for a path that is not there.
 */
export function sortFiles(paths: readonly string[]): SourceFiles {
  const files = paths.flatMap(listSourceFiles)
  const isArticle = (file: string) => /(?:^|[{,\n])\s*(["']?)article\1\s*:/.test(readHead(file))
  const articles = new Set(files.filter(isArticle))
  return { registers: files.filter((file) => !articles.has(file)), articles: [...articles] }
}

/** Files one after another; those that are no text, or not YAML, go to `refuse`. */
export function* readFiles(files: readonly string[], refuse: (outcome: LoadOutcome) => void): Generator<SourceFile> {
  for (const file of files) {
    const name = shorten(file)
    try {
      yield readSourceFile(name, readFileSync(file))
    } catch (error) {
      if (!(error instanceof SourceRejected)) throw error
      refuse({ name, kind: 'refused', counts: [], problems: error.problems })
    }
  }
}

function readHead(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(headBytes)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer))
  } finally {
    closeSync(descriptor)
  }
}
