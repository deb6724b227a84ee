/** The controls of a large network: how much is drawn, zoom, and the switch to the detailed picture. */
import { contactLimit } from '../../api/limits.ts'
import type { LargeFrame, LargePicture } from '../../graph/large/picture.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { groupDigits } from '../../ui/digits.ts'
import { sum } from './large-words.ts'
import styles from './map.module.css'

interface LargeToolsProps {
  readonly explorer: Explorer
  readonly picture: LargePicture | undefined
  readonly frame: LargeFrame | undefined
  readonly onFit: () => void
}

export function LargeTools({ explorer, picture, frame, onFit }: LargeToolsProps) {
  const contacts = sum(frame?.contacts ?? [])
  const detail = contacts > contactLimit ? `Details of the first ${contactLimit}` : 'Details'
  return (
    <div className={styles.tools} data-moved="true">
      {frame !== undefined && (
        <p className={styles.drawn} data-lines={frame.lines} data-actors={frame.actors}>
          {groupDigits(frame.actors)} actors, {groupDigits(frame.lines)} lines
        </p>
      )}
      <button
        type="button"
        className={controls.button}
        title="Draws contacts one by one, with places, mediators and marks"
        onClick={() =>
          explorer.setView({ picture: explorer.isLarge ? 'detailed' : null, look: null }, { isStep: true })
        }
      >
        {detail}
      </button>
      <button type="button" className={controls.button} aria-label="Zoom in" onClick={() => picture?.zoomBy(1.25)}>
        +
      </button>
      <button type="button" className={controls.button} aria-label="Zoom out" onClick={() => picture?.zoomBy(0.8)}>
        −
      </button>
      <button type="button" className={controls.button} onClick={onFit}>
        Fit
      </button>
    </div>
  )
}
