/** Which contacts are lines of their own, and how they are counted. */
import { type LineEnds, selectLines } from '../../server/domain/lines.ts'
import { isHeld } from '../../server/domain/standings.ts'
import type { Contact, ContactKind, Standing } from './model.ts'

/** The contacts that get a line and a row: all but the halves of indirect ones, which would be drawn twice. */
export function selectDrawnContacts(contacts: readonly Contact[]): readonly Contact[] {
  const lines = selectLines(contacts.map(toLineEnds))
  return contacts.filter(({ id }) => lines.has(id))
}

/** A contact as far as it decides what is drawn. */
export function toLineEnds({ id, kind, encounter, from, to, through }: Contact): LineEnds {
  return {
    id,
    kind,
    encounter: encounter.id,
    from: from.id,
    to: to.id,
    through: through.map(({ mediator }) => mediator.id),
  }
}

/** Whether accounts differ on the contact: a report says otherwise, or only some name one of its mediators. */
export function isUnsettled(contact: Contact): boolean {
  return (
    contact.unsettled.some((property) => property.agreement === 'DISPUTED') ||
    contact.through.some((mediation) => mediation.agreement !== 'AGREED')
  )
}

/** A row of the key: held contacts by kind, all others by what became of them. */
export type TallyRow =
  | { readonly by: 'kind'; readonly kind: ContactKind }
  | { readonly by: 'standing'; readonly standing: Standing }

/** The one row of the key that counts a contact. */
export function chooseTallyRow(contact: Pick<Contact, 'kind' | 'standing'>): TallyRow {
  const { kind, standing } = contact
  if (isHeld(standing) || standing === 'DENIED') return { by: 'kind', kind }
  return { by: 'standing', standing }
}

export function formatTallyRow(row: TallyRow): string {
  return row.by === 'kind' ? row.kind : row.standing
}

/** Number of drawn contacts in each row of the key; every contact is counted once. */
export function countContacts(drawn: readonly Contact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const contact of drawn) {
    const key = formatTallyRow(chooseTallyRow(contact))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
