/** The lines of the picture as a list for those who cannot see it. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Graph } from '../../graph/model.ts'
import { describeContact } from './describe.ts'

export function DrawnList({ drawn }: { readonly drawn: Graph }) {
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
