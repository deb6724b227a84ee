/** What differs between two sets of contacts: two knowledge times, or two lenses. */
import type { Standing } from './claim.ts'
import type { ContactKind } from './contact.ts'
import type { ActorId, DenialScope, EncounterId } from './report.ts'

/** What of a contact is compared. */
export interface ComparedContact {
  readonly encounter: EncounterId
  readonly kind: ContactKind
  readonly standing: Standing
  readonly from: ActorId
  readonly to: ActorId
  readonly denialScope: DenialScope | null
}

export interface Flip<Contact> {
  readonly before: Contact
  readonly after: Contact
}

export interface ContactDiff<Contact> {
  readonly added: readonly Contact[]
  readonly dropped: readonly Contact[]
  /** The same pair in the same encounter, of another kind or standing. */
  readonly flipped: readonly Flip<Contact>[]
  readonly same: number
}

/**
 * Compares contacts pair by pair within their encounters, in the order given. A denied pair is told apart from one that
 * was in contact: a denial never flips into a meeting, it stands beside it.
 */
export function diffContacts<Contact extends ComparedContact>(
  before: readonly Contact[],
  after: readonly Contact[],
): ContactDiff<Contact> {
  const earlier = new Map(before.map((contact) => [pairKey(contact), contact]))
  const later = new Map(after.map((contact) => [pairKey(contact), contact]))
  const both = [...later].flatMap(([key, contact]) => {
    const known = earlier.get(key)
    return known === undefined ? [] : [{ before: known, after: contact }]
  })
  const flipped = both.filter(({ before: a, after: b }) => a.kind !== b.kind || a.standing !== b.standing)
  return {
    added: [...later].filter(([key]) => !earlier.has(key)).map(([, contact]) => contact),
    dropped: [...earlier].filter(([key]) => !later.has(key)).map(([, contact]) => contact),
    flipped,
    same: both.length - flipped.length,
  }
}

function pairKey({ encounter, kind, from, to, denialScope }: ComparedContact): string {
  const [a, b] = [from, to].sort()
  return [encounter, a, b, kind === 'DENIED' ? `DENIED ${denialScope}` : ''].join(' ')
}
