/**
 * The view on paper: just before the browser prints, one clean sheet takes the place of the page, in light colours whatever
 * the theme. It holds the picture of the view, drawn as lines and words, and under it every contact with its sources.
 */
import type { QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { networkReportsQuery } from '../../api/queries.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { type ColourName, palettes, toCssName } from '../../ui/tokens.ts'
import { makeContactSheet } from '../table/contact-sheet.tsx'
import { nameActors } from '../table/name-actors.ts'
import { makePicture, PictureFailed } from './make-picture.ts'
import styles from './print.module.css'
import { askSources, readSources } from './read-sources.ts'
import { listPublishers } from './sources.ts'

/** A print that was asked for by its keys waits so long for the sources. */
const patienceMs = 2_000
/** What is taller for its width runs over several pages: on one, nobody could read it. */
const tallest = 1.3
const columns = ['when', 'who', 'with', 'how', 'account', 'where', 'through'] as const

/** Asks for the sources of the view and of its contacts, and resolves whatever comes of it: printing does without. */
export async function prepareToPrint(explorer: Explorer, queries: QueryClient): Promise<void> {
  if (explorer.isLarge) return
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
  const picture = drawPicture(explorer, queries)
  const host = document.createElement('div')
  host.className = styles.sheet ?? ''
  for (const [name, colour] of Object.entries(palettes.light)) {
    host.style.setProperty(toCssName(name as ColourName), colour)
  }
  document.body.append(host)
  const root = createRoot(host)
  const query = askReports(explorer)
  const answer = queries.getQueryData(query.queryKey)
  const reports = answer === undefined ? undefined : query.select?.(answer)
  flushSync(() => root.render(<ContactsInPrint explorer={explorer} reports={reports} />))
  if (picture !== undefined) host.prepend(picture)
  return { host, root }
}

/** Undefined where the view cannot be pictured: the table says the same. */
function drawPicture(explorer: Explorer, queries: QueryClient): Element | undefined {
  try {
    const sources = readSources(explorer, queries)
    const { markup, width, height } = makePicture(explorer, { sources, hasTimeline: false })
    const drawing = new DOMParser().parseFromString(bleach(markup), 'image/svg+xml').documentElement
    drawing.setAttribute('width', '100%')
    drawing.removeAttribute('height')
    const isOnePage = height < width * tallest
    if (drawing instanceof SVGElement)
      Object.assign(drawing.style, { display: 'block', maxHeight: isOnePage ? '97vh' : 'none' })
    return shelter(drawing)
  } catch (error) {
    if (error instanceof PictureFailed) return undefined
    throw error
  }
}

/** Keeps the page's style sheets, which know what text in a drawing looks like, from a drawing that says so itself. */
function shelter(drawing: Element): Element {
  const shelter = document.createElement('div')
  shelter.attachShadow({ mode: 'open' }).append(drawing)
  return shelter
}

/** The markup in the colours of the light theme, paper and land as white as the paper. */
function bleach(markup: string): string {
  const { light } = palettes
  const names = Object.keys(light) as ColourName[]
  const print = (name: ColourName): string => (name === 'paper' || name === 'land' ? '#FFFFFF' : light[name])
  const colours = new Map(
    Object.values(palettes).flatMap((palette) => names.map((name) => [palette[name], print(name)] as const)),
  )
  return markup.replaceAll(/#[0-9A-F]{6}\b/g, (colour) => colours.get(colour) ?? colour)
}

const countReports = (count = '0'): string => `${count} ${count === '1' ? 'report' : 'reports'}`

interface ContactsInPrintProps {
  readonly explorer: Explorer
  readonly reports: ContactReports | undefined
}

function ContactsInPrint({ explorer, reports }: ContactsInPrintProps) {
  const { drawn, known, years, articles, isPlain, view } = explorer
  const contacts = selectDrawnContacts(drawn.contacts)
  if (isPlain || view.view === 'table' || contacts.length === 0) return null
  const sheet = makeContactSheet(contacts, nameActors(known, drawn), years)
  const shown = columns.flatMap((id) => sheet.columns.find((column) => column.id === id) ?? [])
  return (
    <section className={styles.contacts}>
      <h2>The same, as a table</h2>
      <table>
        <thead>
          <tr>
            {shown.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">On whose word</th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.id}>
              {shown.map(({ id }) => (
                <td key={id}>{row.cells[id]?.node ?? row.cells[id]?.text}</td>
              ))}
              <td>
                {reports === undefined
                  ? countReports(row.cells.reports?.text)
                  : listPublishers(row.id, reports, articles)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {drawn.omitted !== null && <p>{drawn.omitted.contacts} more contacts are left out.</p>}
    </section>
  )
}
