/** Walking a large network by keys: arrows go to the nearest actor drawn that way, Enter opens its evidence. */
import { type KeyboardEvent, useState } from 'react'
import { nodeMarks } from '../../graph/encoding.ts'
import type { LargePicture } from '../../graph/large/picture.ts'
import { findNextActor, isDirection } from './walk.ts'

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
      const drawn = picture.cy.nodes().map((node) => [readActor(node.id()), node.position()] as const)
      const next = findNextActor(new Map(drawn), walker, event.key)
      setWalker(next)
      const place = actors.findIndex(({ id }) => id === next)
      picture.focus(place < 0 ? undefined : place)
    } else if (event.key === 'Enter' && walker !== undefined) {
      event.preventDefault()
      onSelect(walker)
    }
  }
  const readActor = (nodeId: string): string => actors[Number(nodeId.slice(1))]?.id ?? ''
  return { onKeyDown, words: actor === undefined ? '' : `${actor.name}, ${nodeMarks[actor.kind].label}` }
}
