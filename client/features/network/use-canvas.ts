/** The canvas's life beside React's: made once, patched when the elements change, fitted when the ground does. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Canvas, Viewport } from '../../graph/canvas.ts'
import type { Ground } from '../../graph/scene.ts'
import type { CanvasElement } from '../../graph/to-elements.ts'
import type { Theme } from '../../ui/tokens.ts'

interface CanvasListeners {
  readonly onSelect: (id: string | undefined) => void
  readonly onViewport: (viewport: Viewport) => void
}

/** A ref to the canvas; empty until the drawing library has come. */
export function useCanvas(
  container: RefObject<HTMLDivElement | null>,
  listeners: CanvasListeners,
  elements: readonly CanvasElement[],
  theme: Theme,
  ground: Ground | undefined,
): RefObject<Canvas | null> {
  const canvas = useRef<Canvas>(null)
  const latest = useRef(listeners)
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    latest.current = listeners
  })
  useEffect(() => {
    let isGone = false
    void import('../../graph/canvas.ts').then(({ createCanvas }) => {
      if (isGone || container.current === null) return
      canvas.current = createCanvas(container.current, {
        onSelect: (id) => latest.current.onSelect(id),
        onHover: (id) => void container.current?.style.setProperty('cursor', id === undefined ? '' : 'pointer'),
        onViewport: (viewport) => latest.current.onViewport(viewport),
      })
      setIsReady(true)
    })
    return () => {
      isGone = true
      canvas.current?.destroy()
      canvas.current = null
      setIsReady(false)
    }
  }, [container])
  const layout = ground?.layout
  useEffect(() => {
    if (!isReady || layout === undefined) return
    canvas.current?.resize()
    canvas.current?.fit(layout)
  }, [isReady, layout])
  useEffect(() => {
    if (isReady) canvas.current?.update(elements, theme)
  }, [isReady, elements, theme])
  return canvas
}
