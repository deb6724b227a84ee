/** A section of the evidence sheet: a ruled heading with a note at its right. */
import type { ReactNode } from 'react'
import { Help } from '../../ui/help.tsx'
import type { Term } from '../../ui/terms.ts'
import styles from './evidence.module.css'

interface SectionProps {
  readonly title: string
  /** What it is about, where that is not the whole of what is selected. */
  readonly of?: string
  readonly note?: ReactNode
  /** What its title needs explained. */
  readonly term?: Term
  readonly children: ReactNode
}

export function Section({ title, of, note, term, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3>
        <span>
          {title}
          {of !== undefined && <i className={styles.of}> of “{of}”</i>}{' '}
          {term !== undefined && <Help term={term} word={title} />}
        </span>
        {typeof note === 'string' ? <small>{note}</small> : note}
      </h3>
      {children}
    </section>
  )
}
