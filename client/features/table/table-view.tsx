/** The selection as tables: its contacts, encounters, actors and reports. All that the other views draw is in them. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Hosts, hostsQuery } from '../../api/queries/hosts.ts'
import { networkReportsQuery } from '../../api/queries.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import { toStandpoint } from '../../state/moment.ts'
import { formatTable, parseTable, type TableChoice, type TableName, tableNames } from '../../state/table.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Choice } from '../../ui/choice.tsx'
import controls from '../../ui/controls.module.css'
import { FilteredOut, isFilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import { makeActorSheet } from './actor-sheet.tsx'
import { writeContactCount } from './contact-count.ts'
import { makeContactSheet } from './contact-sheet.tsx'
import { makeEncounterSheet } from './encounter-sheet.ts'
import { Grid } from './grid.tsx'
import { nameActors } from './name-actors.ts'
import { makeReportSheet } from './report-sheet.tsx'
import { arrangeRows, listShownColumns, type Sheet } from './sheet.ts'
import styles from './table.module.css'
import { Tools } from './tools.tsx'

const helps: Readonly<Record<TableName, string>> = {
  contacts: 'A row for each line that the network draws',
  encounters: 'A row for each occasion that the lines belong to',
  actors: 'A row for everybody in the picture',
  reports: 'A row for each report that the lines rest on',
}

export function TableView({ explorer }: ViewProps) {
  const { view, setView, select, moment, windowText } = explorer
  const choice = useMemo(() => parseTable(view.table), [view.table])
  const change = (next: Partial<TableChoice>, isStep: boolean): void =>
    setView({ table: formatTable({ ...choice, ...next }) }, { isStep })
  const needsReports = choice.name === 'reports' || choice.name === 'encounters'
  const asked = { window: moment.window, ...toStandpoint(moment) }
  const reports = useQuery({ ...networkReportsQuery(asked), enabled: needsReports })
  const hosts = useQuery({ ...hostsQuery(asked), enabled: choice.name === 'encounters' })
  const sheet = useSheet(choice.name, explorer, reports.data, hosts.data)
  const columns = listShownColumns(sheet.columns, choice.turned)
  const rows = useMemo(() => arrangeRows(sheet.rows, columns, choice), [sheet, columns, choice])
  const isWaiting = choice.name === 'reports' && reports.isPending
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <Choice
          label="A row for each"
          value={choice.name}
          options={tableNames.map((name) => ({ value: name, text: name.slice(0, -1), help: helps[name] }))}
          onChoose={(name) => change({ name, sort: undefined, turned: [], find: '' }, true)}
        />
        <p role="status" className={styles.count}>
          {isWaiting ? 'Asking for the reports …' : writeCount(choice, rows.length, sheet, explorer)}
        </p>
        <Tools
          choice={choice}
          columns={sheet.columns}
          rows={rows}
          title={`Backchannel, ${choice.name}, ${windowText}`}
          onChange={change}
        />
      </header>
      <div
        className={styles.frame}
        data-frame
        aria-busy={explorer.isStale || reports.isPlaceholderData || hosts.isPlaceholderData || hosts.isLoading}
      >
        {rows.length > 0 ? (
          <Grid
            key={choice.name}
            label={`Table of ${choice.name}`}
            columns={columns}
            rows={rows}
            sort={choice.sort}
            selectedId={view.select ?? undefined}
            onSort={(sort) => change({ sort }, true)}
            onSelect={select}
          />
        ) : (
          !isWaiting && (
            <Nothing explorer={explorer} find={choice.find} onClear={() => change({ find: '' }, true)}>
              {reports.isError ? reports.error.message : undefined}
            </Nothing>
          )
        )}
      </div>
    </div>
  )
}

function useSheet(
  name: TableName,
  explorer: Explorer,
  reports: ContactReports | undefined,
  hosts: Hosts | undefined,
): Sheet {
  const { drawn, known, years, articles } = explorer
  return useMemo(() => {
    const nameOf = nameActors(known, drawn)
    switch (name) {
      case 'contacts':
        return makeContactSheet(drawn.contacts, nameOf, years)
      case 'encounters':
        return makeEncounterSheet(drawn.contacts, nameOf, years, { reports, hosts })
      case 'actors':
        return makeActorSheet(drawn, nameOf, years)
      case 'reports':
        return makeReportSheet(drawn.contacts, reports ?? new Map(), articles, years)
    }
  }, [name, drawn, known, years, articles, reports, hosts])
}

/** `2 contacts held, 10 not, 2 denials` or, of those looked for, `3 of 14 lines`; and what the filter and the limit leave out. */
function writeCount({ name, find }: TableChoice, found: number, { rows }: Sheet, explorer: Explorer): string {
  const { drawn, filter, shown } = explorer
  const nouns = name === 'contacts' ? 'lines' : name
  const whole = `${rows.length} ${rows.length === 1 ? nouns.slice(0, -1) : nouns}`
  const counted = name === 'contacts' ? writeContactCount(drawn.contacts) : whole
  const words = find === '' ? counted : `${found} of ${whole}`
  const filtered = filter.length === 0 ? '' : `; the filter shows ${shown.shown} of ${shown.of} lines`
  const omitted = drawn.omitted === null ? '' : `; ${drawn.omitted.contacts ?? 'some'} more contacts left out`
  return `${words}${filtered}${omitted}`
}

interface NothingProps {
  readonly explorer: Explorer
  readonly find: string
  readonly onClear: () => void
  readonly children: string | undefined
}

function Nothing({ explorer, find, onClear, children }: NothingProps) {
  if (children !== undefined) return <p className={styles.quiet}>{children}</p>
  if (isFilteredOut(explorer)) return <FilteredOut explorer={explorer} />
  if (find !== '') {
    return (
      <p className={styles.quiet}>
        No row holds “{find}”.{' '}
        <button type="button" className={`${controls.button} ${controls.text}`} onClick={onClear}>
          Show all rows
        </button>
      </p>
    )
  }
  return (
    <p className={styles.quiet}>
      {explorer.isAnythingKnown ? 'No contact reported in these days.' : 'Nothing had been reported yet.'}
    </p>
  )
}
