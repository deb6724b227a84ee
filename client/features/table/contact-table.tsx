/** The same contacts as a table under the picture: the accessible equal of it, in step with it. */
import { useId, useMemo, useState } from 'react'
import type { TableChoice } from '../../state/table.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { makeContactSheet, writeContactCount } from './contact-sheet.tsx'
import { Grid } from './grid.tsx'
import { nameActors } from './name-actors.ts'
import { arrangeRows, listShownColumns } from './sheet.ts'
import styles from './table.module.css'

interface ContactTableProps {
  readonly explorer: Explorer
  readonly isOpenAtStart: boolean
}

export function ContactTable({ explorer, isOpenAtStart }: ContactTableProps) {
  const { drawn, known, isTold, years, view, setView, select } = explorer
  const [isOpen, setIsOpen] = useState(isOpenAtStart)
  const [sort, setSort] = useState<TableChoice['sort']>()
  const id = useId()
  const sheet = useMemo(() => makeContactSheet(drawn.contacts, nameActors(known, drawn), years), [drawn, known, years])
  const columns = listShownColumns(sheet.columns, [])
  return (
    <section className={styles.section} aria-label="Contacts as a table">
      <header className={styles.sectionHead}>
        <h2>The same, as a table</h2>
        <span>{isTold ? writeContactCount(drawn.contacts) : 'Reading …'}</span>
        <span className={styles.spring} />
        {isOpen && (
          <button
            type="button"
            className={`${controls.button} ${controls.text}`}
            onClick={() => setView({ view: 'table' }, { isStep: true })}
          >
            All tables
          </button>
        )}
        <button
          type="button"
          className={`${controls.button} ${controls.text}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide table' : 'Show table'}
        </button>
      </header>
      <div id={id} className={styles.scroll} hidden={!isOpen} data-frame>
        {isOpen && (
          <Grid
            label="Contacts drawn"
            columns={columns}
            rows={arrangeRows(sheet.rows, columns, { sort, find: '' })}
            sort={sort}
            selectedId={view.select ?? undefined}
            onSort={setSort}
            onSelect={select}
          />
        )}
      </div>
    </section>
  )
}
