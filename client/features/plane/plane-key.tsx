/** The key to the plane: how a column says what became of an encounter, and its colour how the two sides met. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { ContactKind } from '../../graph/model.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './plane.module.css'
import { Block } from './plane-drawing.tsx'
import type { Track } from './tracks.ts'

/** Only what is drawn has a place in it. */
export function PlaneKey({ tracks }: { readonly tracks: readonly Track[] }) {
  const standings = new Set(tracks.flatMap(({ versions }) => versions.map(({ standing }) => standing)))
  const kinds = new Set(tracks.map(({ kind }) => kind))
  const inOrder = (Object.keys(lineMarks) as ContactKind[]).filter((kind) => kinds.has(kind) && kind !== 'DENIED')
  return (
    <ul className={styles.key} aria-label="Key to the plane">
      {standingsBySureness
        .filter((standing) => standings.has(standing))
        .map((standing) => (
          <li key={standing}>
            <svg width={20} height={16} aria-hidden="true">
              <Block kind="DIRECT" standing={standing} x={0} y={0.5} width={20} height={14.5} />
            </svg>
            {fillMarks[standing].word}
          </li>
        ))}
      {inOrder.map((kind) => (
        <li key={kind}>
          <LineSample kind={kind} standing="OCCURRED" width={31} />
          {lineMarks[kind].label.toLowerCase()}
        </li>
      ))}
      <li>
        <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
          <circle r={6.5} fill="var(--ink)" />
        </svg>
        a report, by its article’s number
      </li>
      <li>a line instead of a column: no exact date</li>
    </ul>
  )
}
