/** The same contacts as a table: the accessible equal of the picture, in step with it. */
import { type ReactNode, useId, useState } from 'react'
import { isUnsettled, selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { Contact, Network } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import controls from '../../ui/controls.module.css'
import { LineSample } from '../../ui/line-sample.tsx'
import { formatOriginCount } from '../../ui/origin-count.ts'
import styles from './table.module.css'

interface ContactTableProps {
  readonly drawn: Network
  readonly years: readonly number[]
  readonly selectedId: string | undefined
  readonly isOpenAtStart: boolean
  readonly onSelect: (id: string) => void
}

export function ContactTable({ drawn, years, selectedId, isOpenAtStart, onSelect }: ContactTableProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtStart)
  const id = useId()
  const contacts = selectDrawnContacts(drawn.contacts)
  const names = new Map(drawn.nodes.map(({ actor }) => [actor.id, actor.name]))
  return (
    <section className={styles.section} aria-label="Contacts as a table">
      <header className={styles.head}>
        <h2>The same, as a table</h2>
        <span>{writeRowCount(contacts)}</span>
        <span className={styles.spring} />
        <button
          type="button"
          className={`${controls.button} ${controls.text}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide table' : 'Show table'}
        </button>
      </header>
      <div id={id} className={styles.scroll} hidden={!isOpen}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Between</th>
              <th scope="col">How</th>
              <th scope="col">Account</th>
              <th scope="col">Where</th>
              <th scope="col">Through</th>
              <th scope="col" className={styles.number}>
                Reports
              </th>
              <th scope="col" className={styles.number}>
                Origins
              </th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <ContactRow
                key={contact.id}
                contact={contact}
                names={names}
                years={years}
                isSelected={contact.id === selectedId}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `12 contacts, 2 denials`: a denied contact is not counted as one. */
function writeRowCount(contacts: readonly Contact[]): string {
  const denials = contacts.filter((contact) => contact.kind === 'DENIED').length
  const others = contacts.length - denials
  const words = [`${others} ${others === 1 ? 'contact' : 'contacts'}`]
  return [...words, ...(denials === 0 ? [] : [`${denials} ${denials === 1 ? 'denial' : 'denials'}`])].join(', ')
}

interface ContactRowProps {
  readonly contact: Contact
  readonly names: ReadonlyMap<string, string>
  readonly years: readonly number[]
  readonly isSelected: boolean
  readonly onSelect: (id: string) => void
}

function ContactRow({ contact, names, years, isSelected, onSelect }: ContactRowProps) {
  const nameOf = (id: string): string => names.get(id) ?? id
  const { corroboration } = contact
  return (
    <tr
      className={isSelected ? styles.lit : undefined}
      aria-current={isSelected}
      data-contact={contact.id}
      onClick={() => onSelect(contact.id)}
    >
      <td>{shortenTime(contact.time.text, years)}</td>
      <td>
        <button type="button" className={styles.open} onClick={() => onSelect(contact.id)}>
          {nameOf(contact.from.id)}, {nameOf(contact.to.id)}
        </button>
      </td>
      <td>
        <span className={styles.how}>
          <LineSample
            kind={contact.kind}
            standing={contact.standing}
            width={26}
            ground={isSelected ? 'highlight' : 'paper'}
          />
          {lineMarks[contact.kind].label.toLowerCase()}
        </span>
      </td>
      <td>{writeAccount(contact)}</td>
      <td data-name="where">{contact.venue?.name ?? 'not stated'}</td>
      <td data-name="through">{writeMediators(contact, nameOf)}</td>
      <td data-name="reports" className={styles.number}>
        {corroboration.reports}
      </td>
      <td data-name="origins" className={styles.number}>
        {formatOriginCount(corroboration.origins)}
      </td>
    </tr>
  )
}

function writeAccount(contact: Contact): string {
  const scope = contact.denialScope === 'DIRECT' ? ', face to face only' : ''
  return `${fillMarks[contact.standing].word}${scope}${isUnsettled(contact) ? '; accounts differ' : ''}`
}

function writeMediators(contact: Contact, nameOf: (id: string) => string): ReactNode {
  if (contact.through.length === 0) return '—'
  const words = contact.through.map(
    ({ mediator, agreement }) => `${nameOf(mediator.id)}${agreement === 'AGREED' ? '' : ' (some say)'}`,
  )
  return words.join(', ')
}
