/** Encounters by day as units, by what stands of them and how they were; bars where there are too many to count. */

import { toDay } from '../../state/days.ts'
import type { DayWindow } from '../../state/window.ts'
import { type Axis, type Bin, findSilence, type Histogram as HistogramAnswer, type HistoryYear } from './axis.ts'
import { Cell } from './fills.tsx'
import { type CellKind, countMarks, describeBin, describeYear, listBins, listPast, type Mark } from './marks.ts'
import { listTicks, type Scale, type Tick } from './scale.ts'
import styles from './timeline.module.css'

interface HistogramProps {
  readonly histogram: HistogramAnswer
  /** Whether encounters are left out by the filter: a gap is then none in the reports. */
  readonly isFiltered: boolean
  readonly axis: Axis
  readonly scale: Scale
  readonly height: number
  readonly kindOf: (encounterId: string) => CellKind
  readonly selectedEncounterId: string | undefined
  readonly onChooseDays: (days: DayWindow) => void
  readonly onChooseYear: (year: number) => void
}

/** Cells in one column up to which each encounter is a unit. */
const unitLimit = 8
const cell = { height: 13, gap: 1.5, width: 42 } as const

export function Histogram(props: HistogramProps) {
  const { histogram, axis, scale, height, kindOf } = props
  const bins = listBins(histogram, axis)
  const marks = bins.map((bin) => countMarks(bin, kindOf))
  const past = listPast(axis)
  const most = Math.max(1, ...marks.map(addUp))
  const unit = most > unitLimit ? (height - 6) / most : Math.min(cell.height + cell.gap, (height - 4) / most)
  return (
    <g>
      {bins.map((bin, index) => (
        <BinColumn
          key={bin.edtf}
          bin={bin}
          marks={marks[index] ?? []}
          unit={unit}
          isBar={most > unitLimit}
          {...props}
        />
      ))}
      {past.map((year) => (
        <YearColumn key={year.year} year={year} {...props} />
      ))}
      {histogram.unit === 'DAY' && <Silence bins={bins} {...props} />}
      <path d={`M${scale.left} ${height}H${scale.right}`} stroke="var(--ink)" />
      {listTicks(axis, scale).map((tick) => (
        <TickMark key={tick.day} tick={tick} scale={scale} y={height} />
      ))}
      {past.length > 0 && <path d={`M${scale.left - 17} ${height + 5}l5 -10m1 10l5 -10`} stroke="var(--ink)" />}
    </g>
  )
}

function BinColumn({
  bin,
  marks,
  unit,
  isBar,
  scale,
  height,
  selectedEncounterId,
  onChooseDays,
}: HistogramProps & {
  readonly bin: Bin
  readonly marks: readonly Mark[]
  readonly unit: number
  readonly isBar: boolean
}) {
  const day = toDay(bin.earliest)
  const days = { first: Math.floor(day), last: Math.ceil(toDay(bin.latest)) - 1 }
  const room = scale.dayWidth * (days.last - days.first + 1)
  const width = Math.min(cell.width, Math.max(room - 4, 2))
  const x = scale.toX(day) + (room - width) / 2
  const total = addUp(marks)
  const isSelected = bin.encounters.some(({ id }) => id === selectedEncounterId)
  const cells = isBar
    ? marks
    : marks.flatMap((mark) => Array.from({ length: mark.count }, () => ({ ...mark, count: 1 })))
  let base = height - 1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the handles and the field of the window does the same from the keyboard
    <g className={styles.column} onClick={() => onChooseDays(days)}>
      <title>{describeBin(bin, marks)}</title>
      <rect
        x={x - 3}
        y={height - total * unit - 4}
        width={width + 6}
        height={total * unit + 4}
        className={isSelected ? styles.lit : styles.hit}
      />
      {cells.map(({ standing, kind, count }, index) => {
        base -= unit * count
        const key = `${standing}${kind}${index}`
        return (
          <Cell
            key={key}
            kind={kind}
            standing={standing}
            x={x}
            y={base}
            width={width}
            height={Math.max(unit * count - (isBar ? 0 : cell.gap), 1)}
          />
        )
      })}
    </g>
  )
}

function YearColumn({
  year,
  scale,
  height,
  kindOf,
  selectedEncounterId,
  onChooseYear,
}: HistogramProps & { readonly year: HistoryYear }) {
  const [x, width] = scale.years.get(year.year) ?? [0, 0]
  const isSelected = year.encounters.some(({ id }) => id === selectedEncounterId)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the field of the window does the same from the keyboard
    <g className={styles.column} onClick={() => onChooseYear(year.year)}>
      <title>{describeYear(year, kindOf)}</title>
      <rect x={x - 3} y={0} width={width + 6} height={height + 20} className={styles.hit} />
      {isSelected && <rect x={x - 3} y={height - 17} width={width + 6} height={17} className={styles.lit} />}
      {year.encounters.map((encounter, index) => (
        <Cell
          key={encounter.id}
          kind={kindOf(encounter.id)}
          standing={encounter.standing}
          x={x}
          y={height - 14.5 * (index + 1)}
          width={width}
          height={cell.height}
        />
      ))}
      <path d={`M${x} ${height}h${width}`} stroke="var(--rule-strong)" />
      <text x={x + width / 2} y={height + 15} textAnchor="middle" className={styles.tick}>
        {year.year}
      </text>
    </g>
  )
}

/** Names the longest stretch of days without an encounter, so that a gap is read as a gap in reports. */
function Silence({ bins, isFiltered, axis, scale, height }: HistogramProps & { readonly bins: readonly Bin[] }) {
  const { from, to } = findSilence(bins, axis)
  if (isFiltered) return null
  const text = scale.isNarrow ? 'nothing dated' : 'no dated encounter reported'
  if ((to - from) * scale.dayWidth < text.length * 7.5) return null
  return (
    <text x={(scale.toX(from) + scale.toX(to)) / 2} y={height - 10} textAnchor="middle" className={styles.silence}>
      {text}
    </text>
  )
}

interface TickMarkProps {
  readonly tick: Tick
  readonly scale: Scale
  readonly y: number
}

function TickMark({ tick: { day, text, isNamed }, scale, y }: TickMarkProps) {
  const x = scale.toX(day)
  return (
    <g>
      <path d={`M${x} ${y}v4`} stroke="var(--ink)" />
      <text
        x={x + Math.min(scale.dayWidth / 2, 30)}
        y={y + 15}
        textAnchor="middle"
        className={isNamed ? styles.tickNamed : styles.tick}
      >
        {text}
      </text>
    </g>
  )
}

const addUp = (marks: readonly Mark[]): number => marks.reduce((sum, { count }) => sum + count, 0)
