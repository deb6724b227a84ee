/** The picture of the contacts shown: ground once, moved by hand, then lines and words for the window. */
import { useMemo } from 'react'
import type { Pair } from '../../graph/beads.ts'
import type { LaidGround } from '../../graph/lay-aside.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import { measureWords } from '../../graph/measure-words.ts'
import { type Graph, joinGraphs } from '../../graph/model.ts'
import { layOver, moveActors } from '../../graph/moved.ts'
import type { ChangeMarks } from '../../graph/to-elements.ts'
import { placeNames, placeWords, type WindowWords } from '../../graph/words.ts'
import type { Share } from '../../state/canvas-view.ts'
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
  const options = useMemo(
    () => ({ years, selectedId, open, changes, sayings }),
    [years, selectedId, open, changes, sayings],
  )
  const isAsLaid = !isRolled && at.size === 0
  const base = useGround(settled, isRolled ? settled : graph, size, isAsLaid ? { graph, options } : undefined)
  const home = useMemo(() => {
    if (base === undefined || !isRolled) return base
    const ground = layOver(base.ground, joinGraphs(known, graph))
    return { ground, names: placeNames(ground, measureWords) }
  }, [base, isRolled, known, graph])
  const laid = useMemo(() => (home === undefined ? undefined : moveOn(home, at)), [home, at])
  return useMemo(() => {
    if (laid === undefined) return undefined
    const { ground, names, first } = laid
    const isFirst = first?.graph === graph && isSameWords(first.options, options)
    const words = isFirst ? first.words : placeWords(ground, graph, names, measureWords, options)
    return drawContacts(ground, graph, words, options, pairs)
  }, [laid, graph, options, pairs])
}

function isSameWords(a: WindowWords, b: WindowWords): boolean {
  const isSameChoice = a.selectedId === b.selectedId && a.open === b.open
  return isSameChoice && a.years === b.years && a.changes === b.changes && a.sayings === b.sayings
}

/** With actors where the reader put them: their names find a new place, all others keep theirs. */
function moveOn(home: LaidGround, at: ReadonlyMap<string, Share>): LaidGround {
  const ground = moveActors(home.ground, at)
  if (ground === home.ground) return home
  const kept = home.names.filter((label) => !at.has(label.id))
  return { ground, names: placeNames(ground, measureWords, kept) }
}
