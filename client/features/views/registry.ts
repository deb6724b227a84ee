/** The views of the one selection, in the order of their tabs: each a component that is fetched when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Explorer } from '../../state/use-explorer.ts'
import type { View } from '../../state/view.ts'
import type { Theme } from '../../ui/tokens.ts'

/** What every view is given: the answers for the window, knowledge time and lens, and the ways to change them. */
export interface ViewProps {
  readonly explorer: Explorer
  readonly theme: Theme
}

export interface ViewEntry {
  /** As the address names it. */
  readonly id: string
  readonly label: string
  /** What it shows, in a line. */
  readonly help: string
  readonly Component: LazyExoticComponent<ComponentType<ViewProps>>
}

export const views = [
  {
    id: 'network',
    label: 'Network',
    help: 'Who was in contact with whom, and where',
    Component: lazy(() => import('../network/network-view.tsx').then(({ NetworkView }) => ({ default: NetworkView }))),
  },
  {
    id: 'storyline',
    label: 'Storyline',
    help: 'A lane for each side or actor, joined by their encounters in the order of time',
    Component: lazy(() =>
      import('../storyline/storyline-view.tsx').then(({ StorylineView }) => ({ default: StorylineView })),
    ),
  },
  {
    id: 'flow',
    label: 'Mediation',
    help: 'Through whom the sides spoke with each other, and how often',
    Component: lazy(() => import('../flow/flow-view.tsx').then(({ FlowView }) => ({ default: FlowView }))),
  },
  {
    id: 'matrix',
    label: 'Matrix',
    help: 'Every pair at a glance, for more actors than lines can show',
    Component: lazy(() => import('../matrix/matrix-view.tsx').then(({ MatrixView }) => ({ default: MatrixView }))),
  },
  {
    id: 'map',
    label: 'Map',
    help: 'Where it happened, and what has no stated place',
    Component: lazy(() => import('../map/map-view.tsx').then(({ MapView }) => ({ default: MapView }))),
  },
  {
    id: 'plane',
    label: 'Two clocks',
    help: 'When it happened against when it became known: what was announced before, what was learned afterwards',
    Component: lazy(() => import('../plane/plane-view.tsx').then(({ PlaneView }) => ({ default: PlaneView }))),
  },
  {
    id: 'changes',
    label: 'What changed',
    help: 'What came, turned or went between two knowledge times, and by which report',
    Component: lazy(() => import('../changes/changes-view.tsx').then(({ ChangesView }) => ({ default: ChangesView }))),
  },
  {
    id: 'watch',
    label: 'Watch board',
    help: 'What was to be watched, announced or missing, and what became of it',
    Component: lazy(() => import('../watch/watch-view.tsx').then(({ WatchView }) => ({ default: WatchView }))),
  },
  {
    id: 'table',
    label: 'Table',
    help: 'Contacts, encounters, actors and reports in rows, to sort, find, copy and take away',
    Component: lazy(() => import('../table/table-view.tsx').then(({ TableView }) => ({ default: TableView }))),
  },
] as const satisfies readonly ViewEntry[]

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
