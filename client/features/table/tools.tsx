/** What can be done with a table: find in it, choose its columns, copy it, take it away. */
import { useId, useRef, useState } from 'react'
import type { TableChoice } from '../../state/table.ts'
import controls from '../../ui/controls.module.css'
import { placeBelow } from '../../ui/place-below.ts'
import { saveFile } from '../../ui/save-file.ts'
import { type Column, formatSheet, listShownColumns, type Row } from './sheet.ts'
import styles from './table.module.css'

interface ToolsProps {
  readonly choice: TableChoice
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** `contacts, 19 June – 3 July 2026`: what the file is called. */
  readonly title: string
  readonly onChange: (change: Partial<TableChoice>, isStep: boolean) => void
}

export function Tools({ choice, columns, rows, title, onChange }: ToolsProps) {
  const shown = listShownColumns(columns, choice.turned)
  return (
    <div className={styles.tools} data-control>
      <input
        type="search"
        aria-label="Find in the table"
        placeholder="Find in the table"
        value={choice.find}
        onChange={(event) => onChange({ find: event.target.value }, false)}
        onKeyDown={(event) => event.key === 'Escape' && onChange({ find: '' }, false)}
      />
      <SortPick choice={choice} columns={shown} onChange={onChange} />
      <ColumnPick choice={choice} columns={columns} onChange={onChange} />
      <CopyButton columns={shown} rows={rows} />
      <button
        type="button"
        className={controls.button}
        onClick={() => download(formatSheet(shown, rows, 'csv'), title)}
      >
        CSV
      </button>
    </div>
  )
}

/** Takes the place of the heads where these are not to be seen, on a phone. */
function SortPick({ choice, columns, onChange }: Pick<ToolsProps, 'choice' | 'columns' | 'onChange'>) {
  const { sort } = choice
  const value = sort === undefined ? '' : `${sort.isDown ? '-' : ''}${sort.column}`
  return (
    <select
      className={styles.sortPick}
      aria-label="Sort by"
      value={value}
      onChange={({ currentTarget }) => {
        const column = currentTarget.value
        onChange(
          { sort: column === '' ? undefined : { column: column.replace('-', ''), isDown: column[0] === '-' } },
          true,
        )
      }}
    >
      <option value="">as they come</option>
      {columns.flatMap(({ id, label }) => [
        <option key={id} value={id}>
          {label}, upwards
        </option>,
        <option key={`-${id}`} value={`-${id}`}>
          {label}, downwards
        </option>,
      ])}
    </select>
  )
}

function ColumnPick({ choice, columns, onChange }: Pick<ToolsProps, 'choice' | 'columns' | 'onChange'>) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = listShownColumns(columns, choice.turned)
  const turn = (column: string): void => {
    const isTurned = choice.turned.includes(column)
    onChange(
      { turned: isTurned ? choice.turned.filter((other) => other !== column) : [...choice.turned, column] },
      true,
    )
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={controls.button}
        popoverTarget={id}
        onClick={() => menu.current && button.current && placeBelow(menu.current, button.current)}
      >
        Columns
      </button>
      <div ref={menu} id={id} popover="auto" className={`${controls.menu} ${styles.columns}`}>
        <fieldset>
          <legend>Columns shown</legend>
          {columns.map((column) => {
            const isShown = shown.includes(column)
            return (
              <label key={column.id}>
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown && shown.length === 1}
                  onChange={() => turn(column.id)}
                />
                {column.label}
              </label>
            )
          })}
        </fieldset>
      </div>
    </>
  )
}

const noticeMs = 2_000

/** Copies what is shown as text that a spreadsheet takes. */
function CopyButton({ columns, rows }: Pick<ToolsProps, 'columns' | 'rows'>) {
  const [notice, setNotice] = useState<string>()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formatSheet(columns, rows, 'tsv'))
      setNotice(rows.length === 1 ? '1 row copied' : `${rows.length} rows copied`)
    } catch {
      setNotice('The browser does not allow it')
    }
    setTimeout(() => setNotice(undefined), noticeMs)
  }
  return (
    <button
      type="button"
      className={controls.button}
      title="Copies the rows shown, for a spreadsheet"
      onClick={() => void copy()}
    >
      <span aria-live="polite">{notice ?? 'Copy'}</span>
    </button>
  )
}

function download(text: string, title: string): void {
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${title}.csv`)
}
