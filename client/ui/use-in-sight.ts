/** What is chosen in a strip that scrolls sideways comes into sight: the address may name one that stands beyond the edge. */
import { type RefObject, useEffect, useRef } from 'react'

/** For the strip; `chosen` is the selector of what is chosen in it, and `asked` what was chosen, so that it is followed. */
export function useInSight<Strip extends HTMLElement>(chosen: string, asked: string | null): RefObject<Strip | null> {
  const frame = useRef<Strip>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen moves when it is another
  useEffect(() => {
    const strip = frame.current
    const one = strip?.querySelector(chosen)?.getBoundingClientRect()
    if (strip === null || one === undefined) return
    const { left, right, width } = strip.getBoundingClientRect()
    const isInSight = one.left >= left && one.right <= right
    if (!isInSight) strip.scrollLeft += one.left - left - (width - one.width) / 2
  }, [chosen, asked])
  return frame
}
