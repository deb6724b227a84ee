/** A sheet from below with three stops: title, half, full. Dragged by its grip, or stepped by its button. */
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import styles from './evidence.module.css'

const stops = ['title', 'half', 'full'] as const
type Stop = (typeof stops)[number]

/** Share of the window's height that each stop takes. */
const shares: Readonly<Record<Stop, number>> = { title: 0.2, half: 0.52, full: 0.94 }

interface SheetProps {
  readonly children: ReactNode
  readonly onClose: () => void
}

export function Sheet({ children, onClose }: SheetProps) {
  const [stop, setStop] = useState<Stop>('half')
  const [pull, setPull] = useState<number>()
  const start = useRef(0)
  const height = pull ?? shares[stop] * window.innerHeight
  const drag = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = event.clientY + height
    setPull(height)
  }
  const settle = (): void => {
    if (pull === undefined) return
    const share = pull / window.innerHeight
    setPull(undefined)
    if (share < 0.1) onClose()
    else setStop(stops.reduce((a, b) => (Math.abs(shares[b] - share) < Math.abs(shares[a] - share) ? b : a)))
  }
  const stepUp = (): void => setStop(stops[(stops.indexOf(stop) + 1) % stops.length] ?? 'half')
  return (
    <aside className={styles.sheet} style={{ height }} data-stop={stop} aria-label="Evidence" id="evidence">
      <button
        type="button"
        className={styles.grip}
        aria-label={`Evidence sheet, ${stop} height. Press to change.`}
        onClick={stepUp}
        onPointerDown={drag}
        onPointerMove={(event) => pull !== undefined && setPull(start.current - event.clientY)}
        onPointerUp={settle}
        onPointerCancel={settle}
      />
      <div className={styles.sheetBody}>{children}</div>
    </aside>
  )
}
