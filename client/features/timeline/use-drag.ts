/** Dragging along the axis with pointer capture; answers the x of the pointer within the track. */
import type { PointerEvent, RefObject } from 'react'

interface Drag {
  readonly onPointerDown: (event: PointerEvent<Element>) => void
}

/** Holds the pointer once it has moved, so that what is clicked beneath is clicked. `onMove` gets the x now and the x where the drag began; `onEnd` is called once. */
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
      const move = (next: globalThis.PointerEvent): void => {
        if (!hasMoved && Math.abs(next.clientX - left - startX) > 3) {
          hasMoved = true
          handle.setPointerCapture(event.pointerId)
        }
        if (hasMoved) onMove(next.clientX - left, startX)
      }
      const end = (): void => {
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', end)
        window.removeEventListener('pointercancel', end)
        onEnd?.(hasMoved)
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', end)
      window.addEventListener('pointercancel', end)
    },
  }
}
