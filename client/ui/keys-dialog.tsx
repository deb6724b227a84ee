/** The list of keys. */
import { useEffect, useRef } from 'react'
import styles from './controls.module.css'

const keys: readonly (readonly [readonly string[], string])[] = [
  [['/', 'Ctrl K'], 'find an actor'],
  [['←', '→', '↑', '↓'], 'in the picture: walk from actor to actor; on a handle: a day'],
  [['Enter'], 'open the evidence of the actor or contact in focus'],
  [['Esc'], 'close the evidence'],
  [['[', ']'], 'move the window by a day'],
  [['J', 'K'], 'step the knowledge marker to the next or the previous article'],
  [['N'], 'knowledge marker to now'],
  [['Page ↑', 'Page ↓'], 'on a handle: five days'],
  [['Home', 'End'], 'on a handle: as far as it goes'],
  [['P'], 'play or pause'],
  [['Ctrl Z'], 'take the last change of the view back'],
  [['Ctrl Shift Z'], 'do it again'],
  [['?'], 'this list'],
]

export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (isOpen && !element.open) element.showModal()
    if (!isOpen && element.open) element.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <div className={styles.dialogHead}>
        <h2 id="keys-title">Keys</h2>
        <button type="button" className={`${styles.button} ${styles.text}`} onClick={onClose}>
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
