/** Pairs in one place with nothing reported between them: open beads, no line, and a sentence each. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { coPresenceQuery } from '../../api/queries/co-presence.ts'
import type { BeadString, Pair } from '../../graph/beads.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import styles from './map.module.css'
import words from './toolbar.module.css'

/** Who was in one place, once it is asked for. */
export function useCoPresence({ moment }: Explorer, isAsked: boolean) {
  const asked = { window: moment.window, ...toStandpoint(moment) }
  return useQuery({ ...coPresenceQuery(asked), enabled: isAsked })
}

/** The pairs of an answer, the same until it is another. */
export function usePairs({ data }: Answer, isAsked: boolean): readonly Pair[] | undefined {
  return useMemo(
    () => (isAsked ? data?.pairs.map(({ first, second }): Pair => [first.id, second.id]) : undefined),
    [data, isAsked],
  )
}

/** In CSS pixels. */
const beadRadius = 3

export function Beads({ strings }: { readonly strings: readonly BeadString[] }) {
  return strings.map(({ id, beads }) => (
    <g key={id} data-mark="same-place" className={styles.beads}>
      {beads.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={beadRadius} />
      ))}
    </g>
  ))
}

type Answer = ReturnType<typeof useCoPresence>

/** What the beads say, or that there are none, in the line above the picture. */
export function CoPresenceWords({ answer }: { readonly answer: Answer }) {
  return (
    <div className={words.near} role="status">
      <Sentence answer={answer} />
    </div>
  )
}

function Sentence({ answer }: { readonly answer: Answer }) {
  if (answer.isError) return <p>{answer.error.message}</p>
  if (answer.data === undefined) return <p>Asking who was in one place …</p>
  const { pairs, tooWide } = answer.data
  const wide = tooWide === 0 ? '' : `Of ${tooWide} ${tooWide === 1 ? 'stay' : 'stays'} the time is too wide to tell.`
  const [first, ...others] = pairs.map(describePair)
  if (first === undefined) return <p>Nobody was in the same place with nothing reported between them. {wide}</p>
  return (
    <>
      <p>
        Nothing reported between {first}. The same place is no contact. {others.length === 0 && wide}
      </p>
      {others.length > 0 && (
        <details>
          <summary>All {pairs.length} pairs</summary>
          <ul>
            {[first, ...others].map((pair) => (
              <li key={pair}>{pair}</li>
            ))}
            {wide !== '' && <li>{wide}</li>}
          </ul>
        </details>
      )}
    </>
  )
}

type Together = NonNullable<Answer['data']>['pairs'][number]

function describePair({ first, second, place, overlaps: [overlap] }: Together): string {
  const doubt = overlap?.standing === 'UNCONFIRMED' ? ', one of them unconfirmed' : ''
  return `${first.name} and ${second.name}: ${place.name}, ${overlap?.time.text ?? 'time not stated'}${doubt}`
}
