/** One track: its encounters over all time, with the silences between them, and what is said of it beside its reports. */
import { useQuery } from '@tanstack/react-query'
import type { TrackEvidenceQuery } from '../../api/operations.gen.ts'
import { trackQuery } from '../../api/queries/evidence.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Asides } from './asides.tsx'
import { Close } from './close.tsx'
import styles from './evidence.module.css'
import { Section } from './section.tsx'
import { type EncounterOnTrack, listTrackLine } from './track-line.ts'

type Timeline = TrackEvidenceQuery['timeline']

export function TrackEvidence({ id, explorer }: { readonly id: string; readonly explorer: Explorer }) {
  const { moment, articles, select } = explorer
  const answer = useQuery(trackQuery(id, toStandpoint(moment)))
  if (answer.isPending) return <p className={styles.soft}>Reading the track …</p>
  if (answer.isError) return <p className={styles.soft}>{answer.error.message}</p>
  const { track, timeline, signals, absences } = answer.data
  if (track === null) return <p className={styles.soft}>Nothing is known by this identifier.</p>
  const numbers = new Map(articles.map((article) => [article.id, String(article.number)]))
  const numberOf = (articleId: string): string => numbers.get(articleId) ?? '·'
  return (
    <article aria-label="Track">
      <div className={styles.kind}>
        track
        <span className={styles.spring} />
        <Close onSelect={select} />
      </div>
      <h2 className={styles.title}>{track.name}</h2>
      {track.note !== null && <p className={styles.sub}>{track.note}</p>}
      <Line timeline={timeline} onSelect={select} />
      <RoundClaims claims={timeline.roundClaims} numberOf={numberOf} />
      <Asides said={{ signals, absences, readings: track.readings, track: null }} numberOf={numberOf} />
    </article>
  )
}

interface LineProps {
  readonly timeline: Timeline
  readonly onSelect: (id: string) => void
}

function Line({ timeline, onSelect }: LineProps) {
  const line = listTrackLine(timeline.entries)
  return (
    <Section title="Its encounters" note="of all time, as known">
      {line.length === 0 && (
        <p className={styles.soft}>None reported by then. That does not say that there was none.</p>
      )}
      <ol className={styles.versions} aria-label="Encounters of the track">
        {line.map(({ parts, ...encounter }) => (
          <OnTrack key={encounter.id} encounter={encounter} parts={parts} onSelect={onSelect} />
        ))}
      </ol>
      {timeline.truncated && <p className={styles.place}>There are later ones: these are the earliest.</p>}
    </Section>
  )
}

interface OnTrackProps {
  readonly encounter: EncounterOnTrack
  readonly parts?: readonly EncounterOnTrack[]
  readonly onSelect: (id: string) => void
}

function OnTrack({ encounter, parts = [], onSelect }: OnTrackProps) {
  const { id, title, standing, when, silence } = encounter
  return (
    <li>
      <b>{standing}</b>
      <div>
        <button type="button" onClick={() => onSelect(id)}>
          {title}
        </button>
        <small>{silence === undefined ? when : `${when}. ${silence}`}</small>
        {parts.length > 0 && (
          <ol className={styles.versions} aria-label={`Sessions of ${title}`}>
            {parts.map((part) => (
              <OnTrack key={part.id} encounter={part} onSelect={onSelect} />
            ))}
          </ol>
        )}
      </div>
    </li>
  )
}

interface RoundClaimsProps {
  readonly claims: Timeline['roundClaims']
  readonly numberOf: (articleId: string) => string
}

/** `claims the 7th; on record up to it: 1`, for each report that numbers a round. */
function RoundClaims({ claims, numberOf }: RoundClaimsProps) {
  if (claims.length === 0) return null
  return (
    <Section title="Rounds counted" note="a number is a claim">
      <ul className={styles.plain}>
        {claims.map(({ text, report }) => (
          <li key={report.id}>
            <span className={styles.number}>{numberOf(report.article.id)}</span> {text}
          </li>
        ))}
      </ul>
    </Section>
  )
}
