/** What is drawn of the window: chosen in a panel, shown as chips that take themselves away. */
import { Suspense, useId, useRef, useState } from 'react'
import type { FacetValue } from '../../state/contact-words.ts'
import { type Filter, type FilterWord, formatFilter, toggleWord } from '../../state/filter.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { fetched } from '../../ui/fetched.ts'
import { placeBelow } from '../../ui/place-below.ts'
import { writeChip } from './facet-words.ts'
import styles from './filter.module.css'
import { useFacetValues } from './use-facet-values.ts'

const FilterPanel = fetched(() => import('./filter-panel.tsx').then((module) => module.FilterPanel))

export function FilterBar({ explorer }: { readonly explorer: Explorer }) {
  const { filter, setView, shown } = explorer
  const [isOpen, setIsOpen] = useState(false)
  const { values, isAsking } = useFacetValues(explorer, isOpen)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const show = (next: Filter): void => setView({ show: formatFilter(next) }, { isStep: true })
  const toggle = (word: FilterWord): void => show(toggleWord(filter, word))
  return (
    <section className={styles.bar} aria-label="Filter">
      <button
        ref={button}
        type="button"
        className={styles.open}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-on={filter.length > 0}
        onClick={() => panel.current && button.current && placeBelow(panel.current, button.current)}
      >
        <svg width={13} height={13} viewBox="0 0 13 13" aria-hidden="true">
          <path d="M1 2.5h11M3 6.5h7M5 10.5h3" />
        </svg>
        Filter{filter.length > 0 && ` · ${filter.length}`}
      </button>
      {/* Escape closes the panel alone, and not the evidence too. */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="Filter the contacts"
        className={styles.panel}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
        onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      >
        {isOpen && (
          <Suspense fallback={<p className={styles.quiet}>Counting …</p>}>
            <FilterPanel
              values={values}
              filter={filter}
              shown={shown}
              isAsking={isAsking}
              onToggle={toggle}
              onClear={() => show([])}
              onClose={() => panel.current?.hidePopover()}
            />
          </Suspense>
        )}
      </div>
      {filter.length > 0 && (
        <Chips
          values={[...values.values()].flat()}
          explorer={explorer}
          onToggle={(word) => {
            toggle(word)
            button.current?.focus()
          }}
        />
      )}
    </section>
  )
}

interface ChipsProps {
  readonly values: readonly FacetValue[]
  readonly explorer: Explorer
  readonly onToggle: (word: FilterWord) => void
}

function Chips({ values, explorer, onToggle }: ChipsProps) {
  const { filter, shown, setView } = explorer
  const names = new Map(values.map((value) => [value.word, writeChip(value)]))
  return (
    <div className={styles.chips}>
      <p role="status">
        {shown.shown} of {shown.of} {shown.of === 1 ? 'line' : 'lines'} shown
      </p>
      <ul aria-label="Filters in force">
        {filter.map((word) => {
          const name = names.get(word) ?? word
          return (
            <li key={word}>
              <button
                type="button"
                className={controls.pill}
                aria-label={`Remove the filter ${name}`}
                onClick={() => onToggle(word)}
              >
                <span>{name}</span>
                <svg width={9} height={9} viewBox="0 0 9 9" aria-hidden="true">
                  <path d="m1 1 7 7M8 1 1 8" />
                </svg>
              </button>
            </li>
          )
        })}
      </ul>
      <button
        type="button"
        className={`${controls.button} ${controls.text}`}
        onClick={() => setView({ show: null }, { isStep: true })}
      >
        Clear
      </button>
    </div>
  )
}
