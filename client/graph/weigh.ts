/** Which of several contacts stands for them where there is room for one. */
import { standingsBySureness } from '../../server/domain/standings.ts'
import type { Contact, ContactKind } from './model.ts'

const kinds: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'HOSTED', 'MEDIATED', 'DENIED']

/** The less, the weightier: what surely happened first, and of that what was between the sides themselves. */
export function weighContact({ kind, standing }: Pick<Contact, 'kind' | 'standing'>): number {
  return standingsBySureness.indexOf(standing) * kinds.length + kinds.indexOf(kind)
}
