/** The key: what each line and mark means, and how often it is drawn now. A row at zero stays, for it is a finding. */
import {
  countContacts,
  formatTallyRow,
  isUnsettled,
  selectDrawnContacts,
  type TallyRow,
} from '../../graph/drawn-contacts.ts'
import { fillMarks, lineMarks, nodeMarks } from '../../graph/encoding.ts'
import type { ActorKind, Contact, ContactKind, Graph, Standing } from '../../graph/model.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import { DifferMark, HostSample, MediatorSample, NodeSample } from '../../ui/node-sample.tsx'
import styles from './key.module.css'

interface KeyProps {
  /** Everything known, which decides the rows. */
  readonly known: Graph
  /** What is drawn now, which decides the counts. */
  readonly drawn: Graph
  /** The window without the filter: what it hides is not said to be missing. */
  readonly whole: Graph
  /** Whether the picture draws each kind of actor as a shape of its own. */
  readonly hasShapes?: boolean
}

const alwaysShown: readonly TallyRow[] = [
  { by: 'kind', kind: 'DIRECT' },
  { by: 'kind', kind: 'INDIRECT' },
  { by: 'kind', kind: 'HOSTED' },
  { by: 'kind', kind: 'UNCLEAR' },
  { by: 'kind', kind: 'DENIED' },
  { by: 'standing', standing: 'PLANNED' },
  { by: 'standing', standing: 'LAPSED' },
]

const shownWhereKnown: readonly TallyRow[] = [
  { by: 'kind', kind: 'MEDIATED' },
  { by: 'standing', standing: 'UNCONFIRMED' },
  { by: 'standing', standing: 'CANCELLED' },
]

export function Key({ known, drawn, whole, hasShapes = true }: KeyProps) {
  const contacts = selectDrawnContacts(drawn.contacts)
  const counts = countContacts(contacts)
  const wholeCounts = countContacts(selectDrawnContacts(whole.contacts))
  const knownCounts = countContacts(selectDrawnContacts(known.contacts))
  const isShown = (row: TallyRow): boolean => knownCounts.has(formatTallyRow(row)) || counts.has(formatTallyRow(row))
  const rows = [...alwaysShown, ...shownWhereKnown.filter(isShown)]
  return (
    <div className={styles.key}>
      <ul className={styles.row} aria-label="Key to the lines, with how many are drawn">
        {rows.map((row) => (
          <LineRow
            key={formatTallyRow(row)}
            row={row}
            count={counts.get(formatTallyRow(row)) ?? 0}
            hidden={(wholeCounts.get(formatTallyRow(row)) ?? 0) - (counts.get(formatTallyRow(row)) ?? 0)}
            contacts={contacts}
          />
        ))}
        <DifferRow count={contacts.filter(isUnsettled).length} />
      </ul>
      {hasShapes ? <ActorRows drawn={drawn} /> : <RoleRows drawn={drawn} />}
    </div>
  )
}

function LineRow({
  row,
  count,
  hidden,
  contacts,
}: {
  readonly row: TallyRow
  readonly count: number
  /** How many more the filter hides. */
  readonly hidden: number
  readonly contacts: readonly Contact[]
}) {
  const words = row.by === 'kind' ? lineMarks[row.kind] : fillMarks[row.standing]
  const [kind, standing] = chooseSample(row, contacts)
  return (
    <li
      className={count === 0 ? styles.zero : undefined}
      title={words.help}
      data-row={formatTallyRow(row)}
      data-count={count}
    >
      <LineSample kind={kind} standing={standing} width={31} />
      {count === 0 && hidden === 0 ? words.none : words.label}
      {count > 0 && <b>{count}</b>}
      {hidden > 0 && (count > 0 ? ` + ${hidden} hidden` : `, ${hidden} hidden`)}
    </li>
  )
}

function DifferRow({ count }: { readonly count: number }) {
  return (
    <li
      className={count === 0 ? styles.zero : undefined}
      title="Accounts of one property differ, or only some name a mediator."
    >
      <svg width={19} height={19} viewBox="-9.5 -9.5 19 19" aria-hidden="true">
        <DifferMark x={0} y={0} ground="var(--paper)" />
      </svg>
      {count === 0 ? 'Accounts differ, none' : 'Accounts differ'}
      {count > 0 && <b>{count}</b>}
    </li>
  )
}

/** Who stands between, where lanes or bars stand for the actors. */
function RoleRows({ drawn }: { readonly drawn: Graph }) {
  const roles = new Set(drawn.nodes.flatMap((node) => node.roles))
  return (
    <ul className={styles.row} aria-label="Key to the actors">
      {roles.has('MEDIATOR') && (
        <li>
          <MediatorSample /> mediates
        </li>
      )}
      {drawn.nodes.some(({ actor }) => actor.kind === 'UNNAMED') && (
        <li>
          <NodeSample kind="UNNAMED" isDashed /> nobody named
        </li>
      )}
    </ul>
  )
}

function ActorRows({ drawn }: { readonly drawn: Graph }) {
  const kinds = [...new Set(drawn.nodes.map(({ actor }) => actor.kind))]
    .filter((kind) => kind !== 'UNNAMED')
    .sort(byTableOrder)
  const roles = new Set(drawn.nodes.flatMap((node) => node.roles))
  const hasUnnamed = drawn.nodes.some(({ actor }) => !actor.isNamed && actor.kind !== 'OFFICE')
  return (
    <ul className={styles.row} aria-label="Key to the actors">
      {kinds.map((kind) => (
        <li key={kind}>
          <NodeSample kind={kind} /> {nodeMarks[kind].label}
        </li>
      ))}
      {roles.has('MEDIATOR') && (
        <li>
          <MediatorSample /> mediates
        </li>
      )}
      {roles.has('HOST') && (
        <li>
          <HostSample /> hosts
        </li>
      )}
      {hasUnnamed && (
        <li>
          <NodeSample kind="DELEGATION" isDashed /> nobody named
        </li>
      )}
      <li>
        <svg width={24} height={8} aria-hidden="true">
          <path d="M0 4h24" stroke="var(--rule-strong)" />
        </svg>
        belongs to
      </li>
    </ul>
  )
}

/** The line that a row shows: for a standing, the kind that it is most often drawn with. */
function chooseSample(row: TallyRow, contacts: readonly Contact[]): readonly [ContactKind, Standing] {
  if (row.by === 'kind') return [row.kind, row.kind === 'DENIED' ? 'DENIED' : 'OCCURRED']
  const kinds = contacts.filter((contact) => contact.standing === row.standing).map((contact) => contact.kind)
  const count = (kind: ContactKind): number => kinds.filter((other) => other === kind).length
  const best = [...kinds].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0]
  return [best ?? 'HOSTED', row.standing]
}

function byTableOrder(a: ActorKind, b: ActorKind): number {
  const order = Object.keys(nodeMarks)
  return order.indexOf(a) - order.indexOf(b)
}
