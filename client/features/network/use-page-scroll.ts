/** Leaves one-finger moves and the wheel over the picture to the page where the page scrolls; with Ctrl the wheel zooms. */
import { type RefObject, useEffect, useRef } from 'react'

/** Moves up to which a touch is a tap, in CSS pixels. */
const tapReach = 10

/** A ref that is true while the last touch was a scroll, and so chooses nothing. */
export function usePageScroll(element: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isScroll = useRef(false)
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const root = document.documentElement
    let startY = 0
    const begin = (event: TouchEvent): void => {
      isScroll.current = false
      startY = event.touches[0]?.clientY ?? 0
    }
    const keepTouch = (event: TouchEvent): void => {
      if (event.touches.length !== 1) return
      event.stopPropagation()
      if (Math.abs((event.touches[0]?.clientY ?? startY) - startY) > tapReach) isScroll.current = true
    }
    const keepWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && root.scrollHeight > root.clientHeight + 1) event.stopPropagation()
    }
    const early = { capture: true, passive: true }
    target.addEventListener('touchstart', begin, early)
    target.addEventListener('touchmove', keepTouch, early)
    target.addEventListener('wheel', keepWheel, early)
    return () => {
      target.removeEventListener('touchstart', begin, early)
      target.removeEventListener('touchmove', keepTouch, early)
      target.removeEventListener('wheel', keepWheel, early)
    }
  }, [element])
  return isScroll
}
