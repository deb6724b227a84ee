/** What can be done with a node, a line or the picture: one list for the menu, whoever opens it. */
import { readBundle } from '../../graph/bundles.ts'
import { toShare } from '../../graph/moved.ts'
import { listNeighbours, listOwn } from '../../graph/shown.ts'
import { type CanvasView, everybody, type Share, writeCanvas } from '../../state/canvas-view.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { Picture } from './picture.ts'
import type { Shown } from './use-shown.ts'

export interface Action {
  readonly label: string
  readonly run: () => void
  /** Stands apart from those before it. */
  readonly isApart?: boolean
}

/** The ways to change what is drawn; each is one step that Undo takes back. */
export interface Hand {
  readonly choose: (id: string | undefined) => void
  readonly put: (id: string, share: Share, isStep: boolean) => void
  readonly change: (change: Partial<CanvasView>) => void
  readonly showAll: () => void
  readonly close: () => boolean
  /** Which part of the picture the address names, and how another is named; null is the whole. */
  readonly look: string | null
  readonly setLook: (look: string | null, isStep: boolean) => void
  readonly listActions: (id: string | undefined, picture: Picture) => readonly Action[]
}

/** Where a menu would be empty. */
const nothingToDo: Action = { label: 'Everything is shown, in its own place', run: () => undefined }

export function makeHand({ view, setView, select }: Explorer, shown: Shown): Hand {
  const { canvas } = shown
  const change = (next: Partial<CanvasView>, isStep = true): void => setView(writeCanvas(next), { isStep })
  const hand: Hand = {
    choose: (id) => {
      const pair = id === undefined ? undefined : readBundle(id)
      if (pair === undefined) select(id)
      else change({ open: pair })
    },
    put: (id, share, isStep) => change({ at: new Map([...canvas.at, [id, share]]) }, isStep),
    change,
    look: view.look,
    setLook: (look, isStep) => setView({ look }, { isStep }),
    showAll: () => setView(everybody, { isStep: true }),
    close: () => {
      if (canvas.open === undefined) return false
      change({ open: undefined })
      return true
    },
    listActions: (id, picture) => {
      const onWhole = listWholeActions(hand, shown)
      if (id === undefined) return onWhole.length === 0 ? [nothingToDo] : onWhole
      const own = picture.places.has(id)
        ? listNodeActions(id, hand, shown, picture)
        : listLineActions(id, hand, shown, picture)
      return [
        ...own,
        ...onWhole.map((action, index) => ({
          ...action,
          isApart: index === 0,
        })),
      ]
    },
  }
  return hand
}

function listNodeActions(id: string, hand: Hand, shown: Shown, picture: Picture): readonly Action[] {
  const { canvas } = shown
  const at = picture.places.get(id)
  const isPinned = canvas.at.has(id)
  return [
    { label: 'Open the evidence', run: () => hand.choose(id) },
    ...(id.startsWith('actor:') ? listActorActions(id, hand, shown) : []),
    {
      label: 'Hide it',
      run: () => hand.change({ hidden: [...canvas.hidden, id] }),
      isApart: true,
    },
    isPinned
      ? {
          label: 'Unpin: back to its own place',
          run: () =>
            hand.change({
              at: new Map([...canvas.at].filter(([other]) => other !== id)),
            }),
        }
      : {
          label: 'Pin it where it stands',
          run: () => at !== undefined && hand.put(id, toShare(at, picture.size), true),
        },
  ]
}

function listActorActions(id: string, hand: Hand, shown: Shown): readonly Action[] {
  const { canvas, graph } = shown
  const isGrown = canvas.grown.includes(id)
  const isFolded = canvas.folded.includes(id)
  const own = listOwn(listNeighbours(graph), id).length
  const more = shown.more.get(id) ?? 0
  const focus = ([1, 2, 3] as const)
    .filter((steps) => canvas.ego?.actorId !== id || canvas.ego.steps !== steps)
    .map(
      (steps): Action => ({
        label: `Only what lies within ${steps} ${steps === 1 ? 'step' : 'steps'}`,
        run: () => hand.change({ ego: { actorId: id, steps }, grown: [], folded: [] }),
        isApart: steps === 1,
      }),
    )
  const unfold: Action = {
    label: 'Unfold its neighbours',
    run: () => hand.change({ folded: canvas.folded.filter((other) => other !== id) }),
    isApart: true,
  }
  const grow: Action = {
    label: `Expand: ${more} more ${more === 1 ? 'neighbour' : 'neighbours'}`,
    run: () => hand.change({ grown: [...canvas.grown, id] }),
    isApart: true,
  }
  const shrink: Action = {
    label: 'Collapse the neighbours added here',
    run: () => hand.change({ grown: canvas.grown.filter((other) => other !== id) }),
    isApart: true,
  }
  const fold: Action = {
    label: `Collapse ${own} ${own === 1 ? 'neighbour' : 'neighbours'} of its own`,
    run: () => hand.change({ folded: [...canvas.folded, id] }),
    isApart: true,
  }
  return [
    ...focus,
    ...(isFolded ? [unfold] : []),
    ...(canvas.ego !== undefined && more > 0 && !isFolded && !isGrown ? [grow] : []),
    ...(isGrown ? [shrink] : []),
    ...(own > 0 && !isFolded && !isGrown ? [fold] : []),
  ]
}

function listLineActions(id: string, hand: Hand, shown: Shown, picture: Picture): readonly Action[] {
  const line = picture.lines.find((one) => one.id === id)
  const pair = readBundle(id)
  const names = new Map(shown.graph.nodes.map(({ actor }) => [actor.id, actor.name]))
  const ends = (line?.ends ?? []).map(
    (end): Action => ({
      label: `Go to ${names.get(end) ?? 'its end'}`,
      run: () => hand.choose(end),
    }),
  )
  const open: Action =
    pair === undefined
      ? { label: 'Open the evidence', run: () => hand.choose(id) }
      : { label: 'Open into its contacts', run: () => hand.choose(id) }
  const isOpen = line !== undefined && [...line.ends].sort().join('|') === shown.canvas.open
  return [
    open,
    ...(isOpen ? [{ label: 'Close into one line', run: () => void hand.close() }] : []),
    ...ends.map((action, index) => ({ ...action, isApart: index === 0 })),
  ]
}

function listWholeActions(hand: Hand, { canvas }: Shown): readonly Action[] {
  return [
    ...(isNarrowed(canvas) ? [{ label: 'Show all again', run: hand.showAll }] : []),
    ...(canvas.at.size > 0
      ? [
          {
            label: 'Put everything back in its place',
            run: () => hand.change({ at: new Map() }),
          },
        ]
      : []),
  ]
}

/** Whether anything of the window is left out by focus, folding or hiding. */
export function isNarrowed({ ego, folded, hidden }: CanvasView): boolean {
  return ego !== undefined || folded.length > 0 || hidden.length > 0
}
