/** The key to the cells of the histogram. */
import { fillMarks } from '../../graph/encoding.ts'
import { Cell, stackOrder } from './fills.tsx'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'

export function FillKey({ scale }: { readonly scale: Scale }) {
  return (
    <ul className={styles.fillKey} aria-label="Key to the encounters" style={scale.isNarrow ? {} : { paddingLeft: scale.left }}>
      {stackOrder.map((standing) => (
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
