/**
 * The view on paper: just before the browser prints, one clean sheet takes the place of the page, in light colours whatever
 * the theme. It holds the picture of the view, drawn as lines and words, and under it every contact with its sources.
 */
import type { QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { networkReportsQuery } from '../../api/queries.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { type ColourName, toCssName } from '../../ui/tokens.ts'
import { ContactsInPrint } from './contacts-in-print.tsx'
import { describe } from './make-picture.ts'
import styles from './print.module.css'
import { askSources, readSources } from './read-sources.ts'
import { Sheet, slots } from './sheet.tsx'
import { drawView, printed } from './view-on-paper.ts'

/** A print that was asked for by its keys waits so long for the sources. */
const patienceMs = 3_000

/** Asks for the sources of the view and of its contacts, and resolves whatever comes of it: printing does without. */
export async function prepareToPrint(explorer: Explorer, queries: QueryClient): Promise<void> {
  if (explorer.isPlain) return
  await Promise.allSettled([askSources(explorer, queries), queries.ensureQueryData(askReports(explorer))])
}

const askReports = ({ moment }: Explorer) => networkReportsQuery({ window: moment.window, ...toStandpoint(moment) })

/** Follows the browser's printing until it is told to stop. Ctrl-P asks for the sources first, then prints. */
export function followPrinting(getExplorer: () => Explorer, queries: QueryClient): () => void {
  let sheet: { readonly host: HTMLElement; readonly root: Root } | undefined
  const clear = (): void => {
    sheet?.root.unmount()
    sheet?.host.remove()
    sheet = undefined
  }
  const put = (): void => {
    clear()
    sheet = putSheet(getExplorer(), queries)
  }
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key !== 'p') return
    event.preventDefault()
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
    void Promise.race([prepareToPrint(getExplorer(), queries), patience]).then(() => window.print())
  }
  window.addEventListener('beforeprint', put)
  window.addEventListener('afterprint', clear)
  document.addEventListener('keydown', press)
  return () => {
    clear()
    window.removeEventListener('beforeprint', put)
    window.removeEventListener('afterprint', clear)
    document.removeEventListener('keydown', press)
  }
}

function putSheet(explorer: Explorer, queries: QueryClient): { readonly host: HTMLElement; readonly root: Root } {
  const view = drawView(explorer)
  const plate = document.querySelector<HTMLElement>('section[data-view]')
  const host = document.createElement('div')
  host.className = styles.sheet ?? ''
  for (const [name, colour] of Object.entries(printed)) host.style.setProperty(toCssName(name as ColourName), colour)
  document.body.append(host)
  const root = createRoot(host)
  const query = askReports(explorer)
  const answer = queries.getQueryData(query.queryKey)
  // Articles of a large collection have no numbers to be named by.
  const reports = answer === undefined || explorer.isLarge ? undefined : query.select?.(answer)
  flushSync(() =>
    root.render(
      <>
        {plate !== null && <Sheet {...describe(explorer, plate, { sources: readSources(explorer, queries) })} />}
        <ContactsInPrint explorer={explorer} reports={reports} />
      </>,
    ),
  )
  host.querySelector(`[data-slot="${slots.view}"]`)?.append(...view)
  return { host, root }
}
