/** The whole view in the URL: window, knowledge time, selection, and the theme where it was chosen. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** Knowledge time: `then` rides on the window's end ("as it was reported"), an EDTF is a moment, null is now. */
export interface View {
  readonly window: string | null
  readonly known: string | null
  readonly select: string | null
  /** One of `features/views/registry.ts`; null is the first. */
  readonly view: string | null
  /** Another of them, that stands beside it; null is none. */
  readonly beside: string | null
  /** Whether the view fills the window, bars and time left out; null is no. */
  readonly fill: 'yes' | null
  /** The knowledge time that changes are told from, an EDTF; null is before the newest article. */
  readonly since: string | null
  /** The standard of belief, as `lens.ts` reads it; null is any report. */
  readonly lens: string | null
  /** What is drawn of the window, as `filter.ts` reads it; null is everything. */
  readonly show: string | null
  /** Whom the lanes of the storyline and of the flow stand for: `actors`; null is sides. */
  readonly lanes: string | null
  /** What the network draws, and how: each as `canvas-view.ts` reads it; null is its default. */
  readonly draw: string | null
  readonly roll: string | null
  readonly ego: string | null
  readonly grown: string | null
  readonly folded: string | null
  readonly hidden: string | null
  readonly at: string | null
  readonly open: string | null
  readonly near: string | null
  /** Which part of the network is looked at, as `canvas-view.ts` or, drawn plainly, `large.ts` reads it; null is the whole. */
  readonly look: string | null
  /** The window that a plain picture was laid out for before the rest was added, an EDTF; null is the window itself. */
  readonly laid: string | null
  /** `network` draws what changed as lines; null lists it. */
  readonly diff: string | null
  /** Which table, and how it is sorted and searched, as `table.ts` reads it; null is the contacts as they come. */
  readonly table: string | null
  /** What the map shows, as `features/map/projection.ts` reads it; null is fitted to the places. */
  readonly map: string | null
  /** How the network is drawn: `plain`, every contact in thin lines, or `detailed`; null chooses by its size. */
  readonly picture: 'plain' | 'detailed' | null
  readonly theme: 'light' | 'dark' | 'contrast' | null
}

/** A step enters the history at once, a drag when it rests; a default takes the place of the address that lacked it. */
export type SetView = (
  change: Partial<View>,
  options?: { readonly isStep?: boolean; readonly isDefault?: boolean },
) => void

/** Browsers refuse more than about a hundred changes of the address in ten seconds; a drag makes more. */
const writePauseMs = 120

/** Drags that rest for less are one change. */
const dragPauseMs = 1_000

/** A view that fills the window among bars and time again, and any other without them. */
export const turnFill = ({ fill }: View): Pick<View, 'fill'> => ({ fill: fill === null ? 'yes' : null })

/** The page as it opens. */
export const blankView: View = parseView('')

/** The view that an address holds; what it does not name, or names wrongly, is null. */
export function parseView(search: string): View {
  const values = new URLSearchParams(search)
  const theme = values.get('theme')
  const picture = values.get('picture')
  return {
    window: values.get('window') || null,
    known: values.get('known') || null,
    select: values.get('select') || null,
    view: values.get('view') || null,
    beside: values.get('beside') || null,
    fill: values.get('fill') === 'yes' ? 'yes' : null,
    since: values.get('since') || null,
    lens: values.get('lens') || null,
    show: values.get('show') || null,
    lanes: values.get('lanes') || null,
    draw: values.get('draw') || null,
    roll: values.get('roll') || null,
    ego: values.get('ego') || null,
    grown: values.get('grown') || null,
    folded: values.get('folded') || null,
    hidden: values.get('hidden') || null,
    at: values.get('at') || null,
    open: values.get('open') || null,
    near: values.get('near') || null,
    look: values.get('look') || null,
    laid: values.get('laid') || null,
    diff: values.get('diff') || null,
    table: values.get('table') || null,
    map: values.get('map') || null,
    picture: picture === 'plain' || picture === 'detailed' ? picture : null,
    theme: theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : null,
  }
}

/** The query of an address that holds a view; slashes and colons stay readable. */
export function formatView(view: View): string {
  const named = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== null)
  if (named.length === 0) return ''
  const encode = (text: string): string =>
    encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7C', '|')
  return `?${named.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`
}

/** The view and its setter. A step (a selection, a jump) enters the history at once, a drag when it rests. */
export function useView(): readonly [View, SetView] {
  const search = useSyncExternalStore(subscribe, readSearch)
  const view = useMemo(() => parseView(search), [search])
  const set = useCallback<SetView>((change, options) => {
    const search = formatView({ ...parseView(readSearch()), ...change })
    if (options?.isDefault === true) replace(search)
    else write(search, options?.isStep === true)
  }, [])
  return [view, set]
}

/** Whether there is a change of the view to take back, and one that was taken back. */
export function useSteps(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const steps = useSyncExternalStore(subscribe, () => `${depth > 0} ${depth < deepest}`)
  const [canUndo, canRedo] = steps.split(' ')
  return { canUndo: canUndo === 'true', canRedo: canRedo === 'true' }
}

/** Takes the last change of the view back, as the browser's Back does, but never leaves the page. */
export function undo(): void {
  flush()
  if (depth > 0) window.history.back()
}

export function redo(): void {
  flush()
  if (depth < deepest) window.history.forward()
}

const listeners = new Set<() => void>()
/** What is to be written to the address when the drag rests; undefined where the address is up to date. */
let pending: string | undefined
let timer: ReturnType<typeof setTimeout> | undefined
/** Steps of this page in the browser's history: where it stands, and how far it goes. */
let depth = readDepth()
let deepest = depth
let lastDragMs = Number.NEGATIVE_INFINITY

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
  depth = readDepth()
  for (const notify of listeners) notify()
}

function write(search: string, isStep: boolean): void {
  if (search === readSearch()) return
  clearTimeout(timer)
  if (isStep) {
    flush()
    push(search)
  } else {
    pending = search
    timer = setTimeout(flush, writePauseMs)
  }
  for (const notify of listeners) notify()
}

/** Writes what a drag left: a step of its own, unless the drag before it has only just rested. */
function flush(): void {
  if (pending === undefined) return
  const isSameDrag = performance.now() - lastDragMs < dragPauseMs
  if (isSameDrag) window.history.replaceState({ depth }, '', toAddress(pending))
  else push(pending)
  lastDragMs = performance.now()
  pending = undefined
  for (const notify of listeners) notify()
}

function replace(search: string): void {
  flush()
  window.history.replaceState({ depth }, '', toAddress(search))
  for (const notify of listeners) notify()
}

function push(search: string): void {
  depth += 1
  deepest = depth
  lastDragMs = Number.NEGATIVE_INFINITY
  window.history.pushState({ depth }, '', toAddress(search))
}

const toAddress = (search: string): string => (search === '' ? window.location.pathname : search)

function readDepth(): number {
  const state: unknown = typeof window === 'undefined' ? undefined : window.history.state
  const isOurs = typeof state === 'object' && state !== null && 'depth' in state
  return isOurs && typeof state.depth === 'number' ? state.depth : 0
}
