/** The contacts as a matrix: actors against actors, sides together; readable where a network of lines no longer is. */
import { Fragment } from 'react'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import { FilteredOut, isFilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import { type Cell, layMatrix } from './cells.ts'
import styles from './matrix.module.css'

export function MatrixView({ explorer }: ViewProps) {
  const { drawn, view, select } = explorer
  const { rows, cellOf } = layMatrix(drawn)
  if (isFilteredOut(explorer)) return <FilteredOut explorer={explorer} />
  if (rows.length === 0) return <p className={styles.quiet}>No contact reported in these days.</p>
  return (
    <div className={styles.frame}>
      <table className={styles.matrix}>
        <caption>
          Each cell holds the contacts of a pair, with the line that the network draws for it. An empty cell says
          nothing.
        </caption>
        <thead>
          <tr>
            <td />
            {rows.map(({ id, name }) => (
              <th key={id} scope="col" data-lit={view.select === id}>
                <button type="button" onClick={() => select(id)}>
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row" data-lit={view.select === row.id}>
                <button type="button" onClick={() => select(row.id)}>
                  {row.name}
                </button>
              </th>
              {rows.map((column, place) => (
                <Fragment key={column.id}>
                  {place > index ? (
                    <td className={styles.above} />
                  ) : place === index ? (
                    <td className={styles.self} aria-label="the actor itself" />
                  ) : (
                    <PairCell
                      cell={cellOf(row.id, column.id)}
                      names={`${row.name} and ${column.name}`}
                      selectedId={view.select}
                      onSelect={select}
                    />
                  )}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PairCellProps {
  readonly cell: Cell | undefined
  readonly names: string
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** A pair's contacts: the weightiest as its line, the number where there are several; a click walks through them. */
function PairCell({ cell, names, selectedId, onSelect }: PairCellProps) {
  if (cell === undefined) return <td />
  const { contacts } = cell
  const [first] = contacts
  if (first === undefined) return <td />
  const at = contacts.findIndex(({ id }) => id === selectedId)
  const next = contacts[(at + 1) % contacts.length] ?? first
  const words = contacts
    .map(
      ({ kind, standing, time }) => `${lineMarks[kind].label.toLowerCase()}, ${fillMarks[standing].word}, ${time.text}`,
    )
    .join('; ')
  return (
    <td data-lit={at >= 0}>
      <button type="button" title={words} onClick={() => onSelect(next.id)}>
        <span className="offscreen">{`${names}: ${words}`}</span>
        <LineSample kind={first.kind} standing={first.standing} width={34} />
        {contacts.length > 1 && <b aria-hidden="true">{contacts.length}</b>}
      </button>
    </td>
  )
}
