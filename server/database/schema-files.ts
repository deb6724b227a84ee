/** The numbered files under `cypher/schema`: what they hold, and how they stand to what a database has seen of them. */

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Conflict, InvalidInput } from '../domain/errors.ts'
import { splitStatements } from './split-statements.ts'

export interface SchemaFile {
  /** The file's name without its ending: `001-entities`. */
  readonly name: string
  readonly number: number
  /** Of the text, with line ends of any system taken alike. */
  readonly checksum: string
  readonly statements: readonly string[]
}

/** A file as a database remembers it. */
export interface AppliedFile {
  readonly name: string
  readonly checksum: string
}

/** The schema files of a folder by number. Throws `InvalidInput` where a name has no number or a number stands twice. */
export async function readSchemaFiles(folder: string): Promise<readonly SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.cypher')).sort()
  const files = await Promise.all(names.map((name) => readSchemaFile(folder, name)))
  for (const [place, file] of files.entries()) {
    const earlier = files[place - 1]
    if (earlier?.number !== file.number) continue
    throw new InvalidInput(
      `the schema files ${earlier.name} and ${file.name} have the same number: give the newer one the next`,
    )
  }
  return files
}

/**
 * The files that a database has not seen yet, in order. Throws `Conflict` with a sentence where the two do not fit: the
 * database is of a newer version, an applied file was changed, or a file was put in before one that is applied.
 */
export function findPending(files: readonly SchemaFile[], applied: readonly AppliedFile[]): readonly SchemaFile[] {
  const known = new Map(files.map((file) => [file.name, file]))
  const newest = files.at(-1)?.name ?? 'none'
  for (const { name, checksum } of applied) {
    const file = known.get(name)
    if (file === undefined) {
      throw new Conflict(
        `the database was written by a newer version of Backchannel (its schema has ${name}; this version knows up to ${newest}): start the newer version, or use another database`,
      )
    }
    if (file.checksum !== checksum) {
      throw new Conflict(
        `the schema file ${name} was changed after it was applied to this database: restore it, and put the change into a file with the next number`,
      )
    }
  }
  const seen = new Set(applied.map((each) => each.name))
  const highest = Math.max(0, ...applied.map((each) => known.get(each.name)?.number ?? 0))
  const pending = files.filter((file) => !seen.has(file.name))
  const late = pending.find((file) => file.number < highest)
  if (late === undefined) return pending
  throw new Conflict(`the schema file ${late.name} comes before one that is already applied: give it the next number`)
}

async function readSchemaFile(folder: string, fileName: string): Promise<SchemaFile> {
  const number = /^(\d{3})-[a-z0-9-]+\.cypher$/.exec(fileName)?.[1]
  if (number === undefined) {
    throw new InvalidInput(`the schema file ${fileName} is not named like 001-what-it-does.cypher`)
  }
  const text = (await readFile(join(folder, fileName), 'utf8')).replaceAll('\r\n', '\n')
  return {
    name: fileName.replace(/\.cypher$/, ''),
    number: Number(number),
    checksum: createHash('sha256').update(text).digest('hex'),
    statements: splitStatements(text),
  }
}
