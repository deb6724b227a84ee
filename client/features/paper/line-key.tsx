/** The key to the lines of a view that brings none of its own: those that are drawn, and how often. */
import { countContacts, selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { Contact, ContactKind, Standing } from '../../graph/model.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './paper.module.css'

const kinds = Object.keys(lineMarks) as ContactKind[]
const standings: readonly Standing[] = ['PLANNED', 'UNCONFIRMED', 'LAPSED', 'CANCELLED']

export function LineKey({ contacts }: { readonly contacts: readonly Contact[] }) {
  const drawn = selectDrawnContacts(contacts)
  const counts = countContacts(drawn)
  const sampleOf = (standing: Standing): ContactKind =>
    drawn.find((contact) => contact.standing === standing)?.kind ?? 'DIRECT'
  return (
    <ul className={styles.key} aria-label="Key to the lines">
      {kinds
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <li key={kind}>
            <LineSample kind={kind} standing={kind === 'DENIED' ? 'DENIED' : 'OCCURRED'} width={31} />
            {lineMarks[kind].label} <b>{counts.get(kind)}</b>
          </li>
        ))}
      {standings
        .filter((standing) => counts.has(standing))
        .map((standing) => (
          <li key={standing}>
            <LineSample kind={sampleOf(standing)} standing={standing} width={31} />
            {fillMarks[standing].label} <b>{counts.get(standing)}</b>
          </li>
        ))}
    </ul>
  )
}
