/** The window on the axis: a band to drag and a handle at each end. */
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { formatLongDay } from '../../state/days.ts'
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

export function WindowHandles({ track, axis, scale, height, days, onChange }: WindowHandlesProps) {
  const before = useRef(days)
  const span = findSpan(scale, axis, days)
  const band = useDrag(
    track,
    (x, startX) => onChange(shiftWindow(before.current, (x - startX) / scale.dayWidth, axis.days)),
    undefined,
  )
  if (span === undefined) return null
  const [x0, x1] = span
  return (
    <>
      <div
        className={styles.band}
        style={{ left: x0, width: x1 - x0, height }}
        onPointerDown={(event) => {
          before.current = days
          band.onPointerDown(event)
        }}
        aria-hidden="true"
        title="Drag to move the window"
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
