/** Names of sides and mediators, and each band as a button with its words: the list that the drawing is of. */
import { fillMarks } from '../../graph/encoding.ts'
import styles from './flow.module.css'
import { chooseNext } from './flow-drawing.tsx'
import type { Flow } from './flows.ts'
import { barWidth, type FlowNode, type FlowPicture, type Ribbon } from './layout.ts'

interface FlowListProps {
  readonly picture: FlowPicture
  readonly width: number
  readonly margin: number
  /** Whether there is room for numbers only. */
  readonly isNarrow: boolean
  readonly selectedId: string | undefined
  readonly nameOf: (id: string) => string
  readonly onSelect: (contactId: string) => void
}

export function FlowList({ picture, width, margin, isNarrow, selectedId, nameOf, onSelect }: FlowListProps) {
  return (
    <>
      {picture.nodes.map((node) => (
        <p key={node.key} className={styles.name} data-column={node.column} style={placeName(node, width, margin)}>
          <b>{nameOf(node.id)}</b>
          <small>
            {writeCount(node.encounters)}
            {node.isPartial && ', some say'}
          </small>
        </p>
      ))}
      <ul className={styles.list} aria-label="What ran through mediators">
        {picture.ribbons.map((ribbon) => (
          <li key={ribbon.flow.id}>
            <button
              type="button"
              style={placeWords(ribbon)}
              aria-pressed={ribbon.flow.contacts.some(({ id }) => id === selectedId)}
              onClick={() => {
                const next = chooseNext(ribbon.flow, selectedId)
                if (next !== undefined) onSelect(next)
              }}
            >
              <span className="offscreen">{writeFlow(ribbon.flow, nameOf)}</span>
              <span aria-hidden="true">
                {ribbon.flow.weight}
                {!isNarrow && ` ${writeStandings(ribbon.flow)}${ribbon.flow.isPartial ? ', some say' : ''}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** `Iran through Qatar: 1 encounter, held; Indirect talks in Doha, 1 July 2026`. */
export function writeFlow(flow: Flow, nameOf: (id: string) => string): string {
  const [party, mediator] = [nameOf(flow.party), nameOf(flow.mediator)]
  const course = flow.isHalf ? `${party} and the mediator ${mediator} only` : `${party} through ${mediator}`
  const occasions = [...new Set(flow.contacts.map(({ encounter, time }) => `${encounter.title}, ${time.text}`))]
  const some = flow.isPartial ? ', as some say' : ''
  return `${course}${some}: ${writeCount(flow.weight)}, ${writeStandings(flow)}; ${occasions.join('; ')}`
}

function writeStandings({ contacts }: Flow): string {
  return [...new Set(contacts.map(({ standing }) => fillMarks[standing].word))].join(' or ')
}

function writeCount(count: number): string {
  return `${count} ${count === 1 ? 'encounter' : 'encounters'}`
}

function placeName({ x, y1, y2, column }: FlowNode, width: number, margin: number) {
  if (column === 1) return { left: x + barWidth / 2, top: y1 - 5 }
  const top = (y1 + y2) / 2
  return column === 0
    ? { right: width - x + 8, top, width: margin - 8 }
    : { left: x + barWidth + 8, top, width: margin - 8 }
}

/** Nearer to the side than to the mediator: bands that cross later still lie beside each other there. */
function placeWords({ flow, x1, x2, y1, y2 }: Ribbon) {
  const t = flow.end === 'left' ? 0.3 : 0.7
  const [start, end] = [(1 - t) ** 3, t ** 3]
  const [early, late] = [3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t)]
  return {
    left: start * x1 + (early + late) * ((x1 + x2) / 2) + end * x2,
    top: (start + early) * y1 + (late + end) * y2,
  }
}
