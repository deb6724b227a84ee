/** Downloads of what is drawn, with the window and knowledge time of the page. */
import { useId, useRef } from 'react'
import styles from './controls.module.css'
import { placeBelow } from './place-below.ts'

interface ExportMenuProps {
  readonly window: string
  readonly knownAt: string | undefined
  /** Whether the page shows less than any report says: files hold what any report says. */
  readonly hasLens: boolean
}

const formats = [
  { id: 'graphml', name: 'GraphML', use: 'yEd, networkx, igraph' },
  { id: 'gexf', name: 'GEXF', use: 'Gephi, with time' },
  { id: 'csv', name: 'CSV', use: 'tables; one row a contact' },
  { id: 'json', name: 'JSON', use: 'programs' },
] as const

export function ExportMenu({ window: asked, knownAt, hasLens }: ExportMenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const query = new URLSearchParams({ window: asked, ...(knownAt === undefined ? {} : { knownAt }) })
  const place = (): void => {
    if (menu.current !== null && button.current !== null) placeBelow(menu.current, button.current)
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
          This window, as known at this time{hasLens && ', by any report: files take no standard of belief'}. Planned,
          denied and disputed contacts are marked as such.
        </p>
      </div>
    </>
  )
}
