/** One actor: who it is as far as sources say, what it belongs to, and its contacts in the window. */
import { useQuery } from '@tanstack/react-query'
import type { ActorEvidenceQuery } from '../../api/operations.gen.ts'
import { actorQuery } from '../../api/queries/evidence.ts'
import type { Moment } from '../../api/queries.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks, nodeMarks } from '../../graph/encoding.ts'
import { shortenTime, writeVenue } from '../../graph/wordings.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { LineSample } from '../../ui/line-sample.tsx'
import { NodeSample } from '../../ui/node-sample.tsx'
import { Close } from './close.tsx'
import styles from './evidence.module.css'
import { Section } from './section.tsx'

type Actor = NonNullable<ActorEvidenceQuery['actor']>

interface ActorEvidenceProps {
  readonly id: string
  readonly moment: Moment
  readonly years: readonly number[]
  readonly articles: readonly RulerArticle[]
  readonly onSelect: (id: string | undefined) => void
}

export function ActorEvidence({ id, moment, years, articles, onSelect }: ActorEvidenceProps) {
  const answer = useQuery(actorQuery(id, moment))
  if (answer.isPending) return <p className={styles.soft}>Looking the actor up …</p>
  if (answer.isError) return <p className={styles.soft}>{answer.error.message}</p>
  if (answer.data === null) return <p className={styles.soft}>Nothing is known by this identifier.</p>
  const actor = answer.data
  return (
    <article aria-label="Actor">
      <div className={styles.kind}>
        <NodeSample kind={actor.kind} isDashed={!actor.isNamed && actor.kind !== 'OFFICE'} />
        {nodeMarks[actor.kind].label}
        {writeNaming(actor)}
        <span className={styles.spring} />
        <Close onSelect={onSelect} />
      </div>
      <h2 className={styles.title}>{actor.name}</h2>
      {actor.note !== null && <p className={styles.sub}>{actor.note}</p>}
      <Contacts actor={actor} years={years} onSelect={onSelect} />
      <Belonging actor={actor} onSelect={onSelect} />
      <Names actor={actor} articles={articles} />
    </article>
  )
}

function Contacts({
  actor,
  years,
  onSelect,
}: {
  readonly actor: Actor
  readonly years: readonly number[]
  readonly onSelect: (id: string) => void
}) {
  const contacts = selectDrawnContacts(actor.contacts)
  return (
    <Section title="Contacts" note="in this window, as known">
      {contacts.length === 0 && <p className={styles.soft}>None reported. A missing line says nothing.</p>}
      <ul className={styles.contacts}>
        {actor.contacts
          .filter((contact) => contacts.includes(contact))
          .map((contact) => {
            const other = contact.from.id === actor.id ? contact.to : contact.from
            const isBetween = contact.from.id !== actor.id && contact.to.id !== actor.id
            return (
              <li key={contact.id}>
                <button type="button" onClick={() => onSelect(contact.id)}>
                  <LineSample kind={contact.kind} standing={contact.standing} />
                  <span>
                    {isBetween ? `between ${contact.from.name} and ${contact.to.name}` : other.name}
                    <small>
                      {shortenTime(contact.time.text, years)}, {fillMarks[contact.standing].word}
                      {contact.venue === null ? '' : `, ${writeVenue(contact, '')}`}
                    </small>
                  </span>
                </button>
              </li>
            )
          })}
      </ul>
    </Section>
  )
}

function Belonging({ actor, onSelect }: { readonly actor: Actor; readonly onSelect: (id: string) => void }) {
  if (actor.affiliations.length === 0 && actor.possiblySame.length === 0) return null
  return (
    <Section title="Belongs to">
      <ul className={styles.plain}>
        {actor.affiliations.map(({ group, time }) => (
          <li key={group.id}>
            <button type="button" className={`${controls.button} ${controls.text}`} onClick={() => onSelect(group.id)}>
              {group.name}
            </button>
            {time?.text}
          </li>
        ))}
        {actor.possiblySame.map(({ actor: other, ground }) => (
          <li key={other.id}>
            Perhaps the same as{' '}
            <button type="button" className={`${controls.button} ${controls.text}`} onClick={() => onSelect(other.id)}>
              {other.name}
            </button>
            <p className={styles.place}>{ground}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Names({ actor, articles }: { readonly actor: Actor; readonly articles: readonly RulerArticle[] }) {
  if (actor.aliases.length === 0) return null
  const numbers = new Map(articles.map((article) => [article.id, article.number]))
  return (
    <Section title="Also called" note="as each article has it">
      <ul className={styles.plain}>
        {actor.aliases.map(({ name, article }) => (
          <li key={`${name}${article?.id ?? ''}`}>
            “{name}” {article !== null && <span className={styles.number}>{numbers.get(article.id) ?? '·'}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function writeNaming(actor: Actor): string {
  if (actor.isNamed) return ''
  return actor.kind === 'OFFICE' ? '; holder not named' : actor.kind === 'UNNAMED' ? '' : '; members not named'
}
