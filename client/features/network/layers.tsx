/** What lies under and over the canvas: islands below, words and marks above. Both follow its pan and zoom. */
import type { ReactNode } from 'react'
import type { Viewport } from '../../graph/canvas.ts'
import { drawShore } from '../../graph/island-shape.ts'
import type { PlacedLabel } from '../../graph/labels.ts'
import type { Island } from '../../graph/layouts/layout.ts'
import { isOnLand } from '../../graph/routes.ts'
import type { FillPlace } from '../../graph/scene.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import { DifferMark } from '../../ui/node-sample.tsx'
import styles from './map.module.css'
import type { Picture } from './picture.ts'

/** Widths of the shore's strokes: water line, sea, water line, sea. */
const shoreWidths = [17, 15, 8.6, 6.4] as const

interface LayerProps {
  readonly viewport: Viewport
  readonly children: ReactNode
}

function Layer({ viewport, children }: LayerProps) {
  return (
    <svg className={styles.layer} aria-hidden="true">
      <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.zoom})`}>{children}</g>
    </svg>
  )
}

export function IslandsLayer({
  viewport,
  islands,
}: {
  readonly viewport: Viewport
  readonly islands: readonly Island[]
}) {
  return (
    <Layer viewport={viewport}>
      {islands.map((island) => {
        const shore = drawShore(island)
        return (
          <g key={island.id}>
            {shoreWidths.map((width, index) => (
              <path key={width} d={shore} className={index % 2 === 0 ? styles.water : styles.sea} strokeWidth={width} />
            ))}
            <path d={shore} className={styles.land} />
          </g>
        )
      })}
    </Layer>
  )
}

interface WordsLayerProps {
  readonly viewport: Viewport
  readonly picture: Picture
  /** The node under the hand, and how far it was moved: its name goes along, words and marks of its lines wait. */
  readonly held: { readonly id: string; readonly dx: number; readonly dy: number } | undefined
  /** Drawn over all names. */
  readonly over: ReactNode
  readonly children: ReactNode
}

export function WordsLayer({ viewport, picture, held, over, children }: WordsLayerProps) {
  const { words, differs, fills, land, litIds } = picture
  const isStill = ({ id }: { readonly id: string }): boolean => held === undefined || !id.includes(held.id)
  const name = words.find(({ id }) => id === held?.id)
  return (
    <Layer viewport={viewport}>
      {fills.filter(isStill).map((place) => (
        <FillMark key={place.id} place={place} isOnSea={!isOnLand(place, land)} />
      ))}
      {differs.filter(isStill).map((mark) => (
        <DifferMark key={mark.id} x={mark.x} y={mark.y} ground={isOnLand(mark, land) ? 'var(--land)' : 'var(--sea)'} />
      ))}
      {children}
      {words.filter(isStill).map((label) => (
        <Words key={label.id} label={label} isOnSea={!isOnLand(label, land)} isLit={litIds.has(label.id)} />
      ))}
      {name !== undefined && held !== undefined && (
        <Words label={{ ...name, x: name.x + held.dx, y: name.y + held.dy }} isOnSea isLit />
      )}
      {over}
    </Layer>
  )
}

function FillMark({ place, isOnSea }: { readonly place: FillPlace; readonly isOnSea: boolean }) {
  if (place.mark === 'query') {
    return (
      <text
        x={place.x}
        y={place.y + 4}
        textAnchor="middle"
        fontSize={12}
        fontWeight={600}
        className={isOnSea ? `${styles.word} ${styles.onSea}` : styles.word}
      >
        ?
      </text>
    )
  }
  const turn = (place.angle * 180) / Math.PI
  return (
    <path
      d="M0 -7v14"
      transform={`translate(${place.x} ${place.y}) rotate(${turn.toFixed(1)})`}
      stroke={toCssColour(place.colour)}
      strokeWidth={3}
    />
  )
}

function Words({
  label,
  isOnSea,
  isLit,
}: {
  readonly label: PlacedLabel
  readonly isOnSea: boolean
  readonly isLit: boolean
}) {
  const left = { start: -label.width / 2 + 1, middle: 0, end: label.width / 2 - 1 }[label.anchor]
  let y = -label.height / 2
  return (
    <g
      transform={`translate(${label.x.toFixed(1)} ${label.y.toFixed(1)}) rotate(${((label.angle * 180) / Math.PI).toFixed(2)})`}
      data-label={label.id}
    >
      {label.wording.map((line) => {
        y += line.size * 1.18
        const baseline = y - line.size * 0.3
        const names = [
          styles.word,
          isOnSea ? styles.onSea : '',
          line.isMuted ? styles.muted : '',
          line.isPlaceName ? styles.placeName : '',
          label.isOnLine ? styles.onLine : '',
        ]
        return (
          <text
            key={line.text}
            x={left}
            y={baseline}
            textAnchor={label.anchor}
            fontSize={line.size}
            fontWeight={isLit ? 600 : line.weight}
            className={names.join(' ')}
          >
            {line.text}
          </text>
        )
      })}
    </g>
  )
}
