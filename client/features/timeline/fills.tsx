/**
 * A cell of the chart: its fill says what stands of an encounter; where it is cut and how it ends says how it was, as the dash and
 * the end of its line in the network do; the colour repeats the line's. The same in the key.
 */
import { fillMarks, type LineMark, lineMarks } from '../../graph/encoding.ts'
import type { Standing } from '../../graph/model.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import type { CellKind } from './marks.ts'

interface CellProps {
  readonly kind: CellKind
  readonly standing: Standing
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** CSS pixels: below, the parts are too small to be told apart, and the colour alone says how it was. */
const leastForCuts = 18
/** Of an encounter without a contact: it lies on the ground, and is no line. */
const lowHeight = 4

export function Cell({ kind, standing, ...cell }: CellProps) {
  if (kind === 'DENIED' || standing === 'DENIED') return <DeniedCell {...cell} />
  const { colour, cuts, end } = findLook(kind, standing)
  const height = kind === 'NONE' ? Math.min(lowHeight, cell.height) : cell.height
  const isWide = cell.width >= leastForCuts
  const ring = end === 'ring' && isWide ? Math.min(height, 11) / 2 : 0
  const box = { x: cell.x, y: cell.y + cell.height - height, width: cell.width - Math.max(0, 2 * ring - 1), height }
  const middle = box.y + height / 2
  const { isHollow, mark } = fillMarks[standing]
  const line = { stroke: colour, strokeWidth: 1.5 }
  const ground = isHollow ? 'var(--paper)' : colour
  return (
    <>
      <Fill standing={standing} colour={colour} {...box} />
      {isWide && (
        <path
          d={cuts.map((share) => `M${box.x + share * box.width} ${box.y}v${height}`).join('')}
          stroke={isHollow ? colour : 'var(--paper)'}
          strokeWidth={isHollow ? 1.5 : 2.2}
        />
      )}
      {ring > 0 && <circle cx={cell.x + cell.width - ring} cy={middle} r={ring - 0.75} fill={ground} {...line} />}
      {mark === 'bar' && <path d={`M${box.x} ${middle}h${box.width}`} {...line} />}
      {mark === 'query' && height > 9 && box.width > 10 && (
        <text x={box.x + box.width / 2} y={middle + 3.8} fontSize={10.5} textAnchor="middle" fontWeight={600}>
          ?
        </text>
      )}
    </>
  )
}

/** What the cells and lines of the chart take over from the lines of the network; `cuts` are shares of a cell's width. */
export function findLook(
  kind: CellKind,
  standing: Standing,
): Pick<LineMark, 'dash' | 'end'> & { readonly colour: string; readonly cuts: readonly number[] } {
  const isLine = kind !== 'NONE' && kind !== 'ANY'
  const { dash, end, colour } = isLine ? lineMarks[kind] : plain
  return { dash, end, colour: toCssColour(fillMarks[standing].colour ?? colour), cuts: findCuts(dash) }
}

const plain = { dash: [], end: 'none', colour: 'ink' } as const

/** Where a line from dash to dash has its gaps: a cell is cut there and stays one, for each is an encounter. */
function findCuts(dash: readonly number[]): readonly number[] {
  const [first = 0, gap = 0, second = first] = dash
  const length = 2 * first + 2 * gap + second
  const cut = (first + gap / 2) / length
  return dash.length === 0 ? [] : [cut, 1 - cut]
}

function Fill({ standing, colour, ...box }: Omit<CellProps, 'kind'> & { readonly colour: string }) {
  const { x, y, width, height } = box
  const { isHollow } = fillMarks[standing]
  if (!isHollow && standing !== 'UNDER_WAY') return <rect {...box} fill={colour} />
  const inner = { x: x + 0.75, y: y + 0.75, width: Math.max(width - 1.5, 1), height: Math.max(height - 1.5, 1) }
  const isLapsed = standing === 'LAPSED'
  const ground = isLapsed ? 'none' : isHollow ? 'var(--paper)' : colour
  const dash = isLapsed ? { strokeDasharray: '3 2.4' } : {}
  return (
    <>
      <rect {...inner} fill={ground} stroke={colour} strokeWidth={1.5} {...dash} />
      {!isHollow && <rect {...inner} fill="url(#hatched)" />}
    </>
  )
}

function DeniedCell({ x, y, width, height }: Omit<CellProps, 'kind' | 'standing'>) {
  const [centre, middle] = [x + width / 2, y + height / 2]
  const reach = Math.min(4, height / 2 - 1)
  return (
    <g stroke="var(--denied)">
      <path
        d={`M${x + 1.5} ${middle}H${centre - 5}M${centre + 5} ${middle}H${x + width - 1}`}
        strokeWidth={2.6}
        strokeLinecap="round"
        strokeDasharray="0.1 4.6"
      />
      <path
        d={`M${centre - 3} ${middle - reach}v${2 * reach}M${centre + 3} ${middle - reach}v${2 * reach}`}
        strokeWidth={2.2}
      />
    </g>
  )
}

export function FillPatterns() {
  return (
    <defs>
      <pattern id="hatched" width={4.5} height={4.5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v4.5" stroke="var(--paper)" strokeWidth={2.4} />
      </pattern>
    </defs>
  )
}
