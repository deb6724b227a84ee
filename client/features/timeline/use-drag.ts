/** Dragging along the axis with pointer capture; answers the x of the pointer within the track. */
import type { PointerEvent, RefObject } from 'react'

interface Drag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** `onMove` gets the x now and the x where the drag began; `onEnd` is called once. */
export function useDrag(
  track: RefObject<HTMLElement | null>,
  onMove: (x: number, startX: number) => void,
  onEnd?: (hasMoved: boolean) => void,
): Drag {
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || track.current === null) return
      const handle = event.currentTarget
      const { left } = track.current.getBoundingClientRect()
      const startX = event.clientX - left
      let hasMoved = false
      handle.setPointerCapture(event.pointerId)
      const move = (next: globalThis.PointerEvent): void => {
        hasMoved = hasMoved || Math.abs(next.clientX - left - startX) > 3
        if (hasMoved) onMove(next.clientX - left, startX)
      }
      const end = (): void => {
        handle.removeEventListener('pointermove', move)
        handle.removeEventListener('pointerup', end)
        handle.removeEventListener('pointercancel', end)
        onEnd?.(hasMoved)
      }
      handle.addEventListener('pointermove', move)
      handle.addEventListener('pointerup', end)
      handle.addEventListener('pointercancel', end)
    },
  }
}
