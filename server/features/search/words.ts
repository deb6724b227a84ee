/** Words that a person types, as a full-text query: every character of Lucene's syntax is only text. */
import { distance } from 'fastest-levenshtein'
import { foldName } from '../../domain/who-is-who.ts'

/** A query that finds the words as typed, as beginnings, with a typing error, and folded to other transliterations. */
export function toWordQuery(text: string): string {
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

/** A stretch of a text, in Unicode code points. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The words of a text that a query of `words` matches: by beginning, folded, or with one typing error. In order. */
export function findMatches(text: string, words: string): readonly Stretch[] {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  const points = Array.from(text)
  const stretches: Stretch[] = []
  for (let at = 0; at < points.length; at += 1) {
    if (!isWordPoint(points[at])) continue
    let end = at
    while (isWordPoint(points[end])) end += 1
    if (wanted.some((word) => isLike(points.slice(at, end).join(''), word))) stretches.push({ start: at, end })
    at = end
  }
  return stretches
}

const isWordPoint = (point: string | undefined): boolean => point !== undefined && /[\p{L}\p{N}]/u.test(point)

function isLike(word: string, wanted: string): boolean {
  const [a, b] = [foldName(word), foldName(wanted)]
  return a.startsWith(b) || (b.length >= 4 && distance(a, b) <= 1)
}
