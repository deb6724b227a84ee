/** A field for an exact time, in EDTF or in plain words: `2026-06-30`, `2026-06-19/2026-07-03`, `30 June 2026`. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useState } from 'react'
import styles from './timeline.module.css'

interface EdtfFieldProps {
  /** What it is for, to those who cannot see where it stands. */
  readonly label: string
  readonly part: 'window' | 'knownAt'
  /** Empty where no time is set. */
  readonly value: string
  /** What the address says and nobody can read; null where it says nothing of the kind. */
  readonly refused: string | null
  readonly placeholder?: string
  readonly onSubmit: (edtf: string) => void
}

const accepted = {
  window: '30 June 2026, June 2026, 2026-06-30, 2012, 2026-06-29/2026-07-01 and 2026-06-29/..',
  knownAt: '30 June 2026, 30 June 2026 08:00, 2026-06-30 and 2026-06-30T08:00Z; hours are UTC',
} as const

export function EdtfField({ label, part, value, refused: refusedAtFirst, placeholder, onSubmit }: EdtfFieldProps) {
  const queries = useQueryClient()
  const [text, setText] = useState(refusedAtFirst ?? value)
  const [refused, setRefused] = useState(refusedAtFirst)
  const id = useId()
  useEffect(() => {
    setText(refusedAtFirst ?? value)
    setRefused(refusedAtFirst)
  }, [value, refusedAtFirst])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const typed = text.trim()
    if (typed === '' || typed === refused) return
    const { readTyped } = await import('../../state/read-typed.ts')
    const edtf = typed === value ? value : await readTyped(typed, part, queries)
    setRefused(edtf === undefined ? typed : null)
    if (edtf === undefined) return
    setText(edtf)
    if (edtf !== value) onSubmit(edtf)
  }
  return (
    <form className={styles.edtf} onSubmit={submit}>
      <label htmlFor={id} className="offscreen">
        {label}, as a date or EDTF
      </label>
      <input
        id={id}
        name={part}
        value={text}
        placeholder={placeholder}
        size={Math.max(12, text.length)}
        spellCheck={false}
        autoComplete="off"
        title={`Accepted are ${accepted[part]}`}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : `${id}-error`}
        onChange={(event) => setText(event.target.value)}
        onBlur={submit}
      />
      {refused !== null && (
        <span id={`${id}-error`} role="alert" className={styles.error}>
          “{refused}” cannot be read as a time. Accepted are {accepted[part]}.
        </span>
      )}
    </form>
  )
}
