/** The key to the cells of the histogram: in its longest silence where there is room, below it otherwise. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { Cell } from './fills.tsx'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'

interface FillKeyProps {
  readonly scale: Scale
  readonly silence: { readonly from: number; readonly to: number }
}

/** Room that the key takes in one or two lines, in CSS pixels. */
const roomNeeded = 330

export function FillKey({ scale, silence }: FillKeyProps) {
  const room = (silence.to - silence.from) * scale.dayWidth - 24
  const isInside = room >= roomNeeded
  const place = isInside ? { left: scale.toX(silence.from) + 12, width: room } : {}
  return (
    <ul
      className={isInside ? `${styles.fillKey} ${styles.fillKeyInside}` : styles.fillKey}
      aria-label="Key to the encounters"
      style={place}
    >
      {standingsBySureness.map((standing) => (
        <li key={standing}>
          <svg width={20} height={12} aria-hidden="true">
            <Cell standing={standing} x={0} y={0.5} width={20} height={11} />
          </svg>
          {fillMarks[standing].word}
        </li>
      ))}
    </ul>
  )
}
