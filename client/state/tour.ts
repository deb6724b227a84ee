/** Whether the tour runs, and whether this reader was ever offered it: outside of React, for it is begun from many places. */
import { useSyncExternalStore } from 'react'
import { createListeners } from './listeners.ts'

const key = 'backchannel.tour'

let isOn = false
let isOffered = !wasSeen()
const listeners = createListeners()

export type TourState = 'offered' | 'on' | 'over'

export function useTourState(): TourState {
  return useSyncExternalStore(listeners.subscribe, () => (isOn ? 'on' : isOffered ? 'offered' : 'over'))
}

export function startTour(): void {
  isOn = true
  listeners.tell()
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
  listeners.tell()
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return true
  }
}
