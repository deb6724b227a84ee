/** The rectangle of what is shown: the window across, the knowledge time at its top, each edge a slider, its body to drag. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { formatLongDay, formatMinute, formatShortDay } from '../../state/days.ts'
import { type DayWindow, moveEnd, shiftWindow } from '../../state/window.ts'
import type { Axis } from '../timeline/axis.ts'
import { stepByKey } from '../timeline/slider-keys.ts'
import type { PlaneScale } from './layout.ts'
import styles from './plane.module.css'

interface PlaneHandlesProps {
  readonly sheet: RefObject<HTMLElement | null>
  readonly axis: Axis
  readonly scale: PlaneScale
  readonly days: DayWindow
  readonly knownDay: number
  readonly isNow: boolean
  readonly onDays: (days: DayWindow) => void
  readonly onKnown: (known: string | null) => void
}

export function PlaneHandles(props: PlaneHandlesProps) {
  const { sheet, axis, scale, days, knownDay, onDays } = props
  const before = useRef(days)
  const first = Math.max(days.first, axis.days.first)
  const last = Math.min(days.last, axis.days.last)
  const box = {
    left: scale.toX(first),
    top: scale.toY(knownDay),
    width: Math.max(0, scale.toX(last + 1) - scale.toX(first)),
    height: scale.bottom - scale.toY(knownDay),
  }
  const drag = (event: PointerEvent<HTMLElement>): void => {
    before.current = days
    followPointer(event, sheet, ({ x }, start) =>
      onDays(shiftWindow(before.current, scale.fromX(x) - scale.fromX(start.x), axis.days)),
    )
  }
  return (
    <>
      <div
        className={styles.chosen}
        style={box}
        title="Drag to move the window"
        aria-hidden="true"
        onPointerDown={drag}
      />
      <WindowEdge {...props} end="first" x={box.left} />
      <WindowEdge {...props} end="last" x={box.left + box.width} />
      <KnownEdge {...props} />
    </>
  )
}

function WindowEdge({
  sheet,
  axis,
  scale,
  days,
  onDays,
  end,
  x,
}: PlaneHandlesProps & { readonly end: 'first' | 'last'; readonly x: number }) {
  const [min, max] = end === 'first' ? [axis.days.first, days.last] : [days.first, axis.days.last]
  return (
    <div
      className={styles.windowEdge}
      style={{ left: x, top: scale.top, height: scale.bottom - scale.top }}
      role="slider"
      tabIndex={0}
      aria-label={end === 'first' ? 'First day of the window, on the plane' : 'Last day of the window, on the plane'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={days[end]}
      aria-valuetext={formatLongDay(days[end], true)}
      onKeyDown={(event) => step(event, days[end], min, max, (day) => onDays({ ...days, [end]: day }))}
      onPointerDown={(event) =>
        followPointer(event, sheet, (at) => {
          const day = Math.round(scale.fromX(at.x)) - (end === 'last' ? 1 : 0)
          onDays(moveEnd(days, end, day, axis.days))
        })
      }
    />
  )
}

function KnownEdge({ sheet, axis, scale, knownDay, isNow, onKnown }: PlaneHandlesProps) {
  const [min, max] = [axis.days.first, axis.days.last + 1]
  const change = (day: number): void => onKnown(day >= max - 0.02 ? null : formatMinute(Math.max(min, day)))
  const isWhole = Math.abs(knownDay - Math.round(knownDay)) < 0.001
  const clock = isWhole ? '' : `, ${formatMinute(knownDay).slice(11, 16)} UTC`
  const words = isNow
    ? 'now'
    : isWhole
      ? `end of ${formatLongDay(knownDay - 1, true)}`
      : `${formatLongDay(knownDay, true)}${clock}`
  const short = isNow
    ? 'now'
    : isWhole
      ? `end of ${formatShortDay(knownDay - 1)}`
      : `${formatShortDay(knownDay)}${clock}`
  return (
    <div
      className={styles.knownEdge}
      style={{ left: scale.left, top: scale.toY(knownDay), width: scale.right - scale.left }}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Known at, on the plane"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={Math.round(knownDay * 100) / 100}
      aria-valuetext={words}
      onKeyDown={(event) => step(event, knownDay, min, max, change)}
      onPointerDown={(event) => followPointer(event, sheet, (at) => change(Math.round(scale.fromY(at.y) * 8) / 8))}
    >
      <span className={styles.flag}>known at {short}</span>
    </div>
  )
}

function step(event: KeyboardEvent, value: number, min: number, max: number, change: (day: number) => void): void {
  const next = stepByKey(event.key, value, min, max, event.shiftKey)
  if (next === undefined) return
  event.preventDefault()
  change(next)
}

interface SheetPoint {
  readonly x: number
  readonly y: number
}

/** Calls `onMove` with where the pointer is on the sheet and where it began, from the first few pixels on. */
function followPointer(
  event: PointerEvent<HTMLElement>,
  sheet: RefObject<HTMLElement | null>,
  onMove: (at: SheetPoint, start: SheetPoint) => void,
): void {
  if (event.button !== 0 || sheet.current === null) return
  const handle = event.currentTarget
  const { left, top } = sheet.current.getBoundingClientRect()
  const start = { x: event.clientX - left, y: event.clientY - top }
  let hasMoved = false
  handle.setPointerCapture(event.pointerId)
  const move = (next: globalThis.PointerEvent): void => {
    const at = { x: next.clientX - left, y: next.clientY - top }
    hasMoved = hasMoved || Math.hypot(at.x - start.x, at.y - start.y) > 3
    if (hasMoved) onMove(at, start)
  }
  const end = (): void => {
    handle.removeEventListener('pointermove', move)
    for (const last of ['pointerup', 'pointercancel'] as const) handle.removeEventListener(last, end)
  }
  handle.addEventListener('pointermove', move)
  for (const last of ['pointerup', 'pointercancel'] as const) handle.addEventListener(last, end)
}
