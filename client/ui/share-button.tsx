/** Copies the address, which holds the whole view. */
import { useState } from 'react'
import styles from './controls.module.css'

const noticeMs = 2_000

export function ShareButton() {
  const [notice, setNotice] = useState<string>()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setNotice('Link copied')
    } catch {
      setNotice('Copy it from the address bar')
    }
    setTimeout(() => setNotice(undefined), noticeMs)
  }
  return (
    <button
      type="button"
      className={styles.button}
      title="Copies a link to exactly this view"
      onClick={() => void copy()}
    >
      <span aria-live="polite">{notice ?? 'Share'}</span>
    </button>
  )
}
