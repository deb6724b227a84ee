/** Every contact that is drawn as a row, with its sources: what a picture on paper says, in words. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { makeContactSheet } from '../table/contact-sheet.tsx'
import { nameActors } from '../table/name-actors.ts'
import styles from './print.module.css'
import { listPublishers } from './sources.ts'

const columns = ['when', 'who', 'with', 'how', 'account', 'where', 'through'] as const

const countReports = (count = '0'): string => `${count} ${count === '1' ? 'report' : 'reports'}`

interface ContactsInPrintProps {
  readonly explorer: Explorer
  readonly reports: ContactReports | undefined
}

export function ContactsInPrint({ explorer, reports }: ContactsInPrintProps) {
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
      {drawn.omitted !== null && <p>{drawn.omitted.contacts ?? 'Some'} more contacts are left out.</p>}
    </section>
  )
}
