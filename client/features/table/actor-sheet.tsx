/** Everybody in the picture, as rows: those in contact, and those to whom they belong. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { nodeMarks } from '../../graph/encoding.ts'
import type { Network, NetworkNode } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import { NodeSample } from '../../ui/node-sample.tsx'
import type { Row, Sheet } from './sheet.ts'
import styles from './table.module.css'

const columns = [
  { id: 'actor', label: 'Actor' },
  { id: 'kind', label: 'Kind' },
  { id: 'roles', label: 'Roles' },
  { id: 'group', label: 'Belongs to' },
  { id: 'contacts', label: 'Contacts', isNumber: true },
  { id: 'counterparts', label: 'Counterparts', isNumber: true },
  { id: 'denials', label: 'Denials', isNumber: true },
  { id: 'first', label: 'First contact' },
  { id: 'named', label: 'Named', isExtra: true },
  { id: 'same', label: 'Possibly the same', isExtra: true },
] as const

export function makeActorSheet(drawn: Network, nameOf: (actorId: string) => string, years: readonly number[]): Sheet {
  const rows = drawn.nodes.map((node) => toRow(node, drawn, nameOf, years))
  return { columns, rows: rows.toSorted((a, b) => countIn(b) - countIn(a)) }
}

function countIn(row: Row): number {
  return Number(row.cells.contacts?.order ?? 0)
}

function toRow(
  { actor, roles }: NetworkNode,
  drawn: Network,
  nameOf: (actorId: string) => string,
  years: readonly number[],
): Row {
  const own = selectDrawnContacts(drawn.contacts).filter(({ from, to }) => from.id === actor.id || to.id === actor.id)
  const contacts = own.filter(({ kind }) => kind !== 'DENIED')
  const counterparts = new Set(contacts.map(({ from, to }) => (from.id === actor.id ? to.id : from.id))).size
  const groups = drawn.affiliations.filter(({ member }) => member.id === actor.id).map(({ group }) => nameOf(group.id))
  const times = contacts.toSorted((a, b) => ((a.time.earliest ?? '9') < (b.time.earliest ?? '9') ? -1 : 1))
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
      contacts: { text: String(contacts.length), order: contacts.length },
      counterparts: { text: String(counterparts), order: counterparts },
      denials: { text: String(own.length - contacts.length), order: own.length - contacts.length },
      first: { text: first === undefined ? '—' : shortenTime(first.text, years), order: first?.earliest ?? '' },
      named: { text: actor.isNamed ? 'yes' : 'no' },
      same: { text: same || '—', order: same },
    },
  }
}
