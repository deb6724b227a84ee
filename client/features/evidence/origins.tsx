/** On how many words it rests: the number that matters, one sentence, and the chains. */
import { fillMarks } from '../../graph/encoding.ts'
import { Help } from '../../ui/help.tsx'
import { formatOriginCount } from '../../ui/origin-count.ts'
import { useSize } from '../../ui/use-size.ts'
import { buildChains } from './chain.ts'
import { ChainDrawing } from './chain-drawing.tsx'
import styles from './evidence.module.css'
import type { ContactEvidence } from './sentence.ts'

interface OriginsProps {
  readonly contact: ContactEvidence
  readonly years: readonly number[]
  readonly numberOf: (articleId: string) => string
}

export function Origins({ contact, years, numberOf }: OriginsProps) {
  const [frame, size] = useSize<HTMLDivElement>()
  const chains = buildChains(contact.encounter.reports, numberOf)
  const { origins, reports, publishers, onTheRecord } = contact.corroboration
  const isRange = origins.atLeast !== origins.atMost
  return (
    <section className={styles.section} aria-label="Origins">
      <div className={styles.origins}>
        <span className={styles.numeral} data-range={isRange}>
          {formatOriginCount(origins)}
        </span>
        <p>
          <b>
            independent {origins.atMost === 1 ? 'origin' : 'origins'} for “{fillMarks[contact.standing].word}”
            {isRange ? `: at least ${origins.atLeast}, at most ${origins.atMost}.` : '.'}
          </b>{' '}
          {isRange && 'Two unnamed persons may be one. '}
          {writeRest(reports, publishers, onTheRecord)} <Help term="origins" word="independent origins" />
        </p>
      </div>
      <div ref={frame}>
        <p className={styles.chainHead} aria-hidden="true">
          <span>article</span>
          <span>origin</span>
        </p>
        {size !== undefined &&
          size.width > 0 &&
          chains.map((chain) => (
            <ChainDrawing
              key={chain.stops.map((stop) => stop.id + stop.name).join(' ')}
              chain={chain}
              years={years}
              width={size.width}
            />
          ))}
      </div>
    </section>
  )
}

function writeRest(reports: number, publishers: number, onTheRecord: number): string {
  const count = `${reports} ${reports === 1 ? 'report' : 'reports'} by ${publishers} ${publishers === 1 ? 'publisher' : 'publishers'}.`
  const record = onTheRecord === 0 ? 'Nobody on the record.' : `${onTheRecord} on the record.`
  return `${count} ${record}`
}
