/** The map in words: place by place what happened there, and what has no place. The accessible equal of the picture. */
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { shortenTime } from '../../graph/wordings.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './map.module.css'
import { writeCount } from './map-marks.tsx'
import type { Happening, MapPlace, Placed } from './places.ts'

interface MapListProps {
  readonly placed: Placed
  readonly years: readonly number[]
  readonly selectedId: string | undefined
  readonly onSelect: (id: string) => void
}

export function MapList({ placed, years, selectedId, onSelect }: MapListProps) {
  const rows = { years, selectedId, onSelect }
  return (
    <section className={styles.list} data-list aria-label="What happened where">
      {placed.places.map((place) => (
        <section key={place.id} aria-label={place.name} data-selected={place.id === selectedId}>
          <h2>
            <button type="button" aria-pressed={place.id === selectedId} onClick={() => onSelect(place.id)}>
              {place.name}
            </button>
            <small>{countWords(place.happenings)}</small>
          </h2>
          {place.standsFor.length > 0 && <p className={styles.note}>{writeStandIns(place)}</p>}
          <Happenings happenings={place.happenings} {...rows} />
        </section>
      ))}
      {placed.offMap.length > 0 && (
        <section aria-label="Without a place on the map">
          <h2>
            Without a place on the map <small>{countWords(placed.offMap)}</small>
          </h2>
          <p className={styles.note}>The register gives no point for these venues, nor for what lies around them.</p>
          <Happenings happenings={placed.offMap} {...rows} isVenueNamed />
        </section>
      )}
      {placed.unstated.length > 0 && (
        <section aria-label="Place not stated">
          <h2>
            Place not stated <small>{countWords(placed.unstated)}</small>
          </h2>
          <p className={styles.note}>No report says where, so nothing is drawn.</p>
          <Happenings happenings={placed.unstated} {...rows} />
        </section>
      )}
    </section>
  )
}

interface HappeningsProps extends Omit<MapListProps, 'placed'> {
  readonly happenings: readonly Happening[]
  readonly isVenueNamed?: boolean
}

function Happenings({ happenings, years, selectedId, onSelect, isVenueNamed = false }: HappeningsProps) {
  return (
    <ul>
      {happenings.map((happening) => {
        const { id, title, kind, standing, time, contacts, venue, isPlaceAsPlanned } = happening
        const [first] = contacts
        const at = contacts.findIndex((contact) => contact.id === selectedId)
        const next = contacts[(at + 1) % contacts.length] ?? first
        return (
          <li key={id}>
            <button type="button" aria-pressed={at >= 0} onClick={() => next !== undefined && onSelect(next.id)}>
              <span className="offscreen">
                {writeHappening(happening)}
                {isVenueNamed && `, ${venue?.name ?? ''}`}
              </span>
              <LineSample kind={kind} standing={standing} width={30} ground={at >= 0 ? 'highlight' : 'paper'} />
              <span aria-hidden="true">
                {kind === 'DENIED' && `${writeDenied(happening)}: `}
                {title}
                {isVenueNamed && `, ${venue?.name ?? ''}`}
                <small>
                  {shortenTime(time.text, years)}, {fillMarks[standing].word}
                  {isPlaceAsPlanned && ', place as planned'}
                </small>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** `Indirect talks in Doha: indirect, via mediator, held, 1 July 2026`. */
function writeHappening(happening: Happening): string {
  const { title, kind, standing, time, isPlaceAsPlanned } = happening
  const how = kind === 'DENIED' ? writeDenied(happening).toLowerCase() : lineMarks[kind].label.toLowerCase()
  return `${title}: ${how}, ${fillMarks[standing].word}, ${time.text}${isPlaceAsPlanned ? ', place as planned' : ''}`
}

/** What is denied: talks through a mediator are not, where only those face to face are (rule 3). */
const writeDenied = ({ contacts }: Happening): string =>
  contacts.every(({ denialScope }) => denialScope === 'DIRECT') ? 'Denied face to face' : 'Denied'

function countWords(happenings: readonly Happening[]): string {
  const denied = happenings.filter(({ kind }) => kind === 'DENIED').length
  return writeCount(happenings.length - denied, denied)
}

function writeStandIns({ name, standsFor }: MapPlace): string {
  return `${standsFor.join(', ')}: no point of ${standsFor.length === 1 ? 'its' : 'their'} own, drawn at ${name}.`
}
