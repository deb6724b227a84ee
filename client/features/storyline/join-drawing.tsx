/** A join as it is drawn: its lines in the pattern of their kind, filled as they stand, with the marks of who stands between. */
import { isUnsettled } from '../../graph/drawn-contacts.ts'
import { chooseColour, fillMarks, lineMarks } from '../../graph/encoding.ts'
import { toCssColour } from '../../ui/line-sample.tsx'
import { DifferMark } from '../../ui/node-sample.tsx'
import { type ColourName, strokes } from '../../ui/tokens.ts'
import type { JoinMark, PlacedJoin, Strand } from './joints.ts'

interface JoinDrawingProps {
  readonly joint: PlacedJoin
  readonly ground: ColourName
}

export function JoinDrawing({ joint, ground }: JoinDrawingProps) {
  const { join, strands, marks } = joint
  const colour = toCssColour(chooseColour(join.kind, join.standing))
  const { isHollow, mark } = fillMarks[join.standing]
  const paint: Paint = { joint, colour, ground: toCssColour(ground), isHollow }
  const middle = strands[0]
  return (
    <g fill="none">
      {strands.map((strand) =>
        lineMarks[join.kind].end === 'break' ? (
          <BrokenStrand key={strand.x} strand={strand} paint={paint} />
        ) : (
          <WholeStrand key={strand.x} strand={strand} paint={paint} />
        ),
      )}
      {(join.kind === 'INDIRECT' || join.kind === 'DENIED') &&
        strands.map((strand) => <PartyEnds key={strand.x} strand={strand} paint={paint} />)}
      {marks.map((one) => (
        <Mark key={`${one.x} ${one.y}`} mark={one} paint={paint} />
      ))}
      {join.contacts.some(isUnsettled) && middle !== undefined && (
        <DifferMark x={joint.x} y={(middle.y1 + middle.y2) / 2} ground={toCssColour(ground)} />
      )}
      {mark === 'bar' && middle !== undefined && (
        <path d={`M${middle.x - 6} ${(middle.y1 + middle.y2) / 2}h12`} stroke={colour} strokeWidth={2.4} />
      )}
    </g>
  )
}

interface Paint {
  readonly joint: PlacedJoin
  readonly colour: string
  readonly ground: string
  readonly isHollow: boolean
}

interface StrandProps {
  readonly strand: Strand
  readonly paint: Paint
}

function WholeStrand({ strand, paint }: StrandProps) {
  const { dash, width } = lineMarks[paint.joint.join.kind]
  const path = `M${strand.x} ${strand.y1}V${strand.y2}`
  const dashes = dash.length > 0 ? { strokeDasharray: dash.join(' ') } : {}
  return (
    <>
      <path d={path} stroke={paint.ground} strokeWidth={7} />
      <path d={path} stroke={paint.colour} strokeWidth={paint.isHollow ? 5 : Math.max(width, 2.6)} {...dashes} />
      {paint.isHollow && <path d={path} stroke={paint.ground} strokeWidth={2.4} {...dashes} />}
    </>
  )
}

/** Two rows of dots that do not reach each other: each ends at a bar. */
function BrokenStrand({ strand: { x, y1, y2 }, paint }: StrandProps) {
  const middle = (y1 + y2) / 2
  return (
    <g stroke={paint.colour} strokeWidth={strokes.strong}>
      <path
        d={`M${x} ${y1}V${middle - 8}M${x} ${y2}V${middle + 8}`}
        strokeDasharray={lineMarks.DENIED.dash.join(' ')}
        strokeLinecap="round"
      />
      <path d={`M${x - 8} ${middle - 5}h16M${x - 8} ${middle + 5}h16`} strokeWidth={2.4} />
    </g>
  )
}

/** Where positions are given and taken, and who is said not to meet: a dot at each party's lane. */
function PartyEnds({ strand, paint }: StrandProps) {
  return [strand.y1, strand.y2].map((y) => (
    <circle
      key={y}
      cx={strand.x}
      cy={y}
      r={3.6}
      fill={paint.isHollow || paint.joint.join.kind === 'DENIED' ? paint.ground : paint.colour}
      stroke={paint.colour}
      strokeWidth={1.6}
    />
  ))
}

const ring = 9

function Mark({ mark: { kind, x, y, isPartial }, paint }: { readonly mark: JoinMark; readonly paint: Paint }) {
  switch (kind) {
    case 'host':
      return (
        <circle
          cx={x}
          cy={y}
          r={6}
          fill={paint.isHollow ? paint.ground : paint.colour}
          stroke={paint.colour}
          strokeWidth={1.8}
        />
      )
    case 'mediator':
      return (
        <path
          d={`M${x - 4} ${y - ring + 1}A${ring} ${ring} 0 0 0 ${x - 4} ${y + ring - 1}M${x + 4} ${y - ring + 1}A${ring} ${ring} 0 0 1 ${x + 4} ${y + ring - 1}`}
          stroke={toCssColour('ink')}
          strokeWidth={2.6}
          strokeDasharray={isPartial ? '3 2.5' : undefined}
        />
      )
    case 'nobody':
      return (
        <g>
          <circle
            cx={x}
            cy={y}
            r={9}
            fill={paint.ground}
            stroke={paint.colour}
            strokeWidth={1.6}
            strokeDasharray="3 2.5"
          />
          <text x={x} y={y + 4} textAnchor="middle" fontSize={11.5} fontWeight={600}>
            ?
          </text>
        </g>
      )
  }
}
