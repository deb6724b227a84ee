/** One of a few: a group of radio buttons in which arrows choose. */
import type { KeyboardEvent } from 'react'
import styles from './controls.module.css'

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly text: string; readonly help?: string }[]
  readonly value: V
  readonly onChoose: (value: V) => void
}

export function Choice<V extends string>({ label, options, value, onChoose }: ChoiceProps<V>) {
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const direction = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (direction === undefined) return
    event.preventDefault()
    const index = options.findIndex((option) => option.value === value)
    const next = options[(index + direction + options.length) % options.length]
    if (next === undefined) return
    onChoose(next.value)
    const buttons = event.currentTarget.querySelectorAll<HTMLButtonElement>('[role=radio]')
    buttons[options.indexOf(next)]?.focus()
  }
  return (
    <div className={styles.choice} role="radiogroup" aria-label={label} onKeyDown={step}>
      <span className={styles.choiceLabel} aria-hidden="true">
        {label}
      </span>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot be drawn as a word in a pill without hiding it
        <button
          key={option.value}
          type="button"
          role="radio"
          className={`${styles.option} ${styles.pill}`}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          title={option.help}
          onClick={() => onChoose(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  )
}
