/** The theme in force: the one chosen in the address, otherwise the system's. */
import { useLayoutEffect } from 'react'
import { type ChosenTheme, media, type Theme } from './tokens.ts'
import { useMedia } from './use-media.ts'

/** Applies the theme in force to the page and answers it. */
export function useTheme(chosen: ChosenTheme | null): Theme {
  const isDark = useMedia(media.dark)
  const isContrastAsked = useMedia(media.moreContrast)
  const isForced = useMedia(media.forcedColours)
  const scheme = isDark ? 'dark' : 'light'
  // The reader's own colours stand over every choice: what is drawn between them has to show on them.
  const wanted = isForced ? 'contrast' : (chosen ?? (isContrastAsked ? 'contrast' : scheme))
  const theme = wanted === 'contrast' && isDark ? 'contrast-dark' : wanted
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return theme
}

/** What the button of themes does next, in its own words. */
export function findNextTheme(theme: Theme): { readonly theme: ChosenTheme; readonly name: string } {
  const next = theme === 'light' ? 'dark' : theme === 'dark' ? 'contrast' : 'light'
  return { theme: next, name: themeNames[next] }
}

export const themeNames: Readonly<Record<ChosenTheme, string>> = {
  light: 'Light theme',
  dark: 'Dark theme',
  contrast: 'High contrast',
}
