/** What changed in the window between an earlier knowledge time and that of the page: came, turned, went. */
import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo } from 'react'
import { changesQuery } from '../../api/queries/changes.ts'
import { formatMinute, toDay } from '../../state/days.ts'
import { toKnownDay } from '../../state/known-text.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Choice } from '../../ui/choice.tsx'
import controls from '../../ui/controls.module.css'
import { fetched } from '../../ui/fetched.ts'
import { Pick } from '../../ui/pick.tsx'
import { EdtfField } from '../timeline/edtf-field.tsx'
import { FilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import { ChangeList } from './change-list.tsx'
import styles from './changes.module.css'
import { type BeliefDiff, type Change, listChanges } from './changes.ts'

const ChangesKey = fetched(() => import('./changes-map.tsx').then((module) => module.ChangesKey))
const ChangesMap = fetched(() => import('./changes-map.tsx').then((module) => module.ChangesMap))

/** In days: a minute counts to its last second, so that the one just over still holds what came in at its end. */
const justBefore = 2 / 1440

export function ChangesView({ explorer, theme }: ViewProps) {
  const { view, setView, moment } = explorer
  const since = view.since ?? findSince(explorer)
  const answer = useQuery(changesQuery(since, { window: moment.window, ...toStandpoint(moment) }))
  // What cannot be read is told at its field; what failed otherwise, below.
  const isUnreadable = answer.isError && toKnownDay(since) === undefined
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h2>What changed since</h2>
        <EdtfField
          label="Since"
          part="knownAt"
          value={since}
          refused={isUnreadable ? since : null}
          onSubmit={(next) => setView({ since: next }, { isStep: true })}
        />
        <p>
          and until {explorer.knownText === 'now' ? 'now' : `what was known ${explorer.knownText}`},{' '}
          {explorer.windowText}
        </p>
      </header>
      <Moments explorer={explorer} since={since} />
      {answer.isError && view.since !== null && (
        <p className={styles.quiet}>
          {isUnreadable ? 'Nothing is compared.' : answer.error.message}{' '}
          <button type="button" className={controls.button} onClick={() => setView({ since: null }, { isStep: true })}>
            Compare from before the newest change
          </button>
        </p>
      )}
      {answer.isPending && <p className={styles.quiet}>Comparing what was known …</p>}
      {answer.data !== undefined && (
        <Changes
          diff={answer.data}
          explorer={explorer}
          since={since}
          isStale={answer.isPlaceholderData}
          theme={theme}
        />
      )}
    </div>
  )
}

/** The changes of what the filter shows, before or after. */
function filterChanges(changes: readonly Change[], { passes }: Explorer): readonly Change[] {
  return changes.filter(
    ({ contact, before }) => passes(contact) || (before !== undefined && passes({ ...contact, ...before })),
  )
}

interface ChangesProps extends ViewProps {
  readonly diff: BeliefDiff
  readonly since: string
  readonly isStale: boolean
}

/** The changes as a list, or drawn on the network. */
function Changes({ diff, explorer, since, isStale, theme }: ChangesProps) {
  const all = useMemo(() => listChanges(diff), [diff])
  const changes = useMemo(() => filterChanges(all, explorer), [all, explorer])
  const hidden = all.length - changes.length
  if (hidden > 0 && changes.length === 0)
    return <FilteredOut explorer={explorer} what={`all ${hidden} that changed in these days`} />
  const isDrawn = explorer.view.diff === 'network'
  return (
    <>
      <div className={styles.how}>
        <Choice
          label="Show it"
          value={isDrawn ? 'network' : 'list'}
          options={[
            { value: 'list', text: 'as a list' },
            { value: 'network', text: 'on the network' },
          ]}
          onChoose={(to) => explorer.setView({ diff: to === 'network' ? to : null }, { isStep: true })}
        />
        {isDrawn && (
          <Suspense>
            <ChangesKey changes={changes} />
          </Suspense>
        )}
      </div>
      {hidden > 0 && (
        <p className={styles.quiet}>
          {changes.length} of {all.length} changes shown; the filter hides the others.
        </p>
      )}
      {isDrawn ? (
        <Suspense fallback={<p className={styles.quiet}>Drawing …</p>}>
          <ChangesMap changes={changes} explorer={explorer} since={since} isStale={isStale} theme={theme} />
        </Suspense>
      ) : (
        <ChangeList changes={changes} explorer={explorer} isStale={isStale} />
      )}
    </>
  )
}

/** Articles up to which each has a button of its own. */
const buttonLimit = 9

interface MomentsProps {
  readonly explorer: Explorer
  readonly since: string
}

/** The moments at which an article came out, to compare from at a click, or from a list where there are many. */
function Moments({ explorer, since }: MomentsProps) {
  const moments = explorer.articles.map((article) => ({
    article,
    before: formatMinute(article.firstKnownDay - justBefore),
  }))
  const compare = (before: string): void => explorer.setView({ since: before }, { isStep: true })
  if (moments.length > buttonLimit) {
    const isOne = moments.some(({ before }) => before === since)
    const words = moments
      .toReversed()
      .map(({ article: { number, title }, before }) => [before, `before article ${number}: ${title}`] as const)
    return (
      <div className={styles.moments}>
        <Pick
          label="Compare from"
          value={since}
          words={Object.fromEntries(isOne ? words : [[since, 'the time above'], ...words])}
          onPick={compare}
        />
      </div>
    )
  }
  return (
    <ul className={styles.moments} aria-label="Compare from before an article">
      {moments.map(({ article, before }) => (
        <li key={article.id}>
          <button type="button" aria-pressed={before === since} title={article.title} onClick={() => compare(before)}>
            before article {article.number}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Just before the newest of what is drawn became known: the newest change is what a reader comes for. */
function findSince({ drawn }: Explorer): string {
  const days = drawn.contacts.map(({ known }) => toDay(known.from))
  return days.length === 0 ? '1900' : formatMinute(Math.max(...days) - justBefore)
}
