/** The whole view in the URL: window, knowledge time, selection, and the theme where it was chosen. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** Knowledge time: `then` rides on the window's end ("as it was reported"), an EDTF is a moment, null is now. */
export interface View {
  readonly window: string | null
  readonly known: string | null
  readonly select: string | null
  readonly theme: 'light' | 'dark' | null
}

export type SetView = (change: Partial<View>, options?: { readonly isStep?: boolean }) => void

/** Browsers refuse more than about a hundred changes of the address in ten seconds; a drag makes more. */
const writePauseMs = 120

/** The view that an address holds; what it does not name, or names wrongly, is null. */
export function parseView(search: string): View {
  const values = new URLSearchParams(search)
  const theme = values.get('theme')
  return {
    window: values.get('window') || null,
    known: values.get('known') || null,
    select: values.get('select') || null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  }
}

/** The query of an address that holds a view; slashes and colons stay readable. */
export function formatView(view: View): string {
  const named = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== null)
  if (named.length === 0) return ''
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':')
  return `?${named.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`
}

/** The view and its setter. A step (a selection, a jump) enters the history; a drag only changes the address. */
export function useView(): readonly [View, SetView] {
  const search = useSyncExternalStore(subscribe, readSearch)
  const view = useMemo(() => parseView(search), [search])
  const set = useCallback<SetView>((change, options) => {
    write(formatView({ ...parseView(readSearch()), ...change }), options?.isStep === true)
  }, [])
  return [view, set]
}

const listeners = new Set<() => void>()
/** What is to be written to the address when the drag rests; undefined where the address is up to date. */
let pending: string | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function readSearch(): string {
  return pending ?? window.location.search
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  window.addEventListener('popstate', forget)
  return () => void listeners.delete(notify)
}

/** Back and forward take precedence over what was about to be written. */
function forget(): void {
  clearTimeout(timer)
  pending = undefined
  for (const notify of listeners) notify()
}

function write(search: string, isStep: boolean): void {
  if (search === readSearch()) return
  clearTimeout(timer)
  if (isStep) {
    flush()
    window.history.pushState(null, '', search === '' ? window.location.pathname : search)
  } else {
    pending = search
    timer = setTimeout(flush, writePauseMs)
  }
  for (const notify of listeners) notify()
}

function flush(): void {
  if (pending === undefined) return
  window.history.replaceState(null, '', pending === '' ? window.location.pathname : pending)
  pending = undefined
}
