/** Walking a large network by keys: arrows go to the nearest actor drawn that way, Enter opens its evidence. */
import { type KeyboardEvent, useState } from 'react'
import { nodeMarks } from '../../graph/encoding.ts'
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
function readAround({ cy, network }: LargePicture, from: string | undefined): Parameters<typeof findNextNode>[0] {
  const { actors } = network.columns
  const readActor = (nodeId: string): string => actors[Number(nodeId.slice(1))]?.id ?? ''
  const place = actors.findIndex(({ id }) => id === from)
  const lines = cy
    .getElementById(`a${place}`)
    .connectedEdges()
    .map((edge) => ({
      id: edge.id(),
      ends: [readActor(edge.source().id()), readActor(edge.target().id())] as const,
      middle: edge.midpoint(),
      text: '',
    }))
  return { places: new Map(cy.nodes().map((node) => [readActor(node.id()), node.position()] as const)), lines }
}
