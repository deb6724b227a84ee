/** One place: every encounter reported there in the window, each with its contacts, and who was there without any. */
import { useQuery } from '@tanstack/react-query'
import type { VenueEvidenceQuery } from '../../api/operations.gen.ts'
import { venueQuery } from '../../api/queries/evidence.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import { Close } from './close.tsx'
import styles from './evidence.module.css'
import { Section } from './section.tsx'

type Venue = NonNullable<VenueEvidenceQuery['venue']>

export function VenueEvidence({ id, explorer }: { readonly id: string; readonly explorer: Explorer }) {
  const { moment, drawn, years, select } = explorer
  const answer = useQuery(venueQuery(id, { window: moment.window, ...toStandpoint(moment) }))
  if (answer.isPending) return <p className={styles.soft}>Looking the place up …</p>
  if (answer.isError) return <p className={styles.soft}>{answer.error.message}</p>
  const { venue, encounters } = answer.data
  if (venue === null) return <p className={styles.soft}>Nothing is known by this identifier.</p>
  const here = selectDrawnContacts(drawn.contacts).filter((contact) => isAt(contact, id))
  const visits = encounters.nodes.filter(({ account }) => account !== null)
  return (
    <article aria-label="Place">
      <div className={styles.kind}>
        {venue.kind.toLowerCase()}
        <span className={styles.spring} />
        <Close onSelect={select} />
      </div>
      <h2 className={styles.title}>{venue.name}</h2>
      <p className={styles.sub}>{writePlace(venue)}</p>
      {here.length === 0 && (
        <Section title="Encounters">
          <p className={styles.soft}>
            None drawn in these days. That says nothing of other days, or of what is not reported.
          </p>
        </Section>
      )}
      {gatherByEncounter(here).map(([title, contacts]) => (
        <Section key={title} title={title} note={writeTimes(contacts, years)}>
          <ul className={styles.contacts}>
            {contacts.map((contact) => (
              <ContactRow key={contact.id} contact={contact} explorer={explorer} />
            ))}
          </ul>
        </Section>
      ))}
      {visits.length > 0 && (
        <Section title="Was there" note="a visit makes no contact">
          <ul className={styles.plain}>
            {visits.map(({ id: visit, title, account }) => (
              <li key={visit}>
                {title}
                {account !== null && (
                  <p className={styles.place}>
                    {shortenTime(account.time.text, years)}, {fillMarks[account.standing].word}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  )
}

function ContactRow({ contact, explorer }: { readonly contact: Contact; readonly explorer: Explorer }) {
  const nameOf = (id: string): string => explorer.drawn.nodes.find(({ actor }) => actor.id === id)?.actor.name ?? id
  const { id, kind, standing, from, to, through } = contact
  return (
    <li>
      <button type="button" onClick={() => explorer.select(id)}>
        <LineSample kind={kind} standing={standing} />
        <span>
          {nameOf(from.id)} and {nameOf(to.id)}
          <small>
            {fillMarks[standing].word}
            {through.length > 0 && `, through ${through.map(({ mediator }) => nameOf(mediator.id)).join(' and ')}`}
          </small>
        </span>
      </button>
    </li>
  )
}

function isAt({ venue }: Contact, id: string): boolean {
  return venue !== null && (venue.id === id || venue.within.some((outer) => outer.id === id))
}

function gatherByEncounter(contacts: readonly Contact[]): readonly (readonly [string, readonly Contact[]])[] {
  const groups = new Map<string, Contact[]>()
  for (const contact of contacts) {
    groups.set(contact.encounter.title, [...(groups.get(contact.encounter.title) ?? []), contact])
  }
  return [...groups]
}

function writeTimes(contacts: readonly Contact[], years: readonly number[]): string {
  return [...new Set(contacts.map(({ time }) => shortenTime(time.text, years)))].join('; ')
}

/** `In Qatar. On the map at 25.29° N, 51.53° E, approximately.` */
function writePlace({ within, location }: Venue): string {
  const around = within.length === 0 ? '' : `In ${within.map(({ name }) => name).join(', ')}. `
  if (location === null) return `${around}The register gives it no point on the map.`
  const { latitude, longitude } = location
  const north = `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`
  const east = `${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`
  return `${around}On the map at ${north}, ${east}, approximately.`
}
