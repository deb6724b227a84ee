/** What was to be watched, announced or missing, and what became of it: still open first. */
import { useQuery } from '@tanstack/react-query'
import { watchQuery } from '../../api/queries/watch.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { FilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import { filterBoard, listBoard, type WatchedThing } from './board.ts'
import styles from './watch.module.css'

const columns = [
  { what: 'signal', title: 'To watch', help: 'Settled by a report, never by silence.' },
  { what: 'plan', title: 'Announced', help: 'A plan is never counted as a meeting.' },
  { what: 'absence', title: 'Not yet said', help: 'Something missing is not something denied.' },
] as const

export function WatchView({ explorer }: ViewProps) {
  const { moment } = explorer
  const answer = useQuery(watchQuery({ window: moment.window, ...toStandpoint(moment) }))
  if (answer.isPending) return <p className={styles.quiet}>Asking what became of it …</p>
  if (answer.isError) return <p className={styles.quiet}>{answer.error.message}</p>
  const whole = listBoard(answer.data, explorer.isLarge)
  const contacts = new Map(
    [...explorer.known.contacts, ...explorer.whole.contacts].map((contact) => [contact.id, contact]),
  )
  const board = filterBoard(whole, explorer.filter, (id) => {
    const contact = contacts.get(id)
    return contact !== undefined && explorer.passes(contact)
  })
  if (board.length === 0 && whole.length > 0)
    return <FilteredOut explorer={explorer} what={`all ${whole.length} things on the board`} />
  const numbers = new Map(explorer.articles.map(({ id, number }) => [id, String(number)]))
  const numberOf = (id: string): string => numbers.get(id) ?? '·'
  return (
    <div className={styles.board} aria-busy={answer.isPlaceholderData}>
      {columns.map(({ what, title, help }) => {
        const things = board.filter((thing) => thing.what === what)
        const open = things.filter(({ state }) => state === 'open').length
        const hidden = whole.filter((thing) => thing.what === what).length - things.length
        return (
          <section key={what} aria-label={title}>
            <h2>
              {title}{' '}
              <small>
                {things.length > 0 ? `${open} open of ${things.length}` : hidden > 0 ? 'none shown' : 'nothing'}
                {hidden > 0 && `, ${hidden} hidden`}
              </small>
            </h2>
            <p className={styles.help}>{help}</p>
            <ul>
              {things.map((thing) => (
                <WatchedRow key={thing.id} thing={thing} explorer={explorer} numberOf={numberOf} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

interface WatchedRowProps {
  readonly thing: WatchedThing
  readonly explorer: Explorer
  readonly numberOf: (articleId: string) => string
}

function WatchedRow({ thing, explorer, numberOf }: WatchedRowProps) {
  const { settledBy, contactIds, opens } = thing
  const { select } = explorer.view
  return (
    <li
      className={styles.thing}
      data-state={thing.state}
      data-selected={select !== null && (select === opens || contactIds.includes(select))}
    >
      <span className={styles.state} data-state={thing.state}>
        {thing.word}
      </span>
      <p>
        {thing.gist} <span className={styles.number}>{numberOf(thing.articleId)}</span>
      </p>
      <p className={styles.about}>
        <button type="button" onClick={() => explorer.select(opens)}>
          {thing.about}
        </button>
        , {thing.when}
        {thing.by !== undefined && `, ${thing.by}`}
      </p>
      {settledBy.length > 0 && (
        <ul className={styles.about} aria-label="Settled by">
          {settledBy.map((report) => (
            <li key={report.id}>
              settled by {report.attribution.origin.name}, known {report.known.text}{' '}
              <span className={styles.number}>{numberOf(report.article.id)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
