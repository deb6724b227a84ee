/** A section of the evidence sheet: a ruled heading with a note at its right. */
import type { ReactNode } from 'react'
import styles from './evidence.module.css'

interface SectionProps {
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, note, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3>
        {title} {typeof note === 'string' ? <small>{note}</small> : note}
      </h3>
      {children}
    </section>
  )
}
