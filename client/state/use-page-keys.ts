/** The keys of the page. */
import { useKeys } from '../ui/use-keys.ts'
import { findNextMoment } from './next-moment.ts'
import type { Explorer } from './use-explorer.ts'
import { redo, turnFill, undo, type View } from './view.ts'
import { shiftWindow } from './window.ts'

interface PageActions {
  readonly onFind: () => void
  readonly onKeys: () => void
  readonly onKeep: (explorer: Explorer) => Promise<void>
}

export function usePageKeys(explorer: Explorer | undefined, actions: PageActions): void {
  const move = (days: number): void => {
    if (explorer?.days !== undefined) explorer.setDays(shiftWindow(explorer.days, days, explorer.axis.days))
  }
  const step = (direction: 1 | -1): void => {
    if (explorer === undefined) return
    const known = findNextMoment(explorer.articles, explorer.moment.knownAt, direction)
    explorer.setView({ known }, { isStep: true })
  }
  useKeys({
    '/': actions.onFind,
    '?': actions.onKeys,
    '[': () => move(-1),
    ']': () => move(1),
    j: () => step(1),
    k: () => step(-1),
    f: () => explorer?.setView(turnFill(explorer.view), { isStep: true }),
    n: () => explorer?.setView({ known: null }, { isStep: true }),
    s: () => explorer && void actions.onKeep(explorer),
    'Ctrl+z': undo,
    'Ctrl+Z': redo,
    'Ctrl+y': redo,
    'Ctrl+k': actions.onFind,
    ...(explorer !== undefined && isEscapable(explorer.view) ? { Escape: () => goBack(explorer) } : {}),
  })
}

/** Whether there is something to go back from; where there is nothing, the key stops what is being read. */
function isEscapable({ select, fill }: View): boolean {
  return select !== null || fill !== null
}

function goBack({ view, select, setView }: Explorer): void {
  if (view.select === null) setView({ fill: null }, { isStep: true })
  else select(undefined)
}
