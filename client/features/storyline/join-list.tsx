/** The encounters in time order: their dates and titles over the columns, and each join as a button. */
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { fillMarks } from '../../graph/encoding.ts'
import type { PlacedJoin } from './joints.ts'
import type { PlacedStop, Storyline } from './layout.ts'
import { writeJoin } from './sentences.ts'
import styles from './storyline.module.css'

interface JoinListProps {
  readonly storyline: Storyline
  readonly selectedId: string | undefined
  readonly nameOf: (id: string) => string
  readonly onSelect: (contactId: string) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

export function JoinList({ storyline, selectedId, nameOf, onSelect }: JoinListProps) {
  const list = useRef<HTMLOListElement>(null)
  const all = storyline.stops.flatMap(({ placed }) => placed)
  const current = all.find(({ join }) => join.contacts.some(({ id }) => id === selectedId)) ?? all[0]
  const selectedX = current?.join.contacts.some(({ id }) => id === selectedId) ? current.x : undefined
  useEffect(() => {
    const frame = list.current?.closest('[data-scrolls]')
    if (selectedX !== undefined && frame) frame.scrollLeft = selectedX - frame.clientWidth / 2
  }, [selectedX])
  const walk = (event: KeyboardEvent<HTMLOListElement>): void => {
    const step = steps[event.key]
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    if (step === undefined || at === -1) return
    event.preventDefault()
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
  }
  return (
    <ol ref={list} className={styles.stops} aria-label="Encounters in time order" onKeyDown={walk}>
      {storyline.stops.map((stop) => (
        <li key={stop.id}>
          <StopHead stop={stop} />
          {stop.placed.map((joint) => {
            const { contacts, id } = joint.join
            const at = contacts.findIndex((contact) => contact.id === selectedId)
            const next = contacts[(at + 1) % contacts.length]
            return (
              <button
                key={id}
                type="button"
                className={styles.join}
                style={placeButton(joint)}
                aria-label={writeJoin(contacts, nameOf)}
                aria-pressed={at >= 0}
                tabIndex={joint === current ? 0 : -1}
                onClick={() => next !== undefined && onSelect(next.id)}
              />
            )
          })}
          {stop.placed.map((joint) => (
            <SideNames key={joint.join.id} joint={joint} />
          ))}
          <StopFoot stop={stop} />
        </li>
      ))}
    </ol>
  )
}

function StopHead({ stop }: { readonly stop: PlacedStop }) {
  const { title, venue, time } = stop
  const isSaid = (word: string): boolean => title.toLowerCase().includes(word.toLowerCase())
  return (
    <p className={styles.title} style={{ left: stop.x, width: stop.width }} title={`${title}, ${time.text}`}>
      {time.dayPart !== null && !isSaid(time.dayPart) && <i>{time.dayPart}</i>}
      <b>{title}</b>
      {(venue === undefined || !isSaid(venue)) && <small>{venue ?? 'place not stated'}</small>}
    </p>
  )
}

/** Who is in contact, over and under the join; its button says the same aloud. */
function SideNames({ joint: { x, reach, words } }: { readonly joint: PlacedJoin }) {
  return words.map(({ y, text }) => (
    <span
      key={y}
      className={styles.sideName}
      style={{ left: x - reach, width: 2 * reach, top: `calc(var(--head) + ${y}px)` }}
      title={text}
      aria-hidden="true"
    >
      {text}
    </span>
  ))
}

/** What stands of each join; once where it is the same for all. */
function StopFoot({ stop }: { readonly stop: PlacedStop }) {
  const slots = new Map<number, PlacedJoin>()
  for (const joint of stop.placed) if (!slots.has(joint.x)) slots.set(joint.x, joint)
  const words = [...slots.values()].map((joint) => ({ x: joint.x, word: fillMarks[joint.join.standing].word }))
  const isSame = new Set(words.map(({ word }) => word)).size === 1
  const width = stop.width / Math.max(1, words.length)
  const shown = isSame
    ? [{ x: stop.x, width: stop.width, word: words[0]?.word ?? '' }]
    : words.map(({ x, word }) => ({ x: x - width / 2, width, word }))
  return shown.map(({ x, width: room, word }) => (
    <span key={x} className={styles.foot} style={{ left: x, width: room }} aria-hidden="true">
      {word}
    </span>
  ))
}

function placeButton({ x, reach, top, bottom }: PlacedJoin): CSSProperties {
  const height = Math.max(44, bottom - top + 32)
  const y = (top + bottom - height) / 2
  return { left: x - reach + 2, width: 2 * reach - 4, top: `calc(var(--head) + ${y}px)`, height }
}
