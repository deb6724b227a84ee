/** The contacts as a matrix: actors against actors, sides together; readable where a network of lines no longer is. */
import type { CSSProperties } from 'react'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import { useSize } from '../../ui/use-size.ts'
import { FilteredOut, isFilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import { type Cell, type Entry, layMatrix, setMatrix } from './cells.ts'
import styles from './matrix.module.css'

const noRoom = { width: 0, height: 0 }

export function MatrixView({ explorer }: ViewProps) {
  const { drawn, view, select } = explorer
  const { rows, cellOf } = layMatrix(drawn)
  const [frame, size] = useSize<HTMLDivElement>()
  const isEmpty = rows.length === 0 || isFilteredOut(explorer)
  const names = rows.map(({ name }) => name)
  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.name ?? id
  const isTouch = window.matchMedia('(max-width: 860px)').matches
  const { isStair, width, height } = setMatrix(names, size ?? noRoom, isTouch)
  return (
    <div ref={frame} className={styles.frame}>
      {isEmpty ? (
        <Nothing explorer={explorer} />
      ) : (
        <table
          className={styles.matrix}
          data-stair={isStair}
          style={{ '--cell': `${width}px`, '--row': `${height}px` } as CSSProperties}
        >
          <caption>
            <span style={{ maxWidth: size?.width }}>
              Each cell holds the contacts of a pair, with the line that the network draws for it; those of a mediator
              hold what ran through it too. An empty cell says nothing.
            </span>
          </caption>
          <thead>
            <tr>
              <td />
              {rows.map((row) => (
                <th key={row.id} scope="col" data-lit={!isStair && view.select === row.id}>
                  {isStair ? <span className="offscreen">{row.name}</span> : <Name row={row} onSelect={select} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row" data-lit={!isStair && view.select === row.id}>
                  {isStair ? <span className="offscreen">{row.name}</span> : <Name row={row} onSelect={select} />}
                </th>
                {rows.slice(0, index).map((column) => (
                  <PairCell
                    key={column.id}
                    cell={cellOf(row.id, column.id)}
                    names={`${row.name} and ${column.name}`}
                    nameOf={nameOf}
                    lineWidth={Math.min(48, width - 12)}
                    selectedId={view.select}
                    onSelect={select}
                  />
                ))}
                <td className={styles.self} aria-label="the actor itself" />
                <td className={styles.above} colSpan={rows.length - index}>
                  {isStair && <Name row={row} isLit={view.select === row.id} onSelect={select} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Nothing({ explorer }: Pick<ViewProps, 'explorer'>) {
  if (isFilteredOut(explorer)) return <FilteredOut explorer={explorer} />
  return <p className={styles.quiet}>No contact reported in these days.</p>
}

interface NameProps {
  readonly row: { readonly id: string; readonly name: string }
  readonly isLit?: boolean
  readonly onSelect: (id: string) => void
}

function Name({ row: { id, name }, isLit, onSelect }: NameProps) {
  return (
    <button type="button" title={name} data-lit={isLit} onClick={() => onSelect(id)}>
      <span>{name}</span>
    </button>
  )
}

interface PairCellProps {
  readonly cell: Cell | undefined
  readonly names: string
  readonly nameOf: (actorId: string) => string
  /** CSS pixels. */
  readonly lineWidth: number
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** A pair's contacts: the weightiest as its line, the number where there are several; a click walks through them. */
function PairCell({ cell, names, nameOf, lineWidth, selectedId, onSelect }: PairCellProps) {
  if (cell === undefined) return <td />
  const { entries } = cell
  const [first] = entries
  if (first === undefined) return <td />
  const at = entries.findIndex(({ contact }) => contact.id === selectedId)
  const next = entries[(at + 1) % entries.length] ?? first
  const words = entries.map((entry) => wordEntry(entry, nameOf)).join('; ')
  return (
    <td data-lit={at >= 0}>
      <button type="button" title={words} onClick={() => onSelect(next.contact.id)}>
        <span className="offscreen">{`${names}: ${words}`}</span>
        <LineSample kind={first.contact.kind} standing={first.contact.standing} width={lineWidth} />
        {entries.length > 1 && <b aria-hidden="true">{entries.length}</b>}
      </button>
    </td>
  )
}

/** `direct, held, 30 June 2026`; of a mediator, `mediator to US envoys, some say, held, 1 July 2026`. */
function wordEntry({ contact, other, isPartial = false }: Entry, nameOf: (actorId: string) => string): string {
  const { kind, standing, time } = contact
  const how = other === undefined ? lineMarks[kind].label.toLowerCase() : `mediator to ${nameOf(other)}`
  return `${how}${isPartial ? ', some say' : ''}, ${fillMarks[standing].word}, ${time.text}`
}
