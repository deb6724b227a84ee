/** Rows and columns: one tab stop, walked by arrows; heads sort; a row opens its evidence. */
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { TableChoice } from '../../state/table.ts'
import controls from '../../ui/controls.module.css'
import type { Column, Row } from './sheet.ts'
import styles from './table.module.css'

interface GridProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly sort: TableChoice['sort']
  readonly selectedId: string | undefined
  readonly onSort: (sort: TableChoice['sort']) => void
  readonly onSelect: (id: string) => void
}

/** Rows on one page. */
const pageLength = 200
/** Rows that Page Up and Page Down pass. */
const pageStep = 10

export function Grid({ label, columns, rows, sort, selectedId, onSort, onSelect }: GridProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, rows.length - 1))
  const start = Math.floor(current / pageLength) * pageLength
  useShowSelected(rows, selectedId, body, setAt)
  const walk = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.closest('tbody') === null) return
    const next = findRow(event.key, current, rows.length)
    const selects = rows[current]?.selects
    if (next !== undefined) {
      event.preventDefault()
      setAt(next)
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
    } else if ((event.key === 'Enter' || event.key === ' ') && selects !== undefined) {
      event.preventDefault()
      onSelect(selects)
    }
  }
  const choose = (event: MouseEvent<HTMLElement>, row: Row, place: number): void => {
    if (window.getSelection()?.toString() !== '' && event.detail > 1) return
    setAt(place)
    if (row.selects !== undefined) onSelect(row.selects)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked and chosen is a grid */}
      <table role="grid" aria-label={label} aria-rowcount={rows.length + 1} className={styles.table} onKeyDown={walk}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.slice(start, start + pageLength).map((row, index) => {
            const isSelected = selectedId !== undefined && row.litBy.includes(selectedId)
            return (
              <tr
                key={row.id}
                data-row-id={row.id}
                aria-rowindex={start + index + 2}
                aria-selected={isSelected}
                className={isSelected ? styles.lit : undefined}
                tabIndex={start + index === current ? 0 : -1}
                onFocus={() => setAt(start + index)}
                onClick={(event) => choose(event, row, start + index)}
              >
                {columns.map(({ id, label: name, isNumber = false }) => (
                  <td key={id} data-name={name} data-column={id} className={isNumber ? styles.number : undefined}>
                    {row.cells[id]?.node ?? row.cells[id]?.text}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length > pageLength && <Pages start={start} total={rows.length} onGo={setAt} />}
    </>
  )
}

interface HeadProps {
  readonly column: Column
  readonly sort: TableChoice['sort']
  readonly onSort: (sort: TableChoice['sort']) => void
}

/** A head turns through upwards, downwards and as it came; numbers go downwards first. */
function Head({ column: { id, label, isNumber = false }, sort, onSort }: HeadProps) {
  const isSorted = sort?.column === id
  const next = (): TableChoice['sort'] => {
    if (!isSorted) return { column: id, isDown: isNumber }
    return sort.isDown === isNumber ? { column: id, isDown: !isNumber } : undefined
  }
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
      className={isNumber ? styles.number : undefined}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(next())}>
        {label}
        <svg width={7} height={9} viewBox="0 0 7 9" aria-hidden="true" data-on={isSorted}>
          <path d={isSorted && sort.isDown ? 'M3.5 8.5 0.5 4h6z' : 'M3.5 0.5 0.5 5h6z'} />
        </svg>
      </button>
    </th>
  )
}

function Pages({
  start,
  total,
  onGo,
}: {
  readonly start: number
  readonly total: number
  readonly onGo: (row: number) => void
}) {
  return (
    <nav className={styles.pages} aria-label="Pages of the table">
      <button type="button" className={controls.button} disabled={start === 0} onClick={() => onGo(start - pageLength)}>
        Earlier rows
      </button>
      <span>
        rows {start + 1}–{Math.min(start + pageLength, total)} of {total}
      </span>
      <button
        type="button"
        className={controls.button}
        disabled={start + pageLength >= total}
        onClick={() => onGo(start + pageLength)}
      >
        Later rows
      </button>
    </nav>
  )
}

/** Turns to the row of what was selected elsewhere, without moving anything but the table. */
function useShowSelected(
  rows: readonly Row[],
  selectedId: string | undefined,
  body: React.RefObject<HTMLTableSectionElement | null>,
  onFound: (row: number) => void,
): void {
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (shown.current === selectedId) return
    shown.current = selectedId
    const place = selectedId === undefined ? -1 : rows.findIndex(({ litBy }) => litBy.includes(selectedId))
    if (place === -1 || body.current?.contains(document.activeElement) === true) return
    onFound(place)
    requestAnimationFrame(() => {
      const row = body.current?.querySelector<HTMLElement>('[aria-selected=true]')
      const frame = row?.closest<HTMLElement>('[data-frame]')
      if (!row || !frame) return
      const { top, bottom } = row.getBoundingClientRect()
      const within = frame.getBoundingClientRect()
      if (top < within.top + 30 || bottom > within.bottom) frame.scrollTop += top - within.top - frame.clientHeight / 2
    })
  })
}

function findRow(key: string, at: number, count: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageStep,
    PageUp: at - pageStep,
    Home: 0,
    End: count - 1,
  }
  const place = places[key]
  return place === undefined ? undefined : Math.max(0, Math.min(count - 1, place))
}
