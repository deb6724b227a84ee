/** The nearest known name to one that is not known, for error messages. */
import { distance } from 'fastest-levenshtein'

/** `; did you mean …?` for a name at most a third wrong, otherwise nothing. */
export function suggestNearest(wrong: string, known: readonly string[]): string {
  const [best] = known
    .map((name) => ({ name, edits: distance(wrong, name) }))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
  if (best === undefined || best.edits > Math.max(2, Math.floor(wrong.length / 2))) return ''
  return `; did you mean ${JSON.stringify(best.name)}?`
}
