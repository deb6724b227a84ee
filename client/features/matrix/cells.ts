/** Rows and cells of the matrix: actors in contact, those of one state beside each other. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact, ContactKind, Graph } from '../../graph/model.ts'

export interface Cell {
  /** The weightiest first. */
  readonly contacts: readonly Contact[]
}

export interface Matrix {
  readonly rows: readonly { readonly id: string; readonly name: string }[]
  readonly cellOf: (one: string, other: string) => Cell | undefined
}

/** By the outermost group that an actor belongs to, then by name: so that what passes between sides stands together. */
export function layMatrix({ nodes, contacts, affiliations }: Graph): Matrix {
  const drawn = selectDrawnContacts(contacts)
  const inContact = new Set(
    drawn.flatMap(({ from, to, through }) => [from.id, to.id, ...through.map((m) => m.mediator.id)]),
  )
  const groupOf = new Map(affiliations.map(({ member, group }) => [member.id, group.id]))
  const outermost = (id: string, steps = 4): string => {
    const group = groupOf.get(id)
    return group === undefined || steps === 0 ? id : outermost(group, steps - 1)
  }
  const rows = nodes
    .filter(({ actor }) => inContact.has(actor.id))
    .map(({ actor }) => ({ id: actor.id, name: actor.name, side: outermost(actor.id) }))
    .sort((a, b) => compare(a.side, b.side) || compare(a.name, b.name))
  const cells = new Map<string, Contact[]>()
  for (const contact of drawn) {
    const key = formatPair(contact.from.id, contact.to.id)
    cells.set(key, [...(cells.get(key) ?? []), contact])
  }
  const cellOf = (one: string, other: string): Cell | undefined => {
    const same = cells.get(formatPair(one, other))
    return same === undefined ? undefined : { contacts: [...same].sort((a, b) => weigh(a) - weigh(b)) }
  }
  return { rows: rows.map(({ id, name }) => ({ id, name })), cellOf }
}

const kinds: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'HOSTED', 'MEDIATED', 'DENIED']

const weigh = ({ kind, standing }: Contact): number => standingsBySureness.indexOf(standing) * 10 + kinds.indexOf(kind)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const formatPair = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)
