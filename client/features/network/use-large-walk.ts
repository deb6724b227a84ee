/** Walking a large network by keys: arrows go to the nearest actor drawn that way, Enter opens its evidence. */
import { type KeyboardEvent, useState } from 'react'
import { nodeMarks } from '../../graph/encoding.ts'
import type { Point } from '../../graph/geometry.ts'
import type { LargePicture } from '../../graph/large/picture.ts'
import { findNextNode, isDirection } from './walk.ts'

interface LargeWalk {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Who is reached, for those who cannot see it. */
  readonly words: string
}

export function useLargeWalk(picture: LargePicture | undefined, onSelect: (id: string | undefined) => void): LargeWalk {
  const [walker, setWalker] = useState<string>()
  const actors = picture?.network.columns.actors ?? []
  const actor = actors.find(({ id }) => id === walker)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (picture === undefined) return
    if (isDirection(event.key)) {
      event.preventDefault()
      const next = findNextNode(readAround(picture, walker), walker, event.key)
      setWalker(next)
      const place = actors.findIndex(({ id }) => id === next)
      picture.focus(place < 0 ? undefined : place)
    } else if (event.key === 'Enter' && walker !== undefined) {
      event.preventDefault()
      onSelect(walker)
    }
  }
  return { onKeyDown, words: actor === undefined ? '' : `${actor.name}, ${nodeMarks[actor.kind].label}` }
}

/** Everybody drawn, and the lines of the actor that is walked from. */
function readAround(
  { network, placeOf, isActorDrawn, isLineDrawn }: LargePicture,
  from: string | undefined,
): Parameters<typeof findNextNode>[0] {
  const { columns, lines } = network
  const place = columns.actors.findIndex(({ id }) => id === from)
  const places = new Map<string, Point>()
  columns.actors.forEach(({ id }, actor) => {
    if (isActorDrawn(actor)) places.set(id, placeOf(actor))
  })
  const around: Parameters<typeof findNextNode>[0]['lines'][number][] = []
  for (let line = 0; line < lines.count; line++) {
    const ends = [lines.first[line] ?? 0, lines.second[line] ?? 0] as const
    if (!ends.includes(place) || !isLineDrawn(line)) continue
    const [one, other] = [placeOf(ends[0]), placeOf(ends[1])]
    around.push({
      id: `l${line}`,
      ends: [columns.actors[ends[0]]?.id ?? '', columns.actors[ends[1]]?.id ?? ''],
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      text: '',
    })
  }
  return { places, lines: around }
}
