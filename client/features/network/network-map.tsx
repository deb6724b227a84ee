/** The picture: islands, canvas and words in register, one tab stop, walked by arrow keys. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Canvas, Viewport } from '../../graph/canvas.ts'
import { nodeMarks } from '../../graph/encoding.ts'
import type { Graph } from '../../graph/model.ts'
import { listDifferMarks, listFillMarks, listInhabitedIslands } from '../../graph/scene.ts'
import { listStrands } from '../../graph/strands.ts'
import { toElements } from '../../graph/to-elements.ts'
import { placeNames, placeWords } from '../../graph/words.ts'
import controls from '../../ui/controls.module.css'
import type { Theme } from '../../ui/tokens.ts'
import { useSize } from '../../ui/use-size.ts'
import { IslandsLayer, measureWords, WordsLayer } from './layers.tsx'
import styles from './map.module.css'
import { useCanvas } from './use-canvas.ts'
import { useGround } from './use-ground.ts'
import { usePageScroll } from './use-page-scroll.ts'
import { findNextActor, isDirection } from './walk.ts'

interface NetworkMapProps {
  readonly known: Graph
  readonly drawn: Graph
  readonly years: readonly number[]
  readonly selectedId: string | undefined
  readonly theme: Theme
  readonly onSelect: (id: string | undefined) => void
}

const start: Viewport = { zoom: 1, x: 0, y: 0 }

export function NetworkMap({ known, drawn, years, selectedId, theme, onSelect }: NetworkMapProps) {
  const [frame, size] = useSize<HTMLDivElement>()
  const container = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState(start)
  const [walker, setWalker] = useState<string>()
  const isScroll = usePageScroll(frame)
  const choose = (id: string | undefined): void => {
    if (!isScroll.current) onSelect(id)
  }
  const ground = useGround(known, drawn, size)
  const elements = useMemo(
    () => (ground === undefined ? [] : toElements(ground, drawn, selectedId)),
    [ground, drawn, selectedId],
  )
  const canvas = useCanvas(container, { onSelect: choose, onViewport: setViewport }, elements, theme, ground)
  const names = useMemo(() => (ground === undefined ? [] : placeNames(ground, measureWords)), [ground])
  const words = useMemo(
    () => (ground === undefined ? [] : placeWords(ground, drawn, names, measureWords, { years, selectedId })),
    [ground, drawn, names, years, selectedId],
  )
  const strands = useMemo(() => listStrands(drawn.contacts), [drawn])
  const walk = (event: KeyboardEvent): void => {
    if (ground === undefined) return
    const present = new Map(
      [...ground.layout.positions].filter(([id]) => drawn.nodes.some(({ actor }) => actor.id === id)),
    )
    if (isDirection(event.key)) {
      event.preventDefault()
      const next = findNextActor(present, walker, event.key)
      setWalker(next)
      canvas.current?.focus(next)
    } else if (event.key === 'Enter' && walker !== undefined) {
      event.preventDefault()
      onSelect(walker)
    }
  }
  const fitted =
    ground === undefined
      ? 1
      : Math.min(ground.size.width / ground.layout.width, ground.size.height / ground.layout.height)
  const isMoved = Math.abs(viewport.zoom / fitted - 1) > 0.01
  const islands = ground === undefined ? [] : ground.layout.islands
  const inhabited = ground === undefined ? [] : listInhabitedIslands(ground, drawn)
  const litIds = new Set(
    strands.filter((strand) => strand.contactIds.includes(selectedId ?? '')).map((strand) => strand.id),
  )
  return (
    <div
      ref={frame}
      className={styles.layer}
      style={{ pointerEvents: 'auto' }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is one tab stop, walked by arrow keys
      tabIndex={0}
      role="application"
      aria-roledescription="network"
      aria-label="Network of contacts. Arrow keys walk from actor to actor, Enter opens the evidence, Escape goes back. The table below holds the same contacts."
      onKeyDown={walk}
      onBlur={() => canvas.current?.focus(undefined)}
      onFocus={() => canvas.current?.focus(walker)}
      data-testid="network"
    >
      <IslandsLayer viewport={viewport} islands={islands.filter((island) => inhabited.includes(island.id))} />
      <div ref={container} className={styles.canvas} />
      {ground !== undefined && (
        <WordsLayer
          viewport={viewport}
          words={words}
          marks={listDifferMarks(ground, strands)}
          fills={listFillMarks(ground, strands, new Set(words.map((label) => label.id)))}
          islands={islands}
          litIds={litIds}
        />
      )}
      <p className="offscreen" aria-live="polite">
        {walker === undefined ? '' : describeActor(drawn, walker)}
      </p>
      <Tools
        canvas={canvas.current}
        isMoved={isMoved}
        onFit={() => ground !== undefined && canvas.current?.fit(ground.layout)}
      />
    </div>
  )
}

function Tools({
  canvas,
  isMoved,
  onFit,
}: {
  readonly canvas: Canvas | null
  readonly isMoved: boolean
  readonly onFit: () => void
}) {
  return (
    <div className={styles.tools} data-moved={isMoved}>
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

function describeActor(graph: Graph, id: string): string {
  const node = graph.nodes.find(({ actor }) => actor.id === id)
  if (node === undefined) return ''
  const roles = node.roles.filter((role) => role !== 'PARTY').map((role) => role.toLowerCase())
  const contacts = `${node.degree} ${node.degree === 1 ? 'contact' : 'contacts'}`
  return [node.actor.name, nodeMarks[node.actor.kind].label, ...roles, contacts].join(', ')
}
