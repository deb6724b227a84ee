/** Which lines stand for a contact: one from actor to actor, or two that meet in each mediator. */
import { selectDrawnContacts } from './drawn-contacts.ts'
import type { Contact, ContactKind, Standing } from './model.ts'

/** One drawn line. Its identifier stays the same while the account changes, so that the canvas can be patched. */
export interface Strand {
  readonly id: string
  /** The contacts that it stands for; several where parties of one side share a mediator's line. */
  readonly contactIds: readonly string[]
  readonly kind: ContactKind
  readonly standing: Standing
  readonly source: string
  readonly target: string
  /** Whether the target is the mediator that the line runs through. */
  readonly isHalf: boolean
  /** Whether accounts differ on this branch. */
  readonly isUnsettled: boolean
  /** Whether it crosses the sea because no place is stated. */
  readonly isPlaceless: boolean
}

/** The lines of all contacts that are drawn, in the order of the contacts. */
export function listStrands(contacts: readonly Contact[]): readonly Strand[] {
  const strands = new Map<string, Strand>()
  for (const contact of selectDrawnContacts(contacts)) {
    for (const strand of splitContact(contact)) {
      const known = strands.get(strand.id)
      strands.set(
        strand.id,
        known === undefined
          ? strand
          : {
              ...known,
              contactIds: [...new Set([...known.contactIds, ...strand.contactIds])],
              isUnsettled: known.isUnsettled || strand.isUnsettled,
            },
      )
    }
  }
  return [...strands.values()]
}

function splitContact(contact: Contact): readonly Strand[] {
  const { kind, standing } = contact
  const isPlaceless = contact.venue === null
  const isDisputed = contact.unsettled.some(
    (property) => property.agreement === 'DISPUTED' && property.role !== 'MEDIATOR',
  )
  const make = (source: string, target: string, isHalf: boolean, isUnsettled: boolean): Strand => ({
    id: [contact.encounter.id, source, target, kind].join('|'),
    contactIds: [contact.id],
    kind,
    standing,
    source,
    target,
    isHalf,
    isUnsettled,
    isPlaceless,
  })
  if (kind === 'MEDIATED') return [make(contact.from.id, contact.to.id, true, isDisputed)]
  if (kind !== 'INDIRECT' || contact.through.length === 0) {
    return [make(contact.from.id, contact.to.id, false, isDisputed)]
  }
  return contact.through.flatMap(({ mediator, agreement }) =>
    [contact.from.id, contact.to.id].map((party) =>
      make(party, mediator.id, true, isDisputed || agreement !== 'AGREED'),
    ),
  )
}
