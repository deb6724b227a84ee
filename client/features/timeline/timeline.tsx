/** When it happened, and when it became known: both clocks on one axis. */

import { type ReactNode, Suspense, useState } from 'react'
import { formatMinute } from '../../state/days.ts'
import { toKnownDay } from '../../state/known-text.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Choice } from '../../ui/choice.tsx'
import controls from '../../ui/controls.module.css'
import { fetched } from '../../ui/fetched.ts'
import { Help } from '../../ui/help.tsx'
import { useInSight } from '../../ui/use-in-sight.ts'
import { useSize } from '../../ui/use-size.ts'
import { EdtfField } from './edtf-field.tsx'
import { KnownMarker, KnownRuler } from './known-ruler.tsx'
import { findLanes, type Lanes, stackHeight } from './lanes.ts'
import { findSpan, makeScale, type Scale } from './scale.ts'
import styles from './timeline.module.css'
import { useHold, WindowHandles } from './window-handles.tsx'

const Chart = fetched(() => import('./chart.tsx').then((module) => module.Chart))
const ChartKey = fetched(() => import('./chart-key.tsx').then((module) => module.ChartKey))
const PlayControls = fetched(() => import('./play-controls.tsx').then((module) => module.PlayControls))

// Beside the rest of the page, which does not wait for it; what hears keys first.
void PlayControls.load()
void Chart.load()
void ChartKey.load()

export function Timeline({ explorer }: { readonly explorer: Explorer }) {
  const [track, size] = useSize<HTMLDivElement>()
  const width = size?.width ?? 0
  const [isOpen, setIsOpen] = useState(false)
  const lanes = findLanes(explorer.axis, isOpen)
  return (
    <section className={styles.time} aria-label="Time">
      <TimelineHead explorer={explorer} />
      {/* As high before it is drawn as after: what the view above is left would change, and its picture be laid out twice. */}
      <div ref={track} className={styles.track} style={{ minHeight: lanes.height }}>
        {width > 0 && (
          <>
            <Axes {...{ explorer, track, lanes, width }} />
            <MoreRanges explorer={explorer} lanes={lanes} isOpen={isOpen} onOpen={setIsOpen} />
          </>
        )}
      </div>
      <div className={styles.keyRoom}>
        <div className={explorer.isLarge ? styles.shortKey : styles.longKey}>
          <Suspense>
            <ChartKey explorer={explorer} />
          </Suspense>
        </div>
      </div>
    </section>
  )
}

function TimelineHead({ explorer }: { readonly explorer: Explorer }) {
  const { view, setView, axis, moment } = explorer
  const standpoint = useInSight<HTMLDivElement>('[aria-checked=true]', view.known)
  const preset = view.known === null ? 'now' : view.known === 'then' ? 'then' : 'day'
  const choose = (value: 'then' | 'now' | 'day'): void => {
    const middle = formatMinute(Math.floor((axis.days.first + axis.days.last + 1) / 2 + 4))
    const day = view.known !== null && view.known !== 'then' ? view.known : (moment.knownAt ?? middle)
    setView({ known: value === 'now' ? null : value === 'then' ? 'then' : day }, { isStep: true })
  }
  return (
    <header className={styles.head}>
      <h2>
        When it happened
        {explorer.filter.length > 0 && <small>{explorer.isChartFiltered ? 'filtered' : 'not filtered'}</small>}
      </h2>
      <EdtfField
        label="Window"
        part="window"
        value={moment.window}
        refused={explorer.refused.window}
        onSubmit={(window) => setView({ window }, { isStep: true })}
      />
      <Suspense fallback={<div className={styles.play} />}>
        <PlayControls explorer={explorer} />
      </Suspense>
      {view.window !== null && (
        <button type="button" className={`${controls.button} ${controls.text}`} onClick={explorer.showAllDays}>
          All days
        </button>
      )}
      <span className={styles.spring} />
      <div ref={standpoint} className={styles.standpoint}>
        <Help term="known" word="Known at" />
        <Choice
          label="Show it"
          value={preset}
          onChoose={choose}
          options={[
            { value: 'then', text: 'as it was reported', help: 'What was known at the end of the window' },
            { value: 'now', text: 'with hindsight', help: 'What is known now' },
            {
              value: 'day',
              text: 'as of',
              help: 'What was known at the marker, or at the time that is typed beside',
            },
          ]}
        />
      </div>
      <EdtfField
        label="Known at"
        part="knownAt"
        value={preset === 'day' ? (view.known ?? '') : ''}
        refused={explorer.refused.known}
        placeholder="a day or minute"
        onSubmit={(known) => setView({ known }, { isStep: true })}
      />
    </header>
  )
}

