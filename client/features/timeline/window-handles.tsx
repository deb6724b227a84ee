/** The window on the axis: a band that moves it and a handle at each end. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { formatDayRange, formatLongDay } from '../../state/days.ts'
import { type DayWindow, moveEnd, shiftWindow } from '../../state/window.ts'
import type { Axis } from './axis.ts'
import { findSpan, type Scale } from './scale.ts'
import { stepByKey } from './slider-keys.ts'
import styles from './timeline.module.css'
import { useDrag } from './use-drag.ts'

interface WindowHandlesProps {
  readonly track: RefObject<HTMLElement | null>
  readonly axis: Axis
  readonly scale: Scale
  readonly height: number
  readonly days: DayWindow
  readonly onChange: (days: DayWindow) => void
}

/** Moves the window by what is dragged between its ends. */
export function useHold({
  track,
  axis,
  scale,
  days,
  onChange,
}: Omit<WindowHandlesProps, 'height' | 'days'> & { readonly days: DayWindow | undefined }): {
  readonly onPointerDown: (event: PointerEvent<Element>) => void
} {
  const before = useRef(days)
  const drag = useDrag(track, (x, startX) => {
    if (before.current === undefined) return
    onChange(shiftWindow(before.current, (x - startX) / scale.dayWidth, axis.days))
  })
  return {
    onPointerDown: (event) => {
      const span = days === undefined ? undefined : findSpan(scale, axis, days)
      const x = event.clientX - (track.current?.getBoundingClientRect().left ?? 0)
      if (span === undefined || x < span[0] || x > span[1]) return
      before.current = days
      drag.onPointerDown(event)
    },
  }
}

export function WindowHandles({ track, axis, scale, height, days, onChange }: WindowHandlesProps) {
  const span = findSpan(scale, axis, days)
  if (span === undefined) return null
  const [x0, x1] = span
  const max = Math.max(axis.days.first, axis.days.last - (days.last - days.first))
  const step = (event: KeyboardEvent): void => {
    const first = stepByKey(event.key, days.first, axis.days.first, max, event.shiftKey)
    if (first === undefined) return
    event.preventDefault()
    onChange(shiftWindow(days, first - days.first, axis.days))
  }
  return (
    <>
      <div
        className={styles.band}
        style={{ left: x0, width: x1 - x0, height }}
        role="slider"
        tabIndex={0}
        aria-label="Window"
        aria-valuemin={axis.days.first}
        aria-valuemax={max}
        aria-valuenow={days.first}
        aria-valuetext={formatDayRange(days.first, days.last)}
        onKeyDown={step}
      />
      <Handle end="first" x={x0} {...{ track, axis, scale, height, days, onChange }} />
      <Handle end="last" x={x1} {...{ track, axis, scale, height, days, onChange }} />
    </>
  )
}

interface HandleProps extends WindowHandlesProps {
  readonly end: 'first' | 'last'
  readonly x: number
}

function Handle({ end, x, track, axis, scale, height, days, onChange }: HandleProps) {
  const drag = useDrag(track, (pointer) => {
    const day = Math.round(scale.toDay(pointer)) - (end === 'last' ? 1 : 0)
    onChange(moveEnd(days, end, day, axis.days))
  })
  const [min, max] = end === 'first' ? [axis.days.first, days.last] : [days.first, axis.days.last]
  const step = (event: KeyboardEvent): void => {
    const day = stepByKey(event.key, days[end], min, max, event.shiftKey)
    if (day === undefined) return
    event.preventDefault()
    onChange({ ...days, [end]: day })
  }
  return (
    <div
      className={styles.handle}
      style={{ left: x, height }}
      role="slider"
      tabIndex={0}
      aria-label={end === 'first' ? 'First day of the window' : 'Last day of the window'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={days[end]}
      aria-valuetext={formatLongDay(days[end], true)}
      onKeyDown={step}
      {...drag}
    >
      <span className={styles.grip} />
    </div>
  )
}
