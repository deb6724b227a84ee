/** What the inspector says while nothing is chosen: how to read the picture, and the articles. */
import type { RulerArticle } from '../../state/use-explorer.ts'
import styles from './evidence.module.css'

interface InvitationProps {
  readonly articles: readonly RulerArticle[]
  /** Whether there are more articles than are listed. */
  readonly isLarge: boolean
}

export function Invitation({ articles, isLarge }: InvitationProps) {
  const listed = isLarge ? [...articles].reverse() : articles
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
          <li>
            Land is a place. What lies on the water has no stated place, or more than one. Where there is no land,
            nearness tells of contact, not of place.
          </li>
        </ul>
      </section>
      <section className={styles.section}>
        <h3>
          The articles{' '}
          <small>{isLarge ? 'numbered from the latest back' : 'numbered by publication, as on the ruler'}</small>
        </h3>
        <ol className={styles.articles}>
          {listed.map((article) => (
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
        {isLarge && (
          <p className={styles.sub}>
            {articles.length === 0
              ? 'Reading the articles …'
              : `The latest ${articles.length}. Search finds the others by their titles.`}
          </p>
        )}
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
