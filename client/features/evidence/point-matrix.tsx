/** Point by point: what each report says of each property, and where it is silent. */
import type { EncounterPointsFragment, ReportEvidenceFragment } from '../../api/operations.gen.ts'
import styles from './evidence.module.css'

type AccountProperty = NonNullable<EncounterPointsFragment['account']>['properties'][number]
type Saying = 'says so' | 'as a plan' | 'against' | 'since replaced' | 'silent'

interface PointMatrixProps {
  readonly properties: readonly AccountProperty[]
  readonly reports: readonly ReportEvidenceFragment[]
  readonly numberOf: (articleId: string) => string
}

const names: Readonly<Record<AccountProperty['property'], string>> = {
  STATUS: 'Status',
  MODE: 'How',
  LEVEL: 'Level',
  TIME: 'When',
  VENUE: 'Where',
  PARTICIPANT: 'Who',
}

export function PointMatrix({ properties, reports, numberOf }: PointMatrixProps) {
  const columns = [...new Set(reports.map((report) => report.article.id))].sort(
    (a, b) => Number(numberOf(a)) - Number(numberOf(b)),
  )
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">
            <span className="offscreen">Point</span>
          </th>
          {columns.map((id) => (
            <th key={id} scope="col">
              <span className={styles.number}>{numberOf(id)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={`${property.property}${property.actor?.id ?? ''}${property.role ?? ''}${property.value}`}>
            <th scope="row">
              <em>{names[property.property]}</em> {property.value}
              {property.agreement === 'DISPUTED' && <strong> ≠ accounts differ</strong>}
            </th>
            {columns.map((id) => (
              <td key={id}>
                <Mark saying={findSaying(property, reports, id)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the reports of one article say of a property; the strongest where there are several. */
function findSaying(property: AccountProperty, reports: readonly ReportEvidenceFragment[], articleId: string): Saying {
  const own = reports.filter((report) => report.article.id === articleId)
  const isIn = (list: readonly { readonly id: string }[], report: ReportEvidenceFragment): boolean =>
    list.some(({ id }) => id === report.id)
  const supporting = own.filter((report) => isIn(property.for, report))
  if (supporting.some((report) => report.countsAs !== 'PLANNED')) return 'says so'
  if (supporting.length > 0) return 'as a plan'
  if (own.some((report) => isIn(property.against, report))) return 'against'
  return own.some((report) => isIn(property.replaced, report)) ? 'since replaced' : 'silent'
}

export function Mark({ saying }: { readonly saying: Saying }) {
  return (
    <svg width={13} height={13} viewBox="0 0 13 13" role="img" aria-label={saying}>
      {saying === 'says so' && <circle cx={6.5} cy={6.5} r={4.6} fill="var(--ink)" />}
      {saying === 'as a plan' && <circle cx={6.5} cy={6.5} r={4} fill="none" stroke="var(--ink)" strokeWidth={1.8} />}
      {saying === 'against' && <path d="m3 3 7 7m0-7-7 7" stroke="var(--denied)" strokeWidth={2} />}
      {saying === 'since replaced' && (
        <path
          d="M2 6.5h9M6.5 2.6a3.9 3.9 0 1 1 0 7.8 3.9 3.9 0 1 1 0-7.8"
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth={1.4}
        />
      )}
      {saying === 'silent' && <path d="M4 6.5h5" stroke="var(--rule-strong)" strokeWidth={1.6} />}
    </svg>
  )
}

export function MatrixKey() {
  const sayings: readonly Saying[] = ['says so', 'as a plan', 'against', 'since replaced', 'silent']
  return (
    <small className={styles.matrixKey}>
      {sayings.map((saying) => (
        <span key={saying}>
          <Mark saying={saying} /> {saying}
        </span>
      ))}
    </small>
  )
}
