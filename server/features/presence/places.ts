/** Places of a size, and whom actors belong to, as far as presences need them. */
import { actorsAround } from '../../database/statements.gen.ts'
import type { GroupsOf } from '../../domain/co-presence.ts'
import type { ActorId, VenueId } from '../../domain/report.ts'
import { overlaps } from '../../domain/time.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { PlaceSize } from '../../schema/types.gen.ts'
import { toAffiliated } from '../contact/index.ts'

type VenueKind = 'ROOM' | 'BUILDING' | 'CITY' | 'COUNTRY' | 'REGION'

const kindsOf: Readonly<Record<PlaceSize, readonly VenueKind[]>> = {
  VENUE: ['ROOM', 'BUILDING'],
  CITY: ['CITY'],
  COUNTRY: ['COUNTRY'],
}

/** For each venue, the place of the size asked for that it is or lies within; one that is larger has none. */
export async function readPlaces(
  venues: Iterable<VenueId>,
  size: PlaceSize,
  context: RequestContext,
): Promise<ReadonlyMap<VenueId, VenueId>> {
  const { loaders } = context
  const load = async (ids: readonly VenueId[]) =>
    (await loaders.venues.loadMany(ids)).flatMap((row) => {
      if (row instanceof Error) throw row
      return row === undefined ? [] : [row]
    })
  const rows = await load([...new Set(venues)])
  const around = await load([...new Set(rows.flatMap(({ within }) => within))])
  const kindOf = new Map([...rows, ...around].map(({ id, kind }) => [id, kind]))
  return new Map(
    rows.flatMap(({ id, within }) => {
      const place = [id, ...within].find((one) => kindsOf[size].some((kind) => kind === kindOf.get(one)))
      return place === undefined ? [] : [[id, place] as const]
    }),
  )
}

export interface Belongings {
  readonly groupsOf: GroupsOf
  readonly isState: (actor: ActorId) => boolean
}

/** Every group that actors may have belonged to at some instant of a time: one statement. */
export async function readBelongings(actors: Iterable<ActorId>, context: RequestContext): Promise<Belongings> {
  const ids = [...new Set(actors)].sort()
  const rows = ids.length === 0 ? [] : await context.read(actorsAround, { ids, parts: ['affiliations'] })
  const byId = new Map(rows.map((row) => [row.id, toAffiliated(row)]))
  const groupsOf: GroupsOf = (actor, span) => {
    const found = new Set<ActorId>()
    const follow = (id: ActorId): void => {
      for (const { group, time } of byId.get(id)?.affiliations ?? []) {
        if (found.has(group) || (time !== undefined && !overlaps(time, span))) continue
        found.add(group)
        follow(group)
      }
    }
    follow(actor)
    found.delete(actor)
    return found
  }
  return { groupsOf, isState: (actor) => byId.get(actor)?.kind === 'STATE' }
}
