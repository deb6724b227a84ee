/** Rows and cells of the matrix: actors in contact, those of one state beside each other. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact, Graph } from '../../graph/model.ts'
import { weighContact } from '../../graph/weigh.ts'
import { orderSides, type SidePair } from './order.ts'

/** A contact of two actors; or one that ran through the first of them, as a mediator, from the second to `other`. */
export interface Entry {
  readonly contact: Contact
  /** Identifier of whom the mediator carried it to or from; undefined for a contact between the two. */
  readonly other?: string
  /** Whether only some accounts name the mediator. */
  readonly isPartial?: boolean
}

export interface Cell {
  /** The weightiest first. As many as the network draws lines between the two. */
  readonly entries: readonly Entry[]
}

export interface Matrix {
  readonly rows: readonly { readonly id: string; readonly name: string }[]
  readonly cellOf: (one: string, other: string) => Cell | undefined
}

/** So many actors stand side by side with those of their group. */
const mostBySide = 20

/**
 * Few actors by the outermost group that they belong to, so that what passes between sides stands together, and sides in contact
 * near each other; within a side by name. Of many each is a side of its own, or most of what is seen would be empty.
 */
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
  const shown = nodes.filter(({ actor }) => inContact.has(actor.id))
  const sideOf = (id: string): string => (shown.length > mostBySide ? id : outermost(id))
  const rows = shown.map(({ actor }) => ({ id: actor.id, name: actor.name, side: sideOf(actor.id) }))
  const lines = drawn.flatMap(listLines)
  const pairs = lines.map(({ ends: [one, other] }): SidePair => [sideOf(one), sideOf(other)])
  const places = new Map(orderSides(new Set(rows.map(({ side }) => side)), pairs).map((side, place) => [side, place]))
  const placeOf = ({ side }: { readonly side: string }): number => places.get(side) ?? 0
  const ordered = rows.toSorted((a, b) => placeOf(a) - placeOf(b) || compare(a.name, b.name))
  const cells = new Map<string, Entry[]>()
  for (const { ends, entry } of lines) {
    const key = formatPair(...ends)
    cells.set(key, [...(cells.get(key) ?? []), entry])
  }
  const cellOf = (one: string, other: string): Cell | undefined => {
    const same = cells.get(formatPair(one, other))
    return same === undefined
      ? undefined
      : { entries: same.toSorted((a, b) => weighContact(a.contact) - weighContact(b.contact)) }
  }
  return { rows: ordered.map(({ id, name }) => ({ id, name })), cellOf }
}

/** The lines that the network draws for a contact: one between its actors, and one from each of them to each mediator. */
function listLines(contact: Contact): readonly { readonly ends: readonly [string, string]; readonly entry: Entry }[] {
  const [from, to] = [contact.from.id, contact.to.id]
  const carried = contact.through.flatMap(({ mediator, agreement }) => {
    const isPartial = agreement !== 'AGREED'
    return [
      { ends: [mediator.id, from] as const, entry: { contact, other: to, isPartial } },
      { ends: [mediator.id, to] as const, entry: { contact, other: from, isPartial } },
    ]
  })
  return [{ ends: [from, to], entry: { contact } }, ...carried]
}

/** How the matrix stands in its room. */
export interface Setting {
  /** Whether each name stands once, at the end of its row and the head of its column; else at the edges, which stay. */
  readonly isStair: boolean
  /** Size of a cell in CSS pixels. */
  readonly width: number
  readonly height: number
}

const cell = { least: { width: 46, height: 34 }, most: { width: 76, height: 46 }, touch: 44, letter: 7.4, caption: 44 }

/** Few actors have their names on the steps, in full, and cells as large as the room allows; many have them at the edges. */
export function setMatrix(
  names: readonly string[],
  room: { readonly width: number; readonly height: number },
  isTouch: boolean,
): Setting {
  const widths = names.map((name, index) => (room.width - name.length * cell.letter - 16) / (index + 1))
  const width = Math.floor(Math.min(cell.most.width, ...widths))
  const height = Math.floor(Math.min(cell.most.height, (room.height - cell.caption) / Math.max(1, names.length)))
  const least = isTouch ? cell.touch : 30
  if (width < cell.least.width - 6) return { isStair: false, ...cell.least, height: isTouch ? 45 : cell.least.height }
  return { isStair: true, width, height: Math.max(least, height) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const formatPair = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)
