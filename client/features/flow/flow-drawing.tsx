/** Bands and bars of the mediation flow. Words and buttons lie over them. */
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import styles from './flow.module.css'
import type { Flow } from './flows.ts'
import type { FlowPicture, Ribbon } from './layout.ts'
import { barWidth } from './zones.ts'

interface FlowDrawingProps {
  readonly picture: FlowPicture
  readonly width: number
  readonly selectedId: string | undefined
  readonly onSelect: (contactId: string) => void
}

export function FlowDrawing({ picture, width, selectedId, onSelect }: FlowDrawingProps) {
  const { nodes, ribbons, height } = picture
  return (
    <svg className={styles.drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ribbons
        .filter(({ flow }) => isChosen(flow, selectedId))
        .map((ribbon) => (
          <path
            key={ribbon.flow.id}
            d={outline(ribbon)}
            stroke={toCssColour('highlight')}
            fill="none"
            strokeWidth={14}
            strokeLinejoin="round"
          />
        ))}
      {ribbons.map((ribbon) => (
        <Band key={ribbon.flow.id} ribbon={ribbon} selectedId={selectedId} onSelect={onSelect} />
      ))}
      {nodes.map(({ key, x, y1, y2, column, isPartial }) => (
        <rect
          key={key}
          x={x}
          y={y1}
          width={barWidth}
          height={Math.max(2, y2 - y1)}
          fill={toCssColour(column === 1 ? 'paper' : 'ink')}
          stroke={toCssColour('ink')}
          strokeWidth={column === 1 ? 2.4 : 0}
          strokeDasharray={isPartial ? '4 3' : undefined}
        />
      ))}
    </svg>
  )
}

interface BandProps {
  readonly ribbon: Ribbon
  readonly selectedId: string | undefined
  readonly onSelect: (contactId: string) => void
}

/**
 * Filled where held, with notched edges where only some name the mediator; an outline in the dashes of the kind where not
 * held, and in grey where a plan came to nothing.
 */
function Band({ ribbon, selectedId, onSelect }: BandProps) {
  const { flow, x1, x2, y1, y2, thickness } = ribbon
  const colour = toCssColour(chooseFlowColour(flow))
  const half = thickness / 2 - 1.5
  const path = outline(ribbon)
  const isSelected = isChosen(flow, selectedId)
  const isHeld = flow.presence === 'held'
  const ground = toCssColour(isSelected ? 'highlight' : 'paper')
  const endX = flow.end === 'left' ? x2 : x1
  const endY = flow.end === 'left' ? y2 : y1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is a button with a name in the list over the drawing
    <g
      className={styles.band}
      onClick={() => {
        const next = chooseNext(flow, selectedId)
        if (next !== undefined) onSelect(next)
      }}
    >
      <path
        d={path}
        fill={isHeld ? colour : ground}
        stroke={isHeld && flow.isPartial ? ground : colour}
        strokeWidth={isHeld && flow.isPartial ? 7 : 1.8}
        strokeDasharray={isHeld && !flow.isPartial ? undefined : lineMarks.INDIRECT.dash.join(' ')}
      />
      {flow.isHalf && <path d={`M${endX} ${endY - half - 5}V${endY + half + 5}`} stroke={colour} strokeWidth={2.4} />}
    </g>
  )
}

const isChosen = ({ contacts }: Flow, selectedId: string | undefined): boolean =>
  contacts.some(({ id }) => id === selectedId)

/** Level beside its bars; it crosses to its height only between. */
function outline({ x1, x2, y1, y2, thickness, level }: Ribbon): string {
  const half = thickness / 2 - 1.5
  const [from, to] = [x1 + level[0], x2 - level[1]]
  const middle = (from + to) / 2
  const above = `M${x1} ${y1 - half}H${from}C${middle} ${y1 - half} ${middle} ${y2 - half} ${to} ${y2 - half}H${x2}`
  return `${above}V${y2 + half}H${to}C${middle} ${y2 + half} ${middle} ${y1 + half} ${from} ${y1 + half}H${x1}Z`
}

function chooseFlowColour(flow: Flow) {
  const lapsed = fillMarks.LAPSED.colour
  return flow.presence === 'gone' && lapsed !== undefined ? lapsed : lineMarks.INDIRECT.colour
}

/** The first contact of a band, or the one after that which is selected. */
export function chooseNext({ contacts }: Flow, selectedId: string | undefined): string | undefined {
  const at = contacts.findIndex(({ id }) => id === selectedId)
  return contacts[(at + 1) % contacts.length]?.id
}
