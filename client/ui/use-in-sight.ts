/** What is chosen in a strip that scrolls sideways comes into sight: the address may name one that stands beyond the edge. */
import { type RefObject, useEffect, useRef } from 'react'

/** For the strip; `chosen` is the selector of what is chosen in it, and `asked` what was chosen, so that it is followed. */
export function useInSight<Strip extends HTMLElement>(chosen: string, asked: string | null): RefObject<Strip | null> {
  const frame = useRef<Strip>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen moves when it is another
  useEffect(() => {
    const strip = frame.current
    const one = strip?.querySelector(chosen)
    if (strip === null || one === undefined || one === null) return
    // Told once the browser has laid out the page: to ask for it here would have that done twice.
    const observer = new IntersectionObserver(
      ([entry]) => {
        observer.disconnect()
        if (entry?.rootBounds == null) return
        const { boundingClientRect: own, rootBounds: around } = entry
        const isInSight = own.left >= around.left && own.right <= around.right
        if (!isInSight) strip.scrollLeft += own.left - around.left - (around.width - own.width) / 2
      },
      { root: strip },
    )
    observer.observe(one)
    return () => observer.disconnect()
  }, [chosen, asked])
  return frame
}
