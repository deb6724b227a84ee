/** The places on the map: a point with its name, and what happened there in the marks of the key. Each is a button. */
import { isHeld } from '../../../server/domain/standings.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './map.module.css'
import { type Slip, slipRow } from './slips.ts'

interface MapMarksProps {
  readonly slips: readonly Slip[]
  readonly selectedId: string | undefined
  readonly onSelect: (slip: Slip) => void
}

export function MapMarks({ slips, selectedId, onSelect }: MapMarksProps) {
  return (
    <ul className={styles.marks} aria-label="Places on the map">
      {slips.map((slip) => {
        const isSelected = slip.places.some(({ id }) => id === selectedId)
        return (
          <li key={slip.id}>
            <span
              className={styles.dot}
              data-held={slip.places.some(({ happenings }) => happenings.some(({ standing }) => isHeld(standing)))}
              data-selected={isSelected}
              style={{ left: slip.at.x, top: slip.at.y }}
            />
            <button
              type="button"
              className={styles.slip}
              aria-pressed={isSelected}
              style={{ left: slip.left, top: slip.top, width: slip.width, height: slip.height }}
              onClick={() => onSelect(slip)}
            >
              <span className="offscreen">{writeSlip(slip)}</span>
              <b aria-hidden="true">
                {slip.isNamed && slip.name}
                {slip.rows.length === 0 && <small>{slip.count + slip.denied}</small>}
              </b>
              {slip.rows.map(({ kind, standing, count }) => (
                <span key={`${kind} ${standing}`} aria-hidden="true" style={{ height: slipRow.height }}>
                  <LineSample kind={kind} standing={standing} width={34} ground="land" />
                  {count} {fillMarks[standing].word}
                </span>
              ))}
              {slip.hidden > 0 && (
                <span aria-hidden="true" style={{ height: slipRow.height }}>
                  and {slip.hidden} kinds more
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** `Doha: 4 encounters, 2 denials. Met the host, held: 1; …`. */
export function writeSlip({ name, places, count, denied }: Slip): string {
  const all = places.flatMap(({ happenings }) => happenings)
  const kinds = new Map<string, number>()
  for (const { kind, standing } of all) {
    const words =
      kind === 'DENIED'
        ? `denial, ${fillMarks[standing].word}`
        : `${lineMarks[kind].label}, ${fillMarks[standing].word}`
    kinds.set(words, (kinds.get(words) ?? 0) + 1)
  }
  const rows = [...kinds].map(([words, number]) => `${words}: ${number}`)
  return `${name}: ${writeCount(count, denied)}. ${rows.join('; ')}`
}

/** `4 encounters, 2 denials`: what was denied is no encounter. */
export function writeCount(count: number, denied: number): string {
  const encounters = `${count} ${count === 1 ? 'encounter' : 'encounters'}`
  return denied === 0 ? encounters : `${encounters}, ${denied} ${denied === 1 ? 'denial' : 'denials'}`
}
