/** On how many words it rests: the number that matters, one sentence, and the chains, those that are counted first. */
import { fillMarks } from '../../graph/encoding.ts'
import type { Standing } from '../../graph/model.ts'
import { Help } from '../../ui/help.tsx'
import { formatOriginCount } from '../../ui/origin-count.ts'
import { useSize } from '../../ui/use-size.ts'
import { type Chain, partChains } from './chain.ts'
import { ChainDrawing } from './chain-drawing.tsx'
import styles from './evidence.module.css'
import type { ContactEvidence } from './sentence.ts'

interface OriginsProps {
  readonly standing: Standing
  readonly corroboration: ContactEvidence['corroboration']
  readonly reports: ContactEvidence['encounter']['reports']
  /** The reports that the corroboration counts. */
  readonly support: readonly { readonly id: string }[]
  readonly years: readonly number[]
  readonly numberOf: (articleId: string) => string
}

export function Origins({ standing, corroboration, reports, support, years, numberOf }: OriginsProps) {
  const [frame, size] = useSize<HTMLDivElement>()
  const ids = new Set(support.map(({ id }) => id))
  const { counted, others } = partChains(reports, ids, numberOf)
  const { origins, publishers, onTheRecord } = corroboration
  const isRange = origins.atLeast !== origins.atMost
  const word = writeSupported(
    standing,
    reports.filter(({ id }) => ids.has(id)),
  )
  const draw = (chains: readonly Chain[]) =>
    size !== undefined &&
    size.width > 0 &&
    chains.map((chain) => <ChainDrawing key={chain.key} chain={chain} years={years} width={size.width} />)
  return (
    <section className={styles.section} aria-label="Origins">
      <div className={styles.origins}>
        <span className={styles.numeral} data-range={isRange}>
          {formatOriginCount(origins)}
        </span>
        <p>
          <b>
            independent {origins.atMost === 1 ? 'origin' : 'origins'} for {word}
            {isRange ? `: at least ${origins.atLeast}, at most ${origins.atMost}.` : '.'}
          </b>{' '}
          {isRange && 'Two unnamed persons may be one. '}
          {writeRest(corroboration.reports, publishers, onTheRecord)} <Help term="origins" word="independent origins" />
        </p>
      </div>
      <div ref={frame}>
        <p className={styles.chainHead} aria-hidden="true">
          <span>article</span>
          <span>origin</span>
        </p>
        {draw(counted)}
        {others.length > 0 && (
          <section className={styles.uncounted} aria-label="Not counted">
            <h4>Not counted: they say something else of it, or less</h4>
            {draw(others)}
          </section>
        )}
      </div>
    </section>
  )
}

/** What the counted reports say: of what lapsed they say the plan or the denial, and never that it lapsed. */
export function writeSupported(standing: Standing, counted: readonly { readonly status: string }[]): string {
  if (standing !== 'LAPSED') return `“${fillMarks[standing].word}”`
  return counted.some(({ status }) => status === 'DENIED') ? 'the denial' : 'the plan'
}

function writeRest(reports: number, publishers: number, onTheRecord: number): string {
  const count = `${reports} ${reports === 1 ? 'report' : 'reports'} by ${publishers} ${publishers === 1 ? 'publisher' : 'publishers'}.`
  const record = onTheRecord === 0 ? 'Nobody on the record.' : `${onTheRecord} on the record.`
  return `${count} ${record}`
}
