/** Playing the window: it moves day by day to the end of the axis. */
import { useEffect, useRef, useState } from 'react'
import { type DayWindow, shiftWindow } from '../../state/window.ts'

export interface Play {
  readonly isPlaying: boolean
  readonly toggle: () => void
}

/**
 * Moves the window by a day at a time. A window that fills the axis shrinks to its first day at the start; one that stands
 * at the end begins again. A day stands for `stepMs`.
 */
export function usePlay(
  days: DayWindow | undefined,
  axis: DayWindow,
  onChange: (days: DayWindow) => void,
  stepMs: number,
): Play {
  const [isPlaying, setIsPlaying] = useState(false)
  const latest = useRef({ days, axis, onChange })
  useEffect(() => {
    latest.current = { days, axis, onChange }
  })
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => {
      const { days: now, axis: limits, onChange: change } = latest.current
      if (now === undefined || now.last >= limits.last) setIsPlaying(false)
      else change(shiftWindow(now, 1, limits))
    }, stepMs)
    return () => clearInterval(timer)
  }, [isPlaying, stepMs])
  const toggle = (): void => {
    if (!isPlaying) {
      const length = days === undefined ? 0 : days.last - days.first
      const isWhole = days === undefined || length >= axis.last - axis.first
      if (isWhole) onChange({ first: axis.first, last: axis.first + 1 })
      else if (days.last >= axis.last) onChange({ first: axis.first, last: axis.first + length })
    }
    setIsPlaying(!isPlaying)
  }
  return { isPlaying, toggle }
}
