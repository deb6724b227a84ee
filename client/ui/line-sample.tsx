/** The line of a kind and standing as a small sample, from the same table as the canvas. */
import { chooseColour, fillMarks, lineMarks } from '../graph/encoding.ts'
import type { ContactKind, Standing } from '../graph/model.ts'
import { type ColourName, strokes, toCssName } from './tokens.ts'

interface LineSampleProps {
  readonly kind: ContactKind
  readonly standing: Standing
  readonly width?: number
  /** The ground behind the sample, for the inside of hollow lines. */
  readonly ground?: ColourName
}

const height = 14
const middle = height / 2

export function LineSample({ kind, standing, width = 36, ground = 'paper' }: LineSampleProps) {
  const mark = lineMarks[kind]
  const fill = fillMarks[standing]
  const colour = toCssColour(chooseColour(kind, standing))
  const end = mark.end === 'ring' ? width - 9 : width
  const ring = fill.isHollow ? toCssColour(ground) : colour
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {mark.end === 'break' ? (
        <BrokenSample width={width} colour={colour} dash={mark.dash} />
      ) : (
        <SampleLine length={end} kind={kind} standing={standing} ground={ground} />
      )}
      {mark.end === 'ring' && <circle cx={width - 5} cy={middle} r={4} fill={ring} stroke={colour} strokeWidth={1.7} />}
      {fill.mark === 'bar' && <path d={`M${width / 2} 2v10`} stroke={colour} strokeWidth={2.4} />}
      {fill.mark === 'query' && (
        <text
          x={end / 2}
          y={middle + 4}
          textAnchor="middle"
          fontSize={11}
          fontWeight={600}
          stroke={toCssColour(ground)}
          strokeWidth={5}
          paintOrder="stroke"
        >
          ?
        </text>
      )}
    </svg>
  )
}

function SampleLine({
  length,
  kind,
  standing,
  ground,
}: Required<Omit<LineSampleProps, 'width'>> & { readonly length: number }) {
  const mark = lineMarks[kind]
  const colour = toCssColour(chooseColour(kind, standing))
  const dash = mark.dash.length > 0 ? { strokeDasharray: mark.dash.join(' ') } : {}
  const path = `M0 ${middle}H${length}`
  if (!fillMarks[standing].isHollow) return <path d={path} stroke={colour} strokeWidth={mark.width} {...dash} />
  return (
    <>
      <path d={path} stroke={colour} strokeWidth={5} {...dash} />
      <path d={path} stroke={toCssColour(ground)} strokeWidth={2.4} {...dash} />
    </>
  )
}

function BrokenSample({
  width,
  colour,
  dash,
}: {
  readonly width: number
  readonly colour: string
  readonly dash: readonly number[]
}) {
  const half = width / 2
  return (
    <g stroke={colour} strokeWidth={strokes.strong}>
      <path
        d={`M2 ${middle}H${half - 5}M${half + 6} ${middle}H${width - 1}`}
        strokeDasharray={dash.join(' ')}
        strokeLinecap="round"
      />
      <path d={`M${half - 3.5} 1.5v11M${half + 3.5} 1.5v11`} strokeWidth={2.4} />
    </g>
  )
}

export function toCssColour(name: ColourName): string {
  return `var(${toCssName(name)})`
}
