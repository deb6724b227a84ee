/** How the standing of an encounter fills a cell of the histogram; the same in its key. */
import type { Standing } from '../../graph/model.ts'

interface CellProps {
  readonly standing: Standing
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function Cell({ standing, x, y, width, height }: CellProps) {
  const box = { x: x + 0.75, y: y + 0.75, width: Math.max(width - 1.5, 1), height: Math.max(height - 1.5, 1) }
  const middle = y + height / 2
  switch (standing) {
    case 'OCCURRED':
      return <rect x={x} y={y} width={width} height={height} fill="var(--ink)" />
    case 'UNDER_WAY':
      return <rect {...box} fill="url(#hatched)" stroke="var(--ink)" strokeWidth={1.5} />
    case 'PLANNED':
      return <rect {...box} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />
    case 'UNCONFIRMED':
      return (
        <>
          <rect {...box} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />
          {height > 9 && width > 10 && (
            <text x={x + width / 2} y={middle + 3.8} fontSize={10.5} textAnchor="middle" fontWeight={600}>
              ?
            </text>
          )}
        </>
      )
    case 'LAPSED':
      return <rect {...box} fill="none" stroke="var(--rule-strong)" strokeWidth={1.2} strokeDasharray="3 2.4" />
    case 'CANCELLED':
      return (
        <>
          <rect {...box} fill="none" stroke="var(--rule-strong)" strokeWidth={1.2} />
          <path d={`M${x} ${middle}h${width}`} stroke="var(--rule-strong)" strokeWidth={1.5} />
        </>
      )
    case 'DENIED':
      return <DeniedCell x={x} y={y} width={width} height={height} />
  }
}

function DeniedCell({ x, y, width, height }: Omit<CellProps, 'standing'>) {
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
        <rect width={4.5} height={4.5} fill="var(--paper)" />
        <path d="M0 0v4.5" stroke="var(--ink)" strokeWidth={3.4} />
      </pattern>
      <pattern id="not-yet" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v5" stroke="var(--rule-strong)" strokeWidth={1} />
      </pattern>
    </defs>
  )
}
