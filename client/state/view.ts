/** The whole view in the URL: window, knowledge time, selection, and the theme where it was chosen. */
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'

/** Knowledge time: `then` rides on the window's end ("as it was reported"), an EDTF is a moment, null is now. */
export interface View {
  readonly window: string | null
  readonly known: string | null
  readonly select: string | null
  readonly theme: 'light' | 'dark' | null
}

const codecs = {
  window: parseAsString,
  known: parseAsString,
  select: parseAsString,
  theme: parseAsStringLiteral(['light', 'dark'] as const),
}

export type SetView = (change: Partial<View>, options?: { readonly isStep?: boolean }) => void

/** The view and its setter. A step (a selection, a jump) enters the history; a drag only changes the address. */
export function useView(): readonly [View, SetView] {
  const [view, setView] = useQueryStates(codecs, { history: 'replace', scroll: false, shallow: true })
  const set: SetView = (change, options) =>
    void setView(change, { history: options?.isStep === true ? 'push' : 'replace' })
  return [view, set]
}

