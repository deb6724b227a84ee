/**
 * Writes every generated file: the merged SDL, resolver types, client operations, Cypher statements and the JSON Schemas
 * of the seed files, the README's table of settings and the catalogue of questions. With `--check` writes nothing, lists the files that are out of date and exits 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeClientOperations } from './generate/client-operations.ts'
import { writeResolverTypes, writeSchema } from './generate/graphql-schema.ts'
import { writeQuestions } from './generate/questions.ts'
import { writeReadmeSettings } from './generate/readme-settings.ts'
import { writeSeedSchemas } from './generate/seed-schemas.ts'
import { writeStatements } from './generate/statements.ts'

/** A file as it should stand, its path relative to the repository. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

const root = path.resolve(import.meta.dirname, '..')
const checkOnly = process.argv.includes('--check')

const files: GeneratedFile[] = (
  await Promise.all([
    writeSchema(root),
    writeResolverTypes(root),
    writeClientOperations(root),
    writeStatements(root),
    writeSeedSchemas(),
    writeReadmeSettings(root),
    writeQuestions(root),
  ])
).flat()

const stale = files.filter((file) => {
  const target = path.join(root, file.path)
  return !existsSync(target) || readFileSync(target, 'utf8') !== file.text
})

if (checkOnly) {
  for (const file of stale) console.error(`out of date: ${file.path} (run npm run generate)`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const file of stale) {
    mkdirSync(path.dirname(path.join(root, file.path)), { recursive: true })
    writeFileSync(path.join(root, file.path), file.text)
    console.log(`wrote ${file.path}`)
  }
}
