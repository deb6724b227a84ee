/** Everybody in the picture, as rows: those in contact, and those to whom they belong. What was held is counted apart. */
import { isHeld, standingsBySureness } from '../../../server/domain/standings.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks, nodeMarks } from '../../graph/encoding.ts'
import type { Contact, Graph, NetworkNode } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import { NodeSample } from '../../ui/node-sample.tsx'
import type { Row, Sheet } from './sheet.ts'
import styles from './table.module.css'

const columns = [
  { id: 'actor', label: 'Actor' },
  { id: 'kind', label: 'Kind' },
  { id: 'roles', label: 'Roles' },
  { id: 'group', label: 'Belongs to' },
  { id: 'contacts', label: 'Held', isNumber: true },
  { id: 'counterparts', label: 'With how many', isNumber: true },
  { id: 'first', label: 'First held' },
  { id: 'besides', label: 'Not held' },
  { id: 'denials', label: 'Denials', isNumber: true },
  { id: 'named', label: 'Named', isExtra: true },
  { id: 'same', label: 'Possibly the same', isExtra: true },
] as const

export function makeActorSheet(drawn: Graph, nameOf: (actorId: string) => string, years: readonly number[]): Sheet {
  const rows = drawn.nodes.map((node) => toRow(node, drawn, nameOf, years))
  const compare = (a: Row, b: Row): number => countIn(b, 'contacts') - countIn(a, 'contacts')
  return { columns, rows: rows.toSorted((a, b) => compare(a, b) || countIn(b, 'besides') - countIn(a, 'besides')) }
}

function countIn({ cells }: Row, column: 'contacts' | 'besides'): number {
  return Number(cells[column]?.order ?? 0)
}

/** Those whom a line joins or runs through: talks that a mediator carried are its own too. */
function listEnds({ from, to, through }: Contact): readonly string[] {
  return [from.id, to.id, ...through.map(({ mediator }) => mediator.id)]
}

/** A party's is the other party; a mediator's are both. */
function listCounterparts({ from, to }: Contact, actorId: string): readonly string[] {
  return [from.id, to.id].filter((id) => id !== actorId)
}

/** `3 lapsed, 1 unconfirmed`. */
function writeStandings(contacts: readonly Contact[]): string {
  return standingsBySureness
    .map((standing) => ({ standing, count: contacts.filter((contact) => contact.standing === standing).length }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => `${count} ${fillMarks[standing].word}`)
    .join(', ')
}

function toRow(
  { actor, roles }: NetworkNode,
  drawn: Graph,
  nameOf: (actorId: string) => string,
  years: readonly number[],
): Row {
  const own = selectDrawnContacts(drawn.contacts).filter((contact) => listEnds(contact).includes(actor.id))
  const denials = own.filter(({ kind }) => kind === 'DENIED').length
  const held = own.filter(({ kind, standing }) => kind !== 'DENIED' && isHeld(standing))
  const besides = own.filter(({ kind, standing }) => kind !== 'DENIED' && !isHeld(standing))
  const counterparts = new Set(held.flatMap((contact) => listCounterparts(contact, actor.id))).size
  const groups = drawn.affiliations.filter(({ member }) => member.id === actor.id).map(({ group }) => nameOf(group.id))
  const times = held.toSorted((a, b) => ((a.time.earliest ?? '9') < (b.time.earliest ?? '9') ? -1 : 1))
  const first = times[0]?.time
  const same = actor.possiblySame.map((other) => nameOf(other.actor.id)).join(', ')
  return {
    id: actor.id,
    selects: actor.id,
    litBy: [actor.id],
    cells: {
      actor: {
        text: actor.name,
        node: (
          <span className={styles.how}>
            <NodeSample kind={actor.kind} isDashed={!actor.isNamed && actor.kind !== 'OFFICE'} />
            {actor.name}
          </span>
        ),
      },
      kind: { text: nodeMarks[actor.kind].label },
      roles: { text: roles.map((role) => role.toLowerCase()).join(', ') || '—' },
      group: { text: groups.join(', ') || '—', order: groups.join(', ') },
      contacts: { text: String(held.length), order: held.length },
      counterparts: { text: String(counterparts), order: counterparts },
      besides: { text: writeStandings(besides) || '—', order: besides.length },
      denials: { text: String(denials), order: denials },
      first: { text: first === undefined ? '—' : shortenTime(first.text, years), order: first?.earliest ?? '' },
      named: { text: actor.isNamed ? 'yes' : 'no' },
      same: { text: same || '—', order: same },
    },
  }
}
