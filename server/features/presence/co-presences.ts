/** Who was in one place at one time in a window, with nothing reported between them. */
import { type CoPresence, findCoPresences, type PlacedStay, withNothingReported } from '../../domain/co-presence.ts'
import { InvalidInput } from '../../domain/errors.ts'
import { isPlaced, type Presence, stayOf, widthOf } from '../../domain/presence.ts'
import { overlaps } from '../../domain/time.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { parsePageSize } from '../../schema/page.ts'
import { findInstead } from '../../schema/resolve.ts'
import type { PlaceSize, Precision, QueryCoPresenceArgs, Standing } from '../../schema/types.gen.ts'
import { anyContact, contactTime, everyContact, readContactsAmong } from '../contact/index.ts'
import type { CoPresencesModel } from './mapper.ts'
import { type Belongings, readBelongings, readPlaces } from './places.ts'
import { readAttendance } from './read-presences.ts'

/** The most encounters and visits that one question looks through. */
const mostEncounters = 2_000

/** What puts actors in a place: no calls and no papers. */
const kinds = ['ROUND', 'SESSION', 'MEETING', 'TALKS', 'VISIT'] as const

/** Told as having happened; a plan puts nobody anywhere unless it is asked for. */
const told: readonly Standing[] = ['OCCURRED', 'UNDER_WAY', 'UNCONFIRMED']

export async function readCoPresences(
  args: Partial<QueryCoPresenceArgs>,
  context: RequestContext,
): Promise<CoPresencesModel> {
  const asOf = toAsOf(args, context.nowSeconds)
  const limit = parsePageSize(args.limit, 100, 'limit')
  const widest = parseWidest(args.precision ?? 'DAY')
  const standings = args.standings ?? told
  const { encounters, truncated } = await readAttendance(asOf, { kinds }, mostEncounters, context)
  const there = encounters
    .flatMap(({ presences }) => presences)
    .filter((presence) => isPlaced(presence) && standings.includes(presence.isPlan ? 'PLANNED' : presence.standing))
  const { stays, tooWide } = await placeStays(there, args.within ?? 'CITY', widest, context)
  const placed = new Set<string>(stays.map(({ presence }) => presence.actor))
  const actors = (await findInstead('actors', args.actors, (actor) => !placed.has(actor), context)) ?? args.actors
  const belongings = await readBelongings(
    stays.flatMap(({ presence }) => [presence.actor, ...presence.behalf]),
    context,
  )
  const pairs = findCoPresences(stays, belongings.groupsOf)
    .filter((pair) => pair.overlaps.some(({ time }) => overlaps(time, asOf.window)))
    .filter(({ first, second }) => actors?.some((actor) => actor === first || actor === second) ?? true)
  const apart = await leaveOutReported(pairs, belongings, asOf, context)
  return {
    pairs: apart.slice(0, limit).map((pair) => ({ ...pair, asOf })),
    omittedPairs: Math.max(0, apart.length - limit),
    isPastEncounters: truncated,
    tooWide,
    mostEncounters,
    asOf,
  }
}

async function placeStays(
  there: readonly Presence[],
  size: PlaceSize,
  widest: number,
  context: RequestContext,
): Promise<{ readonly stays: readonly PlacedStay[]; readonly tooWide: number }> {
  const places = await readPlaces(
    there.flatMap(({ venue }) => (venue === undefined ? [] : [venue])),
    size,
    context,
  )
  const placed = there.flatMap((presence) => {
    const place = presence.venue === undefined ? undefined : places.get(presence.venue)
    return place === undefined ? [] : [{ presence, place, stay: stayOf(presence, widest) }]
  })
  const stays = placed.flatMap(({ stay, ...one }) => (stay === undefined ? [] : [{ ...one, stay }]))
  return { stays, tooWide: placed.length - stays.length }
}

/** Contacts and denials between the pairs or their groups are one statement, over the time that the pairs overlap. */
async function leaveOutReported(
  pairs: readonly CoPresence[],
  { groupsOf, isState }: Belongings,
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly CoPresence[]> {
  const times = pairs.flatMap((pair) => pair.overlaps.map(({ time }) => time))
  if (times.length === 0) return []
  const from = times.reduce((least, time) => Math.min(least, time.from), Number.POSITIVE_INFINITY)
  const to = times.reduce((most, time) => Math.max(most, time.to), Number.NEGATIVE_INFINITY)
  const among = pairs.flatMap(({ overlaps: all }) =>
    all.flatMap(({ first, second, time }) =>
      [first, second].flatMap(({ actor, behalf }) => [actor, ...behalf, ...groupsOf(actor, time)]),
    ),
  )
  const during = { ...asOf, window: { ...asOf.window, from, to } }
  const contacts = await readContactsAmong([...new Set(among)].sort(), during, anyContact, everyContact, context)
  const ties = contacts.map((contact) => ({ from: contact.from, to: contact.to, time: contactTime(contact) }))
  return withNothingReported(pairs, ties, groupsOf, isState)
}

function parseWidest(precision: Precision): number {
  if (precision !== 'UNKNOWN') return widthOf[precision]
  throw new InvalidInput(
    'precision is UNKNOWN; expected one that a time can be stated to, from SECOND to CENTURY',
    'precision',
  )
}
