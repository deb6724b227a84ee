/** What a view says where the filter leaves nothing of it: that it is the filter, which of its wishes, and the ways out. */
import { type Filter, formatFilter, readFacet } from '../../state/filter.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { writeChip } from '../filter/facet-words.ts'
import { useFacetValues } from '../filter/use-facet-values.ts'
import styles from './plate.module.css'

interface FilteredOutProps {
  readonly explorer: Explorer
  /** What is hidden: `all 12 lines of these days`. */
  readonly what?: string
}

export function FilteredOut({ explorer, what }: FilteredOutProps) {
  const { shown, filter, setView } = explorer
  const { values, without } = useFacetValues(explorer, false)
  const names = new Map([...values.values()].flat().map((value) => [value.word, writeChip(value)]))
  const wishes = [...without].map(([facet, count]) => {
    const words = filter.filter((word) => readFacet(word) === facet)
    return { facet, count, text: words.map((word) => names.get(word) ?? word).join(' or ') }
  })
  const show = (next: Filter): void => setView({ show: formatFilter(next) }, { isStep: true })
  return (
    <div className={styles.filteredOut}>
      <p>The filter hides {what ?? `${shown.of === 1 ? 'the one line' : `all ${shown.of} lines`} of these days`}.</p>
      <p>
        {wishes.length > 1 ? 'None is all of' : 'None is'}: {wishes.map(({ text }) => text).join('; ')}.
      </p>
      {wishes.length > 1 &&
        wishes.map(
          ({ facet, count, text }) =>
            count > 0 && (
              <button
                key={facet}
                type="button"
                className={controls.button}
                data-control
                onClick={() => show(filter.filter((word) => readFacet(word) !== facet))}
              >
                Without “{text}”: {count} {count === 1 ? 'line' : 'lines'}
              </button>
            ),
        )}
      <button type="button" className={controls.button} data-control onClick={() => show([])}>
        Clear the filter
      </button>
    </div>
  )
}

/** Whether there is something in the window, and the filter hides all of it. */
export function isFilteredOut({ shown }: Explorer): boolean {
  return shown.shown === 0 && shown.of > 0
}
