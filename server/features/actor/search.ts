/** Words that a person types, as a full-text query: every character of Lucene's syntax is only text. */
import { foldName } from '../../domain/who-is-who.ts'

/** A query that finds the words as typed, as beginnings, with a typing error, and folded to other transliterations. */
export function toNameQuery(text: string): string {
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
  return words
    .map((word) => {
      const lower = word.toLowerCase()
      const folded = foldName(word)
      const fuzzy = lower.length >= 4 ? ` OR ${lower}~1 OR ${folded}~1` : ''
      return `(${lower}^4 OR ${lower}*^2 OR ${folded}^2 OR ${folded}*${fuzzy})`
    })
    .join(' AND ')
}
