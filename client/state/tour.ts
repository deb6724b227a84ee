/** Whether the tour runs, and whether this reader was ever offered it: outside of React, for it is begun from many places. */
import { useSyncExternalStore } from 'react'

const key = 'backchannel.tour'

let isOn = false
let isOffered = !wasSeen()
const listeners = new Set<() => void>()

export type TourState = 'offered' | 'on' | 'over'

export function useTourState(): TourState {
  return useSyncExternalStore(subscribe, () => (isOn ? 'on' : isOffered ? 'offered' : 'over'))
}

export function startTour(): void {
  isOn = true
  tell()
}

/** Ends it, or turns it down; it is not offered again on this browser. */
export function endTour(): void {
  isOn = false
  isOffered = false
  try {
    localStorage.setItem(key, 'seen')
  } catch {
    // A browser that keeps nothing offers it again next time.
  }
  tell()
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return true
  }
}

function tell(): void {
  for (const notify of listeners) notify()
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}
