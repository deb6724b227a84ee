/** Positions and routes for the picture, kept while the window moves; large graphs get positions from a worker. */
import { useEffect, useMemo, useState } from 'react'
import type { Point } from '../../graph/geometry.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import { isDrawnAsIslands } from '../../graph/layouts/registry.ts'
import type { Graph } from '../../graph/model.ts'
import { type Ground, layGround } from '../../graph/scene.ts'

export function useGround(known: Graph, drawn: Graph, size: Size | undefined): Ground | undefined {
  const forced = useForcePositions(known)
  const novel = useNovelty(known, drawn)
  return useMemo(() => {
    const isMeasured = size !== undefined && size.width > 0 && size.height > 0
    const isPlaced = forced !== undefined || isDrawnAsIslands(known)
    return isMeasured && isPlaced ? layGround(known, size, novel, forced) : undefined
  }, [known, size, novel, forced])
}

/** What is drawn and not known now; undefined, and so unchanged, while everything drawn is. */
function useNovelty(known: Graph, drawn: Graph): Graph | undefined {
  return useMemo(() => {
    const ids = new Set([...known.nodes.map(({ actor }) => actor.id), ...known.contacts.map((contact) => contact.id)])
    const isKnown = [...drawn.nodes.map(({ actor }) => actor.id), ...drawn.contacts.map((contact) => contact.id)].every(
      (id) => ids.has(id),
    )
    return isKnown ? undefined : drawn
  }, [known, drawn])
}

function useForcePositions(graph: Graph): ReadonlyMap<string, Point> | undefined {
  const [positions, setPositions] = useState<ReadonlyMap<string, Point>>()
  useEffect(() => {
    if (isDrawnAsIslands(graph)) return
    const worker = new Worker(new URL('../../graph/layouts/force.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = (event: MessageEvent<readonly (readonly [string, Point])[]>) => setPositions(new Map(event.data))
    worker.postMessage({
      ids: graph.nodes.map(({ actor }) => actor.id).sort(),
      links: graph.contacts.map((contact) => [contact.from.id, contact.to.id] as const),
    })
    return () => worker.terminate()
  }, [graph])
  return positions
}
