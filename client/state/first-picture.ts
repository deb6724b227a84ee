/** Whether the first picture stands. What it does not need is fetched and read after it: it would draw later for that. */
import { useEffect, useState, useSyncExternalStore } from 'react'

/** A view that draws no picture of a network is waited for no longer than this, in ms after what it shows is at hand. */
const patienceMs = 800

/** In the browser's own record of what happened when. */
const firstPictureMark = 'first-picture'

let isTold = false
const listeners = new Set<() => void>()

/** Told by a picture that has been painted. */
export function tellFirstPicture(): void {
  if (isTold) return
  isTold = true
  performance.mark(firstPictureMark)
  for (const notify of listeners) notify()
}

/** False until `isAtHand`, which is whether all that the page shows at first is at hand. */
export function useFirstPicture(isAtHand: boolean): boolean {
  const isPainted = useSyncExternalStore(subscribe, () => isTold)
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isAtHand || isPainted) return
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isAtHand, isPainted])
  return isAtHand && (isPainted || isLate)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}
