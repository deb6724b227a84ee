/** The views of the one selection, in the order of their tabs: each a component that is fetched when it is first opened. */
import type { ComponentType } from 'react'
import type { Graph } from '../../graph/model.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { View } from '../../state/view.ts'
import { type Fetched, fetched } from '../../ui/fetched.ts'
import type { Theme } from '../../ui/tokens.ts'

/** What every view is given: the answers for the window, knowledge time and lens, and the ways to change them. */
export interface ViewProps {
  readonly explorer: Explorer
  readonly theme: Theme
}

interface ViewEntry<Id extends string = string> {
  /** As the address names it. */
  readonly id: Id
  readonly label: string
  /** What it shows, in a line. */
  readonly help: string
  /** Fetches what it draws a small collection with, beside its code; told what to draw, it begins with what takes long. */
  readonly loadDrawing: (known?: Graph, explorer?: Explorer) => Promise<unknown>
  /** The same for a large one. */
  readonly loadPlainDrawing: () => Promise<unknown>
  readonly Component: Fetched<ViewProps>
}

function view<Id extends string>(
  id: Id,
  label: string,
  help: string,
  load: () => Promise<ComponentType<ViewProps>>,
  loadDrawing: ViewEntry['loadDrawing'] = () => Promise.resolve(),
  loadPlainDrawing: ViewEntry['loadPlainDrawing'] = () => Promise.resolve(),
): ViewEntry<Id> {
  return { id, label, help, loadDrawing, loadPlainDrawing, Component: fetched(load) }
}

export const views = [
  view(
    'network',
    'Network',
    'Who was in contact with whom, and where',
    () => import('../network/network-view.tsx').then(({ NetworkView }) => NetworkView),
    (known, explorer) =>
      Promise.all([
        import('../network/network-view.tsx').then(({ DetailedNetwork }) => DetailedNetwork.load()),
        import('../network/lay-ahead.ts').then(({ layAhead }) => known && layAhead(known, explorer)),
        import('../../graph/canvas.ts'),
      ]),
    () =>
      Promise.all([
        import('../network/network-view.tsx').then(({ LargeNetwork }) => LargeNetwork.load()),
        import('../../graph/large/picture.ts'),
      ]),
  ),
  view(
    'storyline',
    'Storyline',
    'A lane for each side, actor or place, joined by encounters in the order of time',
    () => import('../storyline/storyline-view.tsx').then(({ StorylineView }) => StorylineView),
  ),
  view('flow', 'Mediation', 'Through whom the sides spoke with each other, and how often', () =>
    import('../flow/flow-view.tsx').then(({ FlowView }) => FlowView),
  ),
  view('matrix', 'Matrix', 'Every pair at a glance, for more actors than lines can show', () =>
    import('../matrix/matrix-view.tsx').then(({ MatrixView }) => MatrixView),
  ),
  view('map', 'Map', 'Where it happened, and what has no stated place', () =>
    import('../map/map-view.tsx').then(({ MapView }) => MapView),
  ),
  view(
    'plane',
    'Two clocks',
    'When it happened against when it became known: what was announced before, what was learned afterwards',
    () => import('../plane/plane-view.tsx').then(({ PlaneView }) => PlaneView),
  ),
  view('changes', 'What changed', 'What came, turned or went between two knowledge times, and by which report', () =>
    import('../changes/changes-view.tsx').then(({ ChangesView }) => ChangesView),
  ),
  view('watch', 'Watch board', 'What was to be watched, announced or missing, and what became of it', () =>
    import('../watch/watch-view.tsx').then(({ WatchView }) => WatchView),
  ),
  view('table', 'Table', 'Contacts, encounters, actors and reports in rows, to sort, find, copy and take away', () =>
    import('../table/table-view.tsx').then(({ TableView }) => TableView),
  ),
] as const

/** The view that the address names; the first where it names none, or one that there is not. */
export function findView(id: string | null): (typeof views)[number] {
  return views.find((entry) => entry.id === id) ?? views[0]
}

/** The view that stands beside the one chosen; undefined where the address names none, the same, or one that there is not. */
export function findBeside(view: View): (typeof views)[number] | undefined {
  const chosen = findView(view.view)
  return views.find((entry) => entry.id === view.beside && entry !== chosen)
}

/** As the address names a view: the first goes without saying. */
export function toViewId(id: (typeof views)[number]['id']): string | null {
  return id === views[0].id ? null : id
}
