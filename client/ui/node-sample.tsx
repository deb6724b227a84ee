/** The shape of an actor, or the mark of its role, as a small sample, from the same tables as the canvas. */
import { hostBar, nodeMarks, thingMarks } from '../graph/encoding.ts'
import type { ActorKind } from '../graph/model.ts'
import { drawHexagon, drawMediatorArcs } from '../graph/role-marks.ts'
import { strokes } from './tokens.ts'

interface NodeSampleProps {
  readonly kind: ActorKind
  readonly isDashed?: boolean
  readonly size?: number
}

export function NodeSample({ kind, isDashed = false, size = 18 }: NodeSampleProps) {
  const mark = nodeMarks[kind]
  const radius = Math.min(mark.size / 2, size / 2 - 1)
  const centre = size / 2
  const dash = isDashed ? { strokeDasharray: '3 2.5' } : {}
  const outline = { fill: 'none', stroke: 'var(--ink)', strokeWidth: strokes.node, ...dash }
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {mark.shape === 'ellipse' && <circle cx={centre} cy={centre} r={radius} {...outline} />}
      {mark.isDouble && <circle cx={centre} cy={centre} r={radius - 3} {...outline} strokeWidth={1} />}
      {mark.shape === 'rectangle' && (
        <rect x={centre - radius} y={centre - radius} width={radius * 2} height={radius * 2} {...outline} />
      )}
      {mark.shape === 'hexagon' && <path d={drawHexagon(centre, centre, radius)} {...outline} />}
      {mark.shape === 'barrel' && (
        <rect
          x={centre - radius}
          y={centre - radius * 0.8}
          width={radius * 2}
          height={radius * 1.6}
          rx={3}
          {...outline}
        />
      )}
    </svg>
  )
}

export function MediatorSample({ isPartial = false }: { readonly isPartial?: boolean }) {
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <path
        d={drawMediatorArcs(9, 9, 7.4)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2.4}
        {...(isPartial ? { strokeDasharray: '3 2' } : {})}
      />
    </svg>
  )
}

export function HostSample() {
  return (
    <svg width={hostBar.width * 0.6} height={18} viewBox={`0 0 ${hostBar.width * 0.6} 18`} aria-hidden="true">
      <path d={`M0 10h${hostBar.width * 0.6}`} stroke="var(--ink)" strokeWidth={strokes.role} />
    </svg>
  )
}

/** ≠: accounts differ. */
export function DifferMark({ x, y, ground }: { readonly x: number; readonly y: number; readonly ground: string }) {
  return (
    <g transform={`translate(${x} ${y})`} stroke="var(--ink)" strokeWidth={1.4}>
      <circle r={8.5} fill={ground} />
      <path d="M-4 -2h8M-4 2h8M2.4 -5l-4.8 10" fill="none" />
    </g>
  )
}

/** The outline of a place, encounter, report, article or source; filled where an encounter was held. */
export function ThingSample({
  kind,
  isHeld = false,
}: {
  readonly kind: keyof typeof thingMarks
  readonly isHeld?: boolean
}) {
  const { corners, width, height } = thingMarks[kind]
  const scale = 16 / Math.max(width, height)
  const points = Array.from({ length: corners.length / 2 }, (_, index) => {
    const [x, y] = [corners[index * 2] ?? 0, corners[index * 2 + 1] ?? 0]
    return `${(9 + (x * width * scale) / 2).toFixed(1)},${(9 + (y * height * scale) / 2).toFixed(1)}`
  })
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <polygon points={points.join(' ')} fill={isHeld ? 'var(--ink)' : 'none'} stroke="var(--ink)" strokeWidth={1.5} />
    </svg>
  )
}
