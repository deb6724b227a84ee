/** The storyline as it is drawn: rows, dates, bars of wide times, lanes and joins. Words and buttons lie over it. */
import { fillMarks } from '../../graph/encoding.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import { strokes } from '../../ui/tokens.ts'
import { JoinDrawing } from './join-drawing.tsx'
import { listBetween, type RangeBar, type Storyline } from './layout.ts'
import styles from './storyline.module.css'
import type { LanePiece } from './traces.ts'

interface DrawingProps {
  readonly storyline: Storyline
  readonly selectedId: string | undefined
}

export function Drawing({ storyline, selectedId }: DrawingProps) {
  const { width, height, rows, stops, bars, pieces, gaps } = storyline
  const between = listBetween(gaps, width)
  const isSelected = (contacts: readonly { readonly id: string }[]): boolean =>
    contacts.some(({ id }) => id === selectedId)
  return (
    <svg className={styles.drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {stops.flatMap(({ placed }) =>
        placed
          .filter(({ join }) => isSelected(join.contacts))
          .map(({ x, reach, top: y, bottom: end }) => (
            <rect
              key={x}
              x={x - reach + 2}
              y={y - 16}
              width={2 * reach - 4}
              height={end - y + 32}
              fill={toCssColour('highlight')}
            />
          )),
      )}
      {rows.map(({ id, y }) => (
        <path key={id} d={writeGuide(y, between)} stroke={toCssColour('rule')} strokeDasharray="1 5" />
      ))}
      {rows.flatMap(({ id, y, isFirst }, row) =>
        isFirst ? (
          <path key={id} d={writeGuide(midway(rows[row - 1]?.y ?? y, y), between)} stroke={toCssColour('rule')} />
        ) : (
          []
        ),
      )}
      {bars.map((bar) => (
        <Bar key={bar.id} bar={bar} />
      ))}
      {pieces.map((piece) => (
        <Piece key={`${piece.lane} ${piece.path}`} piece={piece} />
      ))}
      {stops.flatMap(({ placed }) =>
        placed.map((joint) => (
          <JoinDrawing
            key={joint.join.id}
            joint={joint}
            ground={isSelected(joint.join.contacts) ? 'highlight' : 'paper'}
          />
        )),
      )}
    </svg>
  )
}

/** A line across the sheet that leaves out the stretches in which nothing is dated: their words stand there. */
const writeGuide = (y: number, between: ReturnType<typeof listBetween>): string =>
  between.map(([from, to]) => `M${from} ${y}H${to}`).join('')

const midway = (a: number, b: number): number => Math.round((a + b) / 2) + 0.5

/** A wide time: a bar with an upright at a known end and an arrowhead at an open one. */
function Bar({ bar }: { readonly bar: RangeBar }) {
  const { x1, x2, y, reach } = bar
  const head = reach - 1
  const upright = (x: number): string => `M${x} ${y - reach}v${2 * reach}`
  const arrow = (x: number, back: number): string => `M${x + back} ${y - head}L${x} ${y}L${x + back} ${y + head}`
  const start = bar.isOpenAtStart ? arrow(x1 + 1, 6) : upright(x1)
  const end = bar.isOpenAtEnd ? arrow(x2 - 1, -6) : upright(x2)
  return <path d={`M${x1} ${y}H${x2}${start}${end}`} stroke={toCssColour('ink2')} strokeWidth={1.4} fill="none" />
}

function Piece({ piece: { path, presence, ticks } }: { readonly piece: LanePiece }) {
  const [ink, grey, paper] = [toCssColour('ink'), toCssColour(fillMarks.LAPSED.colour ?? 'ink3'), toCssColour('paper')]
  const colour = presence === 'gone' ? grey : ink
  return (
    <g fill="none" stroke={colour} strokeLinejoin="round">
      {presence === 'held' && <path d={path} strokeWidth={strokes.strong} />}
      {presence === 'open' && (
        <>
          <path d={path} strokeWidth={4} />
          <path d={path} strokeWidth={2} stroke={paper} />
        </>
      )}
      {presence === 'gone' && <path d={path} strokeWidth={1.8} strokeDasharray="5 4" />}
      {ticks.map(({ x, y }) => (
        <path key={x} d={`M${x} ${y - 5}v10`} strokeWidth={1.5} />
      ))}
    </g>
  )
}
