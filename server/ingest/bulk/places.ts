/** Which places lie within which, for as many venues as a load meets: read once each. */
import type { Database } from '../../database/statement.ts'
import { venuesAround } from '../../database/statements.gen.ts'
import type { IsWithin } from '../../domain/claim.ts'
import type { StoredEntity } from '../graph.ts'

export interface Places {
  /** Takes note of the venues that files define, before they are stored. */
  learn(entities: readonly StoredEntity[]): void
  /** Reads what is not known yet of these venues. */
  read(venues: readonly string[]): Promise<void>
  readonly isWithin: IsWithin
}

/** `database` is left out where there is none yet: then only what was learnt is known. */
export function createPlaces(database: Pick<Database, 'read'> | undefined): Places {
  const outerOf = new Map<string, string | undefined>()
  const around = new Map<string, ReadonlySet<string>>()
  /** The end of what is learnt around a venue: what lies around that, the store knows. */
  const outermostLearnt = (venue: string): string => {
    const passed = new Set<string>()
    let outermost = venue
    for (let next = outerOf.get(venue); next !== undefined && !passed.has(next); next = outerOf.get(next)) {
      passed.add(next)
      outermost = next
    }
    return outermost
  }
  const findAround = (venue: string): ReadonlySet<string> => {
    const known = around.get(venue)
    if (known !== undefined) return known
    const found = new Set<string>()
    for (let outer: string | undefined = venue; outer !== undefined && !found.has(outer); outer = outerOf.get(outer)) {
      found.add(outer)
      for (const further of around.get(outer) ?? []) found.add(further)
    }
    around.set(venue, found)
    return found
  }
  return {
    learn: (entities) => {
      for (const { id, label, pointsTo } of entities) {
        if (label === 'Venue') outerOf.set(id, pointsTo.find(({ type }) => type === 'WITHIN')?.to)
      }
    },
    read: async (venues) => {
      const ids = [...new Set(venues.map(outermostLearnt))].filter((id) => !around.has(id) && !outerOf.has(id))
      if (ids.length === 0 || database === undefined) return
      for (const row of await database.read(venuesAround, { ids })) around.set(row.id, new Set(row.around))
    },
    isWithin: (inner, outer) => inner === outer || findAround(inner).has(outer),
  }
}
