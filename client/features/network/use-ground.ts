/** Positions, routes and names for the picture, found aside and kept while the window moves. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FirstWindow } from '../../graph/lay.ts'
import { findLaid, type LaidGround, layAside, startLaying } from '../../graph/lay-aside.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import { findNovelty, type Graph } from '../../graph/model.ts'
import { rememberRoom } from './lay-ahead.ts'

startLaying()

/** Undefined until there is a first; the one before stays until there is another. `first` is what will be drawn on it. */
export function useGround(
  known: Graph,
  drawn: Graph,
  size: Size | undefined,
  first?: FirstWindow,
): LaidGround | undefined {
  const novel = useMemo(() => findNovelty(known, drawn), [known, drawn])
  const question = useMemo(
    () => (size === undefined || size.width * size.height === 0 ? undefined : { known, drawn: novel, size }),
    [known, novel, size],
  )
  const atHand = useMemo(() => (question === undefined ? undefined : findLaid(question)), [question])
  const [laid, setLaid] = useState<LaidGround>()
  const latest = useRef(first)
  useEffect(() => {
    latest.current = first
  })
  useEffect(() => {
    if (question === undefined) return
    rememberRoom(question.size)
    const gone = new AbortController()
    layAside(question, latest.current, gone.signal).then(setLaid, (error: unknown) =>
      setLaid(() => {
        throw error
      }),
    )
    return () => gone.abort()
  }, [question])
  return atHand ?? laid
}
