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

/** How far a word is what was wanted, most like first. */
export const likenesses = ['WORDS', 'SPELLING', 'TYPING_ERROR'] as const
export type Likeness = (typeof likenesses)[number]

/** How far a text holds each of the words wanted: the least like of them tells. What only the search engine finds alike is a typing error. */
export function likenessOf(text: string, words: string): Likeness {
  const own = splitWords(text)
  const graded = splitWords(words).map((wanted) => {
    const grades = own.map((word) => gradeOf(word, wanted))
    return likenesses.find((likeness) => grades.includes(likeness)) ?? 'TYPING_ERROR'
  })
  return [...likenesses].reverse().find((likeness) => graded.includes(likeness)) ?? 'WORDS'
}

const splitWords = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const isLike = (word: string, wanted: string): boolean => gradeOf(word, wanted) !== undefined

function gradeOf(word: string, wanted: string): Likeness | undefined {
  if (word.toLowerCase().startsWith(wanted.toLowerCase())) return 'WORDS'
  const [a, b] = [foldName(word), foldName(wanted)]
  if (a.startsWith(b)) return 'SPELLING'
  return b.length >= 4 && distance(a, b) <= 1 ? 'TYPING_ERROR' : undefined
}
