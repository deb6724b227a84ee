/** The storyline: a lane for everybody in contact, encounters as joins of lanes in the order of time. */
import { type CSSProperties, useMemo } from 'react'
import type { Graph } from '../../graph/model.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Choice } from '../../ui/choice.tsx'
import { useSize } from '../../ui/use-size.ts'
import { Key } from '../network/key.tsx'
import { FilteredOut, isFilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import { Drawing } from './drawing.tsx'
import { JoinList } from './join-list.tsx'
import { type Cast, castLanes, type LaneChoice, laneChoices, orderLanes, readLaneChoice } from './lanes.ts'
import { layStoryline, type Storyline } from './layout.ts'
import styles from './storyline.module.css'
import { castVenues, nowhere } from './venues.ts'

/** Heights that the style sheet gives the head and the foot of the columns and the empty frame, and the least of the lanes. */
const heights = { head: 112, foot: 24, least: 270, frame: 360, edges: 2 } as const
const gutterWidth = 112

export function StorylineView({ explorer }: ViewProps) {
  const { drawn, known, view, years, select, setView } = explorer
  const choice = readLaneChoice(view.lanes)
  const [frame, size] = useSize<HTMLDivElement>()
  // Lanes stand as they do where all that is known is drawn: they keep their order while time moves and the filter changes.
  const castKnown = useMemo(() => makeCaster(choice, known), [choice, known])
  const cast = useMemo(() => castKnown(drawn), [castKnown, drawn])
  const names = useMemo(() => new Map(drawn.nodes.map(({ actor }) => [actor.id, actor.name])), [drawn])
  const storyline = useMemo(() => {
    if (size === undefined) return undefined
    return layStoryline(cast, {
      width: size.width - gutterWidth,
      height: Math.max(heights.least, size.height - heights.head - heights.foot),
      least: heights.least,
      years,
      nameOf: (lane) => names.get(lane) ?? lane,
    })
  }, [cast, size, years, names])
  return (
    <>
      <header className={styles.bar}>
        <p>
          {choice === 'venues' ? 'Each encounter in the lane of its place.' : 'Lines that do not touch did not meet.'}{' '}
          Left to right is earlier to later, not to scale.
          {cast.inner > 0 && ` ${cast.inner} within one side ${cast.inner === 1 ? 'is' : 'are'} not drawn.`}
        </p>
        <Choice
          label="One lane for"
          options={laneChoices}
          value={choice}
          onChoose={(next) => setView({ lanes: next === 'sides' ? null : next }, { isStep: true })}
        />
      </header>
      <div
        ref={frame}
        className={styles.frame}
        style={storyline === undefined ? {} : measureLeast(storyline)}
        aria-busy={explorer.isStale}
        data-scrolls
        data-testid="storyline"
      >
        {cast.joins.length === 0 ? (
          <Nothing explorer={explorer} />
        ) : (
          storyline !== undefined && (
            <div className={styles.sheet} style={measureSheet(storyline)}>
              <Names storyline={storyline} selectedId={view.select} onSelect={select} />
              <div className={styles.plot}>
                <Heads storyline={storyline} />
                <Drawing storyline={storyline} selectedId={view.select ?? undefined} />
                <JoinList
                  storyline={storyline}
                  selectedId={view.select ?? undefined}
                  nameOf={(id) => names.get(id) ?? id}
                  onSelect={select}
                />
              </div>
            </div>
          )
        )}
      </div>
      <Key known={explorer.known} drawn={drawn} whole={explorer.whole} hasShapes={false} />
    </>
  )
}

/** Casts any part of a whole with the lanes in the order that they have in it. */
function makeCaster(choice: LaneChoice, whole: Graph): (part: Graph) => Cast {
  if (choice === 'venues') {
    const { lanes } = castVenues(whole)
    return (part) => castVenues(part, lanes)
  }
  const order = orderLanes(whole, choice)
  return (part) => castLanes(part, choice, order)
}

function measureSheet({ width, height }: Storyline): CSSProperties {
  return { width: width + gutterWidth, height: height + heights.head + heights.foot }
}

/** As high as its lanes at least, and its borders: what does not fit scrolls with the view. */
function measureLeast({ leastHeight }: Storyline): CSSProperties {
  return { minHeight: Math.max(heights.frame, leastHeight + heights.head + heights.foot + heights.edges) }
}

interface NamesProps {
  readonly storyline: Storyline
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** The names of the lanes; they stay where the columns scroll. */
function Names({ storyline, selectedId, onSelect }: NamesProps) {
  return (
    <ul className={styles.names} aria-label="Lanes">
      {storyline.rows.map(({ id, name, y }) => (
        <li key={id} style={{ top: y + heights.head }}>
          {id === nowhere ? (
            <i>{name}</i>
          ) : (
            <button type="button" title={name} aria-pressed={selectedId === id} onClick={() => onSelect(id)}>
              <span>{name}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Dates, rounds and stretches without a report: what stands over and between the columns. */
function Heads({ storyline }: { readonly storyline: Storyline }) {
  return (
    <>
      {storyline.dates.map(({ x, width, text }) => (
        <span key={x} className={styles.date} style={{ left: x, width }}>
          {text}
        </span>
      ))}
      {storyline.rounds.map(({ x, width }) => (
        <span key={x} className={styles.round} style={{ left: x, width }} />
      ))}
      {storyline.gaps.map(({ x, width, text }) => (
        <span key={x} className={styles.gap} style={{ left: x, width }}>
          {text}
        </span>
      ))}
    </>
  )
}

function Nothing({ explorer }: { readonly explorer: Explorer }) {
  if (isFilteredOut(explorer)) return <FilteredOut explorer={explorer} />
  return (
    <p className={styles.quiet}>
      {explorer.isAnythingKnown
        ? 'No contact reported in these days: no lanes, and nothing that joins them.'
        : 'Nothing had been reported yet.'}
    </p>
  )
}
