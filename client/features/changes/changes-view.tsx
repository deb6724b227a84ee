/** What changed in the window between an earlier knowledge time and that of the page: came, turned, went. */
import { useQuery } from '@tanstack/react-query'
import { changesQuery } from '../../api/queries.ts'
import { formatMinute, toDay } from '../../state/days.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { EdtfField } from '../timeline/edtf-field.tsx'
import type { ViewProps } from '../views/registry.ts'
import { ChangeList } from './change-list.tsx'
import styles from './changes.module.css'
import { listChanges } from './changes.ts'

/** In days: a minute counts to its last second, so that the one just over still holds what came in at its end. */
const justBefore = 2 / 1440

export function ChangesView({ explorer }: ViewProps) {
  const { view, setView, moment } = explorer
  const since = view.since ?? findSince(explorer)
  const answer = useQuery(changesQuery(since, { window: moment.window, ...toStandpoint(moment) }))
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h2>What changed since</h2>
        <EdtfField
          label="Since"
          value={since}
          error={answer.isError ? answer.error.message : undefined}
          onSubmit={(next) => setView({ since: next }, { isStep: true })}
        />
        <p>
          and until {explorer.knownText === 'now' ? 'now' : `what was known ${explorer.knownText}`},{' '}
          {explorer.windowText}
        </p>
      </header>
      <Moments explorer={explorer} since={since} />
      {answer.isPending && <p className={styles.quiet}>Comparing what was known …</p>}
      {answer.data !== undefined && (
        <ChangeList changes={listChanges(answer.data)} explorer={explorer} isStale={answer.isPlaceholderData} />
      )}
    </div>
  )
}

/** The moments at which an article came out, to compare from at a click. */
function Moments({ explorer, since }: { readonly explorer: Explorer; readonly since: string }) {
  return (
    <ul className={styles.moments} aria-label="Compare from before an article">
      {explorer.articles.map((article) => {
        const before = formatMinute(article.firstKnownDay - justBefore)
        return (
          <li key={article.id}>
            <button
              type="button"
              aria-pressed={before === since}
              title={article.title}
              onClick={() => explorer.setView({ since: before }, { isStep: true })}
            >
              before article {article.number}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Just before the newest of what is drawn became known: the newest change is what a reader comes for. */
function findSince({ drawn }: Explorer): string {
  const days = drawn.contacts.map(({ known }) => toDay(known.from))
  return days.length === 0 ? '1900' : formatMinute(Math.max(...days) - justBefore)
}
