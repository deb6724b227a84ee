/** Changes of belief, each as the line that it was and is, and the reports that did it. */
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import { shortenTime, writeVenue } from '../../graph/wordings.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './changes.module.css'
import type { Change } from './changes.ts'

interface ChangeListProps {
  readonly changes: readonly Change[]
  readonly explorer: Explorer
  readonly isStale: boolean
}

const headings = { came: 'Came in', turned: 'Turned', went: 'Went' } as const

export function ChangeList({ changes, explorer, isStale }: ChangeListProps) {
  if (changes.length === 0) {
    return <p className={styles.quiet}>Nothing changed between these two moments for these days.</p>
  }
  return (
    <div className={styles.lists} aria-busy={isStale}>
      {(['came', 'turned', 'went'] as const).map((what) => {
        const same = changes.filter((change) => change.what === what)
        return (
          <section key={what} aria-label={headings[what]}>
            <h3>
              {headings[what]} <small>{same.length === 0 ? 'none' : same.length}</small>
            </h3>
            <ul>
              {same.map((change) => (
                <ChangeRow key={change.contact.id} change={change} explorer={explorer} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function ChangeRow({ change, explorer }: { readonly change: Change; readonly explorer: Explorer }) {
  const { contact, before, because, what } = change
  const names = new Map(explorer.known.nodes.map(({ actor }) => [actor.id, actor.name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const numbers = new Map(explorer.articles.map(({ id, number }) => [id, number]))
  return (
    <li className={styles.change} data-selected={explorer.view.select === contact.id}>
      <span className={styles.samples}>
        {before !== undefined && (
          <>
            <LineSample kind={before.kind} standing={before.standing} width={44} />
            <span aria-hidden="true">→</span>
          </>
        )}
        <span data-went={what === 'went'}>
          <LineSample kind={contact.kind} standing={contact.standing} width={44} />
        </span>
      </span>
      <div>
        <button type="button" onClick={() => explorer.select(contact.id)}>
          {nameOf(contact.from.id)} – {nameOf(contact.to.id)}
        </button>
        <p>
          {lineMarks[contact.kind].label}, {writeStandings(change)}, {shortenTime(contact.time.text, explorer.years)}
          {contact.venue === null ? '' : `, ${writeVenue(contact, '')}`}
        </p>
        {because.length === 0 ? (
          <p className={styles.because}>No report did this: a window closed without one.</p>
        ) : (
          <ul className={styles.because} aria-label="Because of">
            {because.map((report) => (
              <li key={report.id}>
                <span className={styles.number}>{numbers.get(report.article.id) ?? '·'}</span>
                {report.attribution.origin.name}, known {report.known.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function writeStandings({ before, contact }: Change): string {
  const now = fillMarks[contact.standing].word
  return before === undefined || before.standing === contact.standing
    ? now
    : `${fillMarks[before.standing].word}, then ${now}`
}
