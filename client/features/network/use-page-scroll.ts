/** Leaves one-finger moves and the wheel over the picture to the page where the page scrolls; with Ctrl the wheel zooms. */
import { type RefObject, useEffect } from 'react'

export function usePageScroll(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const root = document.documentElement
    const keepTouch = (event: TouchEvent): void => {
      if (event.touches.length === 1) event.stopPropagation()
    }
    const keepWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && root.scrollHeight > root.clientHeight + 1) event.stopPropagation()
    }
    target.addEventListener('touchmove', keepTouch, { capture: true, passive: true })
    target.addEventListener('wheel', keepWheel, { capture: true, passive: true })
    return () => {
      target.removeEventListener('touchmove', keepTouch, { capture: true })
      target.removeEventListener('wheel', keepWheel, { capture: true })
    }
  }, [element])
}
