/** The key of a large network: the same dashes as the small picture's, thin where nothing is reported as held. */
import { isHeld } from '../../../server/domain/standings.ts'
import type { ContactCount } from '../../columns/contact-counts.ts'
import type { looks } from '../../columns/line-tally.ts'
import { fillMarks, lineMarks, nodeMarks } from '../../graph/encoding.ts'
import { chooseMark, heldWidths } from '../../graph/large/marks.ts'
import type { ActorKind, ContactKind, Standing } from '../../graph/model.ts'
import { groupDigits } from '../../ui/digits.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import { NodeSample } from '../../ui/node-sample.tsx'
import styles from './key.module.css'
import { sum } from './large-words.ts'

const kindRows = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'HOSTED', 'MEDIATED'] as const satisfies readonly ContactKind[]
const standingRows = ['PLANNED', 'UNCONFIRMED', 'LAPSED', 'CANCELLED'] as const satisfies readonly Standing[]

/** Without counts while they are being read: nothing is said to be missing then. */
export function LargeKey({ counts: told }: { readonly counts: readonly ContactCount[] | undefined }) {
  const counts = told ?? []
  const name = ({ label, none }: { readonly label: string; readonly none: string }, count: number): string =>
    count === 0 && told !== undefined ? none : label
  const denied = sum(counts.filter(({ kind }) => kind === 'DENIED'))
  return (
    <div className={styles.key}>
      <ul className={styles.row} aria-label="Key to the lines, with how many contacts there are">
        {kindRows.map((kind) => {
          const count = sum(counts.filter((one) => one.kind === kind && isHeld(one.standing)))
          const mark = lineMarks[kind]
          return <Row key={kind} kind={kind} surety="held" words={name(mark, count)} help={mark.help} count={count} />
        })}
        <Row
          kind="DENIED"
          surety="denied"
          words={name(lineMarks.DENIED, denied)}
          help={lineMarks.DENIED.help}
          count={denied}
        />
        {standingRows.map((standing) => {
          const count = sum(counts.filter((one) => one.standing === standing && one.kind !== 'DENIED'))
          const surety = standing === 'LAPSED' || standing === 'CANCELLED' ? 'gone' : 'open'
          return (
            <Row
              key={standing}
              kind="DIRECT"
              surety={surety}
              words={name(fillMarks[standing], count)}
              help={fillMarks[standing].help}
              count={count}
            />
          )
        })}
      </ul>
      <ul className={styles.row} aria-label="Key to the picture">
        <li>
          <svg width={44} height={12} aria-hidden="true">
            {heldWidths.map((width, place) => (
              <path key={width} d={`M${place * 11} 6h9`} stroke="var(--ink)" strokeWidth={width} />
            ))}
          </svg>
          once, up to 4, up to 15, more; a hairline is not reported as held
        </li>
        {(Object.keys(nodeMarks) as ActorKind[])
          .filter((kind) => kind !== 'UNNAMED')
          .map((kind) => (
            <li key={kind}>
              <NodeSample kind={kind} /> {nodeMarks[kind].label}
            </li>
          ))}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly kind: ContactKind
  readonly surety: (typeof looks)[number]['surety']
  readonly words: string
  readonly help: string
  readonly count: number
}

function Row({ kind, surety, words, help, count }: RowProps) {
  const mark = chooseMark({ kind, surety }, 1)
  const dash = mark.dash.length === 0 ? {} : { strokeDasharray: mark.dash.join(' ') }
  return (
    <li
      className={count === 0 ? styles.zero : undefined}
      title={help}
      data-row={kind === 'DIRECT' && surety !== 'held' ? words : kind}
      data-count={count}
    >
      <svg width={31} height={12} aria-hidden="true">
        <path d="M1 6h29" stroke={toCssColour(mark.colour)} strokeWidth={mark.width} {...dash} />
      </svg>
      {words}
      {count > 0 && <b>{groupDigits(count)}</b>}
    </li>
  )
}
