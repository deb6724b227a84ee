/** The sheet around a view that leaves the page: what it shows above it, its sources and its address below. */
import type { Contact } from '../../graph/model.ts'
import type { Fact } from './facts.ts'
import { LineKey } from './line-key.tsx'
import styles from './paper.module.css'
import type { Sources as SourcesOf } from './read-sources.ts'
import { type SourceTally, writeOthers, writeSourceCounts, writeTally } from './sources.ts'

export interface SheetProps {
  readonly view: string
  readonly headline: string
  readonly counts: string
  readonly facts: readonly Fact[]
  /** The contacts to whose lines the sheet gives the key; undefined where the view brings its own. */
  readonly keyed: readonly Contact[] | undefined
  readonly sources: SourcesOf
  readonly address: string
}

/** The places that the copies of the view and of the timeline take. */
export const slots = { view: 'view', time: 'time' } as const

export function Sheet({ view, headline, counts, facts, keyed, sources, address }: SheetProps) {
  return (
    <>
      <header className={styles.head}>
        <p className={styles.name}>Backchannel · {view}</p>
        <h1>{headline}</h1>
        <p className={styles.counts}>{counts}</p>
        <dl className={styles.facts}>
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </header>
      <div data-slot={slots.view} />
      {keyed !== undefined && keyed.length > 0 && <LineKey contacts={keyed} />}
      <div data-slot={slots.time} />
      <footer className={styles.foot}>
        <Sources sources={sources} />
        <p className={styles.address}>
          <b>Backchannel</b> · {address}
        </p>
      </footer>
    </>
  )
}

/** Articles that are named one by one; the others are counted. */
const mostNamed = 40
/** Publishers of those that are only counted. */
const mostPublishers = 30

function Sources({ sources }: Pick<SheetProps, 'sources'>) {
  if (sources === undefined) return <p>More reports stand behind this than can be listed: see its table of reports.</p>
  if ('origins' in sources) return <Tally tally={sources} />
  if (sources.length === 0) return <p>No report stands behind this: nothing is drawn.</p>
  return (
    <>
      <h2>
        On whose word <small>{writeSourceCounts(sources)}</small>
      </h2>
      <ol className={styles.sources}>
        {sources.slice(0, mostNamed).map(({ id, number, title, publisher, published, reports, known }) => (
          <li key={id}>
            <span className={styles.number}>{number}</span>
            <p>
              {publisher}, {published}
              {reports !== undefined && (
                <>
                  {' · '}
                  {reports} {reports === 1 ? 'report' : 'reports'}
                  {known !== undefined && `, known ${known}`}
                </>
              )}
              <small>{title}</small>
            </p>
          </li>
        ))}
      </ol>
      {sources.length > mostNamed && (
        <p>
          and {sources.length - mostNamed} more {sources.length - mostNamed === 1 ? 'article' : 'articles'}
        </p>
      )}
    </>
  )
}

/** As many articles as there is room for, those of most reports; the others by their publishers. */
function Tally({ tally }: { readonly tally: SourceTally }) {
  const { articles, earliest } = tally
  if (articles.length === 0) return <p>No report stands behind this: nothing is drawn.</p>
  const others = articles.slice(mostNamed)
  return (
    <>
      <h2>
        On whose word <small>{writeTally(tally)}</small>
      </h2>
      {earliest !== undefined && (
        <p>Of the earliest {earliest} contacts; what the others rest on is not counted here.</p>
      )}
      <ol className={`${styles.sources} ${styles.unnumbered}`}>
        {articles.slice(0, mostNamed).map(({ id, title, publisher, reports }) => (
          <li key={id}>
            <p>
              {publisher} · {reports} {reports === 1 ? 'report' : 'reports'}
              <small>{title}</small>
            </p>
          </li>
        ))}
      </ol>
      {others.length > 0 && <p>{writeOthers(others, mostPublishers)}.</p>}
    </>
  )
}
