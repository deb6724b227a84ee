/** Where an actor belongs on the page: on the island of the one place its contacts were at, or on the sea. */
import type { Contact, Graph } from '../model.ts'

/** A place that is drawn as land. */
export interface Place {
  readonly id: string
  readonly name: string
}

/** Places with the actors at home there, by the time of their first contact; everybody else is at sea. */
export interface Homes {
  readonly places: readonly Place[]
  readonly placeOf: ReadonlyMap<string, string>
}

/**
 * Gives every actor with contacts in exactly one place that place. Rooms and buildings count as their city, and a place
 * within another drawn place as that one: Muscat is on Oman's land where some report only says Oman.
 */
export function findHomes(graph: Graph): Homes {
  const places = mergePlaces(graph.contacts)
  const seenAt = new Map<string, Set<string>>()
  for (const contact of graph.contacts) {
    const place = contact.venue === null ? undefined : places.get(reduceVenue(contact.venue).id)
    for (const id of listActors(contact)) {
      const seen = seenAt.get(id) ?? new Set()
      if (place !== undefined) seen.add(place.id)
      seenAt.set(id, seen)
    }
  }
  const placeOf = new Map<string, string>()
  for (const [id, seen] of seenAt) {
    const [only] = seen
    if (only !== undefined && seen.size === 1) placeOf.set(id, only)
  }
  for (const line of graph.affiliations) {
    const place = placeOf.get(line.group.id)
    const isBystander = !seenAt.has(line.member.id)
    if (line.kind === 'MEMBER' && isBystander && place !== undefined) placeOf.set(line.member.id, place)
  }
  const inhabited = new Set(placeOf.values())
  const unique = new Map([...places.values()].map((place) => [place.id, place]))
  return { places: [...unique.values()].filter((place) => inhabited.has(place.id)), placeOf }
}

/** The city of a room or building; otherwise the venue itself. */
export function reduceVenue(venue: NonNullable<Contact['venue']>): Place {
  if (venue.kind !== 'ROOM' && venue.kind !== 'BUILDING') return venue
  return venue.within.find((outer) => outer.kind === 'CITY') ?? venue
}

/** The places on whose land a venue may lie. */
export function listPlaces(venue: NonNullable<Contact['venue']>): readonly string[] {
  return [reduceVenue(venue).id, ...venue.within.map(({ id }) => id)]
}

/** From each venue named by a contact to the land it is drawn on, in the order of the contacts. */
function mergePlaces(contacts: readonly Contact[]): ReadonlyMap<string, Place> {
  const named = new Map<string, Contact['venue'] & object>()
  for (const { venue } of contacts) {
    if (venue !== null && !named.has(reduceVenue(venue).id)) named.set(reduceVenue(venue).id, venue)
  }
  return new Map(
    [...named].map(([id, venue]) => {
      const around = [...venue.within].reverse().find((outer) => outer.id !== id && named.has(outer.id))
      return [id, around ?? reduceVenue(venue)]
    }),
  )
}

function listActors(contact: Contact): readonly string[] {
  return [contact.from.id, contact.to.id, ...contact.through.map(({ mediator }) => mediator.id)]
}
