/** What the bands mean: the same marks as in the drawing. */
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import styles from './flow.module.css'

const dashes = lineMarks.INDIRECT.dash.map((length) => length / 2).join(' ')
const [colour, paper] = [toCssColour(lineMarks.INDIRECT.colour), toCssColour('paper')]
const grey = toCssColour(fillMarks.LAPSED.colour ?? 'ink3')

const rows = [
  { text: 'held or under way', fill: colour, stroke: colour, dash: undefined, isHalf: false },
  { text: 'the same, but only some name the mediator', fill: colour, stroke: paper, dash: dashes, isHalf: false },
  { text: 'planned or unconfirmed', fill: paper, stroke: colour, dash: dashes, isHalf: false },
  { text: 'lapsed or cancelled', fill: paper, stroke: grey, dash: dashes, isHalf: false },
  {
    text: 'stops short: a mediator and one side, no more is said',
    fill: paper,
    stroke: colour,
    dash: dashes,
    isHalf: true,
  },
] as const

export function FlowKey() {
  return (
    <ul className={styles.key} aria-label="Key to the bands">
      {rows.map(({ text, fill, stroke, dash, isHalf }) => (
        <li key={text}>
          <svg width={34} height={14} viewBox="0 0 34 14" aria-hidden="true">
            <rect
              x={1}
              y={2}
              width={isHalf ? 25 : 32}
              height={10}
              fill={fill}
              stroke={stroke}
              strokeWidth={stroke === paper ? 3 : 1.6}
              strokeDasharray={dash}
            />
            {isHalf && <path d="M27 0v14" stroke={colour} strokeWidth={2.4} />}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
