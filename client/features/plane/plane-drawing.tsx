/** The plane itself: days, diagonal, the column of each encounter in the fill of what stood of it, and its reports. */
import { chooseColour, fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { ContactKind, Standing } from '../../graph/model.ts'
import { formatShortDay, toCalendarDay } from '../../state/days.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import type { Axis } from '../timeline/axis.ts'
import type { PlacedTrack, PlaneScale } from './layout.ts'
import styles from './plane.module.css'
import { nameDays, nameRuns, placeArticles, type Tick } from './ticks.ts'
import { isKnownBy, type TrackVersion } from './tracks.ts'

interface GroundProps {
  readonly axis: Axis
  readonly scale: PlaneScale
  readonly articles: readonly RulerArticle[]
}

export function PlaneGround({ axis, scale, articles }: GroundProps) {
  const { left, right, top, bottom, warp, years, yearWidth, isNarrow, toX, toY } = scale
  const days = Array.from({ length: axis.days.last - axis.days.first + 1 }, (_, index) => axis.days.first + index)
  const isQuiet = (day: number): boolean => warp.quiet.some(({ first, last }) => day >= first && day <= last)
  const busy = days.filter((day) => !isQuiet(day))
  const start = Math.min(left, ...years.values())
  return (
    <g>
      {warp.quiet.map(({ first, last }) => (
        <g key={first}>
          <rect
            className={styles.quietDays}
            x={toX(first)}
            y={top}
            width={toX(last + 1) - toX(first)}
            height={bottom - top}
          />
          <rect
            className={styles.quietDays}
            x={left}
            y={toY(last + 1)}
            width={right - left}
            height={toY(first) - toY(last + 1)}
          />
        </g>
      ))}
      {busy.map((day) => (
        <path key={day} className={styles.day} d={`M${toX(day)} ${top}V${bottom}`} />
      ))}
      <Ticks ticks={nameDays(busy, scale)} y={bottom + 16} />
      {!isNarrow && <Ticks ticks={nameRuns(scale)} y={bottom + 30} />}
      {[...years].map(([year, x]) => (
        <g key={year}>
          <rect className={styles.quietDays} x={x} y={top} width={yearWidth - 4} height={bottom - top} />
          <text className={styles.tick} x={x + yearWidth / 2 - 2} y={bottom + 16} textAnchor="middle">
            {isNarrow ? `’${String(year).slice(2)}` : year}
          </text>
        </g>
      ))}
      {years.size > 0 && <path className={styles.break} d={`M${left - 11} ${bottom + 5}l6 -10m-1 10l6 -10`} />}
      <ArticleTicks articles={articles} scale={scale} axis={axis} start={start} />
      <path className={styles.frame} d={`M${start} ${bottom}H${right}M${left} ${top}V${bottom}`} />
    </g>
  )
}

function Ticks({ ticks, y }: { readonly ticks: readonly Tick[]; readonly y: number }) {
  return ticks.map(({ text, x }) => (
    <text key={x} className={styles.tick} x={x} y={y} textAnchor="middle">
      {text}
    </text>
  ))
}

/** Everything that was told as it happened would stand on it. Drawn over the columns, so that its words can be read. */
export function Diagonal({ scale: { left, right, top, bottom, isNarrow } }: { readonly scale: PlaneScale }) {
  const angle = (Math.atan2(bottom - top, right - left) * 180) / Math.PI
  const at = (share: number) => ({ x: left + share * (right - left), y: bottom - share * (bottom - top) })
  const along = at(isNarrow ? 0.3 : 0.5)
  return (
    <g className={styles.diagonal}>
      <path d={`M${left} ${bottom}L${right} ${top}`} />
      <text x={along.x} y={along.y} transform={`rotate(${-angle} ${along.x} ${along.y})`} dy={-6} textAnchor="middle">
        as it was reported
      </text>
      <text x={left + 12} y={top + 20} className={styles.half}>
        above: learned afterwards
      </text>
      <text x={right - 10} y={bottom - 12} textAnchor="end" className={styles.half}>
        below: announced before
      </text>
    </g>
  )
}

function ArticleTicks({ articles, scale, axis, start }: GroundProps & { readonly start: number }) {
  const isLong = toCalendarDay(axis.days.first).year !== toCalendarDay(axis.days.last).year
  return (
    <g>
      {placeArticles(articles, scale).map(({ article: { id, number, title, knownDay }, y, at }) => (
        <g key={id}>
          <title>{title}</title>
          <path className={styles.articleLine} d={`M${start - 6} ${at}L${start} ${y}H${scale.right}`} />
          <Disc x={start - 14} y={at} number={number} isOut />
          {!scale.isNarrow && (
            <text className={styles.tick} x={start - 26} y={at + 4} textAnchor="end">
              {formatShortDay(knownDay - 1e-6, isLong)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

interface ColumnProps {
  readonly placed: PlacedTrack
  readonly scale: PlaneScale
  /** Up to which day something is known, and the last day of the axis. */
  readonly knownDay: number
  readonly numbers: ReadonlyMap<string, number>
  readonly isSelected: boolean
  readonly isInWindow: boolean
  readonly onSelect: () => void
}

/** One encounter: what stood of it from below upwards, and a disc for each report. */
export function Column({ placed, scale, knownDay, numbers, isSelected, isInWindow, onSelect }: ColumnProps) {
  const { track, x, width, isThin, reports } = placed
  const versions = track.versions.filter(({ from }) => from < knownDay)
  const first = versions[0]
  const top = scale.toY(Math.min(knownDay, track.versions.at(-1)?.to ?? knownDay))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list beside does the same from the keyboard
    <g className={styles.column} data-outside={!isInWindow} onClick={onSelect}>
      <title>{`${track.title}, ${track.timeText}`}</title>
      {isSelected && first !== undefined && (
        <rect className={styles.lit} x={x - 4} y={top - 4} width={width + 8} height={scale.toY(first.from) - top + 8} />
      )}
      {versions.map((version) => (
        <VersionBlock key={version.from} version={version} placed={placed} scale={scale} knownDay={knownDay} />
      ))}
      {reports.map(({ report, x: at, y }) => {
        const isKnown = isKnownBy(report, knownDay)
        const number = isThin ? undefined : (numbers.get(report.articleId) ?? 0)
        return <Disc key={report.id} x={at} y={y} number={number} isOut={isKnown} />
      })}
    </g>
  )
}

function VersionBlock({
  version: { standing, from, to },
  placed: { track, x, width, isOpenEnd, isOpenStart },
  scale,
  knownDay,
}: { readonly version: TrackVersion } & Pick<ColumnProps, 'placed' | 'scale' | 'knownDay'>) {
  const [low, high] = [scale.toY(from), scale.toY(Math.min(to, knownDay))]
  const fill = fillMarks[standing]
  const colour = toCssColour(chooseColour(track.kind, standing))
  const dash = lineMarks[standing === 'DENIED' ? 'DENIED' : track.kind].dash.join(' ')
  if (!track.isDated) {
    const ends = `${isOpenStart ? `M${x + 7} ${low - 5}l-7 5l7 5` : `M${x} ${low - 5}v10`}${isOpenEnd ? `M${x + width - 7} ${low - 5}l7 5l-7 5` : `M${x + width} ${low - 5}v10`}`
    const caps = standing === 'DENIED' ? { strokeLinecap: 'round' as const } : {}
    return (
      <g fill="none" stroke={colour}>
        <path d={`M${x} ${low}H${x + width}`} strokeWidth={fill.isHollow ? 5 : 2.6} strokeDasharray={dash} {...caps} />
        {fill.isHollow && (
          <path d={`M${x} ${low}H${x + width}`} stroke="var(--paper)" strokeWidth={2.2} strokeDasharray={dash} />
        )}
        <path d={ends} strokeWidth={1.6} />
      </g>
    )
  }
  return (
    <Block kind={track.kind} standing={standing} x={x} y={high} width={width} height={Math.max(2, low - high - 1)} />
  )
}

interface BlockProps {
  readonly kind: ContactKind
  readonly standing: Standing
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What stood of an encounter for a while; in the key, as an example. */
export function Block({ kind, standing, x, y, width, height }: BlockProps) {
  const fill = fillMarks[standing]
  const colour = toCssColour(chooseColour(kind, standing))
  const isDenied = standing === 'DENIED'
  const middle = y + (height + 1) / 2
  return (
    <g>
      <rect
        x={x + 1}
        y={y + 0.5}
        width={Math.max(1, width - 2)}
        height={height}
        fill={fill.isHollow || isDenied ? 'var(--paper)' : colour}
        stroke={colour}
        strokeWidth={1.8}
        strokeDasharray={isDenied ? '0.1 4.5' : standing === 'LAPSED' ? '3 2.6' : undefined}
        strokeLinecap={isDenied ? 'round' : undefined}
      />
      {standing === 'UNDER_WAY' && height > 6 && (
        <rect x={x + 3} y={y + 2} width={Math.max(1, width - 6)} height={height - 3} fill="url(#plane-hatch)" />
      )}
      {fill.mark === 'query' && height > 13 && (
        <text className={styles.query} x={x + width / 2} y={middle + 4} textAnchor="middle">
          ?
        </text>
      )}
      {(isDenied || fill.mark === 'bar') && height > 9 && (
        <path d={`M${x + 2} ${middle - 3}h${width - 4}m0 6h${4 - width}`} stroke={colour} strokeWidth={2} />
      )}
    </g>
  )
}

/** A dot where it has no number. */
function Disc({
  x,
  y,
  number,
  isOut,
}: {
  readonly x: number
  readonly y: number
  readonly number: number | undefined
  readonly isOut: boolean
}) {
  return (
    <g className={styles.disc} data-out={isOut}>
      <circle cx={x} cy={y} r={number === undefined ? 3 : 7} />
      {number !== undefined && (
        <text x={x} y={y + 3.6} textAnchor="middle">
          {number === 0 ? '·' : number}
        </text>
      )}
    </g>
  )
}
