/** A table as its rows and columns, whatever they are of: what the grid draws, sorts, searches and copies. */
import type { ReactNode } from 'react'
import type { TableChoice } from '../../state/table.ts'

export interface Column {
  readonly id: string
  readonly label: string
  readonly isNumber?: boolean
  /** Whether it is left out until it is asked for. */
  readonly isExtra?: boolean
}

/** What stands in a cell: as text for reading, copying and finding; as `order` for sorting, where the text would sort wrongly. */
export interface Cell {
  readonly text: string
  readonly order?: string | number
  /** As it is drawn, where that is more than the text. */
  readonly node?: ReactNode
}

export interface Row {
  readonly id: string
  /** What a choice of the row selects on the page; undefined where there is nothing to open. */
  readonly selects: string | undefined
  /** Selections of the page that light the row. */
  readonly litBy: readonly string[]
  /** By the identifier of the column. */
  readonly cells: Readonly<Record<string, Cell>>
}

export interface Sheet {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** The columns shown: the usual ones, but for those that were turned on or off. */
export function listShownColumns(columns: readonly Column[], turned: readonly string[]): readonly Column[] {
  return columns.filter(({ id, isExtra = false }) => isExtra === turned.includes(id))
}

/**
 * The rows that hold every word looked for, anywhere in the columns given, in the order chosen; rows that are equal in it
 * stay as they came, and empty cells come last either way.
 */
export function arrangeRows(
  rows: readonly Row[],
  columns: readonly Column[],
  { sort, find }: Pick<TableChoice, 'sort' | 'find'>,
): readonly Row[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    const text = columns
      .map(({ id }) => row.cells[id]?.text ?? '')
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
  if (sort === undefined) return found
  const sign = sort.isDown ? -1 : 1
  return found.toSorted((a, b) => compareCells(a.cells[sort.column], b.cells[sort.column], sign))
}

/** The columns and rows as lines of text: tab-separated for pasting into a spreadsheet, or as CSV (RFC 4180). */
export function formatSheet(columns: readonly Column[], rows: readonly Row[], format: 'tsv' | 'csv'): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => columns.map(({ id }) => cells[id]?.text ?? '')),
  ]
  return format === 'tsv'
    ? lines.map((line) => line.map((text) => text.replaceAll(/\s+/g, ' ')).join('\t')).join('\n')
    : `${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function compareCells(a: Cell | undefined, b: Cell | undefined, sign: 1 | -1): number {
  const [x, y] = [readOrder(a), readOrder(b)]
  if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1
  if (typeof x === 'number' && typeof y === 'number') return sign * (x - y)
  return sign * String(x).localeCompare(String(y), 'en', { sensitivity: 'base', numeric: true })
}

function readOrder(cell: Cell | undefined): string | number {
  return cell?.order ?? cell?.text ?? ''
}
