/** The evidence for one contact, in the atlas's order: claim, caution, history, points, origins, reports, what to watch. */
import { useQuery } from '@tanstack/react-query'
import { contactQuery } from '../../api/queries/evidence.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { Standpoint } from '../../state/moment.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { Help } from '../../ui/help.tsx'
import { LineSample } from '../../ui/line-sample.tsx'
import { AccountHistory } from './account-history.tsx'
import { Asides } from './asides.tsx'
import { Close } from './close.tsx'
import styles from './evidence.module.css'
import { Origins } from './origins.tsx'
import { Points } from './points.tsx'
import { ReportList } from './report-list.tsx'
import { Section } from './section.tsx'
import {
  type ContactEvidence as Contact,
  writeCaution,
  writeContactSentence,
  writePlaceAndTime,
  writeWhole,
} from './sentence.ts'

interface ContactEvidenceProps {
  readonly id: string
  readonly standpoint: Standpoint
  /** Those that dates do without. */
  readonly years: readonly number[]
  readonly articles: readonly RulerArticle[]
  readonly onSelect: (id: string | undefined) => void
}

export function ContactEvidence({ id, standpoint, years, articles, onSelect }: ContactEvidenceProps) {
  const answer = useQuery(contactQuery(id, standpoint))
  if (answer.isPending) return <p className={styles.soft}>Reading the reports …</p>
  if (answer.isError) return <p className={styles.soft}>{answer.error.message}</p>
  if (answer.data === null) return <NoAccount onSelect={onSelect} />
  const contact = answer.data
  const numbers = new Map(articles.map((article) => [article.id, String(article.number)]))
  const numberOf = (articleId: string): string => numbers.get(articleId) ?? '·'
  return (
    <article aria-label="Evidence">
      <Claim contact={contact} onSelect={onSelect} />
      <Section title="How the account changed">
        <AccountHistory contact={contact} standpoint={standpoint} years={years} numberOf={numberOf} />
      </Section>
      <Points
        encounter={contact.encounter}
        of={contact.encounter.title}
        whole={writeWhole(contact)}
        articles={articles}
        numberOf={numberOf}
      />
      <Origins
        standing={contact.standing}
        corroboration={contact.corroboration}
        reports={contact.encounter.reports}
        support={contact.support}
        years={years}
        numberOf={numberOf}
      />
      <Section title="Evidence" note="phrases of 12 words at most">
        <ReportList reports={contact.encounter.reports} numberOf={numberOf} />
      </Section>
      <Asides said={contact.encounter} numberOf={numberOf} />
    </article>
  )
}

function Claim({
  contact,
  onSelect,
}: {
  readonly contact: Contact
  readonly onSelect: (id: string | undefined) => void
}) {
  const caution = writeCaution(contact)
  return (
    <header>
      <div className={styles.kind}>
        <LineSample kind={contact.kind} standing={contact.standing} width={44} />
        {lineMarks[contact.kind].label}, {fillMarks[contact.standing].word}
        <Help term="standing" word={fillMarks[contact.standing].word} />
        <span className={styles.spring} />
        <Close onSelect={onSelect} />
      </div>
      <h2 className={styles.title}>{writeContactSentence(contact)}</h2>
      <p className={styles.sub}>{writePlaceAndTime(contact)}</p>
      {contact.through.length > 0 && (
        <p className={styles.sub}>
          Through{' '}
          {contact.through
            .map(
              ({ mediator, agreement }) => `${mediator.name}${agreement === 'AGREED' ? '' : ' (some accounts only)'}`,
            )
            .join(' and ')}
          .
        </p>
      )}
      {caution !== undefined && (
        <p className={styles.caution} data-kind={contact.kind}>
          {caution}
        </p>
      )}
      <p className={styles.actors}>
        {[contact.from, contact.to, ...contact.through.map(({ mediator }) => mediator)].map((actor) => (
          <button
            key={actor.id}
            type="button"
            className={`${controls.button} ${controls.text}`}
            onClick={() => onSelect(actor.id)}
          >
            {actor.name}
          </button>
        ))}
      </p>
    </header>
  )
}

function NoAccount({ onSelect }: { readonly onSelect: (id: string | undefined) => void }) {
  return (
    <>
      <h2 className={styles.title}>Not known at this time</h2>
      <p className={styles.sub}>This contact has no account at the present knowledge time.</p>
      <button type="button" className={controls.button} onClick={() => onSelect(undefined)}>
        Close
      </button>
    </>
  )
}
