/** The plane in words: each encounter with its reports in the order in which they became known, and how early or late they told. */
import { fillMarks } from '../../graph/encoding.ts'
import { shortenTime } from '../../graph/wordings.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import styles from './plane.module.css'
import { isKnownBy, type Track, writeLag } from './tracks.ts'

interface PlaneListProps {
  readonly tracks: readonly Track[]
  readonly articles: readonly RulerArticle[]
  readonly years: readonly number[]
  readonly knownDay: number
  readonly selectedId: string | undefined
  readonly isInWindow: (track: Track) => boolean
  readonly onSelect: (track: Track) => void
}

export function PlaneList({ tracks, articles, years, knownDay, selectedId, isInWindow, onSelect }: PlaneListProps) {
  const numbers = new Map(articles.map(({ id, number }) => [id, number]))
  const sorted = [...tracks.filter(isInWindow), ...tracks.filter((track) => !isInWindow(track))]
  return (
    <ul className={styles.list} data-list aria-label="When each encounter was, and when it became known">
      {sorted.map((track) => {
        const isSelected = track.contactIds.some((id) => id === selectedId)
        return (
          <li key={track.id} data-selected={isSelected} data-outside={!isInWindow(track)}>
            <button
              type="button"
              aria-pressed={isSelected}
              disabled={track.contactIds.length === 0}
              onClick={() => onSelect(track)}
            >
              {track.title}
              <small>
                {shortenTime(track.timeText, years)}
                {!isInWindow(track) && ', not in the window'}
              </small>
            </button>
            <ol>
              {track.reports.map((report) => (
                <li key={report.id} data-known={isKnownBy(report, knownDay)}>
                  <span className={styles.number}>{numbers.get(report.articleId) ?? '·'}</span>{' '}
                  {fillMarks[report.countsAs].word}, {writeLag(report)}
                  {!isKnownBy(report, knownDay) && ', not yet known'}
                </li>
              ))}
            </ol>
          </li>
        )
      })}
    </ul>
  )
}
