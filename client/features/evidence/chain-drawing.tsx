/** Chains of attribution, drawn from the article to the origin; links meet where sources do. */
import { shortenTime } from '../../graph/wordings.ts'
import type { Basis, Chain, ChainLink, ChainStop } from './chain.ts'
import styles from './evidence.module.css'

interface ChainDrawingProps {
  readonly chain: Chain
  readonly width: number
}

const rowHeight = 44
const letterWidth = 5.9
const left = 12

/** Solid where the next is named, dashed where a person is not, dotted where nothing is said. */
const dashes: Readonly<Record<Basis, string | undefined>> = {
  ON_RECORD: undefined,
  DOCUMENT: undefined,
  ANONYMOUS: '6 3.5',
  AUTHOR: undefined,
  UNSTATED: '1 3.5',
}

export function ChainDrawing({ chain, width }: ChainDrawingProps) {
  const height = chain.rows * rowHeight + 24
  const toX = (stop: ChainStop): number => left + (stop.column / (chain.columns - 1)) * (width - left - 40)
  const toY = (stop: ChainStop): number => 22 + stop.row * rowHeight
  const find = (id: string): ChainStop | undefined => chain.stops.find((stop) => stop.id === id)
  return (
    <svg className={styles.chain} width={width} height={height} role="img" aria-label={describeChain(chain)}>
      {chain.links.map((link) => {
        const [from, to] = [find(link.from), find(link.to)]
        return from === undefined || to === undefined ? null : (
          <Link key={link.id} link={link} x0={toX(from)} y0={toY(from)} x1={toX(to)} y1={toY(to)} />
        )
      })}
      {chain.stops.map((stop) => (
        <Stop
          key={stop.id}
          stop={stop}
          x={toX(stop)}
          y={toY(stop)}
          isLast={stop.column === chain.columns - 1}
          isBelow={stop.row > (chain.rows - 1) / 2}
          space={(width - left - 40) / (chain.columns - 1)}
        />
      ))}
    </svg>
  )
}

function Link({
  link,
  x0,
  y0,
  x1,
  y1,
}: {
  readonly link: ChainLink
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}) {
  const bend = (x1 - x0) / 2
  const dash = dashes[link.basis]
  return (
    <path
      d={`M${x0} ${y0}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1.4}
      {...(dash === undefined ? {} : { strokeDasharray: dash })}
    />
  )
}

interface StopProps {
  readonly stop: ChainStop
  readonly x: number
  readonly y: number
  readonly isLast: boolean
  /** Whether its words stand below: the lower of two that lie side by side. */
  readonly isBelow: boolean
  /** Distance between two stops. */
  readonly space: number
}

function Stop({ stop, x, y, isLast, isBelow, space }: StopProps) {
  if (stop.kind === 'article') {
    return (
      <>
        <circle cx={x} cy={y} r={10} fill="var(--ink)" />
        <text x={x} y={y + 4} textAnchor="middle" className={styles.discNumber}>
          {stop.name}
        </text>
      </>
    )
  }
  const isOrigin = stop.kind === 'origin'
  const note = stop.note === undefined ? '' : shortenTime(stop.note, [2026])
  const words = isOrigin
    ? breakLines(stop.name, Math.floor((space * 0.62 + 40) / letterWidth))
    : [
        clip(
          [stop.name, note].filter((text) => text !== '').join(', '),
          Math.floor((space * (isLast ? 1 : 1.5)) / letterWidth),
        ),
      ]
  return (
    <>
      {isOrigin ? (
        <g stroke="var(--ink)">
          <circle cx={x} cy={y} r={8} fill="var(--paper)" strokeWidth={1.6} />
          <circle cx={x} cy={y} r={3.6} fill={note === '' ? 'var(--paper)' : 'var(--ink)'} strokeWidth={1.2} />
        </g>
      ) : (
        <circle cx={x} cy={y} r={4} fill="var(--ink)" />
      )}
      {words.map((line, index) => (
        <text
          key={line}
          x={isLast ? x + 40 : x}
          y={isOrigin ? y + 22 + index * 14 : isBelow ? y + 18 : y - 9}
          textAnchor={isLast ? 'end' : 'middle'}
          className={isOrigin ? styles.originName : styles.stopName}
        >
          <title>{stop.name}</title>
          {line}
        </text>
      ))}
      {isOrigin && note !== '' && (
        <text x={x + 40} y={y - 13} textAnchor="end" className={styles.stopNote}>
          {note}
        </text>
      )}
    </>
  )
}

function describeChain(chain: Chain): string {
  const columns = Array.from({ length: chain.columns }, (_, column) =>
    chain.stops
      .filter((stop) => stop.column === column)
      .map((stop) => (stop.kind === 'article' ? `Article ${stop.name}` : stop.name))
      .join(' and '),
  )
  return columns.join(', which cites ')
}

/** At most two lines; what does not fit is cut. */
function breakLines(text: string, limit: number): readonly string[] {
  if (text.length <= limit) return [text]
  const at = text.lastIndexOf(' ', limit)
  return at <= 0 ? [clip(text, limit)] : [text.slice(0, at), clip(text.slice(at + 1), limit)]
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(limit - 1, 6)).trimEnd()}…`
}
