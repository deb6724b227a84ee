/** The evidence: each report with its phrase, gist, status, article and place in the text. */
import type { ReportEvidenceFragment } from '../../api/operations.gen.ts'
import { fillMarks } from '../../graph/encoding.ts'
import styles from './evidence.module.css'

type Passage = NonNullable<ReportEvidenceFragment['evidence'][number]['passage']>

interface ReportListProps {
  readonly reports: readonly ReportEvidenceFragment[]
  readonly numberOf: (articleId: string) => string
}

export function ReportList({ reports, numberOf }: ReportListProps) {
  const isAnyWithout = reports.some(({ evidence }) =>
    evidence.some(({ phrase, passage }) => phrase !== null && passage === null),
  )
  return (
    <>
      <ol className={styles.reports} aria-label="Reports">
        {reports.map((report) => (
          <li key={report.id} data-report={report.id} data-status={report.status}>
            <span className={styles.number}>{numberOf(report.article.id)}</span>
            <ReportBody report={report} isSuperseded={report.supersededBy !== null} />
          </li>
        ))}
      </ol>
      {isAnyWithout && (
        <p className={styles.place}>
          To read a phrase in its passage, start the server with ARTICLES_DIR set to the folder of the articles’ texts.
        </p>
      )}
    </>
  )
}

/** The phrase in its paragraph, as the article has it. */
function InPlace({ passage }: { readonly passage: Passage }) {
  return (
    <details className={styles.passage}>
      <summary>Show the passage</summary>
      <blockquote>
        {passage.before}
        <mark>{passage.phrase}</mark>
        {passage.after}
      </blockquote>
    </details>
  )
}

function ReportBody({
  report,
  isSuperseded,
}: {
  readonly report: ReportEvidenceFragment
  readonly isSuperseded: boolean
}) {
  const { article, attribution } = report
  return (
    <div>
      <p className={styles.status}>
        Says <b>{fillMarks[report.status].word}</b>
        {report.countsAs !== report.status && <>, counts as {fillMarks[report.countsAs].word}</>}
        {attribution.links.length > 0 ? `, after ${attribution.origin.name}` : ', in the author’s own voice'}
        {isSuperseded && '. A later report takes its place'}
      </p>
      {report.evidence.map((evidence) => (
        <div key={`${evidence.section}${evidence.paragraph}${evidence.gist}`} className={styles.evidence}>
          {evidence.phrase !== null && (
            <p>
              <q>{evidence.phrase}</q>
            </p>
          )}
          <p>{evidence.gist}</p>
          <p className={styles.place}>
            {evidence.section === null ? 'opening' : `“${evidence.section}”`}, paragraph {evidence.paragraph}
            {evidence.phrase === null
              ? ''
              : evidence.checked || evidence.passage !== null
                ? '; phrase found in the text'
                : '; text not at hand'}
          </p>
          {evidence.passage !== null && <InPlace passage={evidence.passage} />}
        </div>
      ))}
      {report.ordinalClaim !== null && (
        <p className={styles.place}>Calls it number {report.ordinalClaim}: a claim, kept as such.</p>
      )}
      <p className={styles.place}>
        <cite>{article.title}</cite>. {article.publisher.name}, {article.published.text}
        {article.published.inferred ? ' (inferred)' : ''}. Known {report.known.text}.
      </p>
    </div>
  )
}
