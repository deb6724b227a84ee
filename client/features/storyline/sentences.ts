/** A join as a sentence, as it is read out. */
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact, ContactKind } from '../../graph/model.ts'

const verbs: Readonly<Record<ContactKind, string>> = {
  DIRECT: 'face to face with',
  INDIRECT: 'indirectly with',
  MEDIATED: 'with the mediator',
  HOSTED: 'with the host',
  UNCLEAR: 'in a way not stated, with',
  DENIED: 'denied with',
}

/** `30 June 2026: US envoys, with the host Qatar's prime minister, held, Doha`. */
export function writeJoin(contacts: readonly Contact[], nameOf: (id: string) => string): string {
  return contacts
    .map((contact) => {
      const { kind, standing, through, venue, time, denialScope } = contact
      const how = kind === 'DENIED' && denialScope === 'DIRECT' ? 'denied to be face to face with' : verbs[kind]
      const mediators = through.map(
        ({ mediator, agreement }) => `${nameOf(mediator.id)}${agreement === 'AGREED' ? '' : ' (some say)'}`,
      )
      const parts = [
        `${nameOf(contact.from.id)}, ${how} ${nameOf(contact.to.id)}`,
        ...(mediators.length === 0 ? [] : [`through ${mediators.join(' and ')}`]),
        ...(kind === 'DENIED' && standing === 'DENIED' ? [] : [fillMarks[standing].word]),
        venue?.name ?? 'place not stated',
      ]
      return `${time.text}: ${parts.join(', ')}`
    })
    .join('; ')
}
