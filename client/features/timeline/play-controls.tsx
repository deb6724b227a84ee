/** Playing the window, at a speed, and stepping it from encounter to encounter. */
import { useState } from 'react'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { useKeys } from '../../ui/use-keys.ts'
import { useMedia } from '../../ui/use-media.ts'
import { findNextDays } from './encounter-steps.ts'
import { keepSpeed, readSpeed, speeds, speedWords, stepMs } from './speed.ts'
import styles from './timeline.module.css'
import { usePlay } from './use-play.ts'

export function PlayControls({ explorer }: { readonly explorer: Explorer }) {
  const { axis, days, histogram, setDays } = explorer
  const [speed, setSpeed] = useState(readSpeed)
  const play = usePlay(days, axis.days, setDays, stepMs[speed])
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const [previous, next] = [
    findNextDays(histogram.bins, axis, days, -1),
    findNextDays(histogram.bins, axis, days, 1),
  ] as const
  const goBack = (): void => previous && setDays(previous, true)
  const goOn = (): void => next && setDays(next, true)
  useKeys({ ',': goBack, '.': goOn, p: isStill ? goOn : play.toggle })
  const text = `${controls.button} ${controls.text}`
  return (
    <div className={styles.play}>
      <button
        type="button"
        className={`${text} ${styles.step}`}
        aria-label="Previous encounter"
        aria-keyshortcuts=","
        title="Previous encounter"
        disabled={previous === undefined}
        onClick={goBack}
      >
        ‹
      </button>
      {!isStill && (
        <>
          <button
            type="button"
            className={text}
            aria-keyshortcuts="p"
            aria-pressed={play.isPlaying}
            onClick={play.toggle}
          >
            {play.isPlaying ? 'Pause' : 'Play'}
          </button>
          <select
            className={styles.speed}
            aria-label="Speed"
            title="How fast it plays"
            value={speed}
            onChange={(event) => {
              const chosen = speeds.find((one) => one === event.currentTarget.value) ?? 'normal'
              setSpeed(chosen)
              keepSpeed(chosen)
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={one}>
                {speedWords[one]}
              </option>
            ))}
          </select>
        </>
      )}
      <button
        type="button"
        className={`${text} ${styles.step}`}
        aria-label="Next encounter"
        aria-keyshortcuts={isStill ? '. p' : '.'}
        title="Next encounter"
        disabled={next === undefined}
        onClick={goOn}
      >
        ›
      </button>
    </div>
  )
}
