/** Pairs in one place with nothing reported between them: open beads, no line, and a sentence each. */
import { useQuery } from '@tanstack/react-query'
import { coPresenceQuery } from '../../api/queries/co-presence.ts'
import { interpolate, measureDistance, type Point } from '../../graph/geometry.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import styles from './map.module.css'

/** Two actors, by identifier. */
export type Pair = readonly [string, string]

export function useCoPresence({ moment }: Explorer, isAsked: boolean) {
  const asked = { window: moment.window, ...toStandpoint(moment) }
  return useQuery({ ...coPresenceQuery(asked), enabled: isAsked })
}

/** Space between beads, and kept free around actors, in CSS pixels. */
const beads = { pitch: 13, clear: 22, radius: 3 } as const

export function Beads({
  pairs,
  places,
}: {
  readonly pairs: readonly Pair[]
  readonly places: ReadonlyMap<string, Point>
}) {
  return pairs.map(([first, second]) => {
    const [start, end] = [places.get(first), places.get(second)]
    if (start === undefined || end === undefined) return null
    return (
      <g key={`${first} ${second}`} data-mark="same-place" className={styles.beads}>
        {placeBeads(start, end).map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={beads.radius} />
        ))}
      </g>
    )
  })
}

/** Beads from one actor to the other, clear of both; between two that stand close together, one midway. */
export function placeBeads(start: Point, end: Point): readonly Point[] {
  const length = measureDistance(start, end)
  const room = length - 2 * beads.clear
  const gaps = Math.floor(room / beads.pitch)
  if (gaps < 1) return [interpolate(start, end, 0.5)]
  return Array.from({ length: gaps + 1 }, (_, index) =>
    interpolate(start, end, (beads.clear + (index / gaps) * room) / length),
  )
}

type Answer = ReturnType<typeof useCoPresence>

/** What the beads say, or that there are none. */
export function CoPresenceWords({ answer }: { readonly answer: Answer }) {
  if (answer.isError) return <p className={styles.near}>{answer.error.message}</p>
  if (answer.data === undefined) return <p className={styles.near}>Asking who was in one place …</p>
  const { pairs, tooWide } = answer.data
  const wide = tooWide === 0 ? '' : ` Of ${tooWide} ${tooWide === 1 ? 'stay' : 'stays'} the time is too wide to tell.`
  return (
    <div className={styles.near} role="status">
      {pairs.length === 0 ? (
        <p>Nobody was in the same place with nothing reported between them.{wide}</p>
      ) : (
        <>
          <p>In the same place, nothing reported between them. That is no contact.{wide}</p>
          <ul>
            {pairs.map(({ first, second, place, overlaps }) => (
              <li key={`${first.id} ${second.id}`}>
                {first.name} and {second.name}: {place.name}, {overlaps[0]?.time.text}
                {overlaps[0]?.standing === 'UNCONFIRMED' ? ', one of them unconfirmed' : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
