/** The evidence for one encounter: its account and how that changed, on whose word it rests, and its contacts. */
import { useQuery } from '@tanstack/react-query'
import type { EncounterEvidenceQuery } from '../../api/operations.gen.ts'
import { encounterQuery } from '../../api/queries/evidence.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Help } from '../../ui/help.tsx'
import { LineSample } from '../../ui/line-sample.tsx'
import { Asides } from './asides.tsx'
import { Close } from './close.tsx'
import styles from './evidence.module.css'
import { Origins } from './origins.tsx'
import { Points } from './points.tsx'
import { ReportList } from './report-list.tsx'
import { Section } from './section.tsx'
import { listAsPlanned, writePlaceAndTime } from './sentence.ts'
import { listVersions } from './versions.ts'

type Encounter = NonNullable<EncounterEvidenceQuery['encounter']>
type Select = (id: string | undefined) => void

export function EncounterEvidence({ id, explorer }: { readonly id: string; readonly explorer: Explorer }) {
  const { moment, articles, years, select } = explorer
  const answer = useQuery(encounterQuery(id, toStandpoint(moment)))
  if (answer.isPending) return <p className={styles.soft}>Reading the reports …</p>
  if (answer.isError) return <p className={styles.soft}>{answer.error.message}</p>
  const encounter = answer.data
  const numbers = new Map(articles.map((article) => [article.id, String(article.number)]))
  const numberOf = (articleId: string): string => numbers.get(articleId) ?? '·'
  if (encounter === null || encounter.account === null) return <NoAccount onSelect={select} />
  const { account, corroboration, reports } = encounter
  const status = account.properties.find(({ property }) => property === 'STATUS')
  return (
    <article aria-label="What is known of this encounter">
      <div className={styles.kind}>
        {encounter.kind.toLowerCase()}, {fillMarks[account.standing].word}
        <Help term="standing" word={fillMarks[account.standing].word} />
        <span className={styles.spring} />
        <Close onSelect={select} />
      </div>
      <h2 className={styles.title}>{encounter.title}</h2>
      <p className={styles.sub}>{writePlaceAndTime({ ...account, asPlanned: listAsPlanned(encounter) })}</p>
      <Contacts encounter={encounter} onSelect={select} />
      <Section title="How the account changed">
        <ol className={styles.versions} aria-label="How the account changed">
          {listVersions(encounter.history, years, numberOf).map(({ key, when, numbers: because, standing, words }) => (
            <li key={key}>
              <b>{standing}</b>
              <span>
                {when}
                <span className={styles.numbers}>
                  {because.map((number) => (
                    <span key={number} className={styles.number}>
                      {number}
                    </span>
                  ))}
                </span>
                <small>{words}</small>
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Points encounter={encounter} articles={articles} numberOf={numberOf} />
      {corroboration !== null && (
        <Origins
          standing={account.standing}
          corroboration={corroboration}
          reports={reports}
          support={status?.for ?? []}
          years={years}
          numberOf={numberOf}
        />
      )}
      <Section title="Evidence" note="phrases of 12 words at most">
        <ReportList reports={reports} numberOf={numberOf} />
      </Section>
      <Asides said={encounter} numberOf={numberOf} />
      <Neighbours encounter={encounter} onSelect={select} />
    </article>
  )
}

function Contacts({ encounter, onSelect }: { readonly encounter: Encounter; readonly onSelect: Select }) {
  return (
    <Section title="Its contacts">
      {encounter.contacts.length === 0 && <p className={styles.soft}>None reported. A missing line says nothing.</p>}
      <ul className={styles.contacts}>
        {encounter.contacts.map(({ id, kind, standing, from, to }) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect(id)}>
              <LineSample kind={kind} standing={standing} />
              <span>
                {from.name} – {to.name}
                <small>{fillMarks[standing].word}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The round of a session, the sessions of a round, what an encounter carries on, and the track that it belongs to. */
function Neighbours({ encounter, onSelect }: { readonly encounter: Encounter; readonly onSelect: Select }) {
  const { partOf, parts, follows, track } = encounter
  const neighbours = [
    ...(partOf === null ? [] : [{ words: 'part of', other: partOf }]),
    ...parts.map((part) => ({ words: 'with', other: part })),
    ...(follows === null ? [] : [{ words: 'follows', other: follows }]),
    ...(track === null ? [] : [{ words: 'on the track', other: { id: track.id, title: track.name } }]),
  ]
  if (neighbours.length === 0) return null
  return (
    <Section title="Joined with">
      <ul className={styles.links}>
        {neighbours.map(({ words, other }) => (
          <li key={other.id}>
            <small>{words}</small>
            <button type="button" onClick={() => onSelect(other.id)}>
              {other.title}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NoAccount({ onSelect }: { readonly onSelect: Select }) {
  return (
    <>
      <h2 className={styles.title}>Not known at this time</h2>
      <p className={styles.sub}>This encounter has no account at the present knowledge time.</p>
      <Close onSelect={onSelect} />
    </>
  )
}
