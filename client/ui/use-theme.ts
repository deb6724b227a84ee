/** The theme in force: the one chosen in the address, otherwise the system's. */
import { useEffect } from 'react'
import type { Theme } from './tokens.ts'
import { useMedia } from './use-media.ts'

/** Applies a chosen theme to the page and answers the one in force. */
export function useTheme(chosen: Theme | null): Theme {
  const isDark = useMedia('(prefers-color-scheme: dark)')
  useEffect(() => {
    if (chosen === null) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }, [chosen])
  return chosen ?? (isDark ? 'dark' : 'light')
}
