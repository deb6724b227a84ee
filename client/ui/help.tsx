/** A question mark beside a word of the page's own: opens a paragraph on what it means. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import styles from './controls.module.css'
import type { Term, terms } from './terms.ts'

interface HelpProps {
  readonly term: Term
  /** The word as the page has it: `Believe`. */
  readonly word: string
}

const width = 320
const gap = 6

export function Help({ term, word }: HelpProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const note = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState<(typeof terms)[Term]>()
  const open = (): void => {
    void import('./terms.ts').then((module) => setTold(module.terms[term]))
    if (button.current === null || note.current === null) return
    const { left, bottom } = button.current.getBoundingClientRect()
    const most = document.documentElement.clientWidth - width - gap
    const isLow = bottom > window.innerHeight - 180
    Object.assign(note.current.style, {
      left: `${Math.max(gap, Math.min(left, most))}px`,
      top: isLow ? 'auto' : `${bottom + gap}px`,
      bottom: isLow ? `${window.innerHeight - bottom + 28}px` : 'auto',
    })
  }
  /** Escape closes the paragraph alone, and not the evidence too. */
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || note.current?.matches(':popover-open') !== true) return
    note.current.hidePopover()
    event.stopPropagation()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.help}
        aria-label={`What does “${word}” mean?`}
        popoverTarget={id}
        onClick={open}
        onKeyDown={press}
        data-control
      >
        <span aria-hidden="true">?</span>
      </button>
      <div ref={note} id={id} popover="auto" role="note" aria-live="polite" className={styles.helpNote} data-control>
        {told !== undefined && (
          <>
            <b>{told.title}</b>
            <p>{told.text}</p>
          </>
        )}
      </div>
    </>
  )
}
