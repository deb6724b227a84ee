/** The canvas's life beside React's: made once, patched when the elements change, fitted when the size does. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Canvas, CanvasEvents } from '../../graph/canvas.ts'
import { readLook } from '../../state/canvas-view.ts'
import { tellFirstPicture } from '../../state/first-picture.ts'
import type { Theme } from '../../ui/tokens.ts'
import type { Picture } from './picture.ts'

/** A ref to the canvas; empty until the drawing library has come. */
export function useCanvas(
  container: RefObject<HTMLDivElement | null>,
  listeners: CanvasEvents,
  picture: Pick<Picture, 'size' | 'elements'> | undefined,
  theme: Theme,
  look: string | null,
): RefObject<Canvas | null> {
  const canvas = useRef<Canvas>(null)
  const latest = useRef(listeners)
  const firstTheme = useRef(theme)
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    latest.current = listeners
  })
  useEffect(() => {
    let isGone = false
    void import('../../graph/canvas.ts').then(({ createCanvas }) => {
      if (isGone || container.current === null) return
      const events: CanvasEvents = {
        onSelect: (id) => latest.current.onSelect(id),
        onHover: (id) => {
          container.current?.style.setProperty('cursor', id === undefined ? '' : 'pointer')
          latest.current.onHover(id)
        },
        onViewport: (viewport) => latest.current.onViewport(viewport),
        onLook: () => latest.current.onLook(),
        onMenu: (id, at) => latest.current.onMenu(id, at),
        onMove: (id, at, isDropped) => latest.current.onMove(id, at, isDropped),
      }
      canvas.current = createCanvas(container.current, events, firstTheme.current)
      setIsReady(true)
    })
    return () => {
      isGone = true
      canvas.current?.destroy()
      canvas.current = null
      setIsReady(false)
    }
  }, [container])
  const { width, height } = picture?.size ?? { width: 0, height: 0 }
  useEffect(() => {
    if (!isReady || width === 0) return
    canvas.current?.resize()
    canvas.current?.lookAt({ width, height }, readLook(look))
  }, [isReady, width, height, look])
  const elements = picture?.elements
  useEffect(() => {
    if (!isReady || elements === undefined) return
    canvas.current?.update(elements, theme)
    // The canvas draws in the next frame.
    requestAnimationFrame(() => setTimeout(tellFirstPicture))
  }, [isReady, elements, theme])
  return canvas
}
