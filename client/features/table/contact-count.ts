/** How many contacts are drawn, in words. */
import { isHeld } from '../../../server/domain/standings.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact } from '../../graph/model.ts'

/** `2 contacts held, 10 not, 2 denials`: neither a plan nor a denied contact is counted as one. */
export function writeContactCount(contacts: readonly Contact[]): string {
  const lines = selectDrawnContacts(contacts)
  const denials = lines.filter(({ kind }) => kind === 'DENIED').length
  const held = lines.filter(({ kind, standing }) => kind !== 'DENIED' && isHeld(standing)).length
  const others = lines.length - denials - held
  return [
    `${held} ${held === 1 ? 'contact' : 'contacts'} held`,
    ...(others === 0 ? [] : [`${others} not`]),
    ...(denials === 0 ? [] : [`${denials} ${denials === 1 ? 'denial' : 'denials'}`]),
  ].join(', ')
}