interface MoreRangesProps {
  readonly explorer: Explorer
  readonly lanes: Lanes
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Shows the encounters without an exact date that have no room, or takes them back. */
function MoreRanges({ explorer, lanes: { ranges, moreY }, isOpen, onOpen }: MoreRangesProps) {
  const more = explorer.axis.ranges.length - ranges
  if (moreY === undefined || (!isOpen && more <= 0)) return null
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.text} ${styles.more}`}
      style={{ top: moreY }}
      aria-expanded={isOpen}
      onClick={() => onOpen(!isOpen)}
    >
      {isOpen ? 'Fewer without an exact date' : `${more} more without an exact date`}
    </button>
  )
}

interface AxesProps {
  readonly explorer: Explorer
  readonly lanes: Lanes
  readonly track: React.RefObject<HTMLDivElement | null>
  readonly width: number
}

function Axes({ explorer, lanes, track, width }: AxesProps) {
  const { axis, days, moment, setView } = explorer
  const scale = makeScale(axis, width)
  const { rangesY, rulerY, height } = lanes
  const end = axis.days.last + 1
  const knownDay = moment.knownAt === undefined ? undefined : toKnownDay(moment.knownAt)
  const span = days === undefined ? undefined : findSpan(scale, axis, days)
  const setKnown = (known: string | null): void => setView({ known })
  const hold = useHold({ track, axis, scale, days, onChange: explorer.setDays })
  const ruler = {
    articles: explorer.articles,
    axis,
    scale,
    y: rulerY,
    day: knownDay ?? end,
    years: explorer.years,
    unread: knownDay === undefined ? (moment.knownAt ?? 'now') : undefined,
    onChange: setKnown,
  }
  const wrap = (columns: ReactNode) => (
    <g className={styles.hold} {...hold}>
      {span !== undefined && (
        <rect x={span[0]} y={0} width={span[1] - span[0]} height={stackHeight} className={styles.window}>
          <title>Drag to move the window</title>
        </rect>
      )}
      {columns}
    </g>
  )
  return (
    <>
      <svg
        className={styles.drawing}
        width={width}
        height={height}
        role="img"
        aria-label="Encounters over time, and articles by when they were published"
      >
        <Suspense fallback={wrap(null)}>
          <Chart explorer={explorer} scale={scale} lanes={lanes} wrap={wrap} />
        </Suspense>
        <KnownRuler {...ruler} />
        {!scale.isNarrow && (
          <LaneNames
            rangesY={rangesY}
            ranges={axis.ranges.length}
            rulerY={rulerY}
            hasHistory={axis.history.length > 0}
            hasKinds={!explorer.isLarge}
          />
        )}
        <Veil scale={scale} span={span} />
      </svg>
      {days !== undefined && (
        <WindowHandles
          track={track}
          axis={axis}
          scale={scale}
          height={stackHeight}
          days={days}
          onChange={explorer.setDays}
        />
      )}
      <KnownMarker {...ruler} track={track} top={stackHeight} />
    </>
  )
}

/** What lies outside the window is there, behind a veil. */
function Veil({ scale, span }: { readonly scale: Scale; readonly span: readonly [number, number] | undefined }) {
  const [x0, x1] = span ?? [scale.right, scale.right]
  return (
    <g className={styles.veil}>
      <rect x={scale.left} y={0} width={Math.max(0, x0 - scale.left)} height={stackHeight} />
      <rect x={x1} y={0} width={Math.max(0, scale.right - x1)} height={stackHeight} />
    </g>
  )
}

function LaneNames({
  rangesY,
  ranges,
  rulerY,
  hasHistory,
  hasKinds,
}: {
  readonly rangesY: number
  readonly ranges: number
  readonly rulerY: number
  readonly hasHistory: boolean
  readonly hasKinds: boolean
}) {
  return (
    <g className={styles.laneName}>
      <text x={0} y={hasHistory ? 14 : 30}>
        Encounters,
      </text>
      <text x={0} y={hasHistory ? 28 : 44}>
        by {hasKinds && 'kind, '}status
      </text>
      {ranges > 0 && (
        <text x={0} y={rangesY + 12}>
          No exact date
        </text>
      )}
      <text x={0} y={rulerY + 4} fontWeight={600}>
        Known at
      </text>
    </g>
  )
}
