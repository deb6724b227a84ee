/** What is not a report: signals to watch, readings, and what is said to be missing. */
import type { EncounterAsidesFragment } from '../../api/operations.gen.ts'
import styles from './evidence.module.css'
import { Section } from './section.tsx'

interface AsidesProps {
  readonly said: EncounterAsidesFragment
  readonly numberOf: (articleId: string) => string
}

const signalWords = { OPEN: 'open', MET: 'met', FAILED: 'failed' } as const
const readingWords = { READING: 'Reading', COUNTER_READING: 'Counter-reading' } as const

export function Asides({ said, numberOf }: AsidesProps) {
  const { signals, readings, absences, track } = said
  return (
    <>
      {signals.length > 0 && (
        <Section title="To watch" note="settled by a report, never by silence">
          <ul className={styles.signals}>
            {signals.map((signal) => (
              <li key={signal.id}>
                <span data-state={signal.state}>{signalWords[signal.state]}</span>
                <p>
                  {signal.gist} <ArticleNumber number={numberOf(signal.article.id)} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Readings title="Readings, never facts" readings={readings} numberOf={numberOf} />
      {track !== null && (
        <Readings title={`About the track: ${track.name}`} readings={track.readings} numberOf={numberOf} />
      )}
      {absences.length > 0 && (
        <details className={styles.section}>
          <summary>
            Not yet said <small>{absences.length}</small>
          </summary>
          {absences.map((absence) => (
            <p key={absence.id} className={styles.aside}>
              {absence.gist} As of {absence.asOf.text}. <ArticleNumber number={numberOf(absence.article.id)} />
            </p>
          ))}
        </details>
      )}
    </>
  )
}

interface ReadingsProps {
  readonly title: string
  readonly readings: EncounterAsidesFragment['readings']
  readonly numberOf: (articleId: string) => string
}

function Readings({ title, readings, numberOf }: ReadingsProps) {
  if (readings.length === 0) return null
  return (
    <details className={styles.section}>
      <summary>
        {title} <small>{readings.length}</small>
      </summary>
      {readings.map((reading) => (
        <p key={reading.id} className={styles.aside}>
          <b>
            {readingWords[reading.kind]}
            {reading.heldBy === null ? '' : `, ${reading.heldBy}`}.
          </b>{' '}
          {reading.gist} <ArticleNumber number={numberOf(reading.article.id)} />
        </p>
      ))}
    </details>
  )
}

function ArticleNumber({ number }: { readonly number: string }) {
  return (
    <span className={styles.number} title={`Article ${number}`}>
      {number}
    </span>
  )
}
