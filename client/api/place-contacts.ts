/** A network as the server tells it, which names each place once, with its places back in its contacts. */
import type { ContactLineFragment, NetworkQuery } from './operations.gen.ts'

type Told = NetworkQuery['network']

/** A network with where each of its contacts took place. */
export type PlacedNetwork = Omit<Told, 'contacts' | 'venues'> & { readonly contacts: readonly ContactLineFragment[] }

export function placeContacts({ contacts, venues, ...network }: Told): PlacedNetwork {
  const told = new Map(venues.map((venue) => [venue.id, venue]))
  const placed = new Map(
    venues.map((venue) => [venue.id, { ...venue, within: venue.within.flatMap(({ id }) => told.get(id) ?? []) }]),
  )
  return {
    ...network,
    contacts: contacts.map((contact) => ({
      ...contact,
      venue: contact.venue === null ? null : (placed.get(contact.venue.id) ?? null),
    })),
  }
}
