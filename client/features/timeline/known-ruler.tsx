/** The knowledge clock: a ruler with a disc for each article, inked up to the marker. */
import type { KeyboardEvent, RefObject } from 'react'
import { formatMinute, toDay } from '../../state/days.ts'
import { formatKnownDay, formatLongKnownDay } from '../../state/known-text.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import type { Axis } from './axis.ts'
import type { Scale } from './scale.ts'
import { stepByKey } from './slider-keys.ts'
import styles from './timeline.module.css'
import { useDrag } from './use-drag.ts'

interface KnownRulerProps {
  readonly track: RefObject<HTMLElement | null>
  readonly articles: readonly RulerArticle[]
  readonly axis: Axis
  readonly scale: Scale
  readonly y: number
  /** What the marker tells, in days, on the axis or beyond it; the axis's end for now. */
  readonly day: number
  /** Years that a date may do without. */
  readonly years: readonly number[]
  /** What the marker says where it tells no day: `now`, or a time that only the server reads. */
  readonly unread: string | undefined
  readonly onChange: (known: string | null) => void
}

/** The ruler itself, for the drawing; the marker is a control of its own. */
export function KnownRuler({ articles, axis, scale, y, day, onChange }: Omit<KnownRulerProps, 'track'>) {
  const x = scale.toX(keepOnAxis(day, axis))
  const spread = spreadDiscs(articles, scale)
  const isCrowded = (spread.at(-1)?.x ?? 0) > scale.right + discSpacing
  const discs = isCrowded ? [] : spread
  return (
    <g>
      <defs>
        <pattern id="not-yet" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v5" stroke="var(--rule-strong)" strokeWidth={1} />
        </pattern>
      </defs>
      <path d={`M${scale.left} ${y}H${scale.right}`} stroke="var(--rule-strong)" />
      <path d={`M${scale.left} ${y}H${x}`} stroke="var(--ink)" strokeWidth={3} />
      <rect x={x} y={y - 6} width={Math.max(0, scale.right - x)} height={12} fill="url(#not-yet)" />
      {isCrowded && (
        <text x={scale.left} y={y + 20} fontSize={11} className={styles.discNotYet}>
          more articles than can be marked one by one
        </text>
      )}
      {discs.map(({ article }) => (
        <Whisker key={article.id} article={article} scale={scale} y={y} />
      ))}
      {discs.map(({ article, x: at }) => {
        const isOut = article.knownDay <= day + 1e-6
        const isQuoted = !isOut && article.firstKnownDay <= day + 1e-6
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; J and K does the same from the keyboard
          <g key={article.id} className={styles.column} onClick={() => onChange(formatMinute(article.knownDay))}>
            <title>{`${article.number}. ${article.title}. ${article.publisher}, ${article.published.text}${article.published.inferred ? ' (inferred)' : ''}${isQuoted ? '. Some of what it reports was public before it' : ''}`}</title>
            <circle
              cx={at}
              cy={y}
              r={8.5}
              fill={isOut ? 'var(--ink)' : 'var(--paper)'}
              stroke={isOut ? 'var(--paper)' : isQuoted ? 'var(--ink)' : 'var(--rule-strong)'}
              strokeWidth={isQuoted ? 2.4 : 1.5}
            />
            <text
              x={at}
              y={y + 4}
              textAnchor="middle"
              fontSize={11}
              className={isOut ? styles.discOut : styles.discNotYet}
            >
              {article.number}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Beyond the axis the marker stands at its edge, and says where it would. */
function keepOnAxis(day: number, { days }: Axis): number {
  return Math.max(days.first, Math.min(days.last + 1, day))
}

/** The marker: a slider that stands at now, at a day, or where the window ends. */
export function KnownMarker({
  track,
  axis,
  scale,
  y,
  day,
  years,
  unread,
  onChange,
  top,
}: KnownRulerProps & { readonly top: number }) {
  const [min, max] = [axis.days.first, axis.days.last + 1]
  const at = keepOnAxis(day, axis)
  const x = scale.toX(at)
  const change = (next: number): void => onChange(next >= max - 0.02 ? null : formatMinute(next))
  const drag = useDrag(track, (pointer) => change(Math.max(min, Math.round(scale.toDay(pointer) * 8) / 8)))
  const step = (event: KeyboardEvent): void => {
    const perDay = event.ctrlKey || event.metaKey ? 24 : 1
    const next = stepByKey(event.key, at * perDay, min * perDay, max * perDay, event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    change(next / perDay)
  }
  const flag = unread ?? formatKnownDay(day, years)
  return (
    <div
      className={styles.marker}
      style={{ left: x, top: y }}
      role="slider"
      tabIndex={0}
      aria-label="Known at"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={Math.round(at * 100) / 100}
      aria-valuetext={unread ?? formatLongKnownDay(day)}
      onKeyDown={step}
      {...drag}
    >
      <span className={styles.guide} style={{ height: y - top, top: top - y }} />
      <span className={styles.flag} data-edge={x > scale.width - 60 ? 'right' : x < 50 ? 'left' : undefined}>
        {day < min && '‹ '}
        {flag}
        {day > max && ' ›'}
      </span>
    </div>
  )
}

/** From when to when an article may have been published, where its text does not say. */
function Whisker({ article, scale, y }: { readonly article: RulerArticle; readonly scale: Scale; readonly y: number }) {
  const { earliest, latest, inferred } = article.published
  if (earliest === null || latest === null || !inferred) return null
  const [x0, x1] = [scale.toX(toDay(earliest)), scale.toX(toDay(latest))]
  return <path d={`M${x0} ${y - 4}v8M${x0} ${y}H${x1}M${x1} ${y - 4}v8`} stroke="var(--rule-strong)" />
}

/** Between the middles of two discs, in CSS pixels. */
const discSpacing = 18

/** Discs at the day of publication, moved apart where they would cover each other. */
function spreadDiscs(
  articles: readonly RulerArticle[],
  scale: Scale,
): readonly { readonly article: RulerArticle; readonly x: number }[] {
  const placed: { article: RulerArticle; x: number }[] = []
  for (const article of articles) {
    const { earliest, latest } = article.published
    const middle = earliest === null || latest === null ? article.knownDay : (toDay(earliest) + toDay(latest)) / 2
    const wanted = scale.toX(middle)
    const last = placed.at(-1)
    placed.push({ article, x: last === undefined ? wanted : Math.max(wanted, last.x + discSpacing) })
  }
  return placed
}
