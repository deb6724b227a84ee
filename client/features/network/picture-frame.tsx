/** The frame around a picture: islands, canvas and words in register, one tab stop, walked by keys, with a menu. */
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import type { Canvas, Viewport } from '../../graph/canvas.ts'
import type { Point } from '../../graph/geometry.ts'
import { toShare } from '../../graph/moved.ts'
import { writeLook } from '../../state/canvas-view.ts'
import controls from '../../ui/controls.module.css'
import type { Theme } from '../../ui/tokens.ts'
import { ActionMenu } from './action-menu.tsx'
import type { Hand } from './actions.ts'
import { IslandsLayer, WordsLayer } from './layers.tsx'
import styles from './map.module.css'
import { Callout, HandMarks } from './marks.tsx'
import type { Picture } from './picture.ts'
import { useCanvas } from './use-canvas.ts'
import { usePageScroll } from './use-page-scroll.ts'
import { useSelectedInSight } from './use-selected-in-sight.ts'
import { findNextInOrder, findNextLine, findNextNode, isDirection, nudge } from './walk.ts'

interface PictureFrameProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly picture: Picture | undefined
  readonly label: string
  readonly selectedId: string | undefined
  readonly theme: Theme
  /** What a reader may do; without it, the picture is only walked and chosen from. */
  readonly hand: Pick<Hand, 'choose'> & Partial<Hand>
  readonly pinned?: ReadonlyMap<string, unknown>
  readonly more?: ReadonlyMap<string, number>
  /** Drawn over the lines, in the picture's own coordinates. */
  readonly children?: ReactNode
}

interface OpenMenu {
  readonly id: string | undefined
  readonly at: Point
}

interface Held {
  readonly id: string
  readonly dx: number
  readonly dy: number
}

/** Where the menu of the whole picture opens, in CSS pixels. */
const corner: Point = { x: 40, y: 40 }
/** A picture that was moved is in the address once it rests for so long. */
const lookRestMs = 250
const start: Viewport = { zoom: 1, x: 0, y: 0 }
const nobody: ReadonlyMap<string, number> = new Map()

