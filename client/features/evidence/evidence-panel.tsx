/** The inspector beside the page, or the sheet over it on a phone. */
import { lazy, Suspense } from 'react'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer, RulerArticle } from '../../state/use-explorer.ts'
import { useMedia } from '../../ui/use-media.ts'
import styles from './evidence.module.css'
import { Sheet } from './sheet.tsx'

const ContactEvidence = lazy(() =>
  import('./contact-evidence.tsx').then((module) => ({ default: module.ContactEvidence })),
)
const VenueEvidence = lazy(() => import('./venue-evidence.tsx').then((module) => ({ default: module.VenueEvidence })))
const ThingEvidence = lazy(() => import('./thing-evidence.tsx').then((module) => ({ default: module.ThingEvidence })))
const ActorEvidence = lazy(() => import('./actor-evidence.tsx').then((module) => ({ default: module.ActorEvidence })))

export function EvidencePanel({ explorer }: { readonly explorer: Explorer }) {
  const isPhone = useMedia('(max-width: 860px)')
  const content = (
    <Suspense fallback={<p className={styles.soft}>Reading the reports …</p>}>
      <Evidence explorer={explorer} />
    </Suspense>
  )
  if (isPhone)
    return explorer.view.select === null ? null : (
      <Sheet key="sheet" onClose={() => explorer.select(undefined)}>
        {content}
      </Sheet>
    )
  return (
    <aside className={styles.panel} aria-label="Evidence" id="evidence" tabIndex={-1}>
      {content}
    </aside>
  )
}

function Evidence({ explorer }: { readonly explorer: Explorer }) {
  const { view, moment, articles, select, years } = explorer
  const id = view.select
  if (id === null) return <Invitation articles={articles} />
  if (id.startsWith('contact:')) {
    return <ContactEvidence key={id} id={id} standpoint={toStandpoint(moment)} articles={articles} onSelect={select} />
  }
  if (id.startsWith('venue:')) return <VenueEvidence key={id} id={id} explorer={explorer} />
  if (!id.startsWith('actor:')) return <ThingEvidence key={id} id={id} explorer={explorer} />
  const asked = { window: moment.window, ...toStandpoint(moment) }
  return <ActorEvidence key={id} id={id} moment={asked} years={years} articles={articles} onSelect={select} />
}

function Invitation({ articles }: { readonly articles: readonly RulerArticle[] }) {
  return (
    <>
      <h2 className={styles.title}>Pick a line to see who says so</h2>
      <p className={styles.sub}>
        Every line opens into its reports: what each says and leaves out, where it got it from, and how the account
        changed.
      </p>
      <section className={styles.section}>
        <h3>How to read the picture</h3>
        <ul className={styles.hints}>
          <li>The dash of a line and its end say how two actors were in contact.</li>
          <li>A hollow line was announced or is unconfirmed; only a filled one is reported as having happened.</li>
          <li>An indirect contact runs through whoever carries the words.</li>
          <li>A broken line was denied. A missing line says nothing.</li>
          <li>Land is a place. What lies on the water has no stated place, or more than one.</li>
        </ul>
      </section>
      <section className={styles.section}>
        <h3>
          The articles <small>numbered by publication, as on the ruler</small>
        </h3>
        <ol className={styles.articles}>
          {articles.map((article) => (
            <li key={article.id}>
              <span className={styles.number}>{article.number}</span>
              <p>
                {article.title}
                <small>
                  {article.publisher}, {article.published.text}
                  {article.published.inferred ? ' (inferred)' : ''}
                </small>
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <h3>From the keyboard</h3>
        <p className={styles.sub}>
          Tab to the picture; arrows walk from actor to actor; Enter opens the evidence; Escape goes back. <kbd>/</kbd>{' '}
          searches, <kbd>?</kbd> lists all keys. The table holds the same contacts.
        </p>
      </section>
    </>
  )
}
