/** The facets with their values as boxes to tick, each with how many lines it would show. */
import { useState } from 'react'
import type { FacetValue } from '../../state/contact-words.ts'
import type { Facet, Filter, FilterWord } from '../../state/filter.ts'
import type { Shown } from '../../state/filtered.ts'
import controls from '../../ui/controls.module.css'
import { facetGroups, writeValue } from './facet-words.ts'
import styles from './filter.module.css'

interface FilterPanelProps {
  readonly values: ReadonlyMap<Facet, readonly FacetValue[]>
  readonly filter: Filter
  readonly shown: Shown
  /** Whether tracks and sources are still being asked for. */
  readonly isAsking: boolean
  readonly onToggle: (word: FilterWord) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

/** Values of one group up to which all are listed at once. */
const listedAtOnce = 9

export function FilterPanel({ values, filter, shown, isAsking, onToggle, onClear, onClose }: FilterPanelProps) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  return (
    <>
      <header className={styles.panelHead}>
        <input
          type="search"
          aria-label="Find a value"
          placeholder="Find a value: a place, a source, a mediator"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p role="status">
          {shown.shown} of {shown.of} shown
        </p>
        <button type="button" className={controls.button} disabled={filter.length === 0} onClick={onClear}>
          Clear all
        </button>
        <button type="button" className={`${controls.button} ${controls.solid}`} onClick={onClose}>
          Done
        </button>
      </header>
      <p className={styles.note}>
        Within a group any of the ticked will do; between groups all must hold. Counts are of the lines of this window.
        {isAsking && ' Asking for tracks and sources …'}
      </p>
      <div className={styles.groups}>
        {facetGroups.map(({ title, facets }) => {
          const all = facets.flatMap((facet) => values.get(facet) ?? [])
          const found = all.filter((value) => writeValue(value).toLowerCase().includes(wanted))
          return found.length === 0 ? null : (
            <Group
              key={title}
              title={title}
              values={found}
              filter={filter}
              isWhole={wanted !== ''}
              onToggle={onToggle}
            />
          )
        })}
      </div>
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly values: readonly FacetValue[]
  readonly filter: Filter
  readonly isWhole: boolean
  readonly onToggle: (word: FilterWord) => void
}

function Group({ title, values, filter, isWhole, onToggle }: GroupProps) {
  const [isMore, setIsMore] = useState(false)
  const isAll = isWhole || isMore || values.length <= listedAtOnce + 1
  const listed = isAll ? values : values.filter(({ word }, at) => at < listedAtOnce || filter.includes(word))
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {listed.map((value) => (
        <label key={value.word} data-zero={value.count === 0}>
          <input type="checkbox" checked={filter.includes(value.word)} onChange={() => onToggle(value.word)} />
          <span title={value.name}>{writeValue(value)}</span>
          <b>{value.count}</b>
        </label>
      ))}
      {!isAll && (
        <button type="button" className={`${controls.button} ${controls.text}`} onClick={() => setIsMore(true)}>
          All {values.length}
        </button>
      )}
    </fieldset>
  )
}
