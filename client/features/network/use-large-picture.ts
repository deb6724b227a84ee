/** The life of a large picture beside React: its columns fetched, its actors placed, and its steps drawn as time moves. */
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { columnsQuery } from '../../api/queries.ts'
import { formatWindowUrl } from '../../columns/column-files.ts'
import type { NetworkColumns } from '../../columns/network-columns.ts'
import { toColumnsQuestion } from '../../columns/question.ts'
import { useColumns } from '../../columns/use-columns.ts'
import type { Tapped } from '../../graph/large/frame.ts'
import type { LargeFrame, LargePicture } from '../../graph/large/picture.ts'
import { type Places, spreadActors } from '../../graph/large/places.ts'
import type { PlainFilter } from '../../state/large.ts'
import type { AskedMoment } from '../../state/moment.ts'
import type { Theme } from '../../ui/tokens.ts'

interface LargePictureState {
  readonly picture: LargePicture | undefined
  /** False while the picture shows another standard of belief, or a time that the columns cannot tell of. */
  readonly isCurrent: boolean
  readonly failure: Error | undefined
}

interface Listeners {
  readonly onTap: (tapped: Tapped) => void
  readonly onFrame: (frame: LargeFrame) => void
}

interface Opened {
  readonly picture: LargePicture
  readonly lensKey: string | undefined
}

const loadDrawing = () => import('../../graph/large/picture.ts')

/** The picture of a moment: its own window first, and then everything, with whoever is placed staying in place. */
export function useLargePicture(
  container: RefObject<HTMLDivElement | null>,
  moment: AskedMoment,
  filter: PlainFilter | undefined,
  theme: Theme,
  listeners: Listeners,
): LargePictureState {
  const places = useRef<Places>(new Map())
  const lensKey = JSON.stringify(moment.lens)
  const [asked] = useState({ url: formatWindowUrl(moment.window, moment.lens), lensKey })
  const first = useQuery(columnsQuery([asked.url]))
  const [opened, setOpened] = useState<Opened>()
  const all = useColumns(moment.lens, moment.days, opened !== undefined || first.isError)
  const network = all.network ?? (asked.lensKey === lensKey ? first.data : undefined)
  // Fetched while the columns are on their way.
  useEffect(() => void loadDrawing(), [])
  const latest = useRef({ ...listeners, moment, theme, lensKey })
  useEffect(() => {
    latest.current = { ...listeners, moment, theme, lensKey }
  })
  useEffect(() => {
    if (network === undefined) return
    const gone = new AbortController()
    void openPicture(network, places.current, container, latest, gone.signal).then((picture) => {
      if (picture === undefined) return
      const { lensKey: key } = latest.current
      setOpened((before) => {
        if (before !== undefined) picture.lookAs(before.picture)
        return { picture, lensKey: key }
      })
    })
    return () => gone.abort()
  }, [network, container])
  const picture = opened?.picture
  const question =
    picture === undefined ? undefined : toColumnsQuestion(moment.days, moment.knownAt, picture.network.columns)
  useEffect(() => {
    if (question !== undefined) picture?.stepTo({ ...question, ...filter })
  })
  useEffect(() => picture?.setTheme(theme), [picture, theme])
  useEffect(() => () => picture?.destroy(), [picture])
  return {
    picture,
    isCurrent: opened?.lensKey === lensKey && question !== undefined,
    failure: network === undefined ? (all.failure ?? undefined) : undefined,
  }
}

/** Places whoever has no place yet, and makes the picture; undefined where it is no longer wanted. */
async function openPicture(
  network: NetworkColumns,
  places: Places,
  container: RefObject<HTMLDivElement | null>,
  latest: RefObject<Listeners & { readonly theme: Theme }>,
  signal: AbortSignal,
): Promise<LargePicture | undefined> {
  const drawing = loadDrawing()
  try {
    await spreadActors(network, places, signal)
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
  const { createLargePicture } = await drawing
  if (signal.aborted || container.current === null) return undefined
  return createLargePicture(container.current, network, places, latest.current.theme, {
    onTap: (tapped) => latest.current.onTap(tapped),
    onHover: (isOver) => void container.current?.style.setProperty('cursor', isOver ? 'pointer' : ''),
    onFrame: (frame) => latest.current.onFrame(frame),
  })
}
