/** Chains of attribution, drawn from the article to the origin; links meet where sources do. */
import { shortenTime } from '../../graph/wordings.ts'
import { type Chain, type ChainLink, type ChainStop, type Basis } from './chain.ts'
import styles from './evidence.module.css'

interface ChainDrawingProps {
  readonly chain: Chain
  readonly width: number
}

const rowHeight = 44
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
  const height = chain.rows * rowHeight + 10
  const toX = (stop: ChainStop): number => left + (stop.column / (chain.columns - 1)) * (width - left - 40)
  const toY = (stop: ChainStop): number => 16 + stop.row * rowHeight
  const find = (id: string): ChainStop | undefined => chain.stops.find((stop) => stop.id === id)
  return (
    <svg className={styles.chain} width={width} height={height} role="img" aria-label={describeChain(chain)}>
      {chain.links.map((link) => {
        const [from, to] = [find(link.from), find(link.to)]
        return from === undefined || to === undefined ? null : <Link key={link.id} link={link} x0={toX(from)} y0={toY(from)} x1={toX(to)} y1={toY(to)} />
      })}
      {chain.stops.map((stop) => (
        <Stop key={stop.id} stop={stop} x={toX(stop)} y={toY(stop)} isLast={stop.column === chain.columns - 1} space={(width - left - 40) / (chain.columns - 1)} />
      ))}
    </svg>
  )
}

function Link({ link, x0, y0, x1, y1 }: { readonly link: ChainLink; readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }) {
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
  readonly space: number
}

function Stop({ stop, x, y, isLast, space }: StopProps) {
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
  const anchor = isLast ? 'end' : 'middle'
  const textX = isLast ? x + 40 : x
  const limit = Math.floor((isLast ? space * 0.5 + 90 : space) / 5.9)
  return (
    <>
      {isOrigin ? (
        <g stroke="var(--ink)">
          <circle cx={x} cy={y} r={8} fill="var(--paper)" strokeWidth={1.6} />
          <circle cx={x} cy={y} r={3.6} fill={stop.note === undefined ? 'var(--paper)' : 'var(--ink)'} strokeWidth={1.2} />
        </g>
      ) : (
        <circle cx={x} cy={y} r={4} fill="var(--ink)" />
      )}
      <text x={textX} y={y + (isOrigin ? 21 : 18)} textAnchor={anchor} className={isOrigin ? styles.originName : styles.stopName}>
        <title>{stop.name}</title>
        {clip(stop.name, limit)}
      </text>
      {stop.note !== undefined && (
        <text x={textX} y={isOrigin ? y - 13 : y - 9} textAnchor={anchor} className={styles.stopNote}>
          {clip(shortenTime(stop.note, [2026]), limit)}
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

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(limit - 1, 6)).trimEnd()}…`
}
