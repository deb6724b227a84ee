/** What a picture or a printed page says of itself, so that it can be read far from the page: each a name and a line. */
import { modeWords, readCanvas } from '../../state/canvas-view.ts'
import { parseTable } from '../../state/table.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { View } from '../../state/view.ts'

export interface Fact {
  readonly name: string
  readonly text: string
}

type Told = Pick<Explorer, 'view' | 'windowText' | 'knownText' | 'lensText'>

/**
 * Window, knowledge time with its clock, standard of belief, filter, and what the network leaves out or takes together.
 * `filters` are the words of the filter as the page has them, `today` is when it is drawn: what is known now is known then.
 */
export function listFacts(explorer: Told, filters: readonly string[], today: string): readonly Fact[] {
  const { view, windowText, lensText } = explorer
  const drawn = writeDrawn(view)
  const { find } = parseTable(view.table)
  return [
    { name: 'Happened', text: windowText },
    { name: 'Known', text: writeKnown(explorer, today) },
    { name: 'Believed', text: lensText === '' ? 'any report' : lensText },
    ...(filters.length === 0 ? [] : [{ name: 'Only', text: filters.join(', ') }]),
    ...(view.view === 'table' && find !== '' ? [{ name: 'Rows with', text: `“${find}”` }] : []),
    ...(drawn === '' ? [] : [{ name: 'Drawn', text: drawn }]),
  ]
}

function writeKnown({ view, knownText }: Told, today: string): string {
  if (view.known === null) return `until ${today}, with hindsight`
  if (view.known === 'then') return 'by the end of these days, as it was reported'
  return knownText
}

/** What the network draws where that is not every contact of every actor; empty where it is, and in other views. */
function writeDrawn(view: View): string {
  if (view.view !== null && view.view !== 'network') return ''
  const { mode, roll, ego, folded, hidden, at } = readCanvas(view)
  const count = (list: { readonly length: number }, word: string): readonly string[] =>
    list.length === 0 ? [] : [`${list.length} ${word}`]
  return [
    ...(mode === 'contacts' ? [] : [modeWords[mode]]),
    ...(roll === 'actors' ? [] : [`taken together as ${roll}`]),
    ...(ego === undefined
      ? []
      : [`only what lies within ${ego.steps} ${ego.steps === 1 ? 'step' : 'steps'} of one actor`]),
    ...count(folded, 'collapsed'),
    ...count(hidden, 'hidden by hand'),
    ...(view.look === null ? [] : ['a part of the picture']),
    ...(at.size === 0 ? [] : [`${at.size} moved by hand`]),
  ].join(', ')
}
