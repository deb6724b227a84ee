/** Encounters without an exact date, as ranges in their own line style: a tick at a known end, an arrow at an open one. */
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import { toDay } from '../../state/days.ts'
import type { Axis, RangeEncounter } from './axis.ts'
import { findLook } from './fills.tsx'
import { rangeHeight } from './lanes.ts'
import { type CellKind, writeMark } from './marks.ts'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'

interface RangeLaneProps {
  readonly axis: Axis
  readonly scale: Scale
  readonly ranges: readonly RangeEncounter[]
  readonly y: number
  readonly contacts: readonly Contact[]
  readonly kindOf: (encounterId: string) => CellKind
  readonly years: readonly number[]
  readonly selectedEncounterId: string | undefined
  readonly onSelect: (contactId: string) => void
}

const letterWidth = 6

export function RangeLane(props: RangeLaneProps) {
  return (
    <g>
      {props.ranges.map((encounter, index) => (
        <RangeLine
          key={encounter.id}
          encounter={encounter}
          {...props}
          y={props.y + index * rangeHeight + rangeHeight / 2}
        />
      ))}
    </g>
  )
}

function RangeLine({
  encounter,
  scale,
  axis,
  y,
  contacts,
  kindOf,
  years,
  selectedEncounterId,
  onSelect,
}: RangeLaneProps & { readonly encounter: RangeEncounter }) {
  const { time, standing } = encounter.account
  const contact = contacts.find((candidate) => candidate.encounter.id === encounter.id)
  const kind = kindOf(encounter.id)
  const isOpenStart = time.earliest === null || toDay(time.earliest) < axis.days.first
  const isOpenEnd = time.latest === null || toDay(time.latest) > axis.days.last + 1
  const x0 = isOpenStart || time.earliest === null ? scale.left : scale.toX(toDay(time.earliest))
  const x1 = isOpenEnd || time.latest === null ? scale.right : scale.toX(toDay(time.latest))
  const { colour, dash } = findLook(kind, standing)
  const dashed =
    dash.length > 0
      ? { strokeDasharray: dash.join(' '), strokeLinecap: kind === 'DENIED' ? ('round' as const) : ('butt' as const) }
      : {}
  const line = `M${x0} ${y}H${x1}`
  const words = `${encounter.title}: ${shortenTime(time.text, years)}`
  const isTextLeft = scale.isNarrow ? x0 > 100 : x0 - scale.left > words.length * letterWidth
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the table does the same from the keyboard
    <g
      className={contact === undefined ? undefined : styles.column}
      onClick={() => contact !== undefined && onSelect(contact.id)}
    >
      <title>{`${encounter.title}, ${time.text}, ${writeMark(standing, kind)}`}</title>
      <rect
        x={x0}
        y={y - 7}
        width={Math.max(x1 - x0, 4)}
        height={14}
        className={selectedEncounterId === encounter.id ? styles.lit : styles.hit}
      />
      {fillMarks[standing].isHollow && kind !== 'NONE' ? (
        <>
          <path d={line} stroke={colour} strokeWidth={5} {...dashed} />
          <path d={line} stroke="var(--paper)" strokeWidth={2.4} {...dashed} />
        </>
      ) : (
        <path d={line} stroke={colour} strokeWidth={kind === 'DENIED' ? 3 : kind === 'NONE' ? 1.2 : 2.2} {...dashed} />
      )}
      {isOpenStart ? (
        <Arrow x={x0} y={y} direction={-1} colour={colour} />
      ) : (
        <path d={`M${x0} ${y - 5}v10`} stroke={colour} strokeWidth={1.6} />
      )}
      {isOpenEnd ? (
        <Arrow x={x1} y={y} direction={1} colour={colour} />
      ) : (
        <path d={`M${x1} ${y - 5}v10`} stroke={colour} strokeWidth={1.6} />
      )}
      <text
        x={isTextLeft ? x0 - 8 : (x0 + x1) / 2}
        y={y + 4}
        textAnchor={isTextLeft ? 'end' : 'middle'}
        className={styles.rangeText}
      >
        {scale.isNarrow ? clip(encounter.title, isTextLeft ? Math.floor((x0 - 10) / letterWidth) : 28) : words}
      </text>
    </g>
  )
}

function Arrow({
  x,
  y,
  direction,
  colour,
}: {
  readonly x: number
  readonly y: number
  readonly direction: 1 | -1
  readonly colour: string
}) {
  return <path d={`M${x} ${y}l${-7 * direction} -4.5v9z`} fill={colour} />
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`
}
