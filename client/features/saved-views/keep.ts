/** The views that this browser keeps, newest first, by their place in the list. */
import { useSyncExternalStore } from 'react'
import { formatViewsFile, limits, parseViewsFile, type SavedView, ViewsFileRefused } from './views-file.ts'

const key = 'backchannel.views'
const none: readonly SavedView[] = []

let known: { readonly text: string | null; readonly views: readonly SavedView[] } = { text: null, views: none }
const listeners = new Set<() => void>()

/** What is kept; nothing where the browser keeps nothing, or what it kept cannot be read. */
export function listSavedViews(): readonly SavedView[] {
  const text = readText()
  if (text !== known.text) known = { text, views: text === null ? none : readKept(text) }
  return known.views
}

export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(subscribe, listSavedViews)
}

/** Puts a view first. Throws `ViewsFileRefused` where there is no room, or the browser keeps nothing. */
export function keepView(view: SavedView): void {
  putViews([view, ...listSavedViews()])
}

/** Adds those that are not kept already under the same name; answers how many. */
export function addViews(views: readonly SavedView[]): number {
  const kept = listSavedViews()
  const isNew = (view: SavedView): boolean =>
    kept.every(({ name, address }) => name !== view.name || address !== view.address)
  const added = views.filter(isNew)
  if (added.length > 0) putViews([...added, ...kept])
  return added.length
}

/** Takes the place of all that is kept. */
export function putViews(views: readonly SavedView[]): void {
  if (views.length > limits.views)
    throw new ViewsFileRefused(`${views.length} views would be kept; at most ${limits.views} can. Delete some first.`)
  try {
    localStorage.setItem(key, formatViewsFile(views))
  } catch {
    throw new ViewsFileRefused('This browser keeps nothing for this page. Save the views as a file.')
  }
  for (const notify of listeners) notify()
}

function readText(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function readKept(text: string): readonly SavedView[] {
  try {
    return parseViewsFile(text)
  } catch {
    return none
  }
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  // Another tab may have kept something.
  window.addEventListener('storage', notify)
  return () => {
    listeners.delete(notify)
    window.removeEventListener('storage', notify)
  }
}
