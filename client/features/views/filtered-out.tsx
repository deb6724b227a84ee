/** What a view says where the filter leaves nothing of it: that it is the filter, and the way out. */
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import styles from './plate.module.css'

interface FilteredOutProps {
  readonly explorer: Explorer
  /** What is hidden: `all 12 lines of these days`. */
  readonly what?: string
}

export function FilteredOut({ explorer, what }: FilteredOutProps) {
  const { shown, setView } = explorer
  return (
    <div className={styles.filteredOut}>
      <p>The filter hides {what ?? `${shown.of === 1 ? 'the one line' : `all ${shown.of} lines`} of these days`}.</p>
      <button type="button" className={controls.button} onClick={() => setView({ show: null }, { isStep: true })}>
        Clear the filter
      </button>
    </div>
  )
}

/** Whether there is something in the window, and the filter hides all of it. */
export function isFilteredOut({ shown }: Explorer): boolean {
  return shown.shown === 0 && shown.of > 0
}
