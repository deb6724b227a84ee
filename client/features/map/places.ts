/** What happened where: the contacts drawn, gathered by encounter and by the point at which the map can show them. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact, ContactKind, Standing } from '../../graph/model.ts'
import type { Location } from './projection.ts'

type Venue = NonNullable<Contact['venue']>

/** An encounter at a place. Its denied contacts stand apart: they are no contacts. */
export interface Happening {
  readonly id: string
  readonly title: string
  readonly kind: ContactKind
  readonly standing: Standing
  readonly time: Contact['time']
  readonly venue: Venue | null
  /** Whether only its plan has what was held in this place. */
  readonly isPlaceAsPlanned: boolean
  /** The strongest first. */
  readonly contacts: readonly Contact[]
}

export interface MapPlace {
  readonly id: string
  readonly name: string
  readonly location: Location
  /** The venues drawn here that have no point of their own, by name: a room is drawn at its city. */
  readonly standsFor: readonly string[]
  /** Countries and regions around it that have a point. */
  readonly around: readonly { readonly id: string; readonly name: string; readonly location: Location }[]
  readonly happenings: readonly Happening[]
}

export interface Placed {
  /** Most happenings first. */
  readonly places: readonly MapPlace[]
  /** At venues that have no point, nor anything around them. */
  readonly offMap: readonly Happening[]
  /** Where no report says the place. */
  readonly unstated: readonly Happening[]
}

/** Kinds by the strength of what they claim. */
const strength: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'HOSTED', 'UNCLEAR', 'MEDIATED', 'DENIED']

export function placeContacts(contacts: readonly Contact[]): Placed {
  const happenings = gatherHappenings(selectDrawnContacts(contacts))
  const places = new Map<string, MapPlace>()
  const offMap: Happening[] = []
  for (const happening of happenings) {
    if (happening.venue === null) continue
    const { venue } = happening
    const at = [venue, ...venue.within].find(({ location }) => location !== null)
    if (at === undefined || at.location === null) {
      offMap.push(happening)
      continue
    }
    const place = places.get(at.id) ?? {
      ...{ id: at.id, name: at.name, location: at.location, standsFor: [], happenings: [] },
      around: venue.within.flatMap(({ id, name, location }) =>
        location === null || id === at.id ? [] : [{ id, name, location }],
      ),
    }
    const isElsewhere = venue.id !== at.id && !place.standsFor.includes(venue.name)
    const standsFor = isElsewhere ? [...place.standsFor, venue.name] : place.standsFor
    places.set(at.id, { ...place, standsFor, happenings: [...place.happenings, happening] })
  }
  return {
    places: [...places.values()].sort((a, b) => b.happenings.length - a.happenings.length || compare(a.id, b.id)),
    offMap,
    unstated: happenings.filter(({ venue }) => venue === null),
  }
}

/** What of several happenings looks alike, strongest kind first, with how many there are. */
export interface MarkRow {
  readonly kind: ContactKind
  readonly standing: Standing
  readonly count: number
}

export function countMarks(happenings: readonly Happening[]): readonly MarkRow[] {
  const rows = new Map<string, MarkRow>()
  for (const { kind, standing } of happenings) {
    const key = `${kind} ${standing}`
    rows.set(key, { kind, standing, count: (rows.get(key)?.count ?? 0) + 1 })
  }
  return [...rows.values()].sort(
    (a, b) =>
      standingsBySureness.indexOf(a.standing) - standingsBySureness.indexOf(b.standing) ||
      strength.indexOf(a.kind) - strength.indexOf(b.kind),
  )
}

/** Each encounter once, and once more for what of it was denied, earliest first. */
function gatherHappenings(contacts: readonly Contact[]): readonly Happening[] {
  const groups = new Map<string, Contact[]>()
  for (const contact of contacts) {
    const part = contact.kind === 'DENIED' ? 'denied' : 'said'
    const id = `${contact.encounter.id} ${part} ${contact.venue?.id ?? ''}`
    groups.set(id, [...(groups.get(id) ?? []), contact])
  }
  const happenings = [...groups].flatMap(([id, group]): readonly Happening[] => {
    const sorted = [...group].sort(
      (a, b) =>
        standingsBySureness.indexOf(a.standing) - standingsBySureness.indexOf(b.standing) ||
        strength.indexOf(a.kind) - strength.indexOf(b.kind),
    )
    const [lead] = sorted
    if (lead === undefined) return []
    const { kind, standing, time, venue, encounter } = lead
    const isPlaceAsPlanned = lead.asPlanned.includes('VENUE')
    return [{ id, title: encounter.title, kind, standing, time, venue, isPlaceAsPlanned, contacts: sorted }]
  })
  return happenings.sort((a, b) => compare(a.time.earliest ?? '', b.time.earliest ?? '') || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
