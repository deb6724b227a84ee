/** Keys that work anywhere on the page, except while something is being typed. */
import { useEffect, useRef } from 'react'

/**
 * Calls the action of the key pressed; keys with Ctrl, Alt or Meta are the browser's but for those named with `Ctrl+`, which
 * stand for Ctrl or Meta: `Ctrl+z`, `Ctrl+Z` with Shift.
 */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key
      if (event.altKey || event.defaultPrevented || isBusy(key, event.target)) return
      const action = latest.current[key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Where letters are typed, or choose from a list, and where keys tick. */
const field = 'input, textarea, select, [role=combobox], [role=listbox]'
/** What Escape closes by itself; a notice is none. */
const openMenu = '[popover]:not([popover=manual]):popover-open'

/** Whether the key is for what is being typed, chosen, ticked, closed or answered. `Ctrl+k` types nothing, and works in a field too. */
function isBusy(key: string, target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  if (key === 'Escape' && document.querySelector(openMenu) !== null) return true
  if (key === 'Ctrl+k') return false
  return target instanceof Element && target.closest(field) !== null
}
