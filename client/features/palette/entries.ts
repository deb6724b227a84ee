/** What the palette lists: things found and commands, each with what a choice of it does. */
import type { ActorKind } from '../../graph/model.ts'

export type EntryGroup = 'Commands' | 'Actors' | 'Encounters' | 'Places' | 'Articles' | 'Sources and tracks' | 'Said'

export interface Entry {
  readonly id: string
  readonly group: EntryGroup
  readonly text: string
  /** Which letters of the text match, in code points, ends excluded. */
  readonly matches: readonly { readonly start: number; readonly end: number }[]
  /** What it is, or what a choice of it does. */
  readonly note: string
  /** Keys that do the same. */
  readonly keys?: string
  /** The shape of an actor. */
  readonly actor?: { readonly kind: ActorKind; readonly isNamed: boolean }
  /** Undefined where there is nothing to open. */
  readonly run: (() => void) | undefined
}

/** The text in pieces, those that match marked. Offsets count code points, as the server's do. */
export function splitMatches({ text, matches }: Pick<Entry, 'text' | 'matches'>): readonly {
  readonly text: string
  readonly isMatch: boolean
}[] {
  const letters = [...text]
  const isMatch = letters.map((_, at) => matches.some(({ start, end }) => at >= start && at < end))
  const pieces: { text: string; isMatch: boolean }[] = []
  letters.forEach((letter, at) => {
    const last = pieces.at(-1)
    if (last !== undefined && last.isMatch === isMatch[at]) last.text += letter
    else pieces.push({ text: letter, isMatch: isMatch[at] === true })
  })
  return pieces
}

/** Where each word of the question stands in the text, in any case; undefined where one does not. */
export function findWords(text: string, question: string): Entry['matches'] | undefined {
  const found = question
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ at: text.toLowerCase().indexOf(word), length: [...word].length }))
  if (found.some(({ at }) => at === -1)) return undefined
  return found.map(({ at, length }) => {
    const start = [...text.slice(0, at)].length
    return { start, end: start + length }
  })
}
