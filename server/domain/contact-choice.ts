/** Contacts chosen by what they are: any of what a list names, and all lists; what is left out asks for nothing. Pure. */
import type { Standing } from './claim.ts'
import type { ContactKind } from './contact.ts'
import type { Level } from './report.ts'

/** Who stands between the two: a mediator, a host, or nobody. */
export type ContactRole = 'PARTY' | 'MEDIATOR' | 'HOST'

type Wish<Value> = readonly Value[] | undefined

/** A list that names nothing admits nothing. */
export interface ContactChoice {
  readonly kinds: Wish<ContactKind>
  readonly standings: Wish<Standing>
  readonly roles: Wish<ContactRole>
  readonly mediators: Wish<string>
  readonly hosts: Wish<string>
  readonly levels: Wish<Level>
  /** Venues with all that lies within them. */
  readonly venues: Wish<string>
  /** Also contacts of which no place is stated; without `venues`, these alone. */
  readonly withoutVenue: boolean
  readonly tracks: Wish<string>
  readonly publishers: Wish<string>
  readonly origins: Wish<string>
  readonly articles: Wish<string>
}

/** Asks for nothing. */
export const anyChoice: ContactChoice = {
  kinds: undefined,
  standings: undefined,
  roles: undefined,
  mediators: undefined,
  hosts: undefined,
  levels: undefined,
  venues: undefined,
  withoutVenue: false,
  tracks: undefined,
  publishers: undefined,
  origins: undefined,
  articles: undefined,
}

/** What a contact is chosen by. */
export interface ChosenBy {
  readonly kind: ContactKind
  readonly standing: Standing
  readonly to: string
  readonly through: readonly string[]
  readonly level: Level
  /** Its venue and those around it; empty where no place is stated. */
  readonly venues: readonly string[]
  readonly track: string | undefined
  /** Of the reports that it rests on. */
  readonly publishers: readonly string[]
  readonly origins: readonly string[]
  readonly articles: readonly string[]
}

/** Whether a contact is among those chosen. */
export function isChosen(contact: ChosenBy, choice: ContactChoice): boolean {
  const { kind, standing, level, venues, track } = contact
  const isPlaced =
    (choice.venues === undefined && !choice.withoutVenue) ||
    (choice.withoutVenue && venues.length === 0) ||
    (choice.venues !== undefined && has(choice.venues, venues))
  return (
    isPlaced &&
    has(choice.kinds, [kind]) &&
    has(choice.standings, [standing]) &&
    has(choice.roles, rolesIn(contact)) &&
    has(choice.mediators, mediatorsOf(contact)) &&
    has(choice.hosts, hostsOf(contact)) &&
    has(choice.levels, [level]) &&
    has(choice.tracks, track === undefined ? [] : [track]) &&
    has(choice.publishers, contact.publishers) &&
    has(choice.origins, contact.origins) &&
    has(choice.articles, contact.articles)
  )
}

/** Who mediated: of an indirect contact those that it ran through, of a mediator's own contact the mediator. */
export function mediatorsOf({ kind, to, through }: Pick<ChosenBy, 'kind' | 'to' | 'through'>): readonly string[] {
  return kind === 'MEDIATED' ? [to, ...through] : through
}

export function hostsOf({ kind, to }: Pick<ChosenBy, 'kind' | 'to'>): readonly string[] {
  return kind === 'HOSTED' ? [to] : []
}

/** An indirect contact has a mediator, named or not. */
export function rolesIn(contact: Pick<ChosenBy, 'kind' | 'to' | 'through'>): readonly ContactRole[] {
  const isMediated = contact.kind === 'INDIRECT' || mediatorsOf(contact).length > 0
  const isHosted = contact.kind === 'HOSTED'
  if (!isMediated && !isHosted) return ['PARTY']
  return [...(isMediated ? (['MEDIATOR'] as const) : []), ...(isHosted ? (['HOST'] as const) : [])]
}

function has<Value>(wish: Wish<Value>, values: readonly Value[]): boolean {
  return wish === undefined || values.some((value) => wish.includes(value))
}
