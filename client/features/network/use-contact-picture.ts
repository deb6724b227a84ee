/** The picture of the contacts shown: ground once, moved by hand, then lines and words for the window. */
import { useMemo } from 'react'
import type { Pair } from '../../graph/beads.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import { type Graph, joinGraphs } from '../../graph/model.ts'
import { layOver, moveActors } from '../../graph/moved.ts'
import type { Ground } from '../../graph/scene.ts'
import type { ChangeMarks } from '../../graph/to-elements.ts'
import { placeNames } from '../../graph/words.ts'
import type { Share } from '../../state/canvas-view.ts'
import { measureWords } from './layers.tsx'
import { type ContactPicture, drawContacts } from './picture.ts'
import { useGround } from './use-ground.ts'

export interface ContactPictureQuestion {
  /** Everything known, each actor by itself: decides where everybody stands. */
  readonly settled: Graph
  /** The same as drawn, which may be rolled up. */
  readonly known: Graph
  readonly graph: Graph
  readonly years: readonly number[]
  readonly selectedId: string | undefined
  readonly at: ReadonlyMap<string, Share>
  readonly open: string | undefined
  readonly changes?: ChangeMarks | undefined
  readonly sayings?: ReadonlyMap<string, string> | undefined
}

/** `pairs`: those in one place with nothing reported between them, drawn as beads. */
export function useContactPicture(
  question: ContactPictureQuestion,
  size: Size | undefined,
  pairs: readonly Pair[],
): ContactPicture | undefined {
  const { settled, known, graph, years, selectedId, at, open, changes, sayings } = question
  const isRolled = known !== settled
  const base = useGround(settled, isRolled ? settled : graph, size)
  const ground = useMemo(
    () => (base !== undefined && isRolled ? layOver(base, joinGraphs(known, graph)) : base),
    [base, isRolled, known, graph],
  )
  const homeNames = useMemo(() => (ground === undefined ? [] : placeNames(ground, measureWords)), [ground])
  const moved = useMemo(() => (ground === undefined ? undefined : moveActors(ground, at)), [ground, at])
  const names = useMemo(
    () => (moved === undefined || moved === ground ? homeNames : placeMoved(moved, homeNames, at)),
    [moved, ground, homeNames, at],
  )
  return useMemo(() => {
    if (moved === undefined) return undefined
    return drawContacts(moved, graph, names, measureWords, {
      years,
      selectedId,
      open,
      changes,
      sayings,
      pairs,
    })
  }, [moved, graph, names, years, selectedId, open, changes, sayings, pairs])
}

/** Names of those who moved find a new place; all others keep theirs. */
function placeMoved(moved: Ground, home: ReturnType<typeof placeNames>, at: ReadonlyMap<string, Share>) {
  const kept = home.filter((label) => !at.has(label.id))
  return placeNames(moved, measureWords, kept)
}
