/**
 * The catalogue of analyst's questions: worked examples of the query page, test and documentation at once. A file is
 * `<NN-topic>/<NN-slug>.graphql`; its opening comment holds the question in plain words, then its answer and what the
 * articles do not say, then the most statements that the operation may take:
 *
 *     # Who met whom on 30 June 2026?
 *     # The US envoys met Qatar's prime minister …
 *     # At most 5 statements.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Question {
  /** The file below its folder, without ending: `05-time/02-at-what-hour`. */
  readonly name: string
  /** The folder's name in words: `What was known when`. */
  readonly topic: string
  /** In plain words, up to its question mark. */
  readonly question: string
  /** In plain words: what the articles say, on what grounds, and what they do not say. */
  readonly answer: string
  /** The GraphQL document below the opening comment. */
  readonly document: string
  /** One a root field and one a level of neighbours, whatever the number of rows; root fields counted one by one. */
  readonly mostStatements: number
}

/** Every question of a folder of topics, by topic and then by file name. Errors: an Error that names the file. */
export function readQuestions(folder: string): readonly Question[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => parseQuestion(file.slice(0, -'.graphql'.length), readFileSync(path.join(folder, file), 'utf8')))
}

/** One question from its file. Errors: an Error where the opening comment is not as described above. */
export function parseQuestion(name: string, text: string): Question {
  const lines = text.split('\n')
  const opening = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  )
  const ceiling = /^# At most (\d+) statements?\.$/.exec(opening.at(-1) ?? '')?.[1]
  const words = opening
    .slice(0, -1)
    .map((line) => line.slice(1).trim())
    .join(' ')
  const [, question, answer] = /^([^?]+\?) (.+)$/.exec(words) ?? []
  const folder = /^\d\d-([a-z0-9-]+)\/[^/]+$/.exec(name)?.[1]
  if (ceiling === undefined || question === undefined || answer === undefined || folder === undefined) {
    throw new Error(
      `${name}.graphql: expected <NN-topic>/<name>, and an opening comment with a question, its answer and ` +
        '"# At most <n> statements."',
    )
  }
  return {
    name,
    topic: toTitle(folder),
    question,
    answer,
    document: lines.slice(opening.length).join('\n'),
    mostStatements: Number(ceiling),
  }
}

const toTitle = (slug: string): string => `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`
