/** Checks that the phrases given as evidence stand in the article's text, exactly where the file says. */

import { limits } from './limits.ts'
import type { Problems } from './problems.ts'
import type { ValuePath } from './source-file.ts'

export interface PassageCheck {
  readonly isTextAtHand: boolean
  /** Whether the phrase was found at its place; adds a problem where it is not, or where it is too long. */
  check(
    path: ValuePath,
    passage: { readonly phrase?: string | undefined; readonly position?: number | undefined },
    problems: Problems,
  ): boolean
}

/** Checks against `text`; with `undefined` only the length of phrases is checked. Positions count Unicode code points. */
export function checkPassages(text: string | undefined): PassageCheck {
  const points = text === undefined ? undefined : Array.from(text)
  return {
    isTextAtHand: points !== undefined,
    check: (path, { phrase, position }, problems) => {
      if (phrase === undefined) return false
      const words = phrase.split(/\s+/).length
      if (words > limits.phraseWords) {
        problems.add([...path, 'phrase'], `the phrase has ${words} words; at most ${limits.phraseWords} are accepted`)
      }
      if (position === undefined) {
        problems.add(path, `the phrase ${JSON.stringify(phrase)} needs its position in the text`)
        return false
      }
      if (points === undefined || text === undefined) return false
      if (points.slice(position, position + Array.from(phrase).length).join('') === phrase) return true
      problems.add(
        [...path, 'position'],
        `the phrase ${JSON.stringify(phrase)} does not stand at ${position}${whereElse(text, phrase)}`,
      )
      return false
    },
  }
}

function whereElse(text: string, phrase: string): string {
  const places: number[] = []
  for (let at = text.indexOf(phrase); at >= 0 && places.length < 5; at = text.indexOf(phrase, at + 1)) {
    places.push(Array.from(text.slice(0, at)).length)
  }
  return places.length === 0 ? ' nor anywhere else in the text' : `; it stands at ${places.join(', ')}`
}
