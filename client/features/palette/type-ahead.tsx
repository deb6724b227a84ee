/** Stands in for the palette while it is being fetched: keeps what is typed for it, and from the keys of the page. */
import { useLayoutEffect } from 'react'

interface TypeAheadProps {
  /** Takes each letter, and a line break for Enter. */
  readonly onType: (letter: string) => void
  readonly onClose: () => void
}

export function TypeAhead({ onType, onClose }: TypeAheadProps) {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose()
      if (event.key === 'Enter') onType('\n')
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) onType(event.key)
      event.stopPropagation()
      event.preventDefault()
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  })
  return null
}
