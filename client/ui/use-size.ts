/** The size of an element, followed as it changes. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export interface MeasuredSize {
  readonly width: number
  readonly height: number
}

/** A ref to give to the element, and its content size in CSS pixels; undefined until measured. */
export function useSize<T extends HTMLElement>(): readonly [RefObject<T | null>, MeasuredSize | undefined] {
  const ref = useRef<T>(null)
  const [size, setSize] = useState<MeasuredSize>()
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = (): void => {
      const next = { width: Math.round(element.clientWidth), height: Math.round(element.clientHeight) }
      setSize((last) => (last?.width === next.width && last.height === next.height ? last : next))
    }
    // Told at once, and after the browser has laid out the page: to ask for it here would have that done twice.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
