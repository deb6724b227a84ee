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
import { type PlainFilter, readPlainLook, writePlainLook } from '../../state/large.ts'
import type { AskedMoment } from '../../state/moment.ts'
import type { View } from '../../state/view.ts'
import type { Theme } from '../../ui/tokens.ts'

interface LargePictureState {
  readonly picture: LargePicture | undefined
  /** The window that it was laid out for, before everything else found its place. */
  readonly laid: string
  /** False while the picture shows another standard of belief, or a time that the columns cannot tell of. */
  readonly isCurrent: boolean
  readonly failure: Error | undefined
}

interface Listeners {
  readonly onTap: (tapped: Tapped) => void
  readonly onLook: () => void
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
  address: Pick<View, 'look' | 'laid'>,
  theme: Theme,
  listeners: Listeners,
): LargePictureState {
  const places = useRef<Places>(new Map())
  const lensKey = JSON.stringify(moment.lens)
  const [laid] = useState(address.laid ?? moment.window)
  const [asked] = useState({ url: formatWindowUrl(laid, moment.lens), lensKey })
  const first = useQuery(columnsQuery([asked.url]))
  const [opened, setOpened] = useState<Opened>()
  const all = useColumns(moment.lens, moment.days, opened !== undefined || first.isError)
  const network = all.network ?? (asked.lensKey === lensKey ? first.data : undefined)
  // Fetched while the columns are on their way.
  useEffect(() => void loadDrawing(), [])
  const look = readPlainLook(address.look)
  const latest = useRef({ ...listeners, look, theme, lensKey })
  useEffect(() => {
    latest.current = { ...listeners, look, theme, lensKey }
  })
  useEffect(() => {
    if (network === undefined) return
    const gone = new AbortController()
    void openPicture(network, places.current, container, latest, gone.signal).then((picture) => {
      if (picture === undefined) return
      const { lensKey: key, look: wanted } = latest.current
      setOpened((before) => {
        picture.lookAt(before?.picture.look() ?? wanted)
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
  useLookOfAddress(picture, address.look)
  useEffect(() => () => picture?.destroy(), [picture])
  return {
    picture,
    laid,
    isCurrent: opened?.lensKey === lensKey && question !== undefined,
    failure: network === undefined ? (all.failure ?? undefined) : undefined,
  }
}

/** Looks where the address says when that changes by anything but the reader's own hand, as by undo. */
function useLookOfAddress(picture: LargePicture | undefined, text: string | null): void {
  const shown = useRef(text)
  useEffect(() => {
    if (picture === undefined || shown.current === text) return
    shown.current = text
    const look = readPlainLook(text)
    if (look === undefined || writePlainLook(picture.look()) !== text) picture.lookAt(look)
  }, [picture, text])
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
    onLook: () => latest.current.onLook(),
    onHover: (isOver) => void container.current?.style.setProperty('cursor', isOver ? 'pointer' : ''),
    onFrame: (frame) => latest.current.onFrame(frame),
  })
}
