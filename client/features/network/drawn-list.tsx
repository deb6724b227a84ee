/** The lines of the picture as a list for those who cannot see it. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { Contact, Network } from '../../graph/model.ts'

export function DrawnList({ drawn }: { readonly drawn: Network }) {
  const names = new Map(drawn.nodes.map(({ actor }) => [actor.id, actor.name]))
  return (
    <ul className="offscreen" aria-label="Lines drawn">
      {selectDrawnContacts(drawn.contacts).map((contact) => (
        <li key={contact.id} data-contact={contact.id} data-kind={contact.kind} data-standing={contact.standing}>
          {describeContact(contact, names)}
        </li>
      ))}
    </ul>
  )
}

/** `US envoys and Qatar's prime minister: met the host, held, 30 June 2026, Doha`. */
export function describeContact(contact: Contact, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string): string => names.get(id) ?? id
  const through = contact.through.map(({ mediator }) => nameOf(mediator.id))
  const parts = [
    lineMarks[contact.kind].label.toLowerCase(),
    ...(through.length === 0 ? [] : [`through ${through.join(' and ')}`]),
    fillMarks[contact.standing].word,
    contact.time.text,
    ...(contact.venue === null ? ['place not stated'] : [contact.venue.name]),
  ]
  return `${nameOf(contact.from.id)} and ${nameOf(contact.to.id)}: ${parts.join(', ')}`
}
