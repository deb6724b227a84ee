/** One line at the foot of the page that says what became of something, and goes by itself. Read out as it changes. */
import styles from './controls.module.css'

const shownMs = 6_000

let line: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows a sentence in place of the one before. */
export function showNotice(text: string): void {
  line ??= addLine()
  clearTimeout(timer)
  line.textContent = text
  line.hidden = false
  timer = setTimeout(hideNotice, shownMs)
}

function hideNotice(): void {
  if (line === undefined) return
  line.hidden = true
  line.textContent = ''
}

function addLine(): HTMLElement {
  const added = document.createElement('p')
  added.className = styles.notice ?? ''
  added.setAttribute('role', 'status')
  return document.body.appendChild(added)
}
