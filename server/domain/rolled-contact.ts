/**
 * Contacts rolled up: drawn between the groups that their actors belonged to at the time. A rolled-up contact is a view of
 * the contacts that it stands for, never a new finding: it says that somebody of one group was in contact with somebody of
 * the other in this encounter, and names whom.
 */
import type { Standing } from './claim.ts'
import type { ContactKind } from './contact.ts'
import { groupBy } from './group-by.ts'
import type { ActorId, ContactId, DenialScope, EncounterId } from './report.ts'
import type { RollUp, RollUpLevel } from './roll-up.ts'
import { isHeld, isNegated } from './standings.ts'
import type { Time } from './time.ts'

/** What of a contact is rolled up. */
export interface RollableContact {
  readonly id: ContactId
  readonly encounter: EncounterId
  readonly kind: ContactKind
  readonly standing: Standing
  readonly from: ActorId
  readonly to: ActorId
  readonly denialScope: DenialScope | null
  readonly time: Pick<Time, 'from' | 'to'>
}

export interface RolledContact<Contact> {
  /** The contact's own identifier where it stayed as it was; else one that ends in `@` and the level. */
  readonly id: ContactId
  readonly standing: Standing
  readonly from: ActorId
  readonly to: ActorId
  /** Those of its standing, narrowest time first: what it rests on. */
  readonly carriers: readonly [Contact, ...Contact[]]
  /** All that it stands for, in the order given. */
  readonly merged: readonly Contact[]
}

export interface RolledContacts<Contact> {
  /** In the order of the first that each stands for. */
  readonly contacts: readonly RolledContact<Contact>[]
  /** Between two actors of one group: left out, since that is belonging and no contact. */
  readonly withinOne: readonly Contact[]
  /** Actors that stayed themselves because they belong to several of the level, with those groups. */
  readonly undecided: ReadonlyMap<ActorId, readonly ActorId[]>
}

/**
 * Rolls contacts up. Those of the same pair, kind, denial's scope, standing and encounter become one. Where one of a kind
 * was held, its plans and unconfirmed ones are part of it: once somebody of two groups has met, that another two were only
 * to meet is no plan of the groups. What was denied or called off stays apart.
 */
export function rollUpContacts<Contact extends RollableContact>(
  contacts: readonly Contact[],
  rollUp: RollUp,
  level: RollUpLevel,
): RolledContacts<Contact> {
  const undecided = new Map<ActorId, readonly ActorId[]>()
  const draw = (actor: ActorId, contact: Contact): ActorId => {
    const rolled = rollUp(actor, contact.time)
    if (rolled.undecided.length > 0) undecided.set(actor, rolled.undecided)
    return rolled.actor
  }
  const drawn = contacts.map((contact): Drawn<Contact> => {
    const [from, to] = orderEnds(contact.kind, draw(contact.from, contact), draw(contact.to, contact))
    return { contact, from, to }
  })
  const between = groupBy(
    drawn.filter(({ from, to }) => from !== to),
    ({ contact, from, to }) => [contact.encounter, from, to, contact.kind, contact.denialScope].join(' '),
  )
  return {
    contacts: [...between.values()].flatMap((same) => toRolled(same, level)),
    withinOne: drawn.filter(({ from, to }) => from === to).map(({ contact }) => contact),
    undecided,
  }
}

/** The level that an identifier of a rolled-up contact ends in; `undefined` for that of a contact as derived. */
export function levelOfId(id: string): RollUpLevel | undefined {
  const suffix = id.slice(id.lastIndexOf('@') + 1)
  return levels.find((level) => id.includes('@') && level.toLowerCase() === suffix)
}

const levels: readonly RollUpLevel[] = ['DELEGATION', 'ORGANIZATION', 'STATE']

interface Drawn<Contact> {
  readonly contact: Contact
  readonly from: ActorId
  readonly to: ActorId
}

/** From party to host or mediator; else by identifier. */
function orderEnds(kind: ContactKind, from: ActorId, to: ActorId): readonly [ActorId, ActorId] {
  if (kind === 'HOSTED' || kind === 'MEDIATED' || from < to) return [from, to]
  return [to, from]
}

/** One rolled-up contact for each standing that is not part of a stronger one; the strongest bears the plain identifier. */
function toRolled<Contact extends RollableContact>(
  same: readonly Drawn<Contact>[],
  level: RollUpLevel,
): readonly RolledContact<Contact>[] {
  const isAnyHeld = same.some(({ contact }) => isHeld(contact.standing))
  const byStanding = groupBy(same, ({ contact }) =>
    isAnyHeld && isPartOfHeld(contact.standing) ? 'HELD' : contact.standing,
  )
  const ordered = [...byStanding.values()].sort((a, b) => strengthOf(b) - strengthOf(a))
  return ordered.flatMap((group, index) => {
    const carriers = group
      .filter(({ contact }) => !isAnyHeld || isHeld(contact.standing) || !isPartOfHeld(contact.standing))
      .sort((a, b) => spanOf(a.contact) - spanOf(b.contact))
    const [first, ...others] = carriers
    if (first === undefined) return []
    const occurred = carriers.find(({ contact }) => contact.standing === 'OCCURRED')
    const standing = (occurred ?? first).contact.standing
    const isUnchanged = group.length === 1 && first.contact.from === first.from && first.contact.to === first.to
    return [
      {
        id: isUnchanged ? first.contact.id : rolledId(first, standing, index > 0, level),
        standing,
        from: first.from,
        to: first.to,
        carriers: [first.contact, ...others.map(({ contact }) => contact)],
        merged: group.map(({ contact }) => contact),
      },
    ]
  })
}

const isPartOfHeld = (standing: Standing): boolean => !isNegated(standing)

const standings: readonly Standing[] = [
  'LAPSED',
  'UNCONFIRMED',
  'PLANNED',
  'CANCELLED',
  'DENIED',
  'UNDER_WAY',
  'OCCURRED',
]

const strengthOf = (group: readonly Drawn<RollableContact>[]): number =>
  Math.max(...group.map(({ contact }) => standings.indexOf(contact.standing)))

const spanOf = ({ time }: RollableContact): number => time.to - time.from

function rolledId(
  { contact, from, to }: Drawn<RollableContact>,
  standing: Standing,
  isFurther: boolean,
  level: RollUpLevel,
): ContactId {
  const bare = (id: string) => id.slice(id.indexOf(':') + 1)
  const kind = [contact.kind, contact.denialScope, isFurther ? standing : null]
    .filter((part) => part !== null)
    .join('-')
  return `contact:${bare(contact.encounter)}/${bare(from)}/${bare(to)}/${kind.toLowerCase()}@${level.toLowerCase()}`
}
