/** Who and where a generated network can speak of: actors, venues, sources and tracks, as register files give them. */
import type { z } from 'zod'
import type { actorEntry, registerSchema, sourceEntry, venueEntry } from '../../../server/ingest/register-schema.ts'
import { type Network, nameOf, side } from './network.ts'

type Register = z.input<typeof registerSchema>
type ActorEntry = z.input<typeof actorEntry>
type VenueEntry = z.input<typeof venueEntry>
type SourceEntry = z.input<typeof sourceEntry>

const entriesPerFile = 1_000

/** Register files in an order in which each speaks only of what came before or stands beside it. */
export function* generateRegisters(network: Network): Generator<readonly [name: string, value: Register]> {
  yield* inFiles('actors', actors(network))
  yield* inFiles('venues', venues(network))
  yield* inFiles('sources', sources(network))
  yield* inFiles('tracks', tracks(network))
}

function* inFiles<Entry>(
  kind: 'actors' | 'venues' | 'sources' | 'tracks',
  entries: Iterable<readonly [slug: string, entry: Entry]>,
): Generator<readonly [string, Register]> {
  let batch: (readonly [string, Entry])[] = []
  let files = 0
  const close = (): readonly [string, Register] => {
    files += 1
    return [`${kind}-${files}`, { [kind]: Object.fromEntries(batch) }]
  }
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < entriesPerFile) continue
    yield close()
    batch = []
  }
  if (batch.length > 0) yield close()
}

/** States come first: every other actor belongs to one, and so has a side. */
function* actors(network: Network): Generator<readonly [string, ActorEntry]> {
  for (let rank = 0; rank < network.actors; rank++) {
    const state = side(network, rank)
    yield [`actor-${rank}`, actor(network, rank, `actor-${state}`)]
  }
}

function actor(network: Network, rank: number, state: string): ActorEntry {
  const name = nameOf(rank)
  if (rank < network.states) return { name: `Republic of ${name}`, kind: 'state', aliases: [`${name}land`] }
  switch (rank % 10) {
    case 0:
      return { name: `Delegation of ${name}`, kind: 'delegation', of: state }
    case 1:
      return { name: `Minister ${name}`, kind: 'office', of: state }
    case 2:
      return { name: `Council of ${name}`, kind: 'organization', of: state }
    case 3:
      return { name: `An official of ${name}`, kind: 'unnamed', of: state }
    case 4:
    case 5:
      return { name: `Kh. ${name}`, kind: 'person', member: state, aliases: [`X. ${name}`] }
    default:
      return { name: `M. ${name}`, kind: 'person', member: state }
  }
}

function* venues({ countries, venues }: Network): Generator<readonly [string, VenueEntry]> {
  const cities = countries * 5
  for (let place = 0; place < venues; place++) {
    const name = nameOf(place)
    if (place < countries)
      yield [`venue-${place}`, { name: `Land of ${name}`, kind: 'country', location: locate(place) }]
    else if (place < countries + cities) {
      const country = place % countries
      const location = locate(country, Math.floor(place / countries))
      yield [`venue-${place}`, { name: `${name} City`, kind: 'city', within: `venue-${country}`, location }]
    } else {
      const city = countries + (place % cities)
      yield [`venue-${place}`, { name: `${name} Palace`, kind: 'building', within: `venue-${city}` }]
    }
  }
}

/** Countries are spread over the earth by the golden angle; a country's cities lie around its middle. Buildings have none. */
function locate(country: number, city = 0): NonNullable<VenueEntry['location']> {
  const latitude = -50 + ((country * 61.8) % 110) + Math.sin(city * 2) * 1.5 * Math.min(city, 1)
  const longitude = -180 + ((country * 137.5) % 360) + Math.cos(city * 2) * 1.5 * Math.min(city, 1)
  return {
    latitude: Math.round(latitude * 100) / 100,
    longitude: Math.max(-180, Math.min(180, Math.round(longitude * 100) / 100)),
  }
}

function* sources({ outlets, speakers, states }: Network): Generator<readonly [string, SourceEntry]> {
  for (let i = 0; i < outlets; i++) yield [`outlet-${i}`, { name: `${nameOf(i)} Gazette`, kind: 'outlet' }]
  for (let i = 0; i < speakers; i++) {
    const name = nameOf(i)
    if (i % 4 === 0) yield [`speaker-${i}`, { name: `Somebody near ${name}`, kind: 'unnamed_person' }]
    else if (i % 4 === 1) yield [`speaker-${i}`, { name: `${name} Agency`, kind: 'agency' }]
    else yield [`speaker-${i}`, { name: `Spokesperson ${name}`, kind: 'spokesperson', actor: `actor-${i % states}` }]
  }
}

function* tracks(network: Network): Generator<readonly [string, { readonly name: string }]> {
  for (let track = 0; track < network.tracks; track++) yield [`track-${track}`, { name: `${nameOf(track)} channel` }]
}
