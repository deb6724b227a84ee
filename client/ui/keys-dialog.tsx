/** The list of keys. */
import { useEffect, useRef } from 'react'
import { startTour } from '../state/tour.ts'
import styles from './controls.module.css'

const keys: readonly (readonly [readonly string[], string])[] = [
  [['/', 'Ctrl K'], 'find an actor, a place, an encounter, an article or what was said; or run a command'],
  [
    ['←', '→', '↑', '↓'],
    'in the picture: walk to the neighbour on that side; in a table: from row to row; on a handle: a day',
  ],
  [['A', 'Shift A'], 'in the picture: through all actors, from left to right'],
  [['L', 'Shift L'], 'in the picture: along the lines at the actor in focus'],
  [['M', 'Shift F10'], 'in the picture: what can be done with what is in focus (focus, expand, collapse, hide, pin)'],
  [['Shift ←'], 'in the picture: move the actor in focus, in any direction'],
  [['Enter'], 'open the evidence of what is in focus or of the row, or a line of several contacts into its contacts'],
  [
    ['Esc'],
    'back: close the menu, the evidence, the opened line, from a line to its actor, or the view that fills the window; where there is nothing to go back from, stop what is being read',
  ],
  [['[', ']'], 'move the window by a day'],
  [['J', 'K'], 'step the knowledge marker to the next or the previous article'],
  [['N'], 'knowledge marker to now'],
  [['Ctrl ←', 'Ctrl →'], 'on the knowledge marker: an hour'],
  [['Page ↑', 'Page ↓'], 'on a handle: five days; in a table: ten rows'],
  [['Home', 'End'], 'on a handle: as far as it goes; in a table: the first and the last row'],
  [['F'], 'let the view fill the window, or show bars and time again'],
  [['P'], 'play or pause; where motion is reduced, the next encounter'],
  [[',', '.'], 'move the window to the previous or the next encounter'],
  [['S'], 'keep this view, or open a saved one'],
  [['Ctrl P'], 'print this view with its key and sources'],
  [['Ctrl Z'], 'take the last change of the view back'],
  [['Ctrl Shift Z'], 'do it again'],
  [['?'], 'this list'],
]

/** Open as long as it is mounted. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <div className={styles.dialogHead}>
        <h2 id="keys-title">Keys</h2>
        <button
          type="button"
          className={`${styles.button} ${styles.text}`}
          onClick={() => {
            dialog.current?.close()
            startTour()
          }}
        >
          Take the tour
        </button>
        <button type="button" className={`${styles.button} ${styles.text}`} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <dl className={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
