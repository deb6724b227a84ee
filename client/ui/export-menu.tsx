/** What is drawn, to take away: as a picture, or as files for programs, with the window and knowledge time of the page. */
import type { QueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { usePrint } from '../features/paper/use-print.ts'
import { showSavedViews } from '../features/saved-views/show-saved-views.tsx'
import { useDrawnActors } from '../state/drawn-actors.ts'
import { writeExportQuery } from '../state/export-query.ts'
import type { Explorer } from '../state/use-explorer.ts'
import styles from './controls.module.css'
import { placeBelow } from './place-below.ts'

const pictures = [
  { id: 'png', name: 'PNG', use: 'slides and messages' },
  { id: 'svg', name: 'SVG', use: 'print; sharp at any size, words stay words' },
] as const

const formats = [
  { id: 'graphml', name: 'GraphML', use: 'yEd, networkx, igraph' },
  { id: 'gexf', name: 'GEXF', use: 'Gephi, with time' },
  { id: 'csv', name: 'CSV', use: 'tables; one row a contact' },
  { id: 'json', name: 'JSON', use: 'programs' },
] as const

interface ExportMenuProps {
  readonly explorer: Explorer
  readonly queries: QueryClient
}

export function ExportMenu({ explorer, queries }: ExportMenuProps) {
  const { lens } = explorer.moment
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [hasTimeline, setHasTimeline] = useState(false)
  usePrint(explorer, queries)
  const query = writeExportQuery(explorer, useDrawnActors())
  const place = (): void => {
    if (menu.current !== null && button.current !== null) placeBelow(menu.current, button.current)
  }
  const keep = (): void => {
    menu.current?.hidePopover()
    void showSavedViews(explorer)
  }
  const save = async (format: 'png' | 'svg'): Promise<void> => {
    menu.current?.hidePopover()
    const { savePicture } = await import('../features/paper/save-picture.ts')
    await savePicture(explorer, queries, format, hasTimeline)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.button} ${styles.solid}`}
        popoverTarget={id}
        onClick={place}
      >
        Export
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <ul aria-label="Saved views">
          <li>
            <button type="button" aria-keyshortcuts="s" onClick={keep}>
              <strong>Views …</strong> keep this view, or open a saved one
            </button>
          </li>
        </ul>
        <h3>This view as a picture</h3>
        <ul aria-label="Save this view as a picture">
          {pictures.map((format) => (
            <li key={format.id}>
              <button type="button" onClick={() => void save(format.id)}>
                <strong>{format.name}</strong> {format.use}
              </button>
            </li>
          ))}
        </ul>
        <label className={styles.menuTick}>
          <input type="checkbox" checked={hasTimeline} onChange={() => setHasTimeline(!hasTimeline)} />
          with the timeline below it
        </label>
        <h3>The contacts of this window as a file</h3>
        <ul aria-label="Export the contacts drawn">
          {formats.map((format) => (
            <li key={format.id}>
              <a href={`/export/${format.id}?${query}`} download onClick={() => menu.current?.hidePopover()}>
                <strong>{format.name}</strong> {format.use}
              </a>
            </li>
          ))}
        </ul>
        <p className={styles.menuNote}>
          Files hold this window, as known at this time{lens !== undefined && ', by what is believed here'}
          {explorer.filter.length > 0 && ', as far as it passes the filter'}
          {query.has('rollUp') && `, rolled up to ${explorer.view.roll}`}
          {query.has('among') && ', between those who are drawn'}. Planned, denied and disputed contacts are marked as
          such.
        </p>
      </div>
    </>
  )
}
