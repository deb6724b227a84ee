/** Whether the first picture stands. What it does not need is fetched and read after it: it would draw later for that. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createListeners } from './listeners.ts'

/** A view that draws no picture of a network is waited for no longer than this, in ms after what it shows is at hand. */
const patienceMs = 800

/** In the browser's own record of what happened when. */
const firstPictureMark = 'first-picture'

let isTold = false
const listeners = createListeners()

/** Told by a picture that has been painted. */
export function tellFirstPicture(): void {
  if (isTold) return
  isTold = true
  performance.mark(firstPictureMark)
  listeners.tell()
}

/** False until `isAtHand`, which is whether all that the page shows at first is at hand. */
export function useFirstPicture(isAtHand: boolean): boolean {
  const isPainted = useSyncExternalStore(listeners.subscribe, () => isTold)
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isAtHand || isPainted) return
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isAtHand, isPainted])
  return isAtHand && (isPainted || isLate)
}
