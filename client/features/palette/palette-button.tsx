/** Where the palette is opened with the pointer: it looks like the field that it opens. */
import styles from './palette.module.css'

export function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button type="button" className={styles.button} aria-haspopup="dialog" onClick={onOpen}>
      <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
        <circle cx={6} cy={6} r={4.2} />
        <path d="m9.2 9.2 3.6 3.6" />
      </svg>
      <span>Find, or do</span>
      <kbd>/</kbd>
    </button>
  )
}