export function PictureFrame(props: PictureFrameProps) {
  const { frame, picture, label, selectedId, theme, hand, pinned = nobody, more = nobody, children } = props
  const container = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState(start)
  const [walker, setWalker] = useState<string>()
  const [hovered, setHovered] = useState<string>()
  const [menu, setMenu] = useState<OpenMenu>()
  const [held, setHeld] = useState<Held>()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isScroll = usePageScroll(frame)
  const listeners = {
    onSelect: (id: string | undefined) => {
      if (isScroll.current) return
      setMenu(undefined)
      frame.current?.focus({ preventScroll: true })
      if (id !== undefined) go(id)
      hand.choose(id)
    },
    onHover: setHovered,
    onViewport: setViewport,
    onLook: () => {
      clearTimeout(resting.current)
      resting.current = setTimeout(() => {
        const look = picture === undefined ? undefined : canvas.current?.readLook(picture.size)
        if (look !== undefined) hand.setLook?.(writeLook(look), false)
      }, lookRestMs)
    },
    onMenu: (id: string | undefined, at: Point) => !isScroll.current && hand.listActions && setMenu({ id, at }),
    onMove: (id: string, at: Point, isDropped: boolean) => {
      const home = picture?.places.get(id)
      if (home === undefined || picture === undefined || hand.put === undefined) return
      setHeld(isDropped ? undefined : { id, dx: at.x - home.x, dy: at.y - home.y })
      if (isDropped) hand.put(id, toShare(at, picture.size), true)
    },
  }
  const canvas = useCanvas(container, listeners, picture, theme, hand.look ?? null)
  const hub = useRef<string>(undefined)
  const go = (id: string | undefined): void => {
    if (id !== undefined && picture?.places.has(id) === true) hub.current = id
    setWalker(id)
    canvas.current?.focus(id)
  }
  const findInFrame = (id: string): Point | undefined => {
    const point = picture?.places.get(id) ?? (picture === undefined ? undefined : findMiddle(picture, id))
    const { zoom, x, y } = viewport
    return point === undefined ? undefined : { x: point.x * zoom + x, y: point.y * zoom + y }
  }
  useSelectedInSight(frame, selectedId, picture === undefined ? undefined : findInFrame)
  const openMenuAt = (wanted: string | undefined): void => {
    if (picture === undefined || hand.listActions === undefined) return
    const at = wanted === undefined ? undefined : findInFrame(wanted)
    setMenu(at === undefined ? { id: undefined, at: corner } : { id: wanted, at })
  }
  /** From an opened line to its pair, then from a line to its node. */
  const goBack = (): boolean => {
    if (hand.close?.() === true) return true
    if (walker === hub.current) return false
    go(hub.current)
    return true
  }
  const onKey = (event: KeyboardEvent): void => {
    if (picture === undefined || event.ctrlKey || event.metaKey || event.altKey || menu !== undefined) return
    const isMenuKey = event.key === 'm' || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
    const done = ((): boolean => {
      if (isMenuKey) openMenuAt(walker ?? selectedId)
      else if (isDirection(event.key) && event.shiftKey) return nudge(picture, walker, event.key, hand.put)
      else if (isDirection(event.key)) go(findNextNode(picture, walker, event.key))
      else if (event.key === 'l' || event.key === 'L')
        go(findNextLine(picture, hub.current, walker, event.key === 'l' ? 1 : -1))
      else if (event.key === 'a' || event.key === 'A')
        go(findNextInOrder(picture, hub.current, event.key === 'a' ? 1 : -1))
      else if (event.key === 'Enter' && walker !== undefined) hand.choose(walker)
      else return event.key === 'Escape' && selectedId === undefined && goBack()
      return true
    })()
    if (done) event.preventDefault()
  }
  const closeMenu = (): void => {
    setMenu(undefined)
    frame.current?.focus({ preventScroll: true })
  }
  const fit = (): void => {
    clearTimeout(resting.current)
    if (picture !== undefined) canvas.current?.lookAt(picture.size)
    hand.setLook?.(null, true)
  }
  const fitted = useFitted(picture, frame)
  return (
    <>
      <div
        ref={frame}
        className={styles.layer}
        style={{ pointerEvents: 'auto' }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is one tab stop, walked by arrow keys
        tabIndex={0}
        role="application"
        aria-roledescription="network"
        aria-label={label}
        onKeyDown={onKey}
        onBlur={() => canvas.current?.focus(undefined)}
        onFocus={() => canvas.current?.focus(walker)}
        onContextMenu={(event) => event.preventDefault()}
        data-testid="network"
      >
        <IslandsLayer viewport={viewport} islands={picture?.islands ?? []} />
        <div ref={container} className={styles.canvas} />
        {picture !== undefined && (
          <WordsLayer
            viewport={viewport}
            picture={picture}
            held={held}
            over={<Callout picture={picture} id={hovered ?? walker} />}
          >
            {children}
            <HandMarks picture={picture} pinned={pinned} more={more} heldId={held?.id} />
          </WordsLayer>
        )}
      </div>
      <p className="offscreen" aria-live="polite" data-testid="walked">
        {walker === undefined || picture === undefined ? '' : picture.describe(walker)}
      </p>
      <Tools
        canvas={canvas.current}
        isMoved={Math.abs(viewport.zoom / fitted - 1) > 0.01}
        onFit={fit}
        onMenu={hand.listActions === undefined ? undefined : () => openMenuAt(selectedId ?? walker)}
      />
      {menu !== undefined && picture !== undefined && (
        <ActionMenu
          title={menu.id === undefined ? 'The picture' : picture.describe(menu.id)}
          actions={hand.listActions?.(menu.id, picture) ?? []}
          at={menu.at}
          onClose={closeMenu}
        />
      )}
    </>
  )
}

/** The zoom at which the whole picture fills the frame. */
function useFitted(picture: Picture | undefined, frame: RefObject<HTMLDivElement | null>): number {
  return useMemo(() => {
    const box = frame.current
    if (picture === undefined || box === null) return 1
    return Math.min(box.clientWidth / picture.size.width, box.clientHeight / picture.size.height)
  }, [picture, frame])
}

function findMiddle(picture: Picture, id: string): Point | undefined {
  return picture.lines.find((line) => line.id === id)?.middle
}

interface ToolsProps {
  readonly canvas: Canvas | null
  readonly isMoved: boolean
  readonly onFit: () => void
  readonly onMenu: (() => void) | undefined
}

function Tools({ canvas, isMoved, onFit, onMenu }: ToolsProps) {
  return (
    <div className={styles.tools} data-moved={isMoved}>
      {onMenu !== undefined && (
        <button type="button" className={controls.button} aria-haspopup="menu" onClick={onMenu} data-always>
          Do …
        </button>
      )}
      <button type="button" className={controls.button} aria-label="Zoom in" onClick={() => canvas?.zoomBy(1.25)}>
        +
      </button>
      <button type="button" className={controls.button} aria-label="Zoom out" onClick={() => canvas?.zoomBy(0.8)}>
        −
      </button>
      <button type="button" className={controls.button} onClick={onFit}>
        Fit
      </button>
    </div>
  )
}
