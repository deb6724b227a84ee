/** The points of an encounter's account, and how many articles say nothing of it. */
import type { EncounterPointsFragment } from '../../api/operations.gen.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import styles from './evidence.module.css'
import { MatrixKey, PointMatrix } from './point-matrix.tsx'
import { Section } from './section.tsx'

interface PointsProps {
  readonly encounter: EncounterPointsFragment
  /** The encounter's title, where something else is selected. */
  readonly of?: string
  /** In what the whole stands otherwise than what is selected. */
  readonly whole?: string | undefined
  readonly articles: readonly RulerArticle[]
  readonly numberOf: (articleId: string) => string
}

export function Points({ encounter, of, whole, articles, numberOf }: PointsProps) {
  const { account, reports } = encounter
  if (account === null) return null
  const speaking = new Set(reports.map((report) => report.article.id))
  const silent = articles.filter((article) => !speaking.has(article.id)).length
  return (
    <Section title="Point by point" {...(of === undefined ? {} : { of })} term="agreement" note={<MatrixKey />}>
      {whole !== undefined && <p className={styles.whole}>{whole}</p>}
      <PointMatrix properties={account.properties} reports={reports} numberOf={numberOf} />
      {silent > 0 && (
        <p className={styles.place}>
          {silent === 1 ? 'One other article says' : `${silent} other articles say`} nothing of it, or had not been
          published. Silence is not a denial.
        </p>
      )}
    </Section>
  )
}
