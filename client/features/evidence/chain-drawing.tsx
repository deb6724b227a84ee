/** Chains of attribution, drawn from the article to the origin; links meet where sources do. */
import { shortenTime, wrap } from '../../graph/wordings.ts'
import type { Basis, Chain, ChainLink, ChainStop } from './chain.ts'
import styles from './evidence.module.css'

interface ChainDrawingProps {
  readonly chain: Chain
  readonly years: readonly number[]
  readonly width: number
}

const rowHeight = 44
const letterWidth = 5.9
const left = 12
const lineHeight = 14

/** Solid where the next is named, dashed where a person is not, dotted where nothing is said. */
const dashes: Readonly<Record<Basis, string | undefined>> = {
  ON_RECORD: undefined,
  DOCUMENT: undefined,
  ANONYMOUS: '6 3.5',
  AUTHOR: undefined,
  UNSTATED: '1 3.5',
}

export function ChainDrawing({ chain, years, width }: ChainDrawingProps) {
  const space = (width - left - 40) / (chain.columns - 1)
  const stops = chain.stops.map((stop) => ({ stop, lines: writeStop(stop, space, chain.columns, years) }))
  const mostLines = Math.max(...stops.map(({ stop, lines }) => (stop.kind === 'origin' ? lines.length : 1)))
  const height = chain.rows * rowHeight + 24 + Math.max(0, mostLines - 2) * lineHeight
  const toX = (stop: ChainStop): number => left + (stop.column / (chain.columns - 1)) * (width - left - 40)
  const toY = (stop: ChainStop): number => 22 + stop.row * rowHeight
  const find = (id: string): ChainStop | undefined => chain.stops.find((stop) => stop.id === id)
  const words = describeChain(chain, years)
  const isCut = stops.some(({ lines }) => lines.some((line) => line.endsWith('…')))
  return (
    <figure className={styles.chainFigure}>
      <svg className={styles.chain} width={width} height={height} role="img" aria-label={words}>
        {chain.links.map((link) => {
          const [from, to] = [find(link.from), find(link.to)]
          return from === undefined || to === undefined ? null : (
            <Link key={link.id} link={link} x0={toX(from)} y0={toY(from)} x1={toX(to)} y1={toY(to)} />
          )
        })}
        {stops.map(({ stop, lines }) => (
          <Stop
            key={stop.id}
            stop={stop}
            lines={lines}
            note={writeStopNote(stop, years)}
            x={toX(stop)}
            y={toY(stop)}
            isLast={stop.column === chain.columns - 1}
            isBelow={stop.row > (chain.rows - 1) / 2}
          />
        ))}
      </svg>
      {isCut && (
        <details className={styles.passage}>
          <summary>The chain in words</summary>
          <p className={styles.place}>{words}.</p>
        </details>
      )}
    </figure>
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
  /** Its words. */
  readonly lines: readonly string[]
  /** When it said so. */
  readonly note: string
  readonly x: number
  readonly y: number
  readonly isLast: boolean
  /** Whether its words stand below: the lower of two that lie side by side. */
  readonly isBelow: boolean
}

function Stop({ stop, lines, note, x, y, isLast, isBelow }: StopProps) {
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
      {lines.map((line, index) => (
        <text
          key={line}
          x={isLast ? x + 40 : x}
          y={isOrigin ? y + 22 + index * lineHeight : isBelow ? y + 18 : y - 9}
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

/** `Article 2, which cites Open Source Intel (29 Jun), which cites Spokesman`: whole, where the drawing cuts what is long. */
export function describeChain(chain: Chain, years: readonly number[]): string {
  const describe = (stop: ChainStop): string => {
    if (stop.kind === 'article') return `Article ${stop.name}`
    const note = writeStopNote(stop, years)
    return note === '' ? stop.name : `${stop.name} (${note})`
  }
  const columns = Array.from({ length: chain.columns }, (_, column) =>
    chain.stops
      .filter((stop) => stop.column === column)
      .map(describe)
      .join(' and '),
  )
  return columns.join(', which cites ')
}

const writeStopNote = ({ note }: ChainStop, years: readonly number[]): string =>
  note === undefined ? '' : shortenTime(note, years)

/** A source and when it said so in one line, an origin in three at most; what does not fit is cut. */
function writeStop(stop: ChainStop, space: number, columns: number, years: readonly number[]): readonly string[] {
  const isLast = stop.column === columns - 1
  if (stop.kind === 'origin') {
    const limit = Math.floor((space * 0.62 + 40) / letterWidth)
    return wrap(stop.name, limit).map((line) => clip(line, limit))
  }
  const words = [stop.name, writeStopNote(stop, years)].filter((text) => text !== '').join(', ')
  return [clip(words, Math.floor((space * (isLast ? 1 : 1.5)) / letterWidth))]
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(limit - 1, 6)).trimEnd()}…`
}
