/** The same contacts as a table under the picture: the accessible equal of it, in step with it. */
import { Suspense, useEffect, useId, useState } from 'react'
import { useFirstPicture } from '../../state/first-picture.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { fetched } from '../../ui/fetched.ts'
import { writeContactCount } from './contact-count.ts'
import styles from './table.module.css'

const ContactRows = fetched(() => import('./contact-rows.tsx').then((module) => module.ContactRows))

interface ContactTableProps {
  readonly explorer: Explorer
  readonly isOpenAtStart: boolean
}

export function ContactTable({ explorer, isOpenAtStart }: ContactTableProps) {
  const { drawn, isTold, view, setView } = explorer
  // A link to the rows in an order of their own shows them.
  const [isOpen, setIsOpen] = useState(isOpenAtStart || view.table?.startsWith('contacts,sort:') === true)
  const isPictured = useFirstPicture(true)
  // At hand when they are asked for, and out of the way of the first picture.
  useEffect(() => {
    if (isPictured) void ContactRows.load()
  }, [isPictured])
  const id = useId()
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
          <Suspense fallback={null}>
            <ContactRows explorer={explorer} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
