/** The plane of both clocks: when each encounter was, and when it became known, report by report. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { clocksQuery } from '../../api/queries/clocks.ts'
import { toKnownDay } from '../../state/known-text.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { type MeasuredSize, useSize } from '../../ui/use-size.ts'
import type { Axis } from '../timeline/axis.ts'
import type { ViewProps } from '../views/registry.ts'
import { findPlaneAxis, makePlaneScale, placeTracks } from './layout.ts'
import styles from './plane.module.css'
import { Column, Diagonal, PlaneGround } from './plane-drawing.tsx'
import { PlaneHandles } from './plane-handles.tsx'
import { PlaneKey } from './plane-key.tsx'
import { PlaneList } from './plane-list.tsx'
import { countOrders, listTracks, type Track } from './tracks.ts'

export function PlaneView({ explorer }: ViewProps) {
  const { moment, known, passes, isLarge, view, days, select } = explorer
  const answer = useQuery(clocksQuery(moment.lens, isLarge ? moment.window : undefined))
  const tracks = useMemo(() => {
    const contacts = new Map(known.contacts.map((contact) => [contact.id, contact]))
    // A lens may turn a contact into one of another kind, which the filter has not seen.
    const isShown = (id: string): boolean => {
      const contact = contacts.get(id)
      return contact === undefined || passes(contact)
    }
    return answer.data === undefined ? [] : listTracks(answer.data.nodes, isShown)
  }, [answer.data, known, passes])
  const [sheet, size] = useSize<HTMLDivElement>()
  const axis = useMemo(
    () => (isLarge && days !== undefined ? findPlaneAxis(tracks, days) : explorer.axis),
    [isLarge, days, tracks, explorer.axis],
  )
  const end = axis.days.last + 1
  const asked = (moment.knownAt === undefined ? undefined : toKnownDay(moment.knownAt)) ?? Number.POSITIVE_INFINITY
  const knownDay = Math.max(axis.days.first, Math.min(end, asked))
  const isInWindow = ({ span }: Track): boolean =>
    days === undefined || (span.from < days.last + 1 && span.to > days.first)
  const choose = (track: Track): void => {
    const at = track.contactIds.indexOf(view.select ?? '')
    select(track.contactIds[(at + 1) % track.contactIds.length])
  }
  if (answer.isError) return <p className={styles.quiet}>{answer.error.message}</p>
  return (
    <>
      <p className={styles.help}>
        Across, when it happened; upwards, when it became known. {writeOrders(tracks, asked)}
        {answer.data?.pageInfo.hasNextPage === true &&
          ` Only the ${isLarge ? 'latest' : 'first'} 200 encounters are drawn.`}
      </p>
      <div className={styles.view} aria-busy={answer.isPlaceholderData || answer.isPending} data-testid="plane">
        <div className={styles.sheet} ref={sheet}>
          {size !== undefined && size.width > 0 && answer.data !== undefined && (
            <Plane explorer={explorer} sheet={sheet} {...{ axis, size, tracks, knownDay, isInWindow, choose }} />
          )}
          {answer.isPending && <p className={styles.quiet}>Reading both clocks …</p>}
        </div>
        <PlaneList
          tracks={tracks}
          articles={explorer.articles}
          years={explorer.years}
          knownDay={knownDay}
          selectedId={view.select ?? undefined}
          isInWindow={isInWindow}
          onSelect={choose}
        />
      </div>
      <PlaneKey tracks={tracks} />
    </>
  )
}

interface PlaneProps {
  readonly explorer: Explorer
  readonly axis: Axis
  readonly sheet: React.RefObject<HTMLDivElement | null>
  readonly size: MeasuredSize
  readonly tracks: readonly Track[]
  readonly knownDay: number
  readonly isInWindow: (track: Track) => boolean
  readonly choose: (track: Track) => void
}

function Plane({ explorer, axis, sheet, size, tracks, knownDay, isInWindow, choose }: PlaneProps) {
  const { articles, view, days, setView, setDays } = explorer
  const scale = useMemo(() => makePlaneScale(axis, tracks, size), [axis, tracks, size])
  const placed = useMemo(() => placeTracks(tracks, axis, scale), [tracks, axis, scale])
  const numbers = new Map(articles.map(({ id, number }) => [id, number]))
  const start = Math.min(scale.left, ...scale.years.values())
  const top = scale.toY(knownDay)
  return (
    <>
      <svg className={styles.drawing} width={size.width} height={size.height} aria-hidden="true">
        <defs>
          <pattern id="plane-hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V5" stroke="var(--paper)" strokeWidth={4} />
          </pattern>
          <pattern id="plane-not-yet" width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" stroke="var(--rule)" strokeWidth={1.6} />
          </pattern>
        </defs>
        <PlaneGround axis={axis} scale={scale} articles={articles} />
        {top > scale.top && (
          <g>
            <rect
              x={start}
              y={scale.top}
              width={scale.right - start}
              height={top - scale.top}
              fill="url(#plane-not-yet)"
            />
            {top - scale.top > 30 && (
              <text className={styles.half} x={scale.right - 10} y={scale.top + 20} textAnchor="end">
                not yet known
              </text>
            )}
          </g>
        )}
        {placed.map((one) => (
          <Column
            key={one.track.id}
            placed={one}
            scale={scale}
            knownDay={knownDay}
            numbers={numbers}
            isSelected={one.track.contactIds.some((id) => id === view.select)}
            isInWindow={isInWindow(one.track)}
            onSelect={() => choose(one.track)}
          />
        ))}
        <Diagonal scale={scale} />
      </svg>
      {days !== undefined && (
        <PlaneHandles
          sheet={sheet}
          axis={axis}
          scale={scale}
          days={days}
          knownDay={knownDay}
          isNow={view.known === null}
          onDays={setDays}
          onKnown={(next) => setView({ known: next })}
        />
      )}
    </>
  )
}

/** `known` is the day of knowledge, infinite for now. */
function writeOrders(tracks: readonly Track[], known: number): string {
  if (tracks.length === 0) return ''
  const orders = countOrders(tracks, known)
  if (orders.known === 0) return 'Nothing had been reported by then.'
  const many = `${orders.known} ${orders.known === 1 ? 'encounter' : 'encounters'}`
  const all = known === Number.POSITIVE_INFINITY ? many : `${many} known by then`
  return `Of ${all}, ${orders.before} ${orders.before === 1 ? 'was' : 'were'} announced before; of ${orders.onlyAfter} nobody told until afterwards.`
}
