/** What each file says of itself: where it comes from, how it is to be read, and what it cannot hold. */
import type { NetworkQuestion, Provenance } from './network.ts'

/** Name and text of each statement, in order. Holds no clock: equal networks must give equal files. */
export type Statement = readonly [name: string, text: string]

const howToRead =
  'Only contacts with isHeld = true took place or are taking place. Planned, denied, cancelled, lapsed and unconfirmed ones are lines of their own; isDisputed marks accounts that contradict each other.'

const howRolledUp =
  'actors are drawn as what they belonged to for the whole of the time, and rolledFrom names the contacts that a line stands for.'

/** The statements of a file in a format with these losses. */
export function stateProvenance(provenance: Provenance, losses: readonly string[]): readonly Statement[] {
  const { question } = provenance
  return [
    ['tool', provenance.tool],
    ['window', question.window ?? 'all time'],
    ['knownAt', question.knownAt ?? 'all that is known so far'],
    ['clock', question.clock ?? 'PUBLIC'],
    ['lens', question.lens ?? 'any report counts'],
    ['kinds', question.kinds?.join(' ') ?? 'all'],
    ['standings', question.standings?.join(' ') ?? 'all'],
    ['actors', question.actors?.join(' ') ?? 'all'],
    ['among', question.among === undefined ? 'all' : `${question.among.join(' ')}; contacts with others are left out`],
    ['only', question.only ?? 'any contact'],
    ['minOrigins', describeOrigins(question)],
    ['rollUp', question.rollUp === undefined ? 'each actor by itself' : `${question.rollUp}; ${howRolledUp}`],
    ['steps', describeSteps(question)],
    ['limit', describeLimit(provenance)],
    ['articlesUsed', provenance.articles.map(describeArticle).join('; ') || 'none'],
    ['howToRead', howToRead],
    ['lost', losses.join(' ') || 'nothing'],
  ]
}

/** All statements in one line, for formats with a single place for them. */
export function joinStatements(statements: readonly Statement[]): string {
  return statements.map(([name, text]) => `${name}: ${text}`).join(' | ')
}

function describeOrigins({ minOrigins = 1, countUnnamedApart = false }: NetworkQuestion): string {
  return countUnnamedApart ? `${minOrigins}; unnamed and unstated origins count as so many` : `${minOrigins}`
}

function describeSteps({ steps, throughHosts = false, carriedBy }: NetworkQuestion): string {
  if (steps === undefined) return 'none'
  const carrying = carriedBy === undefined ? 'held contacts' : `contacts that are ${carriedBy.join(' ')}`
  return `${steps} from the actors, along ${carrying}, ${throughHosts ? 'through hosts too' : 'not through hosts'}`
}

/** Without a limit, steps leave out what is past the most neighbours that a step looks at. */
function describeLimit({ question: { limit }, omitted }: Provenance): string {
  if (limit === undefined && omitted === 0) return 'none'
  return `${limit ?? 'none'}; contacts left out: ${omitted ?? 'too many to count'}`
}

function describeArticle(article: Provenance['articles'][number]): string {
  return `${article.id} (“${article.title}”, ${article.publisher}, ${article.published})`
}
