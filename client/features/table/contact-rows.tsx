/** The contacts drawn, as the rows of the table below the picture. */
import { useMemo } from 'react'
import { formatContactSort, readContactSort } from '../../state/table.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { makeContactSheet } from './contact-sheet.tsx'
import { Grid } from './grid.tsx'
import { nameActors } from './name-actors.ts'
import { arrangeRows, listShownColumns } from './sheet.ts'

export function ContactRows({ explorer }: { readonly explorer: Explorer }) {
  const { drawn, known, years, view, setView, select } = explorer
  const sheet = useMemo(() => makeContactSheet(drawn.contacts, nameActors(known, drawn), years), [drawn, known, years])
  const columns = listShownColumns(sheet.columns, [])
  const sort = readContactSort(view.table)
  return (
    <Grid
      label="Contacts drawn"
      columns={columns}
      rows={arrangeRows(sheet.rows, columns, { sort, find: '' })}
      sort={sort}
      selectedId={view.select ?? undefined}
      onSort={(next) => setView({ table: formatContactSort(view.table, next) }, { isStep: true })}
      onSelect={select}
    />
  )
}
