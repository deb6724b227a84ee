/** One of several words, in a line of them: a label and the browser's own list. */
import controls from './controls.module.css'
import styles from './pick.module.css'

interface PickProps<V extends string> {
  readonly label: string
  readonly value: V
  /** What each value is called, in the order of the list. */
  readonly words: Readonly<Record<V, string>>
  readonly onPick: (value: V) => void
  readonly title?: string
}

export function Pick<V extends string>({ label, value, words, onPick, title }: PickProps<V>) {
  const options = Object.entries<string>(words) as [V, string][]
  return (
    <label className={styles.pick} title={title}>
      <span className={controls.choiceLabel}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value)
          if (chosen !== undefined) onPick(chosen[0])
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
