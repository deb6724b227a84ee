/** A quoted phrase among the words around it in its article. */

export interface Passage {
  readonly before: string
  readonly phrase: string
  readonly after: string
}

/** The most characters that are given on each side of a phrase. */
const mostAround = 400

/**
 * The paragraph in which a phrase stands at a position, counted in Unicode code points; what is long is cut between words,
 * with an ellipsis. `undefined` where the phrase does not stand there: then it is another text.
 */
export function findPassage(text: string, phrase: string, position: number): Passage | undefined {
  const points = Array.from(text)
  const lead = points.slice(0, position).join('')
  if (!text.startsWith(phrase, lead.length) || position > points.length) return undefined
  const rest = text.slice(lead.length + phrase.length)
  const before = lead.slice(lead.lastIndexOf('\n') + 1)
  const [after = ''] = rest.split('\n', 1)
  return { before: cutStart(before), phrase, after: cutEnd(after) }
}

function cutEnd(words: string): string {
  if (words.length <= mostAround) return words.trimEnd()
  const cut = words.slice(0, mostAround)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))} …`
}

function cutStart(words: string): string {
  if (words.length <= mostAround) return words.trimStart()
  const cut = words.slice(-mostAround)
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`
}
