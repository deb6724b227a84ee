/**
 * Which contacts are lines of their own. A mediator's contact with a party is half of an indirect contact of the same
 * encounter that runs through that mediator from that party: it comes and goes with that one. Pure, for the page too.
 */
import type { ContactKind } from './contact.ts'

/** A contact as far as it decides what is drawn; all by identifiers. */
export interface LineEnds {
  readonly id: string
  readonly kind: ContactKind
  readonly encounter: string
  readonly from: string
  readonly to: string
  readonly through: readonly string[]
}

/** The identifiers of contacts that are lines of their own. */
export function selectLines(contacts: readonly LineEnds[]): ReadonlySet<string> {
  const halves = new Set(contacts.flatMap(listHalves))
  return new Set(contacts.filter((contact) => !isHalf(contact, halves)).map(({ id }) => id))
}

/**
 * The identifiers of the contacts that stay when these lines alone pass: each with its halves. A half is never shown by
 * itself for want of the line that it is half of.
 */
export function keepLines(contacts: readonly LineEnds[], passes: (id: string) => boolean): ReadonlySet<string> {
  const lines = selectLines(contacts)
  const kept = contacts.filter(({ id }) => lines.has(id) && passes(id))
  const halves = new Set(kept.flatMap(listHalves))
  const withHalves = contacts.filter((contact) => !lines.has(contact.id) && isHalf(contact, halves))
  return new Set([...kept, ...withHalves].map(({ id }) => id))
}

function listHalves({ kind, encounter, from, to, through }: LineEnds): readonly string[] {
  if (kind !== 'INDIRECT') return []
  return through.flatMap((mediator) => [from, to].map((party) => `${encounter} ${party} ${mediator}`))
}

function isHalf({ kind, encounter, from, to }: LineEnds, halves: ReadonlySet<string>): boolean {
  return kind === 'MEDIATED' && halves.has(`${encounter} ${from} ${to}`)
}
