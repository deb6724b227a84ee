/** The belief diff as one list: what came, what turned, what went. */
import type { BeliefDiffQuery } from '../../api/operations.gen.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact, ContactKind, Standing } from '../../graph/model.ts'

export type BeliefDiff = BeliefDiffQuery['beliefDiff']

export type ChangingReport = BeliefDiff['added'][number]['because'][number]

export interface Change {
  readonly what: 'came' | 'turned' | 'went'
  /** As it is after the change, or was before it went. */
  readonly contact: Contact
  /** Of what turned: as it was. */
  readonly before: { readonly kind: ContactKind; readonly standing: Standing } | undefined
  /** Empty where a window closed without a report. */
  readonly because: readonly ChangingReport[]
}

/** In the order in which they are read: what came, then what turned, then what went; each earliest first. */
export function listChanges({ added, flipped, dropped }: BeliefDiff): readonly Change[] {
  const all: readonly Change[] = [
    ...added.map(({ contact, because }): Change => ({ what: 'came', contact, before: undefined, because })),
    ...flipped.map(({ before, after, because }): Change => ({ what: 'turned', contact: after, before, because })),
    ...dropped.map(({ contact, because }): Change => ({ what: 'went', contact, before: undefined, because })),
  ]
  const drawn = new Set(selectDrawnContacts(all.map(({ contact }) => contact)))
  return all.filter(({ contact }) => drawn.has(contact))
}
