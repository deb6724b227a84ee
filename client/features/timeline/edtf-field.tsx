/** A field for an exact time in EDTF: `2026-06-30`, `2026-06-19/2026-07-03`, `2012`. */
import { type FormEvent, useEffect, useId, useState } from 'react'
import styles from './timeline.module.css'

interface EdtfFieldProps {
  /** What it is for, to those who cannot see where it stands. */
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onSubmit: (edtf: string) => void
}

export function EdtfField({ label, value, error, onSubmit }: EdtfFieldProps) {
  const [text, setText] = useState(value)
  const id = useId()
  useEffect(() => setText(value), [value])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '' && text !== value) onSubmit(text.trim())
  }
  return (
    <form className={styles.edtf} onSubmit={submit}>
      <label htmlFor={id} className="offscreen">
        {label}, as EDTF
      </label>
      <input
        id={id}
        name="window"
        value={text}
        size={Math.max(12, text.length)}
        spellCheck={false}
        autoComplete="off"
        title="A day, month, year or interval in EDTF: 2026-06-30, 2026-06, 2012, 2026-06-19/2026-07-03"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => setText(event.target.value)}
        onBlur={submit}
      />
      {error !== undefined && (
        <span id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </form>
  )
}
