/** Positions, routes and names for the picture, found aside and kept while the window moves. */
import { useEffect, useMemo, useState } from 'react'
import { findLaid, type LaidGround, layAside, startLaying } from '../../graph/lay-aside.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import type { Graph } from '../../graph/model.ts'

startLaying()

/** Undefined until there is a first; the one before stays until there is another. */
export function useGround(known: Graph, drawn: Graph, size: Size | undefined): LaidGround | undefined {
  const novel = useNovelty(known, drawn)
  const question = useMemo(
    () => (size === undefined || size.width * size.height === 0 ? undefined : { known, drawn: novel, size }),
    [known, novel, size],
  )
  const atHand = useMemo(() => (question === undefined ? undefined : findLaid(question)), [question])
  const [laid, setLaid] = useState<LaidGround>()
  useEffect(() => {
    if (question === undefined) return
    const gone = new AbortController()
    layAside(question, gone.signal).then(setLaid, (error: unknown) =>
      setLaid(() => {
        throw error
      }),
    )
    return () => gone.abort()
  }, [question])
  return atHand ?? laid
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
