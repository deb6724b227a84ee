/** What the map shows, and the ways to move it: pointer, wheel, two fingers, keys. */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import {
  fitFrame,
  formatFrame,
  type Location,
  type MapFrame,
  panFrame,
  parseFrame,
  type Size,
  zoomFrame,
} from './projection.ts'

const keyStep = 60
const zoomStep = 1.5
/** How long a move rests before the address holds it: until then nothing but the map is drawn anew. */
const restMs = 200

/** What a move shows, and the address that it began from. */
interface Moving {
  readonly from: string | null
  readonly frame: MapFrame
}

export interface MapControls {
  readonly frame: MapFrame
  readonly isFitted: boolean
  readonly fit: () => void
  readonly zoom: (direction: 1 | -1) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * `address` is the frame that the address holds; without one, all `locations` at the time of opening fill the picture, and stay
 * as they are while the window moves.
 */
export function useMapFrame(
  element: RefObject<HTMLElement | null>,
  size: Size,
  locations: readonly Location[],
  address: string | null,
  onChange: (frame: string | null) => void,
): MapControls {
  const [fitted, setFitted] = useState(locations)
  const shown = fitted.length === 0 && locations.length > 0 ? locations : fitted
  const settled = useMemo(() => parseFrame(address) ?? fitFrame(shown, size), [address, shown, size])
  const [moving, setMoving] = useState<Moving>()
  // Another address than that which the move began from, as undo brings one, takes precedence.
  const frame = moving?.from === address ? moving.frame : settled
  const latest = useRef(frame)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = frame
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (next: MapFrame): void => {
    latest.current = next
    setMoving({ from: address, frame: next })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(formatFrame(next)), restMs)
  }
  usePointers(element, (move) => change(move(latest.current, size)))
  const middle = { x: size.width / 2, y: size.height / 2 }
  const zoom = (direction: 1 | -1): void =>
    change(zoomFrame(frame, direction > 0 ? zoomStep : 1 / zoomStep, middle, size))
  const fit = (): void => {
    clearTimeout(timer.current)
    setMoving(undefined)
    setFitted(locations)
    onChange(null)
  }
  const steps: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => change(panFrame(frame, { x: keyStep, y: 0 }, size)),
    ArrowRight: () => change(panFrame(frame, { x: -keyStep, y: 0 }, size)),
    ArrowUp: () => change(panFrame(frame, { x: 0, y: keyStep }, size)),
    ArrowDown: () => change(panFrame(frame, { x: 0, y: -keyStep }, size)),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': fit,
  }
  return {
    frame,
    isFitted: frame === settled && parseFrame(address) === undefined && shown === locations,
    fit,
    zoom,
    onKeyDown: (event) => {
      const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      step()
    },
  }
}

type Move = (frame: MapFrame, size: Size) => MapFrame

/** The mouse drags; two fingers move and stretch, one is left to the page; the wheel zooms, with Ctrl where the page scrolls. */
function usePointers(element: RefObject<HTMLElement | null>, onMove: (move: Move) => void): void {
  const latest = useRef(onMove)
  useEffect(() => {
    latest.current = onMove
  })
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const down = new Map<number, { readonly x: number; readonly y: number }>()
    const at = (event: MouseEvent) => {
      const { left, top } = target.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const press = (event: PointerEvent): void => {
      const isControl = event.target instanceof Element && event.target.closest('button') !== null
      if (event.pointerType !== 'mouse' || (event.button === 0 && !isControl)) down.set(event.pointerId, at(event))
    }
    const move = (event: PointerEvent): void => {
      const before = down.get(event.pointerId)
      if (before === undefined) return
      const now = at(event)
      down.set(event.pointerId, now)
      const others = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
      const [other] = others
      if (event.pointerType !== 'mouse' && other === undefined) return
      event.preventDefault()
      if (other === undefined) {
        if (!target.hasPointerCapture(event.pointerId)) target.setPointerCapture(event.pointerId)
        latest.current((frame, size) => panFrame(frame, { x: now.x - before.x, y: now.y - before.y }, size))
        return
      }
      const reach = (point: typeof now): number => Math.hypot(point.x - other.x, point.y - other.y)
      const by = { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 }
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
      const factor = reach(now) / Math.max(1, reach(before))
      latest.current((frame, size) => zoomFrame(panFrame(frame, by, size), factor, middle, size))
    }
    const lift = (event: PointerEvent): void => void down.delete(event.pointerId)
    const wheel = (event: WheelEvent): void => {
      const root = document.documentElement
      if (!event.ctrlKey && !event.metaKey && root.scrollHeight > root.clientHeight + 1) return
      event.preventDefault()
      const factor = Math.exp(-Math.max(-240, Math.min(240, event.deltaY)) * 0.0022)
      latest.current((frame, size) => zoomFrame(frame, factor, at(event), size))
    }
    target.addEventListener('pointerdown', press)
    target.addEventListener('pointermove', move)
    for (const end of ['pointerup', 'pointercancel'] as const) target.addEventListener(end, lift)
    target.addEventListener('wheel', wheel, { passive: false })
    return () => {
      target.removeEventListener('pointerdown', press)
      target.removeEventListener('pointermove', move)
      for (const end of ['pointerup', 'pointercancel'] as const) target.removeEventListener(end, lift)
      target.removeEventListener('wheel', wheel)
    }
  }, [element])
}
