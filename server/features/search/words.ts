/** Words that a person types, as a full-text query: every character of Lucene's syntax is only text. */
import { distance } from 'fastest-levenshtein'
import { InvalidInput } from '../../domain/errors.ts'
import { foldName } from '../../domain/who-is-who.ts'

/**
 * The most that is looked for at once: as many characters as a name may have, and so many words. Far longer ones the search
 * engine refuses itself.
 */
const longestText = 200
const mostWords = 20

/** The text to look for, without spaces around it. Throws `InvalidInput`, which names the argument, where it is too long. */
export function parseSearch(text: string, argument: string): string {
  const { length } = text.normalize('NFKC').trim()
  if (length > longestText) {
    throw new InvalidInput(`${argument} has ${length} characters; at most ${longestText} are accepted`, argument)
  }
  const words = splitTyped(text).flatMap(({ parts }) => parts)
  if (words.length <= mostWords) return text.trim()
  throw new InvalidInput(`${argument} has ${words.length} words; at most ${mostWords} are accepted`, argument)
}

/**
 * A query that finds the words as typed, as beginnings, with a typing error, and folded to other transliterations; of what
 * is joined (`Middle_East_Spectator`, `al-Thani`) also its words, each for itself. The text is one that `parseSearch` accepts.
 */
export function toWordQuery(text: string): string {
  return splitTyped(text)
    .map(({ whole, parts }) => {
      const all = parts.map(toTerms).join(' AND ')
      return parts.length === 1 ? all : `(${toTerms(whole)} OR (${all}))`
    })
    .join(' AND ')
}

function toTerms(word: string): string {
  const lower = word.toLowerCase()
  // Folding writes some letters as several.
  const folded = foldName(word).slice(0, longestText)
  const fuzzy = lower.length >= 4 ? ` OR ${lower}~1 OR ${folded}~1` : ''
  return `(${lower}^4 OR ${lower}*^2 OR ${folded}^2 OR ${folded}*${fuzzy})`
}

/** What is typed between spaces, as one word, and as the words that signs join in it. */
function splitTyped(text: string): readonly { readonly whole: string; readonly parts: readonly string[] }[] {
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .map((typed) => typed.split(joint).map((part) => part.replace(/[^\p{L}\p{N}]/gu, '')))
    .map((parts) => parts.filter((part) => part !== ''))
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ whole: parts.join(''), parts }))
}

/** Signs that join words into a name: `Middle_East_Spectator`, `al-Thani`, `t.me/…`. */
const joint = /[-_@/:]+/

/** A stretch of a text, in Unicode code points. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The words of a text that a query of `words` matches: by beginning, folded, or with one typing error. In order. */
export function findMatches(text: string, words: string): readonly Stretch[] {
  const wanted = splitTyped(words).flatMap(({ whole, parts }) => [whole, ...parts.filter(isTelling)])
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

/** Whether a part of what is joined is more than a particle: that `al-Thani` is sought marks no `also`. */
const isTelling = (part: string): boolean => part.length > 2

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
