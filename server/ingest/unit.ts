/** What is loaded all or nothing: one article, or the register files together. */

import { articleEntities } from './article-entities.ts'
import { type ArticleFile, articleSchema } from './article-schema.ts'
import { checkShape } from './check-shape.ts'
import type { StoredEntity } from './graph.ts'
import { hashEntity } from './graph.ts'
import { checkPassages } from './passages.ts'
import { collectProblems } from './problems.ts'
import { findReferences, type Reference } from './references.ts'
import { registerEntities } from './register-entities.ts'
import { registerSchema } from './register-schema.ts'
import type { SourceFile } from './source-file.ts'

/** One file of checked shape. `key` is stored as `definedIn` on all that the file defines. */
export interface DefinedFile {
  readonly file: SourceFile
  readonly key: string
  readonly entities: readonly HashedEntity[]
  readonly references: readonly Reference[]
}

export interface HashedEntity extends StoredEntity {
  readonly hash: string
}

/** Whether a file is an article (it has an `article` key) rather than a register. */
export function isArticleFile(file: SourceFile): boolean {
  return typeof file.value === 'object' && file.value !== null && 'article' in file.value
}

/** An article's entities. `readText` gives the text that the file names, or `undefined` where it is not at hand. */
export function defineArticle(file: SourceFile, readText: (name: string) => string | undefined): DefinedFile {
  const article: ArticleFile = checkShape(file, articleSchema)
  const problems = collectProblems(file)
  const text = article.text === undefined ? undefined : readText(article.text)
  const entities = articleEntities(article, checkPassages(text), problems)
  problems.throwIfAny()
  return define(file, `article:${article.article}`, entities)
}

/** A register file's entities; `key` tells one register file from another. */
export function defineRegister(file: SourceFile, key: string): DefinedFile {
  const register = checkShape(file, registerSchema)
  const problems = collectProblems(file)
  const entities = registerEntities(register, [], problems)
  problems.throwIfAny()
  return define(file, key, entities)
}

function define(file: SourceFile, key: string, entities: readonly StoredEntity[]): DefinedFile {
  const hashed = entities.map((entity) => ({ ...entity, hash: hashEntity(entity) }))
  return { file, key, entities: hashed, references: findReferences(file) }
}
