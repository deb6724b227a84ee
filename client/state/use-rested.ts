/** A value once it has rested. */
import { useEffect, useState } from 'react'

/** The last value that stayed equal for so long; with no pause, the value itself. Values are compared as JSON. */
export function useRested<T>(value: T, pauseMs: number): T {
  const text = JSON.stringify(value)
  const [rested, setRested] = useState({ value, text })
  useEffect(() => {
    if (pauseMs === 0) return
    const timer = setTimeout(() => setRested({ value: JSON.parse(text) as T, text }), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])
  return pauseMs === 0 ? value : rested.value
}
