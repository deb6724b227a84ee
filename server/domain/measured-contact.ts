/** Contacts as networks are measured by them: who, how, what stands of it, and when. */
import type { Standing } from './claim.ts'
import type { ContactKind } from './contact.ts'
import type { ActorId, ContactId, EncounterId } from './report.ts'

export interface MeasuredContact {
  readonly id: ContactId
  readonly encounter: EncounterId
  readonly kind: ContactKind
  readonly standing: Standing
  readonly from: ActorId
  /** For `MEDIATED` and `HOSTED` the mediator or host. */
  readonly to: ActorId
  /** Of an indirect contact, its mediators. */
  readonly through: readonly ActorId[]
  /** Seconds: what is stated lies somewhere in `[validFrom, validTo)`. */
  readonly validFrom: number
  readonly validTo: number
}

/** In which role an actor was met. */
export type MetAs = 'PARTY' | 'MEDIATOR' | 'HOST'

/** A contact seen from one of its ends. */
export interface Arc {
  readonly from: ActorId
  readonly to: ActorId
  /** The role of the end that it starts from. */
  readonly startsAs: MetAs
  readonly endsAs: MetAs
  readonly contact: MeasuredContact
}

/** What counts as contact unless something else is asked for: held, or under way (rule 1). */
export const heldStandings: readonly Standing[] = ['OCCURRED', 'UNDER_WAY']

/** An actor's contacts, seen from it, in the order given; made as they are asked for, since a search sees few actors. */
export function createArcs(contacts: readonly MeasuredContact[]): (actor: ActorId) => readonly Arc[] {
  const byActor = new Map<ActorId, MeasuredContact[]>()
  const add = (actor: ActorId, contact: MeasuredContact): void => {
    const own = byActor.get(actor)
    if (own === undefined) byActor.set(actor, [contact])
    else own.push(contact)
  }
  for (const contact of contacts) {
    add(contact.from, contact)
    add(contact.to, contact)
  }
  return (actor) => (byActor.get(actor) ?? []).map((contact) => toArc(contact, actor))
}

function toArc(contact: MeasuredContact, actor: ActorId): Arc {
  const { from, to } = contact
  const role = metAs(contact)
  return actor === from
    ? { from, to, startsAs: 'PARTY', endsAs: role, contact }
    : { from: to, to: from, startsAs: role, endsAs: 'PARTY', contact }
}

function metAs({ kind }: MeasuredContact): MetAs {
  return kind === 'MEDIATED' ? 'MEDIATOR' : kind === 'HOSTED' ? 'HOST' : 'PARTY'
}
